import { describe, expect, it } from 'vitest';
import { inWarsaw as at, NEVER_OPEN, officeCalendar as calendar } from '../../testing/office-calendar.ts';
import type { Day } from '../../time/day.ts';
import { HOUR } from '../../time/duration.ts';
import type { MeetingRhythm } from '../cadence.ts';
import { actionDueAt } from './action-due.ts';
import { agendaOrder, canChangePlaces, clientsFirst, withMoved } from './agenda.ts';
import { agendaDueOn, cancelledAs, movedInARow, type MeetingStatus } from './meeting.ts';
import { meetingMissingSince } from './missing.ts';

describe('the agenda goes out two working days before', () => {
  it.each<[string, string[], string]>([
    ['2026-03-05', [], '2026-03-03'],
    ['2026-03-03', [], '2026-02-27'],
    ['2026-03-02', [], '2026-02-26'],
    ['2026-03-05', ['2026-03-04'], '2026-03-02'],
    // Over the night in which Warsaw changes its clocks.
    ['2026-03-30', [], '2026-03-26'],
  ])('of %s, closed on %j: %s', (on, closed, expected) => {
    expect(agendaDueOn(at(on, '10:00'), calendar(...closed))).toBe(expected);
  });

  it('even in a practice that is never open', () => {
    expect(agendaDueOn(at('2026-03-05', '10:00'), NEVER_OPEN)).toBe('2026-03-03');
  });
});

it.each<[number, 'me' | 'client', string]>([
  [24, 'client', 'cancelled'],
  [23.99, 'client', 'cancelled_late'],
  [-1, 'client', 'cancelled_late'],
  [1, 'me', 'cancelled'],
])('called off %d hours before by %s it is %s', (hours, by, expected) => {
  expect(cancelledAs(1_000 * HOUR, (1_000 - hours) * HOUR, by)).toBe(expected);
});

it.each<[MeetingStatus[], number]>([
  [[], 0],
  [['rescheduled_by_client', 'rescheduled_by_client', 'held'], 2],
  [['planned', 'rescheduled_by_client'], 1],
  [['rescheduled_by_me', 'rescheduled_by_client'], 0],
  [['rescheduled_by_client'], 1],
])('%j: the client moved %d in a row', (statuses, expected) => {
  expect(movedInARow(statuses)).toBe(expected);
});

describe('what was promised for a day is due at the end of it', () => {
  it.each<[string | null, string[], string, string]>([
    ['2026-03-05', [], '2026-03-05', '17:00'],
    ['2026-03-07', [], '2026-03-06', '17:00'],
    ['2026-03-05', ['2026-03-05'], '2026-03-04', '17:00'],
    // Without a day: 24 hours, by the working calendar.
    [null, [], '2026-03-03', '12:00'],
  ])('by %s, closed on %j: %s %s', (byOn, closed, on, time) => {
    expect(actionDueAt(byOn as Day | null, at('2026-03-02', '12:00'), calendar(...closed))).toBe(at(on, time));
  });
});

it('an agenda begins with what the client asked', () => {
  const items = [
    { source: 'service_hint' as const, position: 1 },
    { source: 'me' as const, position: 2 },
    { source: 'client' as const, position: 4 },
    { source: 'client' as const, position: 3 },
    { source: 'change_request' as const, position: 5 },
  ];
  expect(agendaOrder(items).map(({ position }) => position)).toEqual([3, 4, 5, 2, 1]);
});

it('and keeps to that, whatever order the items were put in', () => {
  const items = [
    { source: 'me' as const, text: 'a' },
    { source: 'client' as const, text: 'b' },
    { source: 'service_hint' as const, text: 'c' },
    { source: 'client' as const, text: 'd' },
  ];
  expect(clientsFirst(items).map(({ text }) => text)).toEqual(['b', 'd', 'a', 'c']);
});

it('an item changes places with one of its own side', () => {
  expect(canChangePlaces({ source: 'client' }, { source: 'client' })).toBe(true);
  expect(canChangePlaces({ source: 'me' }, { source: 'service_hint' })).toBe(true);
  expect(canChangePlaces({ source: 'client' }, { source: 'me' })).toBe(false);
});

it.each<[number, number, string]>([
  [0, 2, 'bcad'],
  [3, 0, 'dabc'],
  [1, 1, 'abcd'],
  [2, 3, 'abdc'],
])('the one at %d comes to lie at %d: %s', (from, to, expected) => {
  expect(withMoved(['a', 'b', 'c', 'd'], from, to).join('')).toBe(expected);
});

describe('a meeting is missing', () => {
  const since = (rhythm: MeetingRhythm, lastMetOn: string | null, isPlanned = false) =>
    meetingMissingSince({ rhythm, lastMetOn: lastMetOn as Day | null, startedOn: '2025-06-02' as Day, isPlanned }, '2026-02-26' as Day);
  it.each<[MeetingRhythm, string | null, string | null]>([
    ['quarterly', '2025-11-25', '2026-02-25'],
    ['quarterly', '2025-11-26', null],
    ['monthly', null, '2025-07-02'],
    // What was before the work began does not count.
    ['monthly', '2025-01-02', '2025-07-02'],
    ['weekly', '2026-02-18', '2026-02-25'],
    ['yearly', '2025-03-01', null],
    ['ad_hoc', null, null],
  ])('%s, last on %s: since %s', (rhythm, lastMetOn, expected) => {
    expect(since(rhythm, lastMetOn)).toBe(expected);
  });

  it('unless one is planned', () => {
    expect(since('quarterly', null, true)).toBeNull();
  });
});
