/** The built main process over Electron's double, its windows drawn by Chromium, in a data folder of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { bootMain, type Booted } from '../double/boot.ts';
import { playwrightDriver } from '../double/driver.ts';
import type {} from '../../renderer/api/bridge-transport.ts';

export const main = path.join(import.meta.dirname, '../../dist/main/main.js');
export const ORIGIN = 'https://evenkeel.app.electron-double.test';

type Desktop = Booted & {
  readonly folder: string;
  call(name: string, input?: unknown): Promise<unknown>;
};

export const test = base.extend<{ folder: string; desktop: Desktop }>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'evenkeel-desktop-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  desktop: async ({ context, page, folder }, use) => {
    const booted = await bootMain({
      main,
      argv: ['--data', folder],
      userData: folder,
      driver: playwrightDriver(context, page),
      version: '0.1.0',
    });
    await booted.firstWindow();
    await use({ ...booted, folder, call: (name, input = {}) => callOf(page, name, input) });
    await booted.quit();
  },
});

/** A call of the page; a refusal fails the test. */
export async function callOf(page: Page, name: string, input: unknown): Promise<unknown> {
  const result = await page.evaluate(([it, given]) => window.evenkeel?.call(it, given), [name, input] as const);
  if (!result?.ok) throw new Error(`${name}: ${result?.error.code ?? 'no bridge'}`);
  return result.value;
}
