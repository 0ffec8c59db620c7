import type { Instant } from '../time/clock.ts';
import { DAY_OF_HOURS } from '../time/duration.ts';
import { addDays, dayOf, type Day } from '../time/day.ts';

/** How long what was deleted can be fetched back (R24). */
export const TRASH_DAYS = 30;

export const TRASHED_KINDS = ['client', 'person', 'engagement', 'meeting', 'attachment', 'import'] as const;
export type TrashedKind = (typeof TRASHED_KINDS)[number];

/** The last day on which it is still there. */
export function restsUntil(deletedAt: Instant, zone: string): Day {
  return addDays(dayOf(deletedAt, zone), TRASH_DAYS);
}

/** What was deleted before this moment has rested long enough: a day more than the last one that was promised. */
export function trashLimit(now: Instant): Instant {
  return now - (TRASH_DAYS + 1) * DAY_OF_HOURS;
}
