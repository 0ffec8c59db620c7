import { day, instantOf, type Day } from '../time/day.ts';
import type { WorkingCalendar } from '../time/working-hours.ts';

const ZONE = 'Europe/Warsaw';
/** The hours of an ordinary working day. */
export const OPEN = { from: '09:00', to: '17:00' };

/** An office in Warsaw, open on the weekdays but for the days that are named. */
export function officeCalendar(...closed: string[]): WorkingCalendar {
  return { zone: ZONE, hours: [OPEN, OPEN, OPEN, OPEN, OPEN, null, null], closed: new Set(closed.map((text) => day.parse(text))) };
}

/** An office that is never open. */
export const NEVER_OPEN: WorkingCalendar = { zone: ZONE, hours: Array.from({ length: 7 }, () => null), closed: new Set() };

export function inWarsaw(on: string, time: string): number {
  return instantOf(on as Day, time, ZONE);
}
