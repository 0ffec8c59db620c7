import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, daysBetween, WEEKDAYS, type Day, type Weekday } from '../time/day.ts';
import type { WorkingDays } from '../time/working-days.ts';
import { effectiveInterval, UPDATE_INTERVALS, type UpdateInterval } from './cadence.ts';
import { bandOf, gapOf, type Band, type GapFacts } from './gap.ts';

const worked = (...weekdays: Weekday[]): WorkingDays => ({ weekdays: new Set(weekdays), closed: new Set() });
const OFFICE = worked(1, 2, 3, 4, 5);
const EVERY_DAY = worked(1, 2, 3, 4, 5, 6, 7);
const NEVER = worked();

const on = (text: string): Day => day.parse(text);

function heard(text: string, interval: UpdateInterval = 'monthly'): GapFacts {
  return { interval, decisionMakerInformedOn: on(text), othersInformedOn: on(text), engagementStartedOn: on('2020-01-01'), pauses: [] };
}

describe('the worked example of the model', () => {
  const interval = effectiveInterval({ meetingRhythm: 'quarterly', agreedInterval: null, weekly: false });

  it('quarterly meetings, last news on 20 January 2025: on 27 February the monthly update is overdue', () => {
    const gap = gapOf(heard('2025-01-20', interval), on('2025-02-27'), OFFICE);
    expect(gap).toEqual({
      since: '2025-01-20',
      neverInformed: false,
      dueOn: '2025-02-20',
      othersSince: null,
      backOn: null,
      gapDays: 38,
      targetDays: 31,
      ratio: 38 / 31,
      band: 'overdue',
    });
    expect(gap.ratio.toFixed(2)).toBe('1.23');
  });
});

describe('bandOf', () => {
  it.each<[number, Band]>([
    [0, 'fresh'],
    [0.799_999, 'fresh'],
    [0.8, 'due'],
    [1, 'due'],
    [1.000_001, 'overdue'],
    [1.5, 'overdue'],
    [1.500_001, 'story'],
    [40, 'story'],
  ])('%f is %s', (ratio, band) => {
    expect(bandOf(ratio)).toBe(band);
  });
});

describe('a gap grows with the days', () => {
  // A week later is a working day, so the target is exactly 7. Two months later is a Sunday: the target is pulled back to 57.
  it.each<[string, UpdateInterval, string, number, number, Band]>([
    ['2026-01-06', 'weekly', '2026-01-06', 0, 7, 'fresh'],
    ['2026-01-06', 'weekly', '2026-01-11', 5, 7, 'fresh'],
    ['2026-01-06', 'weekly', '2026-01-12', 6, 7, 'due'],
    ['2026-01-06', 'weekly', '2026-01-13', 7, 7, 'due'],
    ['2026-01-06', 'weekly', '2026-01-14', 8, 7, 'overdue'],
    ['2026-01-06', 'weekly', '2026-01-17', 11, 7, 'story'],
    ['2026-01-08', 'two_monthly', '2026-02-23', 46, 57, 'due'],
    // 30 days agreed: 24 are exactly 0.8, 30 exactly 1, 45 exactly 1.5.
    ['2026-04-20', 'monthly', '2026-05-13', 23, 30, 'fresh'],
    ['2026-04-20', 'monthly', '2026-05-14', 24, 30, 'due'],
    ['2026-04-20', 'monthly', '2026-05-20', 30, 30, 'due'],
    ['2026-04-20', 'monthly', '2026-05-21', 31, 30, 'overdue'],
    ['2026-04-20', 'monthly', '2026-06-04', 45, 30, 'overdue'],
    ['2026-04-20', 'monthly', '2026-06-05', 46, 30, 'story'],
  ])('last news %s, %s updates: on %s %i of %i days, %s', (last, interval, today, gapDays, targetDays, band) => {
    expect(gapOf(heard(last, interval), on(today), OFFICE)).toMatchObject({ gapDays, targetDays, ratio: gapDays / targetDays, band });
  });

  it('a moment of tomorrow, told by another clock, counts as today', () => {
    expect(gapOf(heard('2026-02-27'), on('2026-02-26'), OFFICE)).toMatchObject({ since: '2026-02-27', gapDays: 0, ratio: 0, band: 'fresh' });
  });
});

