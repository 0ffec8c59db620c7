import { beforeEach, describe, expect, test, vi } from 'vitest';
import { BrowserWindow, control, nativeTheme, sandbox } from '../../tests/fakes/electron.ts';
import { serveApp } from './app-protocol.ts';
import { pageFor } from './page.ts';
import { shippedFiles } from './shipped-files.ts';
import { fakeLog, type FakeLog } from './testing/fake-application.ts';
import { openMainWindow, secureWebPreferences, type MainWindow } from './window.ts';
import type { SavedBounds } from './window-bounds.ts';

control.ready();
const files = shippedFiles(sandbox);
const page = pageFor({ packaged: true, rendererUrl: undefined });
serveApp(files.renderer, fakeLog());

let saved: SavedBounds | null;
let log: FakeLog;
let timers: { ms: number; run: () => void; cancelled: boolean }[];

beforeEach(() => {
  for (const window of BrowserWindow.getAllWindows()) window.destroy();
  control.records.length = 0;
  saved = null;
  log = fakeLog();
  timers = [];
});

function open(url = page.url, hidden = false): MainWindow {
  const after = (ms: number, run: () => void): (() => void) => {
    const timer = { ms, run, cancelled: false };
    timers.push(timer);
    return () => void (timer.cancelled = true);
  };
  const preferences = { bounds: () => saved, rememberBounds: (bounds: SavedBounds) => void (saved = bounds) };
  return openMainWindow({ page: { ...page, url }, files, preferences, timers: { after }, log, hidden });
}

function only() {
  const [window, ...others] = BrowserWindow.getAllWindows();
  expect(others).toEqual([]);
  if (!window) throw new Error('no window');
  return window;
}

describe('the window', () => {
  test('is hidden until its page can be drawn, then it is there', async () => {
    const window = open();
    expect(only().isVisible()).toBe(false);
    await window.reveal();
    expect(only().isVisible()).toBe(true);
    expect(timers).toMatchObject([{ ms: 1500, cancelled: true }]);
  });

  test('is shown after a second and a half even if its page does not come', async () => {
    open('app://evenkeel/missing.html');
    await vi.waitUntil(() => log.lines.length > 0);
    expect(log.lines).toMatchObject([{ event: 'page.failed' }]);
    expect(only().isVisible()).toBe(false);
    timers[0]?.run();
    expect(only().isVisible()).toBe(true);
  });

  test('has no Node, its own world and a sandbox, and no developer tools once it is packed', () => {
    open();
    const given = only()._options.webPreferences;
    expect(given).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
      safeDialogs: true,
      v8CacheOptions: 'code',
      preload: files.preload,
    });
    expect(given).not.toHaveProperty('webSecurity');
    expect(secureWebPreferences(files.preload, true).devTools).toBe(false);
    expect(secureWebPreferences(files.preload, false).devTools).toBe(true);
  });

  test('comes in the colour of the theme, so nothing flashes', () => {
    nativeTheme.themeSource = 'dark';
    open();
    nativeTheme.themeSource = 'light';
    expect(only().getBackgroundColor()).toBe('#181d1c');
  });

  test('remembers where it was, and whether it filled the screen', async () => {
    saved = { x: 50, y: 60, width: 1000, height: 700, maximized: true };
    const window = open();
    expect(only().getBounds()).toEqual({ x: 50, y: 60, width: 1000, height: 700 });
    await window.reveal();
    expect(only().isMaximized()).toBe(true);
    only().unmaximize();
    only().setBounds({ x: 70, y: 80, width: 950 });
    only().close();
    expect(saved).toEqual({ x: 70, y: 80, width: 950, height: 700, maximized: false });
  });

  test('is not named by its page: a page title may be the name of a client', async () => {
    const window = open();
    await window.reveal();
    only()._retitle('Anna Wrona');
    expect(only().getTitle()).toBe('Evenkeel');
    window.setTitle('Evenkeel · Sample');
    expect(only().getTitle()).toBe('Evenkeel · Sample');
  });

  test('comes to the front again, also from the task bar', async () => {
    const window = open();
    await window.reveal();
    only().minimize();
    await window.reveal();
    expect([only().isMinimized(), only().isVisible(), only().isFocused()]).toEqual([false, true, true]);
  });

  test.runIf(process.platform === 'linux')('points at itself where the system gives it no focus, until it has it', async () => {
    const window = open();
    await window.reveal();
    await window.reveal();
    expect(control.calls('window.flashFrame')).toEqual([]);
    only().blur();
    only()._keepsFocusAway = true;
    await window.reveal();
    expect(control.calls('window.flashFrame')).toEqual([[true]]);
    only()._keepsFocusAway = false;
    only().focus();
    expect(control.calls('window.flashFrame')).toEqual([[true], [false]]);
  });

  test('is made again after it was closed, under the title it had', async () => {
    const window = open();
    await window.reveal();
    window.setTitle('Evenkeel · Sample');
    only().close();
    expect(window.current()).toBeNull();
    window.send('event', 'data.changed', {});
    await window.reveal();
    expect(only().getTitle()).toBe('Evenkeel · Sample');
    expect(control.calls('webContents.send')).toEqual([]);
  });

  test('is not made where the computer started the program, until somebody wants it', async () => {
    const window = open(page.url, true);
    expect([BrowserWindow.getAllWindows(), window.current()]).toEqual([[], null]);
    window.setTitle('Evenkeel · Sample');
    window.send('event', 'data.changed', {});
    await Promise.all([window.reveal(), window.reveal()]);
    expect([only().isVisible(), only().getTitle()]).toEqual([true, 'Evenkeel · Sample']);
  });

  test('tells whoever wants to know of each that is made', async () => {
    const window = open();
    const opened: unknown[] = [];
    window.onOpened((made) => void opened.push(made.id));
    const first = only().id;
    only().close();
    await window.reveal();
    expect(opened).toEqual([first, only().id]);
  });

  test('knows its own page from any other', () => {
    const window = open();
    const mine = window.current()?.webContents;
    const other = new BrowserWindow({ show: false });
    expect(mine && window.owns(mine)).toBe(true);
    expect(window.owns(other.webContents as unknown as Parameters<MainWindow['owns']>[0])).toBe(false);
  });

  test('loads a page again that died, three times at most', async () => {
    const window = open();
    await window.reveal();
    for (let time = 0; time < 5; time += 1) only().webContents._crash('oom');
    expect(control.calls('webContents.reload')).toHaveLength(3);
    expect(log.lines.filter((line) => line.event === 'page.gone')).toHaveLength(5);
  });

  test('does not load a page again that ended in good order', async () => {
    const window = open();
    await window.reveal();
    only().webContents._crash('clean-exit');
    expect(control.calls('webContents.reload')).toEqual([]);
  });
});
