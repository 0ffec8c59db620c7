import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { ANSWERS } from '#shared/domain/statistics/hit-rate.ts';
import { ENOUGH_CASES, shareOf, type Tally } from '#shared/domain/statistics/share.ts';
import { useCall } from '../../api/use-call.ts';
import { useLanguage } from '../../app/start.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { BarRows, type BarRow } from './BarRows.tsx';
import { ChartFrame } from './ChartFrame.tsx';
import { SharesTable } from './MixReports.tsx';
import { shareWords } from './share-words.ts';

/** How promises were kept within 24 hours, mine and theirs, and by which channel one is answered. */
export function AnswerReports() {
  const numbers = useCall('rhythm.answers', {});
  return (
    <Loaded of={numbers} lines={5}>
      {(answers) => (
        <>
          <MineReport numbers={answers} />
          <TheirsReport numbers={answers} />
          <RepliesReport numbers={answers} />
        </>
      )}
    </Loaded>
  );
}

type Props = { readonly numbers: Output<'rhythm.answers'> };

function useShareRow(): (id: string, label: string, tally: Tally) => BarRow {
  const { t } = useTranslation();
  const language = useLanguage();
  return (id, label, tally) => ({ id, label, value: shareOf(tally) ?? 0, said: shareWords(t, language, tally) });
}

function MineReport({ numbers: { days, mine } }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const rowOf = useShareRow();
  const rows = [rowOf('in_time', t('reports.mine.inTime'), mine), rowOf('late', t('reports.mine.late'), { part: mine.of - mine.part, of: mine.of })];
  return (
    <ChartFrame
      title={t('reports.mine.title')}
      answer={
        mine.of === 0 ? (
          t('reports.mine.empty')
        ) : (
          <>
            {mine.of >= ENOUGH_CASES && <b>{shareWords(t, language, mine)}. </b>}
            {t('reports.mine.how', { days, part: mine.part, count: mine.of })}
          </>
        )
      }
      chart={mine.of === 0 ? null : <BarRows rows={rows} end={1} target={{ value: 1, label: t('reports.all') }} />}
      table={<SharesTable label={t('reports.mine.title')} rows={rows} />}
    />
  );
}

function TheirsReport({ numbers: { days, theirs } }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const rowOf = useShareRow();
  const of = ANSWERS.reduce((sum, answer) => sum + theirs[answer], 0);
  const rows = ANSWERS.map((answer) => rowOf(answer, t(`reports.theirs.${answer}`), { part: theirs[answer], of }));
  return (
    <ChartFrame
      title={t('reports.theirs.title')}
      answer={
        of === 0 ? (
          t('reports.theirs.empty')
        ) : (
          <>
            <b>{shareWords(t, language, { part: theirs.in_time, of })}</b> {t('reports.theirs.how', { days, count: of })}
          </>
        )
      }
      chart={of === 0 ? null : <BarRows rows={rows} end={1} target={{ value: 1, label: t('reports.all') }} />}
      table={<SharesTable label={t('reports.theirs.title')} rows={rows} />}
    />
  );
}

function RepliesReport({ numbers: { replies } }: Props) {
  const { t } = useTranslation();
  const rowOf = useShareRow();
  const rows = replies.map(({ channel, replies: tally }) => rowOf(channel, t(`interactions.channel.${channel}`), tally));
  const best = rows.toSorted((a, b) => b.value - a.value)[0];
  return (
    <ChartFrame
      title={t('reports.replies.title')}
      answer={
        best ? (
          <>
            <b>{t('reports.replies.answer', { channel: best.label, share: best.said })}</b> {t('reports.replies.how')}
          </>
        ) : (
          t('reports.replies.empty')
        )
      }
      chart={best ? <BarRows rows={rows} end={1} target={{ value: 1, label: t('reports.all') }} /> : null}
      table={<SharesTable label={t('reports.replies.title')} rows={rows} />}
    />
  );
}
