import { describe, expect, test } from 'vitest';
import { handTimers } from './testing/hand-timers.ts';
import { trayPlace } from './tray-place.ts';
import { hasTrayWatcher, ownedIn } from './tray-watcher.ts';

const SENT = 'method return time=1796092453.819553 sender=org.freedesktop.DBus -> destination=:1.2 serial=3 reply_serial=2';

describe('the answer of the bus', () => {
  test.each([
    ['(true,)\n', true],
    ['(false,)\n', false],
    ['b true\n', true],
    ['b false\n', false],
    [`${SENT}\n   boolean true\n`, true],
    [`${SENT}\n   boolean false\n`, false],
    ['', null],
    ['true', null],
    ['Error: Could not connect: true,)', null],
    ['(true,)\n(false,)\n', null],
    [null, null],
  ])('%j → %s', (answer, owned) => {
    expect(ownedIn(answer)).toBe(owned);
  });
});

describe('asking for a tray', () => {
  const asking = (answers: Readonly<Record<string, string>>) => {
    const asked: string[] = [];
    const ask = async (file: string): Promise<string | null> => {
      asked.push(file);
      return answers[file] ?? null;
    };
    return { asked, ask };
  };

  test.each<[Record<string, string>, boolean, string[]]>([
    [{ gdbus: '(true,)\n' }, true, ['gdbus']],
    [{ gdbus: '(false,)\n', busctl: 'b true\n' }, false, ['gdbus']],
    [{ busctl: 'b true\n' }, true, ['gdbus', 'busctl']],
    [{ gdbus: 'nonsense', 'dbus-send': `${SENT}\n   boolean true\n` }, true, ['gdbus', 'busctl', 'dbus-send']],
    [{}, false, ['gdbus', 'busctl', 'dbus-send']],
  ])('where %j answer: %s', async (answers, there, asked) => {
    const bus = asking(answers);
    expect(await hasTrayWatcher(bus.ask)).toBe(there);
    expect(bus.asked).toEqual(asked);
  });
});

describe('the place of the tray', () => {
  function desktop(platform: NodeJS.Platform) {
    const state = { there: false, asked: 0, put: 0 };
    const timers = handTimers();
    const ask = async (): Promise<string> => {
      state.asked += 1;
      return `(${state.there},)\n`;
    };
    const place = trayPlace({ platform, ask, timers });
    const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
    return { state, timers, place, settle };
  }

  test.each<[NodeJS.Platform]>([['win32'], ['darwin']])('is always there on %s, and nobody is asked', async (platform) => {
    const { state, place } = desktop(platform);
    place.whenThere(() => (state.put += 1));
    await place.look();
    expect([place.isThere(), state.put, state.asked]).toEqual([true, 1, 0]);
  });

  test('is waited for on Linux, where a program may begin before its panel, and filled once', async () => {
    const { state, timers, place, settle } = desktop('linux');
    place.whenThere(() => (state.put += 1));
    await settle();
    expect([place.isThere(), state.put, timers.waiting.map(({ ms }) => ms)]).toEqual([false, 0, [30_000]]);
    state.there = true;
    timers.next();
    await settle();
    await place.look();
    expect([place.isThere(), state.put, timers.waiting]).toEqual([true, 1, []]);
  });

  test('is not asked for for ever, but found when the window is closed later', async () => {
    const { state, timers, place, settle } = desktop('linux');
    place.whenThere(() => (state.put += 1));
    await settle();
    while (timers.waiting.length > 0) {
      timers.next();
      await settle();
    }
    expect(state.asked).toBe(10);
    state.there = true;
    await place.look();
    expect([place.isThere(), state.put]).toEqual([true, 1]);
  });

  test('can go again: an extension was switched off', async () => {
    const { state, place } = desktop('linux');
    state.there = true;
    await place.look();
    state.there = false;
    await place.look();
    expect(place.isThere()).toBe(false);
  });
});
