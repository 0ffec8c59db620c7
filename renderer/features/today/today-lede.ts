import type { Output } from '#shared/contract/index.ts';
import { formatDay, formatTime } from '#shared/text/format.ts';
import type { Around } from '#shared/domain/today-words.ts';

type Lede = { readonly answer: string; readonly rest: string };

/** "12 things now, 2 with a time. First fixed time 10:40. In the order of what it costs to leave them." */
export function ledeOf(around: Around, day: Output<'today.get'>): Lede {
  const { t, language, zone } = around;
  const { total, visible, fixed, postponed, away, hard } = day;
  if (away) return { answer: awayWords(around, away), rest: hard > 0 ? t('today.away.hard', { count: hard }) : '' };
  const count = Math.min(total, visible);
  const { firstAt } = fixed;
  const rest = [
    firstAt !== null && t('today.firstFixed', { time: formatTime(firstAt, zone, language) }),
    t('today.order'),
    postponed > 0 && t('today.postponed', { count: postponed }),
  ];
  return {
    answer: firstAt === null ? t('today.lede', { count }) : t('today.ledeFixed', { count, fixed: fixed.count }),
    rest: rest.filter(Boolean).join(' '),
  };
}

/** "You are away until 6 March." */
export function awayWords({ t, language, today }: Around, { toOn }: NonNullable<Output<'today.get'>['away']>): string {
  return toOn === today ? t('today.away.ledeToday') : t('today.away.lede', { date: formatDay(toOn, language, 'long') });
}
