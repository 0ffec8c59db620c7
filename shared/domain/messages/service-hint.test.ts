import { describe, expect, it } from 'vitest';
import type { Day } from '../../time/day.ts';
import { hintStop, offerOf, type PastHint, type Reaction } from './service-hint.ts';

const CALM = { valley: false, dispute: false, overdueDays: 0 };
const TODAY = '2026-05-27' as Day;
const hint = (on: string, reaction: Reaction = 'none'): PastHint => ({ on: on as Day, reaction });

describe('nothing is sold', () => {
  it.each([
    ['to a client who is well', CALM, null],
    ['in the valley', { ...CALM, valley: true }, 'valley'],
    ['in a dispute', { ...CALM, dispute: true }, 'dispute'],
    ['with an invoice 14 days late', { ...CALM, overdueDays: 14 }, null],
    ['with an invoice 15 days late', { ...CALM, overdueDays: 15 }, 'overdue'],
  ])('%s', (_when, facts, expected) => {
    expect(hintStop(facts)).toBe(expected);
  });
});

describe('the same service', () => {
  it.each([
    ['never named before', [], { state: 'open' }],
    ['named 89 days ago', [hint('2026-02-27')], { state: 'resting', until: '2026-05-28' }],
    ['named 90 days ago', [hint('2026-02-26')], { state: 'open' }],
    ['named twice, the later one counts', [hint('2025-01-01'), hint('2026-05-01'), hint('2025-06-01')], { state: 'resting', until: '2026-07-30' }],
    ['refused once, long ago', [hint('2025-01-01', 'no')], { state: 'open' }],
    ['refused twice, long ago', [hint('2024-01-01', 'no'), hint('2025-01-01', 'no')], { state: 'refused' }],
    ['wanted later, long ago', [hint('2025-01-01', 'later'), hint('2025-06-01', 'no')], { state: 'open' }],
  ])('%s', (_when, hints, expected) => {
    expect(offerOf(hints, TODAY)).toEqual(expected);
  });
});
