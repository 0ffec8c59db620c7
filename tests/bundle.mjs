// Bundles a TypeScript entry into one file, as the build does with the program: started many times, one file starts ten times faster.
import path from 'node:path';
import { build } from 'rolldown';

const root = path.join(import.meta.dirname, '..');

/** Returns the path of the bundle. */
export async function bundle(entry, target) {
  await build({
    input: path.join(root, entry),
    platform: 'node',
    external: ['better-sqlite3'],
    output: { file: target, format: 'esm' },
    logLevel: 'warn',
  });
  return target;
}
