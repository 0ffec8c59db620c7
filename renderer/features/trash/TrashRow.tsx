import { useTranslation } from 'react-i18next';
import type { Erasable } from '#shared/contract/erasure.ts';
import type { TrashLine } from '#shared/contract/trash.ts';
import { clientId, personId } from '#shared/domain/ids.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { useLanguage, useToday } from '../../app/start.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Menu } from '../../ui/Menu.tsx';
import { TwoLines } from '../../ui/TwoLines.tsx';
import styles from './trash.module.css';

const css = classes(styles);

type Props = { readonly line: TrashLine; readonly onRestore: () => void; readonly onErase: (what: Erasable) => void };

/** What it was, since when it rests here and until when. */
export function TrashRow({ line, onRestore, onErase }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const { name } = line;
  const erasable = erasableOf(line);
  const when = t('trash.when', { day: formatDayNear(line.deletedOn, today, language), until: formatDayNear(line.until, today, language) });
  return (
    <div className={css('line')}>
      <TwoLines name={name} detail={`${useKindWords(line)} · ${when}`} />
      <Button size="small" onPress={onRestore} label={t('trash.restoreNamed', { name })}>
        {t('trash.restore')}
      </Button>
      {erasable && (
        <Menu label={t('trash.more', { name })} entries={[{ id: 'erase', label: t('trash.erase.act'), onAction: () => onErase(erasable), hard: true }]} />
      )}
    </div>
  );
}

function useKindWords({ kind, clientName, clients }: TrashLine): string {
  const { t } = useTranslation();
  switch (kind) {
    case 'client':
      return t('trash.kind.client');
    case 'person':
      return clientName === null ? t('trash.kind.person') : t('trash.kind.personOf', { client: clientName });
    case 'engagement':
    case 'meeting':
    case 'attachment':
      return t(`trash.kind.${kind}`, { client: clientName ?? '' });
    case 'import':
      return t('trash.kind.import', { count: clients });
  }
}

/** Whom the law lets ask for it: clients and people. The rest goes with its client, or after its time. */
function erasableOf({ kind, id }: TrashLine): Erasable | null {
  if (kind === 'client') return { kind, id: clientId.parse(id) };
  return kind === 'person' ? { kind, id: personId.parse(id) } : null;
}
