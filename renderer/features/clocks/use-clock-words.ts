import { useTranslation } from 'react-i18next';
import type { ClockView } from '#shared/contract/clocks.ts';
import { formatDayNear, formatTime } from '#shared/text/format.ts';
import { formatDaysAway } from '#shared/text/spans.ts';
import { useLanguage, useToday } from '../../app/start.tsx';

export type ClockWords = {
  /** In the practitioner's words, else the matter. */
  readonly what: (clock: ClockView) => string;
  /** What was asked, as one names it in a question. */
  readonly question: (asked: Pick<ClockView, 'what' | 'matter'>) => string;
  /** "by 27 Feb, 09:12 · tomorrow", "was due 25 Feb, 17:00 · yesterday". */
  readonly when: (clock: ClockView) => string;
};

export function useClockWords(): ClockWords {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today, zone } = useToday();
  return {
    what: ({ what, matter, kind }) => what || (matter === 'own' && kind === 'theirs' ? t('clocks.theirs.unnamed') : t(`pipeline.matter.${matter}`)),
    question: ({ what, matter }) => what || t(matter === 'own' ? 'clocks.theirs.unnamed' : `reach.ladder.matter.${matter}`),
    when({ kind, dueAt, dueOn, late }) {
      const when = { day: formatDayNear(dueOn, today, language), time: formatTime(dueAt, zone, language), away: formatDaysAway(dueOn, today, language) };
      if (late) return t(kind === 'mine' ? 'clocks.mine.late' : 'clocks.theirs.late', when);
      return t(kind === 'mine' ? 'clocks.mine.due' : 'clocks.theirs.due', when);
    },
  };
}
