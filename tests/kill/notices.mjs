// kill -9 between the claim of a reminder and its notice, and between the notice and the note that it was shown: at the next start
// each stands on the screen, once. Run: node scripts/run.mjs tests/kill/notices.mjs [times]. Last line: reminders 100, lost 0, copies 0
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundle } from '../bundle.mjs';

const TIMES = Number(process.argv[2] ?? 100);
/** Thursday 26 February 2026, 09:12 in Warsaw, and five minutes later at each start. */
const FIRST = Date.UTC(2026, 1, 26, 8, 12);
const APART_MS = 300_000;

const folder = mkdtempSync(path.join(tmpdir(), 'evenkeel-notices-'));
const teller = await bundle('tests/kill/teller.ts', path.join(import.meta.dirname, '../../node_modules/.cache/kill-teller.mjs'));
/** Notice → what stands on it: a screen shows one of each name, as Windows and macOS do. */
const screen = new Map();
const added = [];
let killed = 0;

function run(number, text, dies) {
  const { stdout, stderr, signal, status } = spawnSync(process.execPath, [teller, folder, String(FIRST + number * APART_MS), text, dies], { encoding: 'utf8' });
  if (signal === 'SIGKILL') killed += 1;
  else if (dies !== 'never' || status !== 0) throw new Error(`the program was to be killed while ${dies}, and ended with ${status}: ${stderr}`);
  for (const line of stdout.split('\n').filter(Boolean)) {
    const said = JSON.parse(line);
    if ('added' in said) added.push(said.added);
    else screen.set(said.id, said.title);
  }
}

for (let number = 0; number < TIMES; number += 1) run(number, `Reminder ${number}`, number % 2 === 0 ? 'claimed' : 'shown');
run(TIMES, '', 'never');
rmSync(folder, { recursive: true, force: true });
const copies = (text) => [...screen.values()].filter((title) => title === text).length;
const lost = added.filter((text) => copies(text) === 0).length;
const doubled = added.filter((text) => copies(text) > 1).length;
console.log(`reminders ${added.length}, lost ${lost}, copies ${doubled}`);
process.exit(lost + doubled === 0 && added.length === TIMES && killed === TIMES ? 0 : 1);
