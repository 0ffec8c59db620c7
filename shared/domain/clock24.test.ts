import { describe, expect, it } from 'vitest';
import { dayOf, instantOf, timeOf, weekdayOf, type Day } from '../time/day.ts';
import { addWorkingDays, type WorkingCalendar } from '../time/working-hours.ts';
import { dueWithin24Hours, firstAnswerTarget } from './clock24.ts';
import { DEFAULT_OFFICE_HOURS } from './practice.ts';

const ZONE = 'Europe/Warsaw';
const OFFICE: WorkingCalendar = { zone: ZONE, hours: DEFAULT_OFFICE_HOURS, closed: new Set() };
const NEVER: WorkingCalendar = { ...OFFICE, hours: [null, null, null, null, null, null, null] };
const NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** `Tue 11:00` in the week of Monday 2 March 2026, or in the week after it. */
function at(text: string, week = 0): number {
  const [name, time] = text.split(' ') as [(typeof NAMES)[number], string];
  return instantOf(`2026-03-${String(2 + NAMES.indexOf(name) + 7 * week).padStart(2, '0')}` as Day, time, ZONE);
}

function said(instant: number): string {
  return `${NAMES[weekdayOf(dayOf(instant, ZONE)) - 1]} ${timeOf(instant, ZONE)}`;
}

describe('the 24-hour clock over office hours Monday to Friday, 09:00 to 17:00', () => {
  it.each([
    ['Tue 11:00', 'Wed 11:00'],
    ['Mon 08:00', 'Mon 17:00'],
    ['Tue 20:00', 'Wed 17:00'],
    ['Thu 17:30', 'Fri 17:00'],
    ['Fri 11:00', 'Fri 17:00'],
    ['Fri 13:00', 'Fri 17:00'],
    ['Fri 13:30', 'Mon 10:00'],
    ['Fri 16:00', 'Mon 10:00'],
    ['Sat 12:00', 'Mon 10:00'],
    ['Sun 20:00', 'Mon 17:00'],
    ['Fri 17:00', 'Mon 10:00'],
    ['Fri 09:00', 'Fri 17:00'],
    ['Sun 09:00', 'Mon 09:00'],
  ])('from %s it is due %s', (from, due) => {
    const moment = dueWithin24Hours(at(from), OFFICE);
    expect(said(moment)).toBe(due);
    expect(moment - at(from)).toBeGreaterThan(0);
    expect(moment - at(from)).toBeLessThan(4 * 86_400_000);
  });

  it('is 24 hours of time and not of the clock face over a change to summer time', () => {
    const saturday = instantOf('2026-03-28' as Day, '12:00', ZONE);
    expect(said(dueWithin24Hours(saturday, { ...OFFICE, strict: true }))).toBe('Sun 13:00');
  });

  it('rolls over a holiday', () => {
    const closed = new Set(['2026-03-09' as Day]);
    expect(said(dueWithin24Hours(at('Fri 16:00'), { ...OFFICE, closed }))).toBe('Tue 10:00');
  });

  it('counts plain hours for a practice that never opens', () => {
    expect(dueWithin24Hours(at('Fri 16:00'), NEVER)).toBe(at('Sat 16:00'));
  });
});

describe('the first answer to an enquiry', () => {
  it.each([
    ['Tue 11:00', 'Tue 12:00'],
    ['Tue 16:30', 'Wed 09:30'],
    ['Fri 16:30', 'Mon 09:30'],
    ['Sat 11:00', 'Mon 10:00'],
    ['Tue 07:00', 'Tue 10:00'],
  ])('asked on %s, it should be there by %s', (from, target) => {
    expect(said(firstAnswerTarget(at(from), OFFICE))).toBe(target);
  });
});

describe('working days', () => {
  it.each([
    ['Tue 11:00', 1, 'Wed 11:00'],
    ['Fri 16:00', 1, 'Mon 16:00'],
    ['Thu 20:00', 3, 'Tue 17:00'],
    ['Sat 06:00', 1, 'Mon 09:00'],
    ['Tue 11:00', 0, 'Tue 11:00'],
  ])('%s and %d of them is %s', (from, count, due) => {
    expect(said(addWorkingDays(at(from), count, OFFICE))).toBe(due);
  });
});
