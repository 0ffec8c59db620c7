import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { vi } from 'vitest';
import { BrowserWindow, control } from '../../fakes/electron.ts';

/** The whole application is read and compiled for a start; on a busy machine that takes a while. */
export const START_LIMIT_MS = 60_000;

export const dataFolder = mkdtempSync(path.join(tmpdir(), 'evenkeel-main-'));

/** Runs electron/main.ts itself, over the double, on a data folder of its own. Once a file: the double is ready once. */
export async function startMain(folder = dataFolder, ...more: string[]): Promise<void> {
  const before = process.argv;
  process.argv = [process.execPath, 'evenkeel', '--data', folder, ...more];
  await import('../../../electron/main.ts');
  process.argv = before;
  control.ready();
}

export async function shownWindow(): Promise<InstanceType<typeof BrowserWindow>> {
  await vi.waitUntil(() => BrowserWindow.getAllWindows()[0]?.isVisible(), { timeout: START_LIMIT_MS });
  const [window] = BrowserWindow.getAllWindows();
  if (!window) throw new Error('no window');
  return BrowserWindow.fromId(window.id) as InstanceType<typeof BrowserWindow>;
}
