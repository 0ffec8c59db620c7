import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = import.meta.dirname;
const at = (...parts: string[]): string => path.join(root, ...parts);
/** Never bundled: what Electron provides, and what has a native part. */
const external = ['electron', 'better-sqlite3'];

/** One config, three outputs: `vite build` builds dist/renderer, dist/main and dist/preload. */
export default defineConfig({
  root: at('renderer'),
  base: './',
  cacheDir: at('node_modules/.vite'),
  plugins: [react()],
  server: { host: '127.0.0.1', port: 5199, strictPort: true },
  builder: {
    async buildApp(builder) {
      for (const name of ['client', 'main', 'preload']) await builder.build(builder.environments[name]!);
    },
  },
  environments: {
    client: {
      build: {
        outDir: at('dist/renderer'), emptyOutDir: true, target: 'chrome146', modulePreload: { polyfill: false },
        reportCompressedSize: false, assetsInlineLimit: 0, sourcemap: false, chunkSizeWarningLimit: 2000,
      },
    },
    main: {
      consumer: 'server',
      resolve: { external, noExternal: true, conditions: ['node', 'import', 'default'] },
      build: {
        outDir: at('dist/main'), emptyOutDir: true, ssr: true, target: 'node24', minify: false, sourcemap: true, copyPublicDir: false,
        rolldownOptions: { input: { main: at('electron/main.ts'), 'browser-host': at('electron/browser-host.ts'), worker: at('electron/core/worker.ts') }, output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
      },
    },
    preload: {
      consumer: 'server',
      resolve: { external, noExternal: true },
      build: {
        outDir: at('dist/preload'), emptyOutDir: true, ssr: true, target: 'node24', minify: false, sourcemap: 'inline', copyPublicDir: false,
        rolldownOptions: { input: { preload: at('electron/preload.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
      },
    },
  },
});
