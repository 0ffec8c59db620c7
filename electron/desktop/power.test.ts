import { beforeEach, describe, expect, test } from 'vitest';
import { control, powerMonitor } from '../../tests/fakes/electron.ts';
import { connectPower } from './power.ts';
import { fakeApplication, fakeLog, type FakeApplication, type FakeLog } from './testing/fake-application.ts';
import { handTimers, type HandTimers } from './testing/hand-timers.ts';

control.ready();
let application: FakeApplication;
let timers: HandTimers;
let log: FakeLog;
let looked: number;

beforeEach(() => {
  for (const name of powerMonitor.eventNames()) for (const listener of powerMonitor.listeners(name)) powerMonitor.off(name, listener as () => void);
  control.setIdle('active');
  application = fakeApplication();
  timers = handTimers();
  log = fakeLog();
  looked = 0;
});
const connect = (platform: NodeJS.Platform) => connectPower({ application, timers, log, platform, lookAgain: async () => void (looked += 1) });
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('after a sleep', () => {
  test.each([['resume'], ['unlock-screen']])('%s is heard once things are quiet, then zone and clock are looked at', async (event) => {
    connect('darwin');
    powerMonitor.emit(event);
    expect([application.wakes, timers.waiting.map(({ ms }) => ms)]).toEqual([0, [1_000]]);
    timers.next();
    await settle();
    expect([looked, application.wakes]).toEqual([1, 1]);
  });

  test('it is looked at once, however often the system says so', async () => {
    connect('win32');
    for (const event of ['resume', 'unlock-screen', 'resume']) powerMonitor.emit(event);
    expect(timers.waiting).toHaveLength(1);
    timers.next();
    await settle();
    expect(application.wakes).toBe(1);
  });

  test('it is looked at also when the zone cannot be found out', async () => {
    connectPower({ application, timers, log, platform: 'win32', lookAgain: () => Promise.reject(new Error('no tzutil')) });
    powerMonitor.emit('resume');
    timers.next();
    await settle();
    expect([application.wakes, log.lines.map(({ event }) => event)]).toEqual([1, ['power.look-again']]);
  });
});

describe('a locked screen', () => {
  test('is known from the moment it is locked until it is unlocked', () => {
    connect('win32');
    powerMonitor.emit('lock-screen');
    powerMonitor.emit('unlock-screen');
    expect(application.locks).toEqual([true, false]);
  });

  test('is known when the program begins behind it', () => {
    control.setIdle('locked');
    connect('darwin');
    expect(application.locks).toEqual([true]);
  });

  test('is asked for on Linux, which says nothing by itself', () => {
    connect('linux');
    const states = ['active', 'locked', 'locked', 'idle', 'unknown'] as const;
    for (const state of states) {
      control.setIdle(state);
      expect(timers.waiting[0]?.ms).toBe(15_000);
      timers.next();
      // The look after an unlocking waits behind it.
      timers.waiting.sort((a, b) => b.ms - a.ms);
    }
    expect(application.locks).toEqual([true, false]);
    expect(timers.waiting.map(({ ms }) => ms)).toEqual([15_000, 1_000]);
  });
});
