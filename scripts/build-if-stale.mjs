// Builds dist/ when it is not there or older than what it is made of.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { run } from './children.mjs';

const root = path.join(import.meta.dirname, '..');
const SOURCES = ['shared', 'electron', 'renderer', 'vite.config.ts', 'package.json', 'package-lock.json'];
const OUTPUTS = ['dist/renderer/index.html', 'dist/main/main.js', 'dist/main/browser-host.js', 'dist/preload/preload.cjs'];

/** @returns {Promise<boolean>} false when the build failed; it has said why */
export async function buildIfStale(say) {
  if (!isStale()) return true;
  say();
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const { code } = await run(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return code === 0;
}

function isStale() {
  const built = OUTPUTS.map((file) => statSync(path.join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return newestIn(SOURCES.map((name) => path.join(root, name))) > Math.min(...built);
}

/** Folders count too: their time changes when a file in them is removed. Tests are in no build. */
function newestIn(places) {
  return Math.max(
    ...places.map((place) => {
      const found = statSync(place, { throwIfNoEntry: false });
      if (!found) return 0;
      if (!found.isDirectory()) return found.mtimeMs;
      const inside = readdirSync(place).filter((name) => name !== 'testing' && !/\.test\.tsx?$/.test(name));
      return Math.max(found.mtimeMs, newestIn(inside.map((name) => path.join(place, name))));
    }),
    0,
  );
}
