import { beforeEach, describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '#shared/domain/language.ts';
import { textIn } from '#shared/text/index.ts';
import { app, BrowserWindow, control } from '../../tests/fakes/electron.ts';
import { closingOf, connectClosing } from './closing.ts';
import type { Told } from './preferences.ts';
import { fakeLog, type FakeLog } from './testing/fake-application.ts';
import type { MainWindow } from './window.ts';

control.ready();
let tray: boolean;
let looks: number;
let closeToTray: boolean;
let told: Set<Told>;
let log: FakeLog;

beforeEach(() => {
  for (const window of BrowserWindow.getAllWindows()) window.destroy();
  for (const name of ['before-quit', 'window-all-closed']) for (const listener of app.listeners(name)) app.off(name, listener as () => void);
  app._quitting = false;
  control.records.length = 0;
  control.answers.messageBox.length = 0;
  tray = true;
  looks = 0;
  closeToTray = true;
  told = new Set();
  log = fakeLog();
});

function closingWindow(platform: NodeJS.Platform = 'linux', language: Language = 'en') {
  const open = new BrowserWindow({ show: true });
  const { stays } = connectClosing({
    window: { onOpened: (listener: (window: unknown) => void) => listener(open) } as unknown as MainWindow,
    place: { isThere: () => tray, look: async () => void (looks += 1), whenThere: () => undefined },
    preferences: { wasTold: (what) => told.has(what), rememberTold: (what) => void told.add(what) },
    closeToTray: () => closeToTray,
    text: () => textIn(language),
    log,
    platform,
  });
  app.on('window-all-closed', () => (stays() ? undefined : app.quit()));
  return open;
}
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
const ended = (): boolean => control.calls('app.exit').length > 0;
const said = () => control.calls('dialog.showMessageBox').map(([options]) => options as { message: string; detail: string; buttons: string[] });
async function close(open: { close(): void }): Promise<void> {
  open.close();
  await settle();
}

describe('closing the window', () => {
  test.each<[NodeJS.Platform, boolean, boolean, string]>([
    ['win32', true, true, 'stays-in-tray'],
    ['linux', true, true, 'stays-in-tray'],
    ['darwin', true, true, 'stays-in-dock'],
    ['linux', true, false, 'ends-as-asked'],
    ['darwin', true, false, 'ends-as-asked'],
    ['linux', false, true, 'ends-without-tray'],
    ['linux', false, false, 'ends-without-tray'],
  ])('on %s, tray %s, wished %s: %s', (platform, there, wished, closing) => {
    expect(closingOf({ platform, tray: there, closeToTray: wished })).toBe(closing);
  });

  test('leaves the program reminding, and says so once', async () => {
    const first = closingWindow();
    await close(first);
    expect([first.isDestroyed(), ended(), told.has('stays')]).toEqual([true, false, true]);
    expect(said()).toMatchObject([{ message: 'Reminders go on', buttons: ['Close the window', 'Quit Evenkeel'] }]);
    const second = closingWindow();
    await close(second);
    expect([second.isDestroyed(), ended(), said().length]).toEqual([true, false, 1]);
  });

  test('can end it after all, as soon as one has read what it means', async () => {
    control.answers.messageBox.push({ response: 1, checkboxChecked: false });
    await close(closingWindow());
    expect(ended()).toBe(true);
  });

  test('ends it where no tray would bring it back, after saying that reminders stop', async () => {
    tray = false;
    await close(closingWindow());
    expect([ended(), told.has('ends'), looks]).toEqual([true, true, 1]);
    expect(said()[0]?.message).toBe('Closed, Evenkeel reminds of nothing');
  });

  test('leaves the window open for whoever does not want the reminders to stop', async () => {
    tray = false;
    control.answers.messageBox.push({ response: 1, checkboxChecked: false });
    const open = closingWindow();
    await close(open);
    expect([open.isDestroyed(), ended()]).toEqual([false, false]);
    await close(open);
    expect([ended(), said().length]).toEqual([true, 1]);
  });

  test('ends it as was wished, and says once what that costs', async () => {
    closeToTray = false;
    await close(closingWindow());
    expect([ended(), said()[0]?.detail]).toEqual([true, expect.stringContaining('The settings say')]);
  });

  test('asks only once when it is clicked twice', async () => {
    const open = closingWindow();
    open.close();
    open.close();
    await settle();
    expect([open.isDestroyed(), said().length]).toEqual([true, 1]);
  });

  test('asks nobody anything while the program ends', () => {
    const open = closingWindow();
    app.quit();
    expect([open.isDestroyed(), ended(), said()]).toEqual([true, true, []]);
  });

  test.each(LANGUAGES)('is explained in %s, for tray, dock, no tray and wish', async (language) => {
    const ways: [NodeJS.Platform, boolean, boolean][] = [
      ['linux', true, true],
      ['darwin', true, true],
      ['linux', false, true],
      ['win32', true, false],
    ];
    for (const [platform, there, wished] of ways) {
      [tray, closeToTray, told, app._quitting] = [there, wished, new Set(), false];
      await close(closingWindow(platform, language));
    }
    expect(new Set(said().map(({ detail }) => detail)).size).toBe(4);
    for (const { message, detail } of said()) expect(`${message}${detail}`).not.toMatch(/tray\.|undefined/);
  });
});
