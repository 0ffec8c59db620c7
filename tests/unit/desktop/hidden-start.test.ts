import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { app, BrowserWindow, control } from '../../fakes/electron.ts';
import { dataFolder, shownWindow, START_LIMIT_MS, startMain } from './start-main.ts';

beforeAll(async () => {
  await startMain(dataFolder, '--hidden');
  // The application is there once its menu is.
  await vi.waitUntil(() => control.menu() !== null, { timeout: START_LIMIT_MS });
}, START_LIMIT_MS);
afterAll(async () => {
  const ended = new Promise((resolve) => app.once('quit', resolve));
  app.quit();
  await ended;
  rmSync(dataFolder, { recursive: true, force: true });
});

describe('Evenkeel that began with the computer', () => {
  test('has no window, no question and goes on', () => {
    expect(BrowserWindow.getAllWindows()).toEqual([]);
    expect([control.calls('dialog.showMessageBox'), control.calls('app.quit'), control.calls('app.setLoginItemSettings')]).toEqual([[], [], []]);
  });

  test('writes nothing into the preferences (R12)', () => {
    const settings = path.join(dataFolder, 'desktop', 'settings.json');
    expect(existsSync(settings) ? readFileSync(settings, 'utf8').trim() : '{}').toBe('{}');
  });

  test('shows one as soon as it is started by a hand', async () => {
    control.secondInstance(['evenkeel']);
    const window = await shownWindow();
    expect([window.webContents.getURL(), window.isVisible()]).toEqual(['app://evenkeel/index.html', true]);
  });
});
