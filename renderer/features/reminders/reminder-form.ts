import { z } from 'zod';
import { clientId } from '#shared/domain/ids.ts';
import { CLOSED_POLICIES, FLOATING } from '#shared/domain/reminders/moments.ts';
import { EVERY_MAX, MONTH_ENDS, NTHS, REPEAT_BASES, type MonthEnd, type Nth, type Recurrence } from '#shared/domain/reminders/recurrence.ts';
import type { ReminderFields } from '#shared/domain/reminders/reminder.ts';
import { LINE_MAX, requiredText } from '#shared/domain/text-fields.ts';
import { addDays, day, isZone, weekdayOf, WEEKDAYS, type Day } from '#shared/time/day.ts';

/** How it is chosen; months go by their day or by a weekday. */
export const REPEATS = ['never', 'day', 'week', 'month-day', 'month-weekday', 'year'] as const;
export type Repeat = (typeof REPEATS)[number];

const values = z.strictObject({
  text: requiredText(LINE_MAX),
  clientId: clientId.nullable(),
  startsOn: day.nullable(),
  time: z.string().nullable(),
  placed: z.enum(['floating', 'fixed']),
  place: z.string().refine(isZone, 'bad-zone').nullable(),
  repeat: z.enum(REPEATS),
  every: z.int().min(1, 'too-small').max(EVERY_MAX, 'too-large').nullable(),
  weekdays: z.array(z.literal(WEEKDAYS)),
  end: z.enum(MONTH_ENDS),
  nth: z.literal(NTHS),
  weekday: z.literal(WEEKDAYS),
  until: day.nullable(),
  repeatBase: z.enum(REPEAT_BASES),
  policy: z.enum(CLOSED_POLICIES),
});
type Values = z.output<typeof values>;
export type ReminderValues = z.input<typeof values>;

/** What is typed into the form, and the reminder that it makes. */
export const reminderForm: z.ZodType<ReminderFields, ReminderValues> = values
  .superRefine((it, context) => {
    const refuse = (path: keyof Values, message: string): void => context.addIssue({ code: 'custom', path: [path], message });
    if (!it.startsOn) refuse('startsOn', 'required');
    if (!it.time) refuse('time', 'required');
    if (it.placed === 'fixed' && !it.place) refuse('place', 'required');
    if (it.repeat === 'never') return;
    if (it.every === null) refuse('every', 'required');
    if (it.until && it.startsOn && it.until < it.startsOn) refuse('until', 'ends-before-start');
  })
  .transform(({ text, clientId: about, startsOn, time, placed, place, repeatBase, policy, ...repeat }): ReminderFields => ({
    clientId: about,
    text,
    // Refused above while one of them is missing.
    startsOn: startsOn!,
    time: time!,
    zone: placed === 'fixed' ? place! : FLOATING,
    repeat: recurrenceOf({ ...repeat, startsOn: startsOn! }),
    repeatBase: repeat.repeat === 'never' ? 'schedule' : repeatBase,
    policy,
  }));

type Repeating = Pick<Values, 'repeat' | 'every' | 'until' | 'weekdays' | 'end' | 'nth' | 'weekday'> & { readonly startsOn: Day };

function recurrenceOf({ repeat, every, until, weekdays, end, nth, weekday, startsOn }: Repeating): Recurrence | null {
  const base = { every: every ?? 1, until };
  switch (repeat) {
    case 'never':
      return null;
    case 'day':
      return { unit: 'day', ...base };
    case 'week':
      return { unit: 'week', ...base, weekdays };
    case 'month-day':
      // A choice that is not offered for this day does not count.
      return { unit: 'month', ...base, by: 'day', end: monthEnds(startsOn).includes(end) ? end : 'nearest' };
    case 'month-weekday':
      return { unit: 'month', ...base, by: 'weekday', nth, weekday };
    case 'year':
      return { unit: 'year', ...base, end: end === 'skip' && isLeapDay(startsOn) ? 'skip' : 'nearest' };
  }
}

/** What a reminder on this day of the month may do in a shorter one; none where every month has the day and another after it. */
export function monthEnds(startsOn: Day): readonly MonthEnd[] {
  if (Number(startsOn.slice(-2)) > 28) return MONTH_ENDS;
  return addDays(startsOn, 1).endsWith('-01') ? ['nearest', 'last'] : [];
}

export function isLeapDay(on: Day): boolean {
  return on.endsWith('-02-29');
}

/** Which of its weekday a day is in its month; the fifth is the last. */
export function nthOf(on: Day): Nth {
  const week = Math.ceil(Number(on.slice(-2)) / WEEKDAYS.length);
  return NTHS.find((nth) => nth === week) ?? -1;
}

/** A form that begins with what is saved. */
export function valuesOf({ clientId: about, text, startsOn, time, zone, repeat, repeatBase, policy }: ReminderFields): ReminderValues {
  return {
    text,
    clientId: about,
    startsOn,
    time,
    placed: zone === FLOATING ? 'floating' : 'fixed',
    place: zone === FLOATING ? null : zone,
    repeat: repeat === null ? 'never' : repeat.unit === 'month' ? `month-${repeat.by}` : repeat.unit,
    every: repeat?.every ?? 1,
    weekdays: repeat?.unit === 'week' ? repeat.weekdays : [],
    end: repeat && 'end' in repeat ? repeat.end : 'nearest',
    nth: repeat && 'nth' in repeat ? repeat.nth : nthOf(startsOn),
    weekday: repeat && 'nth' in repeat ? repeat.weekday : weekdayOf(startsOn),
    until: repeat?.until ?? null,
    repeatBase,
    policy,
  };
}

/** Nine in the morning of a day, once. */
export function newReminder(startsOn: Day, about: ReminderFields['clientId']): ReminderFields {
  return { clientId: about, text: '', startsOn, time: '09:00', zone: FLOATING, repeat: null, repeatBase: 'schedule', policy: 'exact' };
}
