import type { Instant } from '../../time/clock.ts';
import { dayOf, type Day } from '../../time/day.ts';
import { addWorkingDays, type WorkingCalendar } from '../../time/working-hours.ts';

/** What a retreat was answered with in this time counts as its yield (spec 4.10). */
export const WITHIN_WORKING_DAYS = 5;
/** Fewer retreats say nothing (spec 4.10). */
export const YIELD_FROM = 10;

/** One list: what was asked for at first and when each of it came, and every retreat from it. */
export type YieldFacts = {
  readonly items: readonly (Day | null)[];
  readonly retreats: readonly { readonly at: Instant; readonly mustHaves: readonly (Day | null)[] }[];
};

type Share = { readonly asked: number; readonly received: number };
export type AskYield = { readonly retreats: number; readonly full: Share; readonly retreat: Share };

/** What of the full asks came before any retreat, and what of the must-haves soon after one. Counted, never explained. */
export function askYield(lists: readonly YieldFacts[], calendar: WorkingCalendar): AskYield {
  const retreats = lists.flatMap((list) => list.retreats);
  const full = lists.map(({ items, retreats: [first] }) => {
    const before = first ? dayOf(first.at, calendar.zone) : null;
    return { asked: items.length, received: items.filter((on) => on !== null && (before === null || on < before)).length };
  });
  const smaller = retreats.map(({ at, mustHaves }) => {
    const [from, to] = [dayOf(at, calendar.zone), dayOf(addWorkingDays(at, WITHIN_WORKING_DAYS, calendar), calendar.zone)];
    return { asked: mustHaves.length, received: mustHaves.filter((on) => on !== null && on >= from && on <= to).length };
  });
  return { retreats: retreats.length, full: sum(full), retreat: sum(smaller) };
}

function sum(shares: readonly Share[]): Share {
  return shares.reduce((all, { asked, received }) => ({ asked: all.asked + asked, received: all.received + received }), { asked: 0, received: 0 });
}
