import type { ReminderFields } from '#shared/domain/reminders/reminder.ts';
import { addDays, addMonths, daysBetween, weekdayOf, type Day } from '#shared/time/day.ts';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';

/** The days of a reminder, worked out by looking at every single day: nothing of the program's own reckoning. */
export type Expected = {
  readonly days: (until: Day) => Day[];
  /** How long after its day it may come at the latest, with closed days in between. */ readonly latestAfter: number;
};
type Case = { readonly fields: Omit<ReminderFields, 'startsOn'> & { readonly startsOn: Day }; readonly expected: Expected };

const LATE = 5 * DAY_OF_HOURS;

export function OWN_REMINDERS(startsOn: Day): Case[] {
  const base = { clientId: null, startsOn, zone: 'floating', repeatBase: 'schedule', policy: 'exact' } as const;
  const every = (fits: (on: Day, day: number) => boolean): Expected => ({
    days: (until) =>
      Array.from({ length: Math.max(0, daysBetween(startsOn, until) + 1) }, (_, n) => addDays(startsOn, n)).filter((on, n) => n === 0 || fits(on, n)),
    latestAfter: LATE,
  });
  const month = (on: Day): number => Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7));
  const lastOfMonth = (on: Day): boolean => month(addDays(on, 1)) !== month(on);
  const dayOfMonth = (on: Day): number => Number(on.slice(8));
  const plain = { every: 1, until: null } as const;
  return [
    { fields: { ...base, text: 'daily', time: '08:15', repeat: { unit: 'day', ...plain } }, expected: every(() => true) },
    { fields: { ...base, text: 'in the hour that is skipped', time: '02:30', repeat: { unit: 'day', ...plain } }, expected: every(() => true) },
    { fields: { ...base, text: 'every third day', time: '12:00', repeat: { unit: 'day', every: 3, until: null } }, expected: every((_on, n) => n % 3 === 0) },
    {
      fields: { ...base, text: 'Mondays and Thursdays', time: '09:00', repeat: { unit: 'week', ...plain, weekdays: [1, 4] } },
      expected: every((on) => weekdayOf(on) === 1 || weekdayOf(on) === 4),
    },
    {
      fields: { ...base, text: 'the last day of the month', time: '16:00', repeat: { unit: 'month', ...plain, by: 'day', end: 'last' } },
      expected: every(lastOfMonth),
    },
    {
      fields: { ...base, text: 'the second Tuesday', time: '10:30', repeat: { unit: 'month', ...plain, by: 'weekday', nth: 2, weekday: 2 } },
      expected: every((on) => weekdayOf(on) === 2 && dayOfMonth(on) > 7 && dayOfMonth(on) < 15),
    },
    {
      fields: { ...base, text: 'every quarter', time: '11:00', repeat: { unit: 'month', every: 3, until: null, by: 'day', end: 'nearest' } },
      expected: every((on) => (month(on) - month(startsOn)) % 3 === 0 && on === addMonths(startsOn, month(on) - month(startsOn))),
    },
    {
      fields: { ...base, text: 'every year', time: '09:00', repeat: { unit: 'year', ...plain, end: 'nearest' } },
      expected: every((on) => (month(on) - month(startsOn)) % 12 === 0 && on === addMonths(startsOn, month(on) - month(startsOn))),
    },
    { fields: { ...base, text: 'once', time: '09:00', repeat: null }, expected: every(() => false) },
    {
      fields: { ...base, text: 'with its own zone', time: '10:00', zone: 'Europe/Warsaw', repeat: { unit: 'week', ...plain, weekdays: [3] } },
      expected: every((on) => weekdayOf(on) === 3),
    },
    {
      fields: { ...base, text: 'only while open', time: '06:00', policy: 'next_working_time', repeat: { unit: 'week', ...plain, weekdays: [6] } },
      expected: every((on) => weekdayOf(on) === 6),
    },
  ];
}
