import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const at = (...parts: string[]): string => path.join(import.meta.dirname, ...parts);

export default defineConfig({
  plugins: [react()],
  test: {
    include: ['{shared,electron,renderer,tests/unit}/**/*.test.{ts,tsx}'],
    environment: 'node',
    restoreMocks: true,
    server: { deps: { inline: ['electron', 'electron-store'] } },
  },
  resolve: { alias: [{ find: /^electron$/, replacement: at('tests/fakes/electron.ts') }] },
});
