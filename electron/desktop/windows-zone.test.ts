import { findIana, findWindows } from 'windows-iana';
import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '#shared/time/duration.ts';
import { systemZone } from '../core/system-zone.ts';
import { windowsZone, zoneForWindows } from './windows-zone.ts';

describe('what Windows says of its zone', () => {
  test.each([
    ['Central European Standard Time\r\n', 'America/New_York', 'Europe/Warsaw'],
    ['Romance Standard Time', 'Europe/Madrid', 'Europe/Madrid'],
    ['Romance Standard Time', 'Europe/Warsaw', 'Europe/Paris'],
    // The table knows the former name, which means the same clock.
    ['FLE Standard Time', 'Europe/Kyiv', 'Europe/Kiev'],
    ['New Zealand Standard Time_dstoff', 'UTC', 'Pacific/Auckland'],
    ['UTC', 'Europe/Warsaw', 'Etc/UTC'],
    ['Mars Standard Time', 'Europe/Warsaw', null],
    ['', 'Europe/Warsaw', null],
  ])('%j after %s → %s', (answer, known, zone) => {
    expect(zoneForWindows(answer, known, { findIana, findWindows })).toBe(zone);
  });
});

describe('asking Windows', () => {
  function computer() {
    const state = { now: 0, answer: 'Central European Standard Time\r\n' as string | null, asked: [] as string[] };
    const zone = systemZone({ platform: 'win32', env: {}, follow: () => null, believed: () => 'Europe/Berlin' });
    const ask = async (file: string, args: readonly string[]): Promise<string | null> => {
      state.asked.push([file, ...args].join(' '));
      return state.answer;
    };
    const clock = { now: () => state.now, zone: zone.zone };
    return { state, zone, windows: windowsZone({ clock, zone, ask, env: { SystemRoot: 'D:\\Windows' } }) };
  }

  test('is asked by the whole path of its program, and believed', async () => {
    const { state, zone, windows } = computer();
    await windows.look();
    expect(state.asked).toEqual(['D:\\Windows\\System32\\tzutil.exe /g']);
    expect(zone.zone()).toBe('Europe/Warsaw');
  });

  test('is asked again after an hour, not before', async () => {
    const { state, zone, windows } = computer();
    await windows.lookHourly();
    state.answer = 'Tokyo Standard Time';
    state.now += HOUR - MINUTE;
    await windows.lookHourly();
    expect([state.asked.length, zone.zone()]).toEqual([1, 'Europe/Warsaw']);
    state.now += MINUTE;
    await windows.lookHourly();
    expect([state.asked.length, zone.zone()]).toEqual([2, 'Asia/Tokyo']);
  });

  test.each([[null], ['ERROR: no zone'], ['']])('that answers %j leaves the zone as it was', async (answer) => {
    const { state, zone, windows } = computer();
    await windows.look();
    state.answer = answer;
    await windows.look();
    expect(zone.zone()).toBe('Europe/Warsaw');
  });
});
