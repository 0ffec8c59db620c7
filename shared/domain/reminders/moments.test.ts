import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, instantOf, type Day } from '../../time/day.ts';
import type { WorkingCalendar } from '../../time/working-hours.ts';
import { effectiveAt, FLOATING, momentOf, quietUntil, snoozedUntil, SNOOZES } from './moments.ts';

const WARSAW = 'Europe/Warsaw';
const at = (day: string, time: string, zone = WARSAW): number => instantOf(day as Day, time, zone);
const said = (moment: number): string => new Date(moment).toISOString().slice(0, 16);

/** Monday to Friday, nine to five. */
function office(zone: string, closed: readonly string[] = []): WorkingCalendar {
  const open = { from: '09:00', to: '17:00' };
  return { zone, hours: [open, open, open, open, open, null, null], closed: new Set(closed as readonly Day[]) };
}

describe('the moment of a time of day', () => {
  it('goes with the traveller, or stays with the place', () => {
    const day = '2026-06-10' as Day;
    expect(said(momentOf(day, { time: '09:00', zone: FLOATING }, 'America/New_York'))).toBe('2026-06-10T13:00');
    expect(said(momentOf(day, { time: '09:00', zone: WARSAW }, 'America/New_York'))).toBe('2026-06-10T07:00');
  });

  it.each([
    ['before the spring change', '2026-03-28', '09:00', '2026-03-28T08:00'],
    ['on its Sunday', '2026-03-29', '09:00', '2026-03-29T07:00'],
    ['in the hour that is skipped', '2026-03-29', '02:30', '2026-03-29T01:30'],
    ['before the autumn change', '2026-10-24', '09:00', '2026-10-24T07:00'],
    ['on its Sunday', '2026-10-25', '09:00', '2026-10-25T08:00'],
    ['in the hour that comes twice: the first', '2026-10-25', '02:30', '2026-10-25T00:30'],
  ])('%s', (_what, day, time, expected) => {
    expect(said(momentOf(day as Day, { time, zone: WARSAW }, 'Pacific/Auckland'))).toBe(expected);
  });
});

describe('when the practice is closed', () => {
  const christmas = office(WARSAW, ['2026-12-24', '2026-12-25']);

  it('a statutory day is said on the working day before, at its time', () => {
    // 26 and 27 December 2026 are a weekend.
    expect(effectiveAt(at('2026-12-26', '10:00'), 'previous_working_day', christmas)).toBe(at('2026-12-23', '10:00'));
    expect(effectiveAt(at('2026-12-28', '10:00'), 'previous_working_day', christmas)).toBe(at('2026-12-28', '10:00'));
    // Over the change of the clocks the time of day stays.
    expect(effectiveAt(at('2026-03-29', '10:00'), 'previous_working_day', office(WARSAW))).toBe(at('2026-03-27', '10:00'));
  });

  it('waits for the next opening, or does not mind', () => {
    const saturday = at('2026-12-26', '10:00');
    expect(effectiveAt(saturday, 'next_working_time', christmas)).toBe(at('2026-12-28', '09:00'));
    expect(effectiveAt(at('2026-12-28', '10:00'), 'next_working_time', christmas)).toBe(at('2026-12-28', '10:00'));
    expect(effectiveAt(saturday, 'exact', christmas)).toBe(saturday);
  });

  it('a practice that never opens loses nothing', () => {
    const never: WorkingCalendar = { zone: WARSAW, hours: [null, null, null, null, null, null, null], closed: new Set() };
    const moment = at('2026-12-26', '10:00');
    expect(effectiveAt(moment, 'next_working_time', never)).toBe(moment);
    expect(effectiveAt(moment, 'previous_working_day', never)).toBe(moment);
    expect(snoozedUntil(moment, 'next_working_day', never)).toBe(at('2026-12-27', '09:00'));
  });
});

describe('quiet hours', () => {
  const night = { from: '22:00', to: '07:00' };
  it.each([
    ['in the evening', '2026-02-26', '22:00', '2026-02-27'],
    ['after midnight', '2026-02-27', '03:00', '2026-02-27'],
    ['in the short night', '2026-03-29', '01:30', '2026-03-29'],
    ['in the long night', '2026-10-25', '02:30', '2026-10-25'],
    ['before the short night', '2026-03-28', '23:00', '2026-03-29'],
    ['before the long night', '2026-10-24', '23:00', '2026-10-25'],
  ])('%s they end at seven', (_what, day, time, end) => {
    expect(quietUntil(at(day, time), night, WARSAW)).toBe(at(end, '07:00'));
  });

  it('are over at their end, and not begun before', () => {
    expect(quietUntil(at('2026-02-26', '07:00'), night, WARSAW)).toBeNull();
    expect(quietUntil(at('2026-02-26', '21:59'), night, WARSAW)).toBeNull();
  });

  it('may lie within a day, or be none', () => {
    expect(quietUntil(at('2026-02-26', '13:00'), { from: '12:00', to: '14:00' }, WARSAW)).toBe(at('2026-02-26', '14:00'));
    expect(quietUntil(at('2026-02-26', '15:00'), { from: '12:00', to: '14:00' }, WARSAW)).toBeNull();
    expect(quietUntil(at('2026-02-26', '12:00'), { from: '12:00', to: '12:00' }, WARSAW)).toBeNull();
  });
});

describe('a snooze', () => {
  const friday = at('2026-02-27', '16:00');
  it.each([
    ['ten_minutes', at('2026-02-27', '16:10')],
    ['hour', at('2026-02-27', '17:00')],
    ['tomorrow', at('2026-02-28', '09:00')],
    ['next_working_day', at('2026-03-02', '09:00')],
  ] as const)('%s', (snooze, expected) => {
    expect(snoozedUntil(friday, snooze, office(WARSAW))).toBe(expected);
  });

  test('always ends later than it begins, in any zone', () => {
    const zones = ['Europe/Warsaw', 'America/Sao_Paulo', 'Pacific/Auckland', 'Australia/Lord_Howe', 'Pacific/Apia', 'Africa/Casablanca'];
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.constantFrom(...SNOOZES), fc.integer({ min: 0, max: 24 * 60 * 900 }), (zone, snooze, minutes) => {
        const now = instantOf(addDays('2026-01-01' as Day, 0), '00:00', zone) + minutes * 60_000;
        expect(snoozedUntil(now, snooze, office(zone))).toBeGreaterThan(now);
      }),
    );
  });
});
