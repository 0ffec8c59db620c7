import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { askToNews, MAILS_IN_A_ROW_LIMIT } from '#shared/domain/statistics/mix.ts';
import { formatDay, formatNumber } from '#shared/text/format.ts';
import { useCall } from '../../api/use-call.ts';
import { useLanguage } from '../../app/start.tsx';
import { classes } from '../../ui/classes.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { Table } from '../../ui/Table.tsx';
import { ChartFrame } from './ChartFrame.tsx';
import { shareWords } from './share-words.ts';
import { SilenceChart } from './SilenceChart.tsx';
import styles from './reports.module.css';

const css = classes(styles);

/** How long one client went without news, over two years, and what the last weeks were like. */
export function ClientRhythm({ clientId }: { readonly clientId: number }) {
  const numbers = useCall('rhythm.client', { id: clientId });
  return (
    <Loaded of={numbers} lines={5}>
      {(of) => (
        <div className={css('ofClient')}>
          <Silences numbers={of} />
          <Weeks numbers={of} />
        </div>
      )}
    </Loaded>
  );
}

type Props = { readonly numbers: Output<'rhythm.client'> };

function Silences({ numbers: { silences } }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const longer = silences.filter((it) => it.gapDays > it.targetDays).length;
  return (
    <ChartFrame
      title={t('reports.silences.title')}
      answer={
        silences.length === 0 ? (
          t('reports.silences.empty')
        ) : (
          <b>{longer === 0 ? t('reports.silences.never', { count: silences.length }) : t('reports.silences.answer', { longer, count: silences.length })}</b>
        )
      }
      chart={silences.length === 0 ? null : <SilenceChart silences={silences} agreed={t('reports.silences.agreed')} />}
      table={
        <Table
          label={t('reports.silences.title')}
          columns={[
            { id: 'from', label: t('reports.column.from') },
            { id: 'to', label: t('reports.column.to') },
            { id: 'band', label: t('rhythm.gaps.column.band') },
            { id: 'days', label: t('rhythm.gaps.column.days'), align: 'right' },
          ]}
        >
          {silences.toReversed().map((it) => (
            <tr key={it.since}>
              <td>{formatDay(it.since, language, 'withYear')}</td>
              <td>{it.lasts ? t('reports.column.today') : formatDay(it.until, language, 'withYear')}</td>
              <td>
                <StatusBadge tone={it.band} bare>
                  {t(`app.band.${it.band}`)}
                </StatusBadge>
              </td>
              <td className="num">{t('reports.longest.said', { days: it.gapDays, count: it.targetDays })}</td>
            </tr>
          ))}
        </Table>
      }
    />
  );
}

function Weeks({ numbers: { kept, mix, voice, mailsInARow, responsiveness, latencyDays } }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const ratio = askToNews(mix);
  const figure = (value: number): string => formatNumber(value, language, { maximumFractionDigits: 1 });
  const mails = t('reports.client.mails', { count: mailsInARow });
  return (
    <Facts
      items={[
        { term: t('reports.client.kept'), value: shareWords(t, language, kept) },
        {
          term: t('reports.client.asks'),
          value: ratio === null ? t('reports.client.noNews', { count: mix.asks }) : t('reports.client.ratio', { ratio: figure(ratio) }),
        },
        { term: t('reports.client.voice'), value: shareWords(t, language, voice) },
        { term: t('reports.client.mailsLabel'), value: mailsInARow > MAILS_IN_A_ROW_LIMIT ? `${mails} ${t('reports.client.callNext')}` : mails },
        {
          term: t('reports.client.answers'),
          value:
            responsiveness === null
              ? t('reports.client.tooFew')
              : t('reports.client.score', { score: figure(responsiveness), count: Math.round(latencyDays ?? 0) }),
        },
      ]}
    />
  );
}
