import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkStep } from '#shared/domain/bulk-edit.ts';
import { useRouter } from '../../../app/router.tsx';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { Menu } from '../../../ui/Menu.tsx';
import { BulkDialog } from './bulk/BulkDialog.tsx';
import type { ClientList } from './use-client-list.ts';
import type { ClientSelection } from './use-selection.ts';
import styles from './list.module.css';

const css = classes(styles);
const KINDS = ['addTags', 'removeTags', 'language', 'source', 'archive', 'bringBack', 'trash'] as const satisfies readonly BulkStep['kind'][];

type Props = { readonly list: ClientList; readonly selection: ClientSelection };

/** How many are chosen, and what can be done with all of them. */
export function SelectionBar({ list: { total = 0 }, selection }: Props) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<BulkStep['kind'] | null>(null);
  const { go } = useRouter();
  const { count, isAll, rows, clear, which, ids } = selection;
  if (count === 0) return null;
  return (
    <div className={css('selection')} role="group" aria-label={t('clients.select.label')}>
      <b>{t('clients.select.count', { count })}</b>
      {!isAll && count < total && (
        <Button kind="quiet" size="small" onPress={rows.all}>
          {t('clients.select.all', { count: total })}
        </Button>
      )}
      <span className={css('space')} />
      {ids?.length === 2 && (
        <Button size="small" onPress={() => go({ view: 'client-merge', id: ids[0]!, other: ids[1]! })}>
          {t('clients.select.merge')}
        </Button>
      )}
      <Menu
        label={t('clients.bulk.menu')}
        word={t('clients.bulk.menu')}
        size="small"
        entries={KINDS.map((id) => ({ id, label: t(`clients.bulk.${id}.menu`), onAction: () => setKind(id) }))}
      />
      <Button kind="quiet" size="small" onPress={clear}>
        {t('clients.select.clear')}
      </Button>
      {kind && <BulkDialog kind={kind} which={which()} onClose={() => setKind(null)} onGone={clear} />}
    </div>
  );
}
