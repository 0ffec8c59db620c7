/** vitest resolves `electron` to this file: one double per test file (vitest isolates modules). */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { createElectron } from '../double/electron.ts';

/** Files of this test run; `renderer` stands for the built page. */
export const sandbox = mkdtempSync(path.join(tmpdir(), 'evenkeel-unit-'));
const renderer = path.join(sandbox, 'dist', 'renderer');
mkdirSync(renderer, { recursive: true });
afterAll(() => rmSync(sandbox, { recursive: true, force: true }));
writeFileSync(path.join(renderer, 'index.html'), '<!doctype html><title>Evenkeel</title>');

const double = createElectron({ userData: sandbox, appPath: sandbox, version: '0.1.0' });
export const control = double.control;
export default double.electron;
export const {
  app,
  BrowserWindow,
  Menu,
  MenuItem,
  Notification,
  Tray,
  dialog,
  globalShortcut,
  ipcMain,
  nativeImage,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  systemPreferences,
  webContents,
} = double.electron;
