// npm run bench [core|page]: what a user waits for, over 10,000 clients with 1,000,000 interactions. Medians and 95th
// percentiles as a table, and in bench-results.json: [{ name, n, p50, p95, unit }].
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { measureCore } from './core-rows.mjs';
import { removeFolders } from './large-practice.mjs';
import { markdown, results } from './measure.mjs';
import { measurePage } from './page-rows.mjs';

const root = path.join(import.meta.dirname, '../..');
const only = process.argv[2];
const load = () => loadavg()[0].toFixed(1);
const before = load();
try {
  if (only !== 'page') await measureCore();
  if (only !== 'core') await measurePage(root);
} finally {
  removeFolders();
}
writeFileSync(path.join(root, 'bench-results.json'), `${JSON.stringify(results(), null, 2)}\n`);
console.log(`\nNode ${process.versions.node}, load ${before} before, ${load()} after\n\n${markdown()}`);
