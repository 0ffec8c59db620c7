import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import { formatDayNear } from '#shared/text/format.ts';
import { useLanguage } from '../../app/start.tsx';
import { SQUARES_MAX } from './GapStrip.tsx';

/** "7 of 22 clients. Tomasz Bielak furthest past the agreed day: 14 days, 7 agreed. 4 more fall due by 5 March." */
export function GapLede({ answer: { all, bands, furthest, dueBy, today } }: { readonly answer: Output<'rhythm.gaps'> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const late = bands.overdue + bands.story;
  if (all > SQUARES_MAX) {
    return (
      <>
        <b>{t(late === 0 ? 'rhythm.gaps.answer.none' : 'rhythm.gaps.answer.late', { late, count: all })}</b> {t('rhythm.gaps.answer.manyClients')}
      </>
    );
  }
  return (
    <>
      <b>{t(late === 0 ? 'rhythm.gaps.answer.none' : 'rhythm.gaps.answer.late', { late, count: all })}</b>
      {furthest && ` ${t('rhythm.gaps.answer.furthest', { name: furthest.name, count: furthest.gapDays, agreed: furthest.targetDays })}`}
      {dueBy &&
        ` ${t(late === 0 ? 'rhythm.gaps.answer.due' : 'rhythm.gaps.answer.dueToo', { count: bands.due, date: formatDayNear(dueBy, today, language, 'long') })}`}
    </>
  );
}
