// Before the unit tests: the worker as one file, which starts at once; from its sources every import test waits seconds for it.
import path from 'node:path';
import { bundle } from './bundle.mjs';

export default async function setup() {
  await bundle('electron/core/worker.ts', path.join(import.meta.dirname, '../node_modules/.cache/worker.mjs'));
}
