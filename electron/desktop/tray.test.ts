import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import path from 'node:path';
import type { Output } from '#shared/contract/index.ts';
import { app, control, nativeTheme } from '../../tests/fakes/electron.ts';
import { systemBadge, type SystemBadge } from './badge.ts';
import { fakeApplication, fakeLog, type FakeApplication } from './testing/fake-application.ts';
import { handTimers, type HandTimers } from './testing/hand-timers.ts';
import { installTray } from './tray.ts';

control.ready();
const icons = path.join(import.meta.dirname, '../../resources/tray');
let application: FakeApplication;
let badge: SystemBadge;
let timers: HandTimers;
let done: unknown[];
let paused: boolean;

beforeEach(() => {
  control.trays.length = 0;
  control.records.length = 0;
  for (const listener of nativeTheme.listeners('updated')) nativeTheme.off('updated', listener as () => void);
  application = fakeApplication();
  badge = systemBadge('linux');
  timers = handTimers();
  done = [];
  paused = false;
  application.dispatch = async (name, input) => {
    if (name === 'reminders.list') return { ok: true, value: { now: 10, health: { pausedUntil: paused ? 20 : null } } };
    if (name !== 'today.get') return { ok: true, value: void done.push({ name, input }) };
    return { ok: true, value: EMPTY };
  };
});
afterEach(() => void app.emit('before-quit', {}));

const EMPTY: Output<'today.get'> = {
  today: '2026-03-12' as Output<'today.get'>['today'],
  now: 0,
  zone: 'UTC',
  open: null,
  lines: [],
  total: 0,
  hard: 0,
  visible: 0,
  fixed: { count: 0, firstAt: null },
  waiting: 0,
  postponed: 0,
  clients: 0,
  engaged: 0,
  next: null,
  away: null,
  back: null,
  pile: false,
  weekBegins: false,
  closing: null,
};

function install(platform: NodeJS.Platform = 'linux') {
  const requests = { show: () => void done.push('show'), go: (route: unknown) => void done.push(route), run: (command: string) => void done.push(command) };
  installTray({ application, badge, requests, icons, timers, log: fakeLog(), platform, desktop: 'KDE' });
  const [tray] = control.trays;
  if (!tray) throw new Error('no tray');
  return tray;
}
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
async function quiet(): Promise<void> {
  while (timers.waiting.length > 0) timers.next();
  await settle();
}
type Menu = NonNullable<ReturnType<typeof control.menu>>;
const picture = (image: unknown): string => path.basename(String(image));

describe('the icon in the tray', () => {
  test('shows the number of due lines, and says it in the language of the interface', async () => {
    const tray = install();
    expect([picture(tray._image), tray._tip]).toEqual(['0-22.png', 'Evenkeel: nothing due']);
    badge.show(3);
    expect([picture(tray._image), tray._tip]).toEqual(['3-22.png', 'Evenkeel: 3 due']);
    application.language = 'ru';
    application.announce({ name: 'preferences.changed', payload: {} as never });
    expect(tray._tip).toBe('Evenkeel: 3 дела на сейчас');
    badge.show(12);
    expect(picture(tray._image)).toBe('many-22.png');
  });

  test('follows the tone of the system, not that of the page', () => {
    const tray = install();
    nativeTheme.themeSource = 'dark';
    nativeTheme.themeSource = 'system';
    expect(String(tray._image)).toContain(`light${path.sep}`);
    control.setDark(true);
    expect(String(tray._image)).toContain(`dark${path.sep}`);
    control.setDark(false);
  });

  test('brings the window with a click, except on a Mac, where that opens the menu', () => {
    install('linux').emit('click');
    expect(done).toEqual(['show']);
    app.emit('before-quit', {});
    control.trays.length = 0;
    install('darwin').emit('click');
    expect(done).toEqual(['show']);
  });

  test('stays one icon with one menu through a thousand changes', async () => {
    const tray = install();
    for (let count = 0; count < 1_000; count += 1) {
      badge.show(count);
      application.announce({ name: 'data.changed', payload: { topics: ['clients'] } });
      install();
      if (count % 100 === 0) await quiet();
    }
    await quiet();
    expect([control.trays.length, control.trays[0] === tray, tray._destroyed, timers.waiting.length]).toEqual([1, true, false, 0]);
    expect(control.calls('tray.setContextMenu')).toHaveLength(1);
  });

  test('is left to Electron at the end: taken away twice it would be an error', async () => {
    const tray = install();
    badge.show(1);
    app.emit('before-quit', {});
    badge.show(2);
    await quiet();
    expect([tray._destroyed, control.calls('tray.setContextMenu')]).toEqual([false, []]);
  });
});

describe('its menu', () => {
  test('is made anew when something changes that stands in it, once things are quiet', async () => {
    const tray = install();
    await quiet();
    const menu = () => tray._menu as Menu;
    expect(menu().items.map(({ id }) => id)).toEqual(['nothing', '', 'capture', 'reminders', 'pause', '', 'open', 'quit']);
    paused = true;
    application.announce({ name: 'data.changed', payload: { topics: ['backups'] } });
    expect(timers.waiting).toEqual([]);
    application.announce({ name: 'data.changed', payload: { topics: ['reminders'] } });
    application.announce({ name: 'data.changed', payload: { topics: ['clients'] } });
    expect(timers.waiting).toMatchObject([{ ms: 1_000 }]);
    await quiet();
    expect(menu().getMenuItemById('go-on')?.label).toBe('Go on reminding');
  });

  test('pauses and goes on, goes places and quits', async () => {
    const tray = install();
    await quiet();
    const click = (id: string) => (tray._menu as Menu).getMenuItemById(id)?.click();
    for (const id of ['capture', 'reminders', 'pause', 'open']) click(id);
    expect(done).toEqual(['capture', { view: 'reminders' }, { name: 'reminders.pause', input: { paused: true } }, 'show']);
    click('quit');
    expect(control.calls('app.quit')).toHaveLength(1);
  });

  test('has what needs no practice while none is open', async () => {
    application.dispatch = async () => ({ ok: false, error: { code: 'no-practice', message: '' } }) as never;
    const tray = install();
    await quiet();
    expect((tray._menu as Menu).items.map(({ id }) => id)).toEqual(['capture', 'reminders', '', 'open', 'quit']);
  });
});
