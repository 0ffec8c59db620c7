import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientRow } from '#shared/contract/client-list.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { useLanguage, useToday } from '../../../app/start.tsx';
import { classes } from '../../../ui/classes.ts';
import { ClientName } from '../ClientName.tsx';
import { GapBadge } from '../GapBadge.tsx';
import type { ClientColumn } from './client-columns.ts';
import styles from './list.module.css';

const css = classes(styles);

/** One cell per column, for any client. */
export function useClientCells(columns: readonly ClientColumn[]): (client: ClientRow) => readonly ReactNode[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const cellOf = (id: ClientColumn['id'], client: ClientRow): ReactNode => {
    switch (id) {
      case 'name':
        return <ClientName client={client} />;
      case 'gap':
        return client.gap && <GapBadge gap={client.gap} bare />;
      case 'due':
        return client.gap && formatDayNear(client.gap.dueOn, today, language);
      case 'stage':
        return <Stage client={client} />;
      case 'town':
        return client.town;
      case 'tags':
        return <span className={css('tags')}>{client.tags.join(t('clients.list.between'))}</span>;
      default:
        return assertNever(id);
    }
  };
  return (client) => columns.map(({ id }) => cellOf(id, client));
}

/** The stage, how it ended where it did, and whether the client was put away. */
function Stage({ client: { stage, outcome, archived } }: { readonly client: ClientRow }) {
  const { t } = useTranslation();
  const word = outcome ? t('clients.stage.withOutcome', { stage: t(`app.stage.${stage}`), outcome: t(`app.outcome.${outcome}`) }) : t(`app.stage.${stage}`);
  return archived ? <span className={css('tags')}>{t('clients.stage.archived', { stage: word })}</span> : word;
}
