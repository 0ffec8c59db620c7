import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/index.ts';
import type { BoardCard, NextThing } from '#shared/contract/pipeline.ts';
import { daysBetween } from '#shared/time/day.ts';
import { formatDayNear, formatTime } from '#shared/text/format.ts';
import { formatDaysAway } from '#shared/text/spans.ts';
import { useLanguage } from '../../../app/start.tsx';

export type Around = Pick<Output<'pipeline.board'>, 'today' | 'now' | 'zone'>;

export type CardWords = {
  readonly age: (card: Pick<BoardCard, 'stageDays'>, usualDays: number | null) => string;
  readonly next: (next: NextThing) => string;
};

/** What a card says of its age and of what comes next. */
export function useCardWords({ today, zone }: Around): CardWords {
  const { t } = useTranslation();
  const language = useLanguage();
  const whenOf = ({ on, at, timed }: NextThing): string => {
    const near = Math.abs(daysBetween(today, on)) <= 1;
    if (timed && on === today) return formatTime(at, zone, language);
    const day = near ? formatDaysAway(on, today, language) : formatDayNear(on, today, language);
    return timed ? `${day} ${formatTime(at, zone, language)}` : day;
  };
  // What a clock, a task or an effect is about is data here; a test walks all of them.
  const word = t as unknown as (key: string) => string;
  const whatOf = ({ kind, what }: NextThing): string => {
    if (kind === 'task') return word(`pipeline.task.${what}`);
    if (kind === 'later') return word(`pipeline.later.${what}`);
    if (kind === 'clock_mine' || kind === 'clock_theirs') return word(`pipeline.matter.${what}`);
    if (kind === 'meeting') return t(what === 'phone' ? 'pipeline.card.call' : 'pipeline.card.meeting');
    return t(`pipeline.card.${kind}`);
  };
  return {
    age({ stageDays }, usualDays) {
      const age = stageDays === 0 ? t('pipeline.card.today') : t('app.days', { count: stageDays });
      return usualDays === null ? age : t('pipeline.card.age', { age, usual: usualDays });
    },
    next: (next) => t('pipeline.card.next', { what: whatOf(next), when: whenOf(next) }),
  };
}
