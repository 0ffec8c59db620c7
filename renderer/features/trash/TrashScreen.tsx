import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import type { Erasable } from '#shared/contract/erasure.ts';
import { TRASH_DAYS } from '#shared/domain/trash.ts';
import { useCall } from '../../api/use-call.ts';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { EraseDialog } from './EraseDialog.tsx';
import styles from './trash.module.css';
import { TrashRow } from './TrashRow.tsx';
import { useRestoring } from './use-restoring.ts';

const css = classes(styles);

/** What was deleted and can still be fetched back. */
export function TrashScreen() {
  const { t } = useTranslation();
  const trash = useCall('trash.list', {});
  const [erasing, setErasing] = useState<Erasable | null>(null);
  return (
    <Page width="read">
      <PageHead title={t('trash.title')} lede={t('trash.lede', { days: TRASH_DAYS })} />
      <Loaded of={trash}>{(answer) => <Lines trash={answer} onErase={setErasing} />}</Loaded>
      {erasing && <EraseDialog what={erasing} onClose={() => setErasing(null)} />}
    </Page>
  );
}

type Props = { readonly trash: Output<'trash.list'>; readonly onErase: (what: Erasable) => void };

function Lines({ trash: { total, lines }, onErase }: Props) {
  const { t } = useTranslation();
  const restore = useRestoring();
  if (total === 0) return <EmptyState title={t('trash.empty.title')}>{t('trash.empty.text', { days: TRASH_DAYS })}</EmptyState>;
  return (
    <>
      <RowList label={t('trash.list')} items={lines} keyOf={({ kind, id }) => `${kind} ${id}`} height={52}>
        {(line) => <TrashRow line={line} onRestore={() => void restore(line)} onErase={onErase} />}
      </RowList>
      {lines.length < total && <p className={css('newest')}>{t('trash.newest', { shown: lines.length, total })}</p>}
    </>
  );
}
