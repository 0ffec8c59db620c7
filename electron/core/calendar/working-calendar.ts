import type { WorkingCalendar } from '#shared/time/working-hours.ts';
import { calendarOf, settingsOf, type Practice } from '../handlers/context.ts';

/** When the practice works: office hours in its zone, without holidays and own absences. What every clock is counted by. */
export function workingCalendarOf(practice: Practice): WorkingCalendar {
  const { zone, worked } = calendarOf(practice);
  const { officeHours, clockMode } = settingsOf(practice);
  return { zone, hours: officeHours, closed: worked.closed, strict: clockMode === 'strict' };
}
