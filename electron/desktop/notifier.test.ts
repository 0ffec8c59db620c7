import { beforeEach, describe, expect, test } from 'vitest';
import type { Route } from '#shared/contract/route.ts';
import { control, Notification } from '../../tests/fakes/electron.ts';
import type { Notice } from '../core/ports.ts';
import { noticeOfSystemId, systemIdOf } from './notice-id.ts';
import { systemNotifier, type SystemNotifier } from './notifier.ts';
import { fakeLog, type FakeLog } from './testing/fake-application.ts';
import { handTimers, type HandTimers } from './testing/hand-timers.ts';

control.ready();
const client: Route = { view: 'client', id: 5 };
const notice: Notice = { id: 'due-7', title: 'Wrona Ceramika', body: 'Call back', route: client };

let timers: HandTimers;
let log: FakeLog;
let went: Route[];

beforeEach(() => {
  control.notifications.length = 0;
  control.records.length = 0;
  Object.assign(control.notices, { supported: true, takes: 'show', history: [], activated: () => undefined });
  timers = handTimers();
  log = fakeLog();
  went = [];
});

function on(platform: NodeJS.Platform, listening = true): SystemNotifier {
  const notifier = systemNotifier({ timers, log, platform });
  if (listening) notifier.onClick((route) => void went.push(route));
  return notifier;
}
const standing = () => control.notifications.filter(({ _shown }) => _shown);

describe('a notice of the system', () => {
  test.each<[NodeJS.Platform, object]>([
    ['linux', { id: 'due-7', urgency: 'normal' }],
    ['darwin', { id: 'due-7 /clients/5' }],
    ['win32', { id: 'due-7', toastXml: expect.stringContaining('launch="type=click&amp;tag=due-7&amp;go=%2Fclients%2F5"') as string }],
  ])('is made for %s, without a button that one would have to press', async (platform, options) => {
    expect(await on(platform).show(notice)).toBe(true);
    expect(control.notifications[0]?._options).toEqual({ title: 'Wrona Ceramika', body: 'Call back', ...options });
    expect(timers.waiting).toEqual([]);
  });

  test('leads where it says, also after it was closed by the system, until it is withdrawn', async () => {
    const notifier = on('linux');
    await notifier.show(notice);
    const [shown] = control.notifications;
    shown?.emit('close', { reason: 'timedOut' });
    shown?.emit('click', {});
    expect(went).toEqual([client]);
    expect(standing()).toHaveLength(1);
    notifier.withdraw(['due-7', 'never-heard-of']);
    expect(standing()).toEqual([]);
  });

  test('takes the place of the one before', async () => {
    const notifier = on('linux');
    await notifier.show(notice);
    await notifier.show({ ...notice, title: 'Wrona Ceramika, again' });
    expect(standing().map(({ title }) => title)).toEqual(['Wrona Ceramika, again']);
  });

  test('that the system refuses was not taken, and the page can say why none come', async () => {
    const notifier = on('darwin');
    control.notices.takes = 'failed';
    expect([await notifier.show(notice), notifier.state()]).toEqual([false, 'refused']);
    control.notices.takes = 'show';
    expect([await notifier.show(notice), notifier.state()]).toEqual([true, 'system']);
  });

  test('of which the system says nothing counts as taken after three seconds: else it would come again and again', async () => {
    control.notices.takes = 'silent';
    const taken = on('linux').show(notice);
    expect(timers.waiting).toMatchObject([{ ms: 3_000 }]);
    timers.next();
    expect(await taken).toBe(true);
  });

  test('never rejects', async () => {
    control.notices.takes = 'throws';
    expect(await on('linux').show(notice)).toBe(false);
    expect(log.lines).toMatchObject([{ event: 'notice.show' }]);
  });

  test('is not tried where there are none', async () => {
    control.notices.supported = false;
    const notifier = on('linux');
    expect([await notifier.show(notice), notifier.state(), control.notifications]).toEqual([false, 'unsupported', []]);
  });

  test('goes with all others when another practice is opened', async () => {
    const notifier = on('win32');
    await notifier.show(notice);
    await notifier.show({ ...notice, id: 'due-8' });
    notifier.clear();
    expect([control.notifications.length, standing()]).toEqual([2, []]);
  });

  test('ends with the program on Linux, where it would lead nowhere, and stays elsewhere', async () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      control.notifications.length = 0;
      const notifier = on(platform);
      await notifier.show(notice);
      notifier.end();
      expect([platform, standing().length]).toEqual([platform, platform === 'linux' ? 0 : 1]);
    }
  });
});

describe('a click that started the program', () => {
  const launch = { type: 'click', arguments: 'type=click&tag=due-7&go=%2Fclients%2F5' };

  test('on Windows waits until somebody can follow it', () => {
    const notifier = on('win32', false);
    control.notices.activated(launch);
    notifier.onClick((route) => void went.push(route));
    expect(went).toEqual([client]);
    control.notices.activated({ ...launch, arguments: 'type=click&go=%2Freminders' });
    expect(went).toEqual([client, { view: 'reminders' }]);
  });

  test('on a Mac finds the notices of the run before, and those follow again', async () => {
    const old = new Notification({ id: 'due-7 /clients/5' });
    const other = new Notification({ id: 'from elsewhere' });
    control.notices.history = [old, other];
    const notifier = on('darwin');
    await notifier.takeUp(async () => true);
    old.emit('click');
    other.emit('click');
    expect(went).toEqual([client, { view: 'today' }]);
    let closed = 0;
    old.on('close', () => (closed += 1));
    notifier.withdraw(['due-7']);
    expect(closed).toBe(1);
  });

  test('on a Mac leaves alone what was said again meanwhile', async () => {
    control.notices.history = [new Notification({ id: 'due-7 /clients/5' })];
    const notifier = on('darwin');
    await notifier.show(notice);
    await notifier.takeUp(async () => true);
    expect(standing()).toHaveLength(1);
  });

  test('on a Mac takes all of them away when nothing is open any more', async () => {
    control.notices.history = [new Notification({ id: 'due-7 /clients/5' })];
    await on('darwin').takeUp(async () => false);
    expect(control.calls('notification.remove')).toEqual([[['due-7 /clients/5']]]);
  });
});

describe('the name of a notice', () => {
  test('is short enough for Windows, and the same for the same notice', () => {
    const long = { id: 'x'.repeat(100), route: client };
    expect(systemIdOf(long, 'win32')).toHaveLength(64);
    expect(systemIdOf(long, 'win32')).toBe(systemIdOf({ ...long, route: { view: 'today' } }, 'win32'));
  });

  test.each([
    ['due-7 /clients/5', { id: 'due-7', route: client }],
    ['two words /reminders', { id: 'two words', route: { view: 'reminders' } }],
    ['due-7 https://evil.example/', { id: 'due-7', route: { view: 'today' } }],
    ['', { id: '', route: { view: 'today' } }],
  ])('%j of a Mac says where it leads', (systemId, read) => {
    expect(noticeOfSystemId(systemId)).toEqual(read);
  });
});
