import { existsSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/e2e/chromium.ts';

for (const built of ['renderer/index.html', 'main/host.js', 'main/browser-host.js', 'main/main.js', 'preload/preload.cjs']) {
  if (!existsSync(path.join(import.meta.dirname, 'dist', built)))
    throw new Error(`dist/${built} is missing: run "npm run build" first. These tests run what is shipped.`);
}
const chromium = await findChromium();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // Generous: a busy machine is slow, not wrong.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['html', { open: 'never' }]],
  use: {
    viewport: { width: 1280, height: 800 },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: chromium.executablePath,
      args: [...chromium.args],
      chromiumSandbox: false,
      env: { ...definedOf(process.env), ...chromium.env },
    },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
});

function definedOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
