import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { COMMANDS } from '#shared/contract/commands.ts';
import { CAPTURE_KEYS } from '../../../electron/desktop/capture-anywhere.ts';
import { app, BrowserWindow, control, ipcMain, nativeTheme, protocol, session } from '../../fakes/electron.ts';
import { TOAST_ACTIVATOR } from '../../../electron/desktop/windows-identity.ts';
import { dataFolder, shownWindow, START_LIMIT_MS, startMain } from './start-main.ts';

let window: InstanceType<typeof BrowserWindow>;
const page = 'app://evenkeel/index.html';
const call = (name: string, input: unknown = {}, from = page): Promise<unknown> => window._host().ipc('invoke', 'call', [name, input], from);
const eventsSent = (): unknown[] => control.calls('webContents.send').map(([, name]) => name);

beforeAll(async () => {
  await startMain();
  window = await shownWindow();
}, START_LIMIT_MS);
afterAll(async () => {
  if (!app._quitting) {
    const ended = new Promise((resolve) => app.once('quit', resolve));
    app.quit();
    await ended;
  }
  rmSync(dataFolder, { recursive: true, force: true });
});

describe('Evenkeel on the desktop', () => {
  test('takes its name, its sandbox, its folder and its lock, in time', () => {
    expect(control.calls('app.setAppUserModelId')).toEqual(process.platform === 'win32' ? [['app.evenkeel.Evenkeel']] : []);
    expect(control.calls('app.setToastActivatorCLSID')).toEqual(process.platform === 'win32' ? [[TOAST_ACTIVATOR]] : []);
    expect(app._sandboxed).toBe(true);
    expect(control.privileged.has('app')).toBe(true);
    expect(control.calls('app.requestSingleInstanceLock')).toEqual([[path.join(dataFolder, 'desktop')]]);
  });

  test.skipIf(process.platform === 'win32')('keeps its files for the user alone', () => {
    for (const folder of ['', 'desktop', 'logs']) expect(statSync(path.join(dataFolder, folder)).mode & 0o777, folder).toBe(0o700);
  });

  test('opens one window on app://evenkeel, served with its policies', () => {
    expect(BrowserWindow.getAllWindows()).toHaveLength(1);
    expect(window.webContents.getURL()).toBe(page);
    expect(protocol.isProtocolHandled('app')).toBe(true);
    expect(session.defaultSession._has('notifications')).toBe(false);
    expect(window._host().willNavigate('https://evil.example/')).toBe(false);
  });

  test('answers its page, and only its page', async () => {
    expect(await call('app.start')).toMatchObject({
      ok: true,
      value: { version: '0.1.0', capabilities: { fileDialogs: true, menu: true, openFolder: true, openFile: true } },
    });
    expect(await call('no.such.call')).toMatchObject({ ok: false, error: { code: 'unknown-call' } });
    expect(await call('app.start', {}, 'https://evil.example/')).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    window.webContents._url = page;
    expect([...ipcMain._handlers.keys(), ...ipcMain.eventNames()]).toEqual(['call']);
  });

  test('tells its page what changed', async () => {
    control.records.length = 0;
    expect(await call('practice.update', { name: 'Studio Wrona' })).toMatchObject({ ok: true });
    expect(eventsSent()).toContain('data.changed');
  });

  test('has every command in its menu, and asks the page for it', async () => {
    expect(control.menu()?.items.map((item) => item.id)).toEqual(expect.arrayContaining(['file', 'edit', 'view', 'help']));
    for (const { id } of COMMANDS) expect(control.menu()?.getMenuItemById(id)?.label, id).toBeTruthy();
    control.records.length = 0;
    window.minimize();
    control.menu()?.getMenuItemById('log')?.click();
    await vi.waitUntil(() => eventsSent().length > 0);
    // The clock may have had something to say as well.
    expect(control.calls('webContents.send').filter(([, name]) => name !== 'data.changed')).toEqual([['event', 'command.requested', { command: 'log' }]]);
    expect(window.isMinimized()).toBe(false);
  });

  test('follows language and theme: menu, title bar, window', async () => {
    expect(control.menu()?.getMenuItemById('settings')?.label).toBe('Settings');
    await call('app.setPreferences', { language: 'pl', theme: 'dark' });
    expect(control.menu()?.getMenuItemById('settings')?.label).toBe('Ustawienia');
    expect(nativeTheme.themeSource).toBe('dark');
    expect(window.getBackgroundColor()).toBe('#181d1c');
    expect(JSON.parse(readFileSync(path.join(dataFolder, 'desktop', 'settings.json'), 'utf8'))).toMatchObject({ language: 'pl', theme: 'dark' });
  });

  test('follows the system while the theme is left to it', async () => {
    await call('app.setPreferences', { language: 'en', theme: 'system' });
    control.setDark(true);
    expect(window.getBackgroundColor()).toBe('#181d1c');
    control.setDark(false);
    expect(window.getBackgroundColor()).toBe('#ffffff');
  });

  test('says in its title that the sample is open, and no longer when it is closed; notices go with the practice they are of', async () => {
    expect(window.getTitle()).toBe('Evenkeel');
    await call('reminders.test');
    expect(control.notifications.map(({ _shown }) => _shown)).toEqual([true]);
    await call('sample.open');
    await vi.waitUntil(() => window.getTitle() === 'Evenkeel · Sample');
    // What the practice said leads nowhere in the sample.
    expect(control.notifications.map(({ _shown }) => _shown)).toEqual([false]);
    await call('sample.close');
    await vi.waitUntil(() => window.getTitle() === 'Evenkeel');
  });

  test('opens the data folder and nothing the page names', async () => {
    expect(await call('app.openFolder')).toMatchObject({ ok: true });
    expect(control.calls('shell.openPath')).toEqual([[dataFolder]]);
    expect(await call('app.openFolder', { folder: '/etc' })).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });

  test('shows a document with the system’s program, as a read-only copy under its own name', async () => {
    const { value: client } = (await call('clients.create', { client: { kind: 'company', name: 'Wrona Ceramika' } })) as { value: { id: number } };
    const base64 = Buffer.from('contract').toString('base64');
    const { value: piece } = (await call('files.append', { file: null, name: 'Umowa.pdf', base64, last: true })) as { value: { file: string } };
    const { value: added } = (await call('attachments.add', { file: piece.file, clientId: client.id })) as { value: { id: number } };
    expect(await call('attachments.open', { id: added.id })).toEqual({ ok: true, value: { file: null } });
    const shown = String(control.calls('shell.openPath').at(-1));
    expect([path.basename(shown), readFileSync(shown, 'utf8'), statSync(shown).mode & 0o777]).toEqual(['Umowa.pdf', 'contract', 0o400]);
  });

  test('started once more, shows the window that is there and takes no orders from the second', () => {
    window.minimize();
    control.secondInstance(['evenkeel', '--data', '/tmp/elsewhere', 'app://evil/', 'evenkeel://clients/1']);
    expect([window.isMinimized(), window.isVisible(), window.isFocused()]).toEqual([false, true, true]);
    expect(BrowserWindow.getAllWindows()).toHaveLength(1);
    expect(window.webContents.getURL()).toBe(page);
  });

  test('writes no name and no path into its log', async () => {
    await call('clients.create', { client: { name: 'Zazdrostka Wrona' } });
    await call('clients.list', { search: 'Zazdrostka' });
    const log = readFileSync(path.join(dataFolder, 'logs', 'evenkeel.log'), 'utf8');
    expect(log).toContain('"started"');
    expect(log).not.toMatch(/Zazdrostka/);
    expect(log).not.toContain(dataFolder);
  });

  test('captures from every program, as long as that is wished', async () => {
    control.records.length = 0;
    window.minimize();
    control.shortcuts.registered.get(CAPTURE_KEYS)?.();
    await vi.waitUntil(() => eventsSent().length > 0);
    expect([control.calls('webContents.send'), window.isMinimized()]).toEqual([[['event', 'command.requested', { command: 'capture' }]], false]);
    await call('app.setPreferences', { captureAnywhere: false });
    expect([...control.shortcuts.registered.keys()]).toEqual([]);
  });

  test('says what the end of its window means, and closes the practice file before it ends', async () => {
    const ended = new Promise((resolve) => app.once('quit', resolve));
    window.setBounds({ x: 33, y: 44 });
    // In a folder of its own and on this machine there may be a tray or none; wished away, it ends with its window.
    await call('app.setPreferences', { closeToTray: false });
    window.close();
    await ended;
    expect(control.calls('dialog.showMessageBox')).toHaveLength(1);
    expect(readdirSync(dataFolder).filter((name) => name.endsWith('-wal') || name.endsWith('.lock'))).toEqual([]);
    expect(JSON.parse(readFileSync(path.join(dataFolder, 'desktop', 'settings.json'), 'utf8'))).toMatchObject({ window: { x: 33, y: 44 } });
    expect(existsSync(path.join(dataFolder, 'desktop'))).toBe(true);
  });
});
