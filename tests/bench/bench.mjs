// npm run bench: medians and 95th percentiles of what a user waits for, over a large practice. Writes nothing into the project.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { bundle } from '../bundle.mjs';

const CLIENTS = 10_000;
const INTERACTIONS = 50_000;
const DAY = 86_400_000;
const NOW = Date.UTC(2026, 1, 26, 8, 12);

const cache = path.join(import.meta.dirname, '../../node_modules/.cache');
const worker = await bundle('electron/core/worker.ts', path.join(cache, 'worker.mjs'));
const { createApplication } = await import(await bundle('electron/core/application.ts', path.join(cache, 'bench-application.mjs')));
const folders = [];

function start() {
  const folder = mkdtempSync(path.join(tmpdir(), 'evenkeel-bench-'));
  folders.push(folder);
  const clock = { at: NOW };
  const application = createApplication({
    clock: { now: () => clock.at, zone: () => 'Europe/Warsaw' },
    timers: { after: () => () => undefined },
    log: { info() {}, error: (event, error) => console.error(event, error) },
    paths: { folder, worker },
    version: '0.0.0-bench',
    preferences: { read: () => ({ language: 'pl' }), write() {} },
    systemLanguages: ['pl-PL'],
    dialogs: null,
    openFolder: null,
    openFile: null,
    menu: false,
  });
  const call = async (name, input = {}) => {
    // A second passes between two acts of a person; within one, the moment stands.
    clock.at += 1000;
    const result = await application.dispatch(name, input);
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
    return result.value;
  };
  return { application, call };
}

async function read({ application, call }, content, name) {
  const { file } = await application.files.receive(Readable.from([Buffer.from(content)]), name);
  const { draft } = await call('imports.open', { file, name });
  while ((await call('imports.draft', { draft })).state === 'reading')
    await new Promise((resolve) => {
      const stop = application.onEvent(() => {
        stop();
        resolve();
      });
    });
  return draft;
}

const csv = (rows) =>
  `NAZWA;OSOBA;E-MAIL;TEL;MIASTO;OSTATNI KONTAKT\n${Array.from({ length: rows }, (_, n) => `Firma Łódzka ${n};Zażółć Gęślą ${n};p${n}@firma${n}.example;+48 12 555 ${String(n).padStart(5, '0')};Łódź;${1 + (n % 28)}.01.2026`).join('\n')}\n`;

const rows = [];
async function measure(what, times, work) {
  const samples = [];
  for (let n = 0; n < times; n += 1) {
    const from = performance.now();
    await work(n);
    samples.push(performance.now() - from);
  }
  samples.sort((a, b) => a - b);
  const at = (share) => samples[Math.min(samples.length - 1, Math.floor(samples.length * share))].toFixed(1);
  rows.push({ what, times, 'median ms': at(0.5), 'p95 ms': at(0.95) });
}

/** A practice of 10,000 clients whose timelines hold 50,000 interactions. */
async function largePractice() {
  const core = start();
  await core.call('imports.commit', { draft: await read(core, csv(CLIENTS), 'large.csv') });
  const ids = [];
  for (let offset = 0; offset < CLIENTS; offset += 500) ids.push(...(await core.call('clients.list', { offset, limit: 500 })).rows.map((row) => row.id));
  for (let n = 0; n < INTERACTIONS - CLIENTS; n += 1) {
    await core.call('interactions.log', {
      clientId: ids[(n * 7919) % CLIENTS],
      at: NOW - ((n * 37) % 700) * DAY,
      direction: n % 5 ? 'out' : 'in',
      channel: n % 3 ? 'email' : 'phone',
      result: n % 3 ? 'delivered' : 'connected',
      purpose: n % 4 ? 'news' : 'ask',
      informs: n % 4 !== 0,
      summary: `Zestawienie ${n}`,
    });
  }
  return { ...core, ids };
}

await measure('import 10,000 rows: read and match', 3, async () => void (await read(start(), csv(10_000), 'a.csv')));
for (const size of [10_000, 50_000]) {
  const core = start();
  let draft;
  let done;
  await measure(`import ${size.toLocaleString('en')} rows: read, match and preview`, 1, async () => (draft = await read(core, csv(size), 'a.csv')));
  await measure(`import ${size.toLocaleString('en')} rows: write`, 1, async () => (done = await core.call('imports.commit', { draft })));
  let undone;
  await measure(`undo an import of ${size.toLocaleString('en')} rows`, 1, async () => (undone = await core.call('imports.undo', { id: done.id })));
  if (undone.removed !== size) throw new Error(`undo left something: ${JSON.stringify(undone)}`);
  await core.application.stop();
}
const large = await largePractice();
await measure('today over 10,000 clients', 30, () => large.call('today.get'));
await measure('first page of the client list', 30, () => large.call('clients.list', { limit: 200 }));
await measure('client list by silence', 30, () => large.call('clients.list', { sort: 'gap', limit: 200 }));
await measure('search as one types', 30, (n) => large.call('clients.list', { search: `lodz ${n}`, limit: 200 }));
await measure('open a client', 100, (n) => large.call('clients.get', { id: large.ids[n * 31] }));
await measure('log an interaction (durable)', 200, (n) =>
  large.call('interactions.log', { clientId: large.ids[n], at: NOW, direction: 'out', channel: 'phone', result: 'connected', purpose: 'news', informs: true }),
);
await measure('likely duplicates while typing', 50, (n) => large.call('clients.similar', { name: `Firma Łódzka ${n}`, emails: [`p${n}@firma${n}.example`] }));
await large.application.stop();

console.table(rows);
for (const folder of folders) rmSync(folder, { recursive: true, force: true });
