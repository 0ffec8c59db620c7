import type { Output } from '#shared/contract/index.ts';
import { formatTime } from '#shared/text/format.ts';
import type { Around } from './kinds/line-kind.ts';

type Lede = { readonly answer: string; readonly rest: string };

/** "12 things now, 2 with a time. First fixed time 10:40. In the order of what it costs to leave them." */
export function ledeOf({ t, language, zone }: Around, { total, visible, fixed, postponed }: Output<'today.get'>): Lede {
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
