import { useTranslation } from 'react-i18next';
import type { StageHistoryRow } from '#shared/contract/pipeline.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { useCall } from '../../../api/use-call.ts';
import { useLanguage, useToday } from '../../../app/start.tsx';
import { classes } from '../../../ui/classes.ts';
import { LockIcon } from '../../../ui/icons/icons.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { SectionHead } from '../../../ui/SectionHead.tsx';
import styles from './client.module.css';

const css = classes(styles);

/** How a client came to its stage, latest first; what was taken back stays readable. */
export function StageHistory({ clientId }: { readonly clientId: ClientId }) {
  const { t } = useTranslation();
  const history = useCall('pipeline.history', { clientId });
  return (
    <section aria-labelledby="stage-history">
      <SectionHead id="stage-history" title={t('pipeline.client.history')} />
      <Loaded of={history}>
        {(rows) => (
          <ol className={css('history')}>
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </ol>
        )}
      </Loaded>
    </section>
  );
}

function Row({ row }: { readonly row: StageHistoryRow }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const details = useDetails(row);
  return (
    <li className={css('event', row.retractedAt !== null && 'retracted')}>
      <span className={css('when')}>{formatDayNear(row.on, today, language)}</span>
      <div className={css('what')}>
        <div>
          <b>{t(`pipeline.reason.${row.reason as 'go'}`)}</b> <span className={css('faint')}>{useWay(row)}</span>
        </div>
        {details.map((detail) => (
          <div key={detail} className={css('detail')}>
            {detail === row.note && row.confidential && <LockIcon size={14} />}
            {detail}
          </div>
        ))}
      </div>
    </li>
  );
}

/** "Qualifying → Fact-finding"; only one stage where it stayed. */
function useWay({ from, to, toOutcome }: StageHistoryRow): string {
  const { t } = useTranslation();
  const target = toOutcome ? `${t(`app.stage.${to}`)}, ${t(`app.outcome.${toOutcome}`)}` : t(`app.stage.${to}`);
  return from === null || (from === to && !toOutcome) ? target : t('pipeline.client.way', { from: t(`app.stage.${from}`), to: target });
}

function useDetails({ author, note, stated, unmet, overrideReason, retractedAt }: StageHistoryRow): readonly string[] {
  const { t } = useTranslation();
  const lines = [
    author === 'clock' && t('pipeline.client.byClock'),
    note,
    stated.length > 0 && t('pipeline.client.stated', { what: stated.map((guard) => t(`pipeline.guard.${guard}.state`)).join('; ') }),
    unmet.length > 0 && t('pipeline.client.unmet', { what: unmet.map((guard) => t(`pipeline.guard.${guard}.card`)).join('; ') }),
    overrideReason && t('pipeline.client.because', { reason: overrideReason }),
    retractedAt !== null && t('pipeline.client.retracted'),
  ];
  return lines.filter((line): line is string => typeof line === 'string' && line !== '');
}
