import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { offsetAt } from './zone-offset.ts';
import { HOUR, MINUTE } from './duration.ts';

describe('offsetAt', () => {
  it.each<[string, string, number]>([
    ['2026-01-15T12:00Z', 'Europe/Warsaw', HOUR],
    ['2026-07-15T12:00Z', 'Europe/Warsaw', 2 * HOUR],
    ['2026-01-15T12:00Z', 'America/New_York', -5 * HOUR],
    ['2026-07-15T12:00Z', 'Pacific/Auckland', 12 * HOUR],
    ['2026-01-15T12:00Z', 'Asia/Kathmandu', 5 * HOUR + 45 * MINUTE],
    ['2026-01-15T12:00Z', 'Pacific/Kiritimati', 14 * HOUR],
    ['2026-01-15T12:00Z', 'Etc/GMT+12', -12 * HOUR],
    ['2026-01-15T12:00Z', 'UTC', 0],
    // The same quarter of a year, on the other side of a change of the rules.
    ['2019-01-15T12:00Z', 'America/Sao_Paulo', -2 * HOUR],
    ['2020-01-15T12:00Z', 'America/Sao_Paulo', -3 * HOUR],
    ['2026-02-26T12:00Z', 'Africa/Casablanca', 0],
    ['2026-04-26T12:00Z', 'Africa/Casablanca', HOUR],
    ['1850-01-15T12:00Z', 'UTC', 0],
    ['2249-07-15T12:00Z', 'Europe/Warsaw', 2 * HOUR],
  ])('at %s in %s', (instant, zone, expected) => {
    expect(offsetAt(Date.parse(instant), zone)).toBe(expected);
    expect(offsetAt(Date.parse(instant), zone)).toBe(expected);
  });

  // Asked out of order, so that an answer for one stretch could be taken for its neighbour's.
  it.each([
    'Europe/Warsaw',
    'America/New_York',
    'Pacific/Auckland',
    'Pacific/Apia',
    'Africa/Casablanca',
    'America/Sao_Paulo',
    'Australia/Lord_Howe',
    'Asia/Tehran',
  ])('changes in %s at the very millisecond of the change', (zone) => {
    const moments = transitionsOf(zone, '2005-01-01', 40).flatMap((at) => [at, at - 1, at + 1]);
    const asked = [...moments.filter((_, index) => index % 2 === 0), ...moments.filter((_, index) => index % 2 === 1).toReversed(), ...moments];
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.map((at) => [at, offsetAt(at, zone)])).toEqual(asked.map((at) => [at, exactOffset(at, zone)]));
  });

  it('refuses a zone nobody knows, every time', () => {
    for (const attempt of [1, 2]) expect(() => offsetAt(attempt, 'Europe/Nowhere')).toThrow(RangeError);
  });
});

function transitionsOf(zone: string, since: string, atMost: number): number[] {
  const found: number[] = [];
  let at = Temporal.PlainDate.from(since).toZonedDateTime(zone).getTimeZoneTransition('next');
  while (at && found.length < atMost && at.year < 2040) {
    found.push(at.epochMilliseconds);
    at = at.getTimeZoneTransition('next');
  }
  return found;
}

function exactOffset(instant: number, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000;
}
