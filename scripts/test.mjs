// npm test: everything that must hold, from the types to the pages. It stops at the first step that fails.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { run } from './children.mjs';

const root = path.join(import.meta.dirname, '..');
const reports = mkdtempSync(path.join(tmpdir(), 'evenkeel-reports-'));
const unitReport = path.join(reports, 'unit.json');
const pagesReport = path.join(reports, 'pages.json');

/** What is printed is read in a log as well. */
const { FORCE_COLOR: _colour, ...plain } = process.env;
const tool = (name, ...args) => ['scripts/run.mjs', name, ...args];
/**
 * The steps, in rows: the steps of a row do not need one another and run side by side where there are processors for it.
 * A step that prints a result to keep says which line with `keep`.
 */
const ROWS = [
  [
    { name: 'types', args: ['node_modules/typescript/bin/tsc', '-b', '.', 'tests', '--pretty', 'false'] },
    { name: 'format', args: tool('oxfmt', '--check') },
  ],
  [{ name: 'lint', args: tool('oxlint', '--max-warnings', '0', '--format', 'unix') }],
  [
    {
      name: 'unit',
      args: tool('vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unitReport}`),
    },
  ],
  [
    { name: 'kill -9', args: tool('tests/kill/kill.mjs'), keep: /^rounds .*$/m },
    { name: 'build', args: tool('vite', 'build', '--logLevel', 'warn') },
  ],
  [
    { name: 'notices', args: tool('tests/kill/notices.mjs'), keep: /^reminders .*$/m },
    { name: 'soak', args: tool('tests/soak/soak.mjs', '0.2'), keep: /^missed .*$/m },
  ],
  [{ name: 'package', args: tool('scripts/pack-proof.mjs') }],
  [
    {
      name: 'pages',
      args: tool('playwright', 'test', '--reporter=list,json'),
      env: { PLAYWRIGHT_JSON_OUTPUT_NAME: pagesReport },
    },
  ],
];

const kept = [];
let stoppedAt = null;
for (const row of availableParallelism() > 1 ? ROWS : ROWS.flatMap((steps) => steps.map((step) => [step]))) {
  const ends = await Promise.all(row.map(take));
  stoppedAt = ends.find(({ code }) => code !== 0)?.name ?? null;
  if (stoppedAt) break;
}
for (const line of kept) console.log(line);
console.log(summary());
rmSync(reports, { recursive: true, force: true });
process.exit(stoppedAt ? 1 : 0);

/** Runs one step. What it printed appears in one piece when it is over: steps side by side do not mix their lines. */
async function take({ name, args, env = {}, keep }) {
  const output = [];
  const { code, seconds } = await run(process.execPath, args, {
    cwd: root,
    env: { ...plain, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    watch: (child) => [child.stdout, child.stderr].forEach((stream) => stream.on('data', (piece) => output.push(piece))),
  });
  const text = Buffer.concat(output).toString('utf8').trimEnd();
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s`);
  if (text && code !== 0) console.log(text);
  const line = keep && keep.exec(text)?.[0];
  if (line) kept.push(line);
  return { name, code };
}

/** How many tests there were, counted by the runners themselves. A step that is no test is named when it fails. */
function summary() {
  const unit = reportOf(unitReport);
  const pages = reportOf(pagesReport)?.stats;
  const passed = (unit?.numPassedTests ?? 0) + (pages?.expected ?? 0);
  const failed = (unit?.numFailedTests ?? 0) + (pages ? pages.unexpected + pages.flaky : 0);
  const skipped = (unit?.numPendingTests ?? 0) + (unit?.numTodoTests ?? 0) + (pages?.skipped ?? 0);
  return [`${passed} passed, ${failed} failed`, ...(skipped > 0 ? [`${skipped} skipped`] : []), ...(stoppedAt ? [`stopped at ${stoppedAt}`] : [])].join(', ');
}

function reportOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
