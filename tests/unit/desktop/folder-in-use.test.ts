import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { claimFolder } from '../../../electron/core/store/lock.ts';
import { control, BrowserWindow } from '../../fakes/electron.ts';
import { dataFolder, START_LIMIT_MS, startMain } from './start-main.ts';

afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

test(
  'a folder that another host has open is left alone; a sentence in the language of the user says so',
  async () => {
    mkdirSync(path.join(dataFolder, 'desktop'), { recursive: true });
    writeFileSync(path.join(dataFolder, 'desktop', 'settings.json'), JSON.stringify({ language: 'pl' }));
    const release = claimFolder(dataFolder);
    await startMain();
    await vi.waitUntil(() => control.calls('app.exit').length > 0, { timeout: START_LIMIT_MS });
    release();
    expect(control.calls('dialog.showErrorBox')).toEqual([['Nie można uruchomić Evenkeel', expect.stringMatching(/^Evenkeel .*folder/i)]]);
    expect(control.calls('app.exit')).toEqual([[1]]);
    expect(BrowserWindow.getAllWindows()).toEqual([]);
  },
  START_LIMIT_MS,
);
