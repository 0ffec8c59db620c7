import type { Instant } from '../time/clock.ts';
import { DAY_OF_HOURS } from '../time/duration.ts';
import { dayOf, type Day } from '../time/day.ts';
import { copiesToRemove, type KeptCopy } from './backup-rotation.ts';

/** Far beyond the half year that monthly copies stay. */
const DAYS_LOOKED_AHEAD = 400;

/** When each copy goes by the rule of rotation, if a copy is made every day from now on; without a day for one that stays until others of its occasion come. */
export function expiryOf(copies: readonly KeptCopy[], now: Instant, zone: string): ReadonlyMap<string, Day> {
  const goes = new Map<string, Day>();
  let kept: readonly KeptCopy[] = copies;
  for (let ahead = 1; ahead <= DAYS_LOOKED_AHEAD && goes.size < copies.length; ahead += 1) {
    const at = now + ahead * DAY_OF_HOURS;
    const withToday = [...kept, { id: `day ${ahead}`, takenAt: at, reason: 'daily' as const, bytes: 0 }];
    const removed = new Set(copiesToRemove(withToday, zone));
    for (const { id } of copies) if (removed.has(id) && !goes.has(id)) goes.set(id, dayOf(at, zone));
    kept = withToday.filter(({ id }) => !removed.has(id));
  }
  return goes;
}
