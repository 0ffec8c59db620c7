import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientRow } from '#shared/contract/client-list.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { formatSpan } from '#shared/text/spans.ts';
import { useLanguage, useToday } from '../../../app/start.tsx';
import { classes } from '../../../ui/classes.ts';
import { RowTick } from '../../../ui/RowTick.tsx';
import { ClientName } from '../ClientName.tsx';
import { GapBadge } from '../GapBadge.tsx';
import type { ClientColumn } from './client-columns.ts';
import styles from './list.module.css';
import type { ClientSelection } from './use-selection.ts';

const css = classes(styles);

export type CellsOf = (client: ClientRow, index: number) => readonly ReactNode[];

/** One cell per column, for any client. */
export function useClientCells(columns: readonly ClientColumn[], { rows }: ClientSelection): CellsOf {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const cellOf = (id: ClientColumn['id'], client: ClientRow, index: number): ReactNode => {
    switch (id) {
      case 'tick':
        return (
          <RowTick label={t('clients.select.one', { name: client.personName ?? client.name })} value={rows.has(index)} onChange={() => rows.toggle(index)} />
        );
      case 'name':
        return <ClientName client={client} />;
      case 'gap':
        return client.gap && <GapBadge gap={client.gap} bare />;
      case 'due':
        return client.gap && formatDayNear(client.gap.dueOn, today, language);
      case 'told':
        return client.toldOn && formatDayNear(client.toldOn, today, language);
      case 'stage':
        return <Stage client={client} />;
      case 'age':
        return formatSpan(client.stageEnteredOn, today, language);
      case 'created':
        return formatDayNear(client.createdOn, today, language);
      case 'language':
        return client.language && t(`app.language.${client.language}`);
      case 'town':
      case 'phone':
      case 'email':
      case 'source':
        return client[id];
      case 'tags':
        return <span className={css('tags')}>{client.tags.join(t('clients.list.between'))}</span>;
      default:
        return assertNever(id);
    }
  };
  return (client, index) => columns.map(({ id }) => cellOf(id, client, index));
}

/** The stage, how it ended where it did, and whether the client was put away. */
function Stage({ client: { stage, outcome, archived } }: { readonly client: ClientRow }) {
  const { t } = useTranslation();
  const word = outcome ? t('clients.stage.withOutcome', { stage: t(`app.stage.${stage}`), outcome: t(`app.outcome.${outcome}`) }) : t(`app.stage.${stage}`);
  return archived ? <span className={css('tags')}>{t('clients.stage.archived', { stage: word })}</span> : word;
}
