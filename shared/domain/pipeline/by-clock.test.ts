import { describe, expect, it } from 'vitest';
import { instantOf, type Day } from '../../time/day.ts';
import { clockEventOf, type ClockFacts } from './by-clock.ts';
import { usualDays } from './usual-days.ts';

const ZONE = 'Europe/Warsaw';
const at = (day: string, time: string): number => instantOf(day as Day, time, ZONE);
const QUIET: ClockFacts = {
  stage: 'proposal',
  outcome: null,
  wakeUpOn: null,
  decisionAt: null,
  missedAt: null,
  extensions: 0,
  silenceEndsOn: null,
};

describe('the decision moment', () => {
  const friday = at('2026-02-27', '14:00');
  const wednesday = at('2026-03-04', '10:00');

  it.each<[string, Partial<ClockFacts>, number, string | null]>([
    ['before it', { decisionAt: friday }, friday - 1, null],
    ['at it, call now', { decisionAt: friday }, friday, 'decision_passed'],
    ['once is enough', { decisionAt: friday, missedAt: friday }, friday + 1, null],
    ['after the extension, before the new moment', { decisionAt: wednesday, missedAt: friday, extensions: 1 }, wednesday - 1, null],
    ['the second missed date stalls', { decisionAt: wednesday, missedAt: friday, extensions: 1 }, wednesday, 'decision_missed'],
    ['in another stage nobody waits for it', { stage: 'agreement', decisionAt: friday }, friday, null],
    ['a closed sale waits for nothing', { outcome: 'declined', decisionAt: friday }, friday, null],
  ])('%s', (_title, facts, now, expected) => {
    expect(clockEventOf({ ...QUIET, ...facts }, now, ZONE)?.event ?? null).toBe(expected);
  });
});

describe('a wake-up date', () => {
  it.each([
    ['2026-02-25', '23:59', null],
    ['2026-02-26', '00:00', 'woke_up'],
    ['2026-03-02', '09:00', 'woke_up'],
  ])('set for 26 February, on %s at %s: %s', (day, time, expected) => {
    const facts: ClockFacts = { ...QUIET, stage: 'nurture', wakeUpOn: '2026-02-26' as Day };
    expect(clockEventOf(facts, at(day, time), ZONE)?.event ?? null).toBe(expected);
  });

  it('calls a closed client up, too, and knows that it was not parked', () => {
    expect(clockEventOf({ ...QUIET, outcome: 'no_answer', wakeUpOn: '2026-02-26' as Day }, at('2026-02-26', '09:00'), ZONE)).toEqual({
      event: 'woke_up',
      parked: false,
    });
  });
});

describe('a prospect who says nothing', () => {
  it.each([
    ['2026-03-18', null],
    ['2026-03-19', 'ladder_exhausted'],
  ])('silent until 19 March, on %s: %s', (day, expected) => {
    const facts: ClockFacts = { ...QUIET, stage: 'qualifying', silenceEndsOn: '2026-03-19' as Day };
    expect(clockEventOf(facts, at(day, '08:00'), ZONE)?.event ?? null).toBe(expected);
  });

  it('never loses a client who is at work', () => {
    expect(clockEventOf({ ...QUIET, stage: 'active', silenceEndsOn: '2025-03-19' as Day }, at('2026-02-26', '08:00'), ZONE)).toBeNull();
  });
});

describe('the usual length of a stay', () => {
  it.each([
    [[], 5],
    [[1, 2, 3, 4], 5],
    [[1, 9, 3, 4, 20], 4],
    [[1, 2, 3, 4, 5, 6], 4],
    [[0, 0, 0, 0, 0], 1],
  ])('qualifying after stays of %j days: %d', (finished, expected) => {
    expect(usualDays('qualifying', finished)).toBe(expected);
  });

  it('a stage that is meant to last has none', () => {
    expect(usualDays('active', [10, 20, 30, 40, 50])).toBeNull();
  });
});
