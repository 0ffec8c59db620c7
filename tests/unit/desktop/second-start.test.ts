import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { app, BrowserWindow, control, ipcMain, Menu, protocol } from '../../fakes/electron.ts';
import { dataFolder, START_LIMIT_MS, startMain } from './start-main.ts';

afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

test(
  'a start that is refused the lock ends at once: no window, no store, no log, no menu, no listener',
  async () => {
    app.requestSingleInstanceLock = () => false;
    let ended = 0;
    app.on('quit', () => (ended += 1));
    await startMain();
    await new Promise((resolve) => setImmediate(resolve));
    expect(ended).toBe(1);
    expect(BrowserWindow.getAllWindows()).toEqual([]);
    expect(readdirSync(dataFolder)).toEqual(['desktop']);
    expect(readdirSync(path.join(dataFolder, 'desktop'))).toEqual([]);
    expect([...ipcMain._handlers.keys(), ...ipcMain.eventNames()]).toEqual([]);
    expect(protocol.isProtocolHandled('app')).toBe(false);
    expect(Menu.getApplicationMenu()).toBeNull();
    expect(control.calls('dialog.showErrorBox')).toEqual([]);
  },
  START_LIMIT_MS,
);
