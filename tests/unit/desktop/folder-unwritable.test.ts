import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { BrowserWindow, control } from '../../fakes/electron.ts';
import { dataFolder, START_LIMIT_MS, startMain } from './start-main.ts';

afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

test(
  'a data folder that cannot be made ends the start with a sentence that names it',
  async () => {
    const file = path.join(dataFolder, 'a-file');
    writeFileSync(file, '');
    const folder = path.join(file, 'practice');
    await startMain(folder);
    await vi.waitUntil(() => control.calls('app.exit').length > 0, { timeout: START_LIMIT_MS });
    expect(control.calls('dialog.showErrorBox')).toEqual([
      ['Evenkeel cannot start', `The data folder ${folder} cannot be written to. Choose another one or change its permissions.`],
    ]);
    expect(control.calls('app.requestSingleInstanceLock')).toEqual([]);
    expect(BrowserWindow.getAllWindows()).toEqual([]);
  },
  START_LIMIT_MS,
);
