import { addDays, type Day } from '../../time/day.ts';
import { isKept, type KnownBlock } from '../calls/call-block.ts';
import type { Tally } from './share.ts';

/** Before something new is begun it waits so long (spec 2.28). */
export const TEMPTATION_WAIT_DAYS = 7;

export function waitUntil(today: Day): Day {
  return addDays(today, TEMPTATION_WAIT_DAYS);
}

type DaysOff = readonly { readonly from: Day; readonly to: Day }[];

/** Blocks kept of those planned (spec 2.13, 4.8); one that fell on a day off counts in neither: illness breaks nothing. */
export function blocksKept(blocks: readonly KnownBlock[], daysOff: DaysOff): Tally {
  const planned = blocks.filter(({ on }) => !isOff(on, daysOff));
  return { part: planned.filter(isKept).length, of: planned.length };
}

export type Course = {
  /** Own promises past their 24 hours, now and two weeks ago. */
  readonly overdueNow: number;
  readonly overdueBefore: number;
  /** Gap compliance of the last four weeks and of the four before, 0 to 1. */
  readonly complianceNow: number | null;
  readonly complianceBefore: number | null;
  /** A day off in the last two weeks. */
  readonly wasAway: boolean;
};

/** So many promises overdue, and more than before; so much less compliance than before, and not high anyway. Our own numbers. */
const MANY_OVERDUE = 3;
const FALL = 0.1;
const HIGH = 0.9;

/** The dip in which a letter to oneself is shown again. After a holiday or an illness everything lies about: that is none. */
export function isInDip({ overdueNow, overdueBefore, complianceNow, complianceBefore, wasAway }: Course): boolean {
  if (wasAway) return false;
  if (overdueNow >= MANY_OVERDUE && overdueNow > overdueBefore) return true;
  return complianceNow !== null && complianceBefore !== null && complianceNow < HIGH && Math.round((complianceBefore - complianceNow) * 1000) >= FALL * 1000;
}

function isOff(on: Day, daysOff: DaysOff): boolean {
  return daysOff.some(({ from, to }) => from <= on && on <= to);
}
