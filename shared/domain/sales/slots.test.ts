import { describe, expect, it } from 'vitest';
import { dayOf, instantOf, timeOf, weekdayOf, type Day } from '../../time/day.ts';
import { HOUR, MINUTE } from '../../time/duration.ts';
import type { WorkingCalendar } from '../../time/working-hours.ts';
import { DEFAULT_OFFICE_HOURS } from '../practice.ts';
import { halfDayOf, halfOf } from './half-day.ts';
import { habitOf, twoSlots, warningsOf, type Busy, type SlotFacts } from './slots.ts';

const ZONE = 'Europe/Warsaw';
const OFFICE: WorkingCalendar = { zone: ZONE, hours: DEFAULT_OFFICE_HOURS, closed: new Set() };
/** Monday. */
const TODAY = '2026-03-02' as Day;
const at = (day: string, time: string): number => instantOf(day as Day, time, ZONE);
const whole = (day: string): Busy => ({ from: at(day, '00:00'), to: at(day, '23:59') });
const FACTS: SlotFacts = {
  now: at(TODAY, '09:12'),
  calendar: OFFICE,
  minutes: 60,
  busy: [],
  deadlines: new Set(),
  habit: null,
  after: null,
  clientZone: null,
  urgent: false,
};

function said(change: Partial<SlotFacts> = {}): string[] | null {
  return twoSlots({ ...FACTS, ...change })?.map((slot) => `${dayOf(slot, ZONE)} ${timeOf(slot, ZONE)}`) ?? null;
}

describe('the two slots', () => {
  it('an empty calendar still offers two and no more: one morning, one afternoon, a day between them', () => {
    expect(said()).toEqual(['2026-03-03 09:00', '2026-03-05 13:00']);
  });

  it.each<[string, Partial<SlotFacts>, string[]]>([
    ['who always comes in the afternoon is offered two afternoons', { habit: 'afternoon' }, ['2026-03-03 13:00', '2026-03-05 13:00']],
    ['a busy day is passed over', { busy: [whole('2026-03-03')] }, ['2026-03-04 09:00', '2026-03-06 13:00']],
    [
      'a busy hour moves the start within its half-day',
      { busy: [{ from: at('2026-03-03', '09:00'), to: at('2026-03-03', '10:15') }] },
      ['2026-03-03 10:30', '2026-03-05 13:00'],
    ],
    ['the day of a deadline is not offered', { deadlines: new Set(['2026-03-03' as Day, '2026-03-05' as Day]) }, ['2026-03-04 09:00', '2026-03-06 13:00']],
    ['a holiday is not offered', { calendar: { ...OFFICE, closed: new Set(['2026-03-03' as Day]) } }, ['2026-03-04 09:00', '2026-03-06 13:00']],
    ['a second pair lies after the first', { after: '2026-03-05' as Day }, ['2026-03-06 09:00', '2026-03-09 13:00']],
    ['on a Friday the next working day is Monday', { now: at('2026-03-06', '16:00') }, ['2026-03-09 09:00', '2026-03-11 13:00']],
    ['a meeting of four hours needs a half-day of four hours', { minutes: 240 }, ['2026-03-03 13:00', '2026-03-05 13:00']],
    ['an urgent matter may be today and on a deadline', { urgent: true, deadlines: new Set([TODAY]) }, ['2026-03-02 09:30', '2026-03-04 13:00']],
    ['a client in New York is not offered the small hours', { clientZone: 'America/New_York' }, ['2026-03-03 14:00', '2026-03-05 14:00']],
  ])('%s', (_what, change, expected) => {
    expect(said(change)).toEqual(expected);
  });

  it('without two free days there is no pair', () => {
    const busy = Array.from({ length: 31 }, (_, index) => whole(`2026-03-${String(index + 1).padStart(2, '0')}`));
    expect(said({ busy })).toBeNull();
    expect(said({ calendar: { ...OFFICE, hours: OFFICE.hours.map(() => null) } })).toBeNull();
  });

  it('lie on two working days, one to ten working days ahead, in open hours and free, whatever the calendar', () => {
    for (let hour = 0; hour < 24 * 14; hour += 5) {
      const now = FACTS.now + hour * HOUR;
      const busy = [0, 1, 2, 3].map((n) => ({ from: now + (n * 37 + 11) * HOUR, to: now + (n * 37 + 19) * HOUR }));
      const pair = twoSlots({ ...FACTS, now, busy })!;
      const days = pair.map((slot) => dayOf(slot, ZONE));
      expect(new Set(days).size).toBe(2);
      expect(days.every((day) => weekdayOf(day) <= 5 && day > dayOf(now, ZONE))).toBe(true);
      for (const slot of pair) expect(warningsOf(slot, { ...FACTS, now, busy })).toEqual([]);
    }
  });
});

describe('a time chosen by hand is warned about, not forbidden', () => {
  it.each<[string, string, Partial<SlotFacts>, string[]]>([
    ['2026-03-03', '10:00', {}, []],
    ['2026-03-07', '10:00', {}, ['closed']],
    ['2026-03-03', '16:30', {}, ['closed']],
    ['2026-03-02', '15:00', {}, ['too-soon']],
    ['2026-03-02', '15:00', { urgent: true }, []],
    ['2026-03-16', '10:00', {}, []],
    ['2026-03-17', '10:00', {}, ['too-late']],
    ['2026-03-03', '10:00', { deadlines: new Set(['2026-03-03' as Day]), busy: [whole('2026-03-03')] }, ['deadline', 'busy']],
  ])('%s %s with %o: %j', (day, time, change, expected) => {
    expect(warningsOf(at(day, time), { ...FACTS, ...change })).toEqual(expected);
  });

  it('times that only touch do not collide', () => {
    const busy = [{ from: at('2026-03-03', '11:00'), to: at('2026-03-03', '12:00') }];
    expect(warningsOf(at('2026-03-03', '10:00'), { ...FACTS, busy })).toEqual([]);
    expect(warningsOf(at('2026-03-03', '10:00') + MINUTE, { ...FACTS, busy })).toEqual(['busy']);
  });
});

describe('half-days', () => {
  it('are named by the clock of the place', () => {
    const slot = at('2026-03-03', '14:00');
    expect([halfDayOf(slot, ZONE), halfDayOf(slot, 'America/New_York')]).toEqual(['afternoon2', 'morning2']);
    expect([halfOf(at('2026-03-03', '11:59'), ZONE), halfOf(at('2026-03-03', '12:00'), ZONE)]).toEqual(['morning', 'afternoon']);
  });

  it.each<[string[], string | null]>([
    [[], null],
    [['10:00'], null],
    [['14:00', '15:00'], 'afternoon'],
    [['14:00', '10:00'], null],
  ])('chosen at %j: habit %s', (times, habit) => {
    expect(
      habitOf(
        times.map((time) => at('2026-02-03', time)),
        ZONE,
      ),
    ).toBe(habit);
  });
});
