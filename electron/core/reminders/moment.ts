import { dayOf, type Day } from '#shared/time/day.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { WorkingCalendar } from '#shared/time/working-hours.ts';
import { workingCalendarOf } from '../calendar/working-calendar.ts';
import { settingsOf, type Practice } from '../handlers/context.ts';
import { holidayOverrides, ownAbsences } from '../store/working-time.ts';

/** The moment that things are planned for, with the hours and the zone of the practice. */
export type Moment = { readonly now: Instant; readonly today: Day; readonly zone: string; readonly calendar: WorkingCalendar };

export function momentIn(practice: Practice): Moment {
  const calendar = workingCalendarOf(practice);
  const now = practice.clock.now();
  return { now, today: dayOf(now, calendar.zone), zone: calendar.zone, calendar };
}

/** The zone that a key was made in; null of one that never was. */
export function zoneOfKey(key: string): string | null {
  const [zone]: unknown[] = key === '' ? [null] : JSON.parse(key);
  return typeof zone === 'string' ? zone : null;
}

/** All that the moments of reminders are worked out with: when it changes, those to come are worked out anew (REM-12, REM-16). */
export function calendarKey(practice: Practice, { calendar: { zone, hours } }: Moment): string {
  const { read } = practice.store;
  const { country, holidayRegion } = settingsOf(practice);
  return JSON.stringify([zone, process.versions['tz'] ?? '', hours, country, holidayRegion, holidayOverrides(read), ownAbsences(read)]);
}
