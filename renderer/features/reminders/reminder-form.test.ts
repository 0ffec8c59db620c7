import { describe, expect, it } from 'vitest';
import type { Recurrence } from '#shared/domain/reminders/recurrence.ts';
import { reminderFields, type ReminderFields } from '#shared/domain/reminders/reminder.ts';
import type { Day } from '#shared/time/day.ts';
import { monthEnds, newReminder, nthOf, reminderForm, valuesOf, type ReminderValues } from './reminder-form.ts';

const start = (change: Partial<ReminderFields> = {}): ReminderFields => ({ ...newReminder('2026-03-31' as Day, null), text: 'Rent', ...change });
const base = { every: 2, until: '2027-01-01' as Day };
const refusals = (change: Partial<ReminderValues>): (string | undefined)[][] =>
  (reminderForm.safeParse({ ...valuesOf(start()), ...change }).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]);

describe('the form of a reminder', () => {
  it.each<Recurrence | null>([
    null,
    { unit: 'day', ...base },
    { unit: 'week', ...base, weekdays: [1, 5] },
    { unit: 'month', ...base, by: 'day', end: 'skip' },
    { unit: 'month', ...base, by: 'weekday', nth: -1, weekday: 5 },
    { unit: 'year', ...base, end: 'nearest' },
  ])('gives back what it was given: %j', (repeat) => {
    const fields = start({ repeat, zone: 'Europe/Warsaw', repeatBase: repeat ? 'completion' : 'schedule', policy: 'next_working_time' });
    expect(reminderForm.parse(valuesOf(fields))).toEqual(fields);
    expect(reminderFields.parse(fields)).toEqual(fields);
  });

  it('asks for what is missing, at its place', () => {
    expect(refusals({ text: ' ' })).toEqual([['text', 'required']]);
    expect(refusals({ startsOn: null, time: null, placed: 'fixed' })).toEqual([
      ['startsOn', 'required'],
      ['time', 'required'],
      ['place', 'required'],
    ]);
    expect(refusals({ repeat: 'week', every: null, until: '2026-03-30' })).toEqual([
      ['every', 'required'],
      ['until', 'ends-before-start'],
    ]);
  });

  it('minds nothing that belongs to another choice', () => {
    expect(refusals({ every: null, until: '2026-03-30' })).toEqual([]);
    expect(reminderForm.parse({ ...valuesOf(start({ startsOn: '2026-03-15' as Day })), repeat: 'month-day', end: 'last' }).repeat).toMatchObject({
      end: 'nearest',
    });
  });

  it.each([
    ['2026-03-15', []],
    ['2026-02-28', ['nearest', 'last']],
    ['2026-03-29', ['nearest', 'skip', 'last']],
    ['2028-02-29', ['nearest', 'skip', 'last']],
  ])('on %s a shorter month may do %j', (on, expected) => {
    expect(monthEnds(on as Day)).toEqual(expected);
  });

  it.each([
    ['2026-03-01', 1],
    ['2026-03-07', 1],
    ['2026-03-08', 2],
    ['2026-03-28', 4],
    ['2026-03-29', -1],
  ])('%s is number %d of its weekday', (on, nth) => {
    expect(nthOf(on as Day)).toBe(nth);
  });
});
