import { expect, test } from 'vitest';

/** Minutes behind UTC in the middle of January and of July, as the system's own calendar gives them. */
const OFFSETS: Readonly<Record<string, readonly [january: number, july: number]>> = {
  'Europe/Warsaw': [-60, -120],
  'America/New_York': [300, 240],
  'Pacific/Auckland': [-780, -720],
};

test('the tests of shared/ run in the zone their project names, not in that of the machine', () => {
  const zone = process.env['TZ'] ?? '';
  expect(Object.keys(OFFSETS)).toContain(zone);
  expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
  expect([new Date(2026, 0, 15).getTimezoneOffset(), new Date(2026, 6, 15).getTimezoneOffset()]).toEqual(OFFSETS[zone]);
});
