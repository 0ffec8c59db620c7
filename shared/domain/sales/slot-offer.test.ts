import { describe, expect, it } from 'vitest';
import { instantOf, type Day } from '../../time/day.ts';
import { DAY_OF_HOURS, HOUR } from '../../time/duration.ts';
import { movedInARow } from '../meetings/meeting.ts';
import { HOLD_MS, isHeld, meetsTooOften, nextOffer, slotProblem, type SlotOffer } from './slot-offer.ts';

const NOW = Date.UTC(2026, 2, 2, 9);
const OPEN: SlotOffer = {
  round: 1,
  slotA: NOW + DAY_OF_HOURS,
  slotB: NOW + 3 * DAY_OF_HOURS,
  minutes: 60,
  expiresAt: NOW + HOLD_MS,
  answer: null,
  chosenAt: null,
  releasedAt: null,
  outcome: null,
};
const neither = (round: number): SlotOffer => ({ ...OPEN, round, answer: 'neither' });
const met = (outcome: SlotOffer['outcome']): SlotOffer => ({ ...OPEN, answer: 'a', chosenAt: OPEN.slotA, outcome });

describe('what to offer next', () => {
  it.each<[string, SlotOffer[], ReturnType<typeof nextOffer>]>([
    ['nothing offered yet', [], { step: 'first', round: 1, phoneOnly: false }],
    ['an offer is open', [OPEN], { step: 'waiting', round: 1, phoneOnly: false }],
    ['the hold ran out unanswered', [{ ...OPEN, expiresAt: NOW }], { step: 'first', round: 1, phoneOnly: false }],
    ['the hold was given back', [{ ...OPEN, releasedAt: NOW }], { step: 'first', round: 1, phoneOnly: false }],
    ['neither suited', [neither(1)], { step: 'second', round: 2, phoneOnly: false }],
    ['neither of the second pair suited', [neither(2), neither(1)], { step: 'ask_theirs', round: 2, phoneOnly: false }],
    ['a time is agreed', [met(null)], { step: 'agreed', round: 1, phoneOnly: false }],
    ['they met', [met('held')], { step: 'first', round: 1, phoneOnly: false }],
    ['moved once', [met('rescheduled_by_client')], { step: 'first', round: 1, phoneOnly: false }],
    ['moved twice in a row', [met('rescheduled_by_client'), met('rescheduled_by_client')], { step: 'first', round: 1, phoneOnly: true }],
    ['moved, met, moved', [met('rescheduled_by_client'), met('held'), met('rescheduled_by_client')], { step: 'first', round: 1, phoneOnly: false }],
    ['I moved it', [met('rescheduled_by_me'), met('rescheduled_by_client')], { step: 'first', round: 1, phoneOnly: false }],
    [
      'moved, then asked again in between',
      [{ ...OPEN, releasedAt: NOW }, met('rescheduled_by_client'), met('rescheduled_by_client')],
      { step: 'first', round: 1, phoneOnly: true },
    ],
  ])('%s', (_what, offers, expected) => {
    expect(nextOffer(offers, movedInARow(offers.flatMap(({ outcome }) => (outcome === null ? [] : [outcome]))), NOW)).toEqual(expected);
  });
});

it('both times are held for 48 hours and not a moment longer', () => {
  expect([isHeld(OPEN, NOW + 48 * HOUR - 1), isHeld(OPEN, NOW + 48 * HOUR), isHeld(neither(1), NOW)]).toEqual([true, false, false]);
});

describe('a pair', () => {
  const zone = 'Europe/Warsaw';
  const at = (day: string, time: string): number => instantOf(day as Day, time, zone);
  it.each<[number, number, string, string | null]>([
    [at('2026-03-03', '09:00'), at('2026-03-05', '13:00'), '', null],
    [at('2026-03-03', '09:00'), at('2026-03-03', '13:00'), '', 'same-day'],
    [at('2026-03-03', '09:00'), at('2026-03-03', '13:00'), 'VAT return due', null],
    [NOW, at('2026-03-03', '13:00'), 'VAT return due', 'in-past'],
  ])('%d and %d with the reason "%s": %s', (slotA, slotB, exceptionReason, problem) => {
    expect(slotProblem({ slotA, slotB, exceptionReason }, NOW, zone)).toBe(problem);
  });
});

it.each<[number[], string | null, boolean]>([
  [[1], 'monthly', false],
  [[1, 6], 'monthly', true],
  [[1, 8], 'monthly', false],
  [[1, 6], 'quarterly', true],
  [[1, 6], 'weekly', false],
  [[1, 6], 'ad_hoc', false],
  [[1, 6], null, false],
])('meetings %j days ago with a rhythm of %s: too often is %s', (daysAgo, rhythm, expected) => {
  expect(
    meetsTooOften(
      daysAgo.map((days) => NOW - days * DAY_OF_HOURS),
      rhythm,
      NOW,
    ),
  ).toBe(expected);
});
