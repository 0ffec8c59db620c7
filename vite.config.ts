import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;
const at = (...parts: string[]): string => path.join(root, ...parts);
/** Never bundled: what Electron provides, and what has a native part. */
const external = ['electron', 'better-sqlite3'];

/** React Aria speaks thirty languages; those that the interface does not are left out (45 kB compressed). */
const ariaLanguages: Plugin = {
  name: 'aria-languages',
  enforce: 'pre',
  load: (id) =>
    /\/react-(aria|stately|aria-components)\/.*\/[a-z]{2}-[A-Z]{2}\.m?js$/.test(id) && !/(en-US|pl-PL|ru-RU)\.m?js$/.test(id) ? 'export default {}' : null,
};

/**
 * React Aria empties what it says to a screen reader by `innerHTML = ''`, and trusted types refuse even the empty string: the
 * second digit typed into a date would stop the page.
 */
const ariaWithoutHtml: Plugin = {
  name: 'aria-without-html',
  transform(code, id) {
    if (!/\/dist\/private\/live-announcer\/LiveAnnouncer\.m?js$/.test(id)) return null;
    const emptied = code.replaceAll(".innerHTML = ''", '.replaceChildren()');
    if (emptied === code) this.error('LiveAnnouncer no longer has the innerHTML that trusted types refuse');
    return { code: emptied, map: null };
  },
};

/** One config, three outputs: `vite build` builds dist/renderer, dist/main and dist/preload. */
export default defineConfig({
  root: at('renderer'),
  base: './',
  cacheDir: at('node_modules/.vite'),
  plugins: [react(), ariaLanguages, ariaWithoutHtml],
  server: { host: '127.0.0.1', port: 5199, strictPort: true },
  builder: {
    async buildApp(builder) {
      for (const name of ['client', 'main', 'preload']) await builder.build(builder.environments[name]!);
    },
  },
  environments: {
    client: {
      build: {
        outDir: at('dist/renderer'),
        emptyOutDir: true,
        target: 'chrome146',
        modulePreload: { polyfill: false },
        reportCompressedSize: false,
        assetsInlineLimit: 0,
        sourcemap: false,
        chunkSizeWarningLimit: 2000,
        // Zod is told not to compile before any schema is made, so the telling must come with it.
        rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'zod', test: /node_modules[\\/]zod[\\/]|zod-without-eval/ }] } } },
      },
    },
    main: {
      consumer: 'server',
      resolve: { external, noExternal: true, conditions: ['node'] },
      build: {
        outDir: at('dist/main'),
        emptyOutDir: true,
        ssr: true,
        target: 'node24',
        minify: false,
        sourcemap: true,
        copyPublicDir: false,
        rolldownOptions: {
          input: {
            main: at('electron/main.ts'),
            'browser-host': at('electron/browser-host.ts'),
            host: at('electron/browser/host.ts'),
            worker: at('electron/core/worker.ts'),
          },
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
    preload: {
      consumer: 'server',
      resolve: { external, noExternal: true },
      build: {
        outDir: at('dist/preload'),
        emptyOutDir: true,
        ssr: true,
        target: 'node24',
        minify: false,
        sourcemap: 'inline',
        copyPublicDir: false,
        rolldownOptions: { input: { preload: at('electron/preload.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
      },
    },
  },
});
