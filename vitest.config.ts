import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const at = (...parts: string[]): string => path.join(import.meta.dirname, ...parts);

/** East and west of Greenwich and across the date line: what `shared/` decides must not depend on where it decides it. */
const ZONES = ['Europe/Warsaw', 'America/New_York', 'Pacific/Auckland'];

export default defineConfig({
  plugins: [react()],
  test: {
    environment: 'node',
    // Only a process of its own takes another zone; a thread keeps the one it was born with.
    pool: 'forks',
    // One would leave a processor idle where there are two.
    maxWorkers: '100%',
    restoreMocks: true,
    testTimeout: 30_000,
    server: { deps: { inline: ['electron', 'electron-store'] } },
    projects: [
      // Pure code leaves nothing behind for the next file: one process for all of them, where importing costs more than testing.
      ...ZONES.map((zone) => ({
        extends: true as const,
        test: { name: `shared in ${zone}`, include: ['shared/**/*.test.ts'], env: { TZ: zone }, isolate: false },
      })),
      // Each test of the core has a folder and ports of its own, so its files share a process, too.
      {
        extends: true as const,
        test: { name: 'core', include: ['electron/core/**/*.test.ts'], isolate: false, globalSetup: [at('tests/bundle-worker.mjs')] },
      },
      {
        extends: true as const,
        test: {
          name: 'application',
          include: ['{electron,renderer,tests/unit}/**/*.test.{ts,tsx}'],
          exclude: ['electron/core/**', 'node_modules/**'],
          globalSetup: [at('tests/bundle-worker.mjs')],
        },
      },
    ],
  },
  resolve: { alias: [{ find: /^electron$/, replacement: at('tests/fakes/electron.ts') }] },
});