describe('the due day', () => {
  it.each<[string, UpdateInterval, WorkingDays, string, number]>([
    // A Saturday and a Sunday are pulled back to the Friday before, and the target with them.
    ['2026-01-28', 'monthly', OFFICE, '2026-02-27', 30],
    ['2026-02-01', 'monthly', OFFICE, '2026-02-27', 26],
    ['2026-02-01', 'monthly', EVERY_DAY, '2026-03-01', 28],
    // The end of a shorter month holds.
    ['2025-01-31', 'monthly', OFFICE, '2025-02-28', 28],
    ['2024-01-31', 'monthly', OFFICE, '2024-02-29', 29],
    ['2025-12-31', 'two_monthly', OFFICE, '2026-02-27', 58],
    ['2025-12-31', 'two_monthly', EVERY_DAY, '2026-02-28', 59],
    ['2025-11-30', 'quarterly', OFFICE, '2026-02-27', 89],
    // Weeks are seven days across a clock change.
    ['2026-03-25', 'weekly', OFFICE, '2026-04-01', 7],
    ['2026-10-20', 'fortnightly', OFFICE, '2026-11-03', 14],
    // One working day in the week: Sunday 1 February.
    ['2026-01-28', 'weekly', worked(7), '2026-02-01', 4],
    // A week in which nobody works moves nothing.
    ['2026-01-28', 'monthly', NEVER, '2026-02-28', 31],
  ])('news on %s, %s updates', (last, interval, week, dueOn, targetDays) => {
    expect(gapOf(heard(last, interval), on(last), week)).toMatchObject({ dueOn, targetDays });
  });

  it('lies before a holiday, and before an absence', () => {
    const closed = (...days: string[]): WorkingDays => ({ ...OFFICE, closed: new Set(days.map(on)) });
    // Corpus Christi: Thursday 4 June 2026.
    expect(gapOf(heard('2026-05-04', 'monthly'), on('2026-05-04'), closed('2026-06-04'))).toMatchObject({ dueOn: '2026-06-03', targetDays: 30 });
    expect(gapOf(heard('2026-05-05', 'monthly'), on('2026-05-05'), closed('2026-06-04', '2026-06-05')).dueOn).toBe('2026-06-03');
  });

  it('lies after an absence that began before one was last told something', () => {
    const closed = new Set(['2026-07-06', '2026-07-07', '2026-07-08', '2026-07-09', '2026-07-10', '2026-07-13', '2026-07-14'].map(on));
    expect(gapOf(heard('2026-07-06', 'weekly'), on('2026-07-06'), { ...OFFICE, closed })).toMatchObject({ dueOn: '2026-07-15', targetDays: 9 });
  });

  it('lies after the news even where a single weekday is worked', () => {
    for (const weekday of WEEKDAYS) {
      for (const interval of UPDATE_INTERVALS) {
        const gap = gapOf(heard('2026-02-25', interval), on('2026-02-25'), worked(weekday));
        expect(gap.dueOn > gap.since, `${weekday} ${interval}`).toBe(true);
        expect(gap.targetDays).toBe(daysBetween(gap.since, gap.dueOn));
      }
    }
  });
});

describe('the day the silence is counted from', () => {
  const started = { interval: 'monthly', engagementStartedOn: on('2026-01-05'), decisionMakerInformedOn: null, othersInformedOn: null, pauses: [] } as const;
  const today = on('2026-02-26');

  it('is the start of the work while nobody has been told anything', () => {
    expect(gapOf(started, today, OFFICE)).toEqual({
      since: '2026-01-05',
      neverInformed: true,
      dueOn: '2026-02-05',
      othersSince: null,
      backOn: null,
      gapDays: 52,
      targetDays: 31,
      ratio: 52 / 31,
      band: 'story',
    });
  });

  it('is the news to somebody else while the decision maker has heard nothing', () => {
    const facts = { ...started, othersInformedOn: on('2026-02-02') };
    expect(gapOf(facts, today, OFFICE)).toMatchObject({ since: '2026-02-02', neverInformed: false, dueOn: '2026-03-02', gapDays: 24 });
  });

  it('is the last news to the decision maker, whatever others have heard since', () => {
    const facts = { ...started, decisionMakerInformedOn: on('2026-01-20'), othersInformedOn: on('2026-02-20') };
    expect(gapOf(facts, today, OFFICE)).toMatchObject({ since: '2026-01-20', neverInformed: false, gapDays: 37 });
  });

  it('may lie before the work began: news is news', () => {
    const facts = { ...started, decisionMakerInformedOn: on('2025-12-29') };
    expect(gapOf(facts, today, OFFICE)).toMatchObject({ since: '2025-12-29', neverInformed: false });
  });
});

