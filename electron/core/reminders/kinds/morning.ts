import { addDays, instantOf, type Day } from '#shared/time/day.ts';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import { openHoursOn } from '#shared/time/working-hours.ts';
import type { ReminderSettings } from '#shared/domain/reminders/reminder.ts';
import type { Moment } from '../moment.ts';
import type { Wanted } from '../source.ts';

/** Today and tomorrow are planned; what there is to say is known when the moment comes. */
const DAYS = 2;

/** The digest of each working day: at the time that was chosen, or when the practice opens. */
export function morning({ today, calendar }: Moment, { digestAt }: ReminderSettings): Wanted[] {
  return Array.from({ length: DAYS }, (_, n) => addDays(today, n)).flatMap((on) => {
    const open = openHoursOn(on, calendar);
    return open ? [digestOf(on, digestAt === null ? open.from : instantOf(on, digestAt, calendar.zone), calendar.zone)] : [];
  });
}

function digestOf(on: Day, dueAt: number, zone: string): Wanted {
  const expiresAt = Math.min(instantOf(addDays(on, 1), '00:00', zone), dueAt + DAY_OF_HOURS);
  return { kind: 'morning', refId: 0, clientId: null, key: on, dueAt, policy: 'exact', expiresAt, subject: { kind: 'morning', due: 0, on } };
}