describe('news to an assistant', () => {
  // Monthly from 20 January: agreed until 20 February, half of 31 days more until Saturday 7 March, so Friday 6 March.
  it.each<[string, UpdateInterval, string | null, string, string | null]>([
    ['2026-01-20', 'monthly', '2026-02-02', '2026-03-06', '2026-02-02'],
    ['2026-01-20', 'monthly', '2026-02-25', '2026-03-06', '2026-02-25'],
    ['2026-02-10', 'weekly', '2026-02-12', '2026-02-20', '2026-02-12'],
    ['2026-02-10', 'fortnightly', '2026-02-12', '2026-03-03', '2026-02-12'],
    // The same day, or earlier: nothing they had not heard.
    ['2026-01-20', 'monthly', '2026-01-20', '2026-02-20', null],
    ['2026-01-20', 'monthly', '2026-01-05', '2026-02-20', null],
    ['2026-01-20', 'monthly', null, '2026-02-20', null],
  ])('told on %s, %s updates, the assistant on %s: due on %s', (told, interval, assistant, dueOn, othersSince) => {
    const facts = { ...heard(told, interval), othersInformedOn: assistant === null ? null : on(assistant) };
    expect(gapOf(facts, on('2026-02-26'), OFFICE)).toMatchObject({ since: told, dueOn, othersSince });
  });
});

describe('a client who is away', () => {
  const pause = (from: string, to: string) => ({ from: on(from), to: on(to) });
  it.each<[string, string, GapFacts['pauses'], Partial<ReturnType<typeof gapOf>>]>([
    // Due on Friday 20 February, away until Sunday 1 March: due on Monday, and the days away count in neither.
    ['2026-01-20', '2026-02-26', [pause('2026-02-16', '2026-03-01')], { dueOn: on('2026-03-02'), gapDays: 26, targetDays: 27, backOn: on('2026-03-02') }],
    ['2026-01-20', '2026-03-02', [pause('2026-02-16', '2026-03-01')], { dueOn: on('2026-03-02'), gapDays: 27, targetDays: 27, ratio: 1, backOn: null }],
    // Away in between: the day stays, the days do not count.
    ['2026-01-20', '2026-02-20', [pause('2026-02-02', '2026-02-06')], { dueOn: on('2026-02-20'), gapDays: 26, targetDays: 26, ratio: 1 }],
    // Away before the news, and after today: nothing.
    ['2026-01-20', '2026-02-10', [pause('2026-01-05', '2026-01-20'), pause('2026-03-02', '2026-03-06')], { gapDays: 21, targetDays: 31 }],
    // Two that touch, and overlap.
    [
      '2026-01-20',
      '2026-02-26',
      [pause('2026-02-25', '2026-03-06'), pause('2026-02-18', '2026-02-27')],
      { dueOn: on('2026-03-09'), gapDays: 28, targetDays: 31 },
    ],
    // Pulled back from Saturday into their absence: after the return.
    ['2026-01-28', '2026-02-27', [pause('2026-02-23', '2026-02-27')], { dueOn: on('2026-03-02') }],
  ])('news on %s, today %s', (last, today, pauses, expected) => {
    expect(gapOf({ ...heard(last), pauses }, on(today), OFFICE)).toMatchObject(expected);
  });
});

describe('whatever happened', () => {
  const anyDay = fc.integer({ min: 0, max: 800 }).map((n) => addDays(on('2025-01-01'), n));
  const pauses = fc.array(
    fc.tuple(anyDay, fc.integer({ min: 0, max: 60 })).map(([from, days]) => ({ from, to: addDays(from, days) })),
    { maxLength: 4 },
  );
  const facts: fc.Arbitrary<GapFacts> = fc.record({
    interval: fc.constantFrom(...UPDATE_INTERVALS),
    decisionMakerInformedOn: fc.option(anyDay),
    othersInformedOn: fc.option(anyDay),
    engagementStartedOn: anyDay,
    pauses,
  });
  const week = fc.uniqueArray(fc.constantFrom(...WEEKDAYS)).map((days) => worked(...days));

  it('the next update is due after the last, on a day they are there, and no gap is negative', () => {
    fc.assert(
      fc.property(facts, anyDay, week, (it, today, days) => {
        const gap = gapOf(it, today, days);
        expect(gap.dueOn > gap.since).toBe(true);
        expect(it.pauses.some(({ from, to }) => from <= gap.dueOn && gap.dueOn <= to)).toBe(false);
        expect(gap.gapDays).toBeGreaterThanOrEqual(0);
        expect(gap.targetDays).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it('a day later the silence is a day longer, or they are away', () => {
    fc.assert(
      fc.property(facts, anyDay, week, (it, today, days) => {
        const [gap, next] = [gapOf(it, today, days), gapOf(it, addDays(today, 1), days)];
        const isAway = it.pauses.some(({ from, to }) => from <= addDays(today, 1) && addDays(today, 1) <= to);
        const isAhead = today < gap.since;
        expect(next.gapDays - gap.gapDays).toBe(isAway || isAhead ? 0 : 1);
        expect(next.dueOn).toBe(gap.dueOn);
      }),
    );
  });
});
