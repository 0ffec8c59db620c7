import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openStore } from '../store/open.ts';
import { keptFile, keptFilesFolder } from '../store/kept-files.ts';
import { temporaryFolder } from '../testing/fake-ports.ts';
import { readZip, type ZipReader } from '../zip/read-zip.ts';
import { writeZip } from '../zip/write-zip.ts';
import { checkRows } from './check-json.ts';
import { exportedTables } from './exported-tables.ts';
import { exportPractice } from './export-job.ts';
import { tableRows } from './rows.ts';
import type { ExportRequest } from './export-request.ts';
import { practiceFromExport } from './practice-from-export.ts';
import { fillTables } from './testing/fill-tables.ts';

const NOW = Date.UTC(2026, 1, 26, 8, 12);

/** A practice with something in every table, its documents beside it. */
function filledPractice(seed: number): string {
  const file = path.join(temporaryFolder(), 'evenkeel.db');
  const store = openStore({ file, create: true, snapshot: () => undefined });
  store.connection.exec(`
    INSERT INTO practice (id, name, address, profession, country, currency, client_language, office_hours, paper, created_at, updated_at)
    VALUES (1, 'Books', '', 'bookkeeper', 'PL', 'PLN', 'pl', '[null,null,null,null,null,null,null]', 'A4', 0, 0)`);
  fillTables(store.connection, seed);
  mkdirSync(keptFilesFolder(file));
  const ids = store.connection.prepare('SELECT id FROM attachment').pluck().all() as number[];
  for (const id of ids) {
    const content = `document ${id % 2}`;
    const sha256 = createHash('sha256').update(content).digest('hex');
    store.connection.prepare('UPDATE attachment SET sha256 = ?, bytes = ?, name = ? WHERE id = ?').run(sha256, content.length, `Umowa ${id}.pdf`, id);
    writeFileSync(keptFile(file, sha256), content);
  }
  store.close();
  return file;
}

function request(file: string, what: ExportRequest['what'] = { kind: 'practice', format: 'json' }): ExportRequest {
  return { file, target: path.join(path.dirname(file), 'export.zip'), what, language: 'en', zone: 'Europe/Warsaw', program: '0.0.0', now: NOW };
}

/** Every row of every table but those that serve undoing and searching, what SQLite derives included; the ids given out, and the documents. */
function contentsOf(file: string): unknown {
  const db = new Database(file, { readonly: true });
  const names = db
    .prepare(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT GLOB 'undo_*' AND name NOT GLOB 'sqlite_*'
        AND name <> 'search_state' ORDER BY name`,
    )
    .pluck()
    .all();
  const tables = names.map((name) => [name, db.prepare(`SELECT * FROM "${String(name)}" ORDER BY 1, 2`).all()]);
  const sequences = db.prepare(`SELECT name, seq FROM sqlite_sequence WHERE name NOT LIKE 'undo%' ORDER BY name`).all();
  db.close();
  const folder = keptFilesFolder(file);
  const documents = readdirSync(folder)
    .toSorted()
    .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]);
  return { tables, sequences, documents };
}

async function roundTrip(file: string): Promise<string> {
  const it = request(file);
  await exportPractice(it, () => undefined);
  const target = path.join(temporaryFolder(), 'again', 'evenkeel.db');
  await readZip(it.target, (zip) => practiceFromExport(zip, target));
  return target;
}

test('whatever a practice holds, its export makes the same practice again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 1_000_000 }), async (seed) => {
      const file = filledPractice(seed);
      expect(contentsOf(await roundTrip(file))).toEqual(contentsOf(file));
    }),
    { numRuns: 12 },
  );
}, 120_000);

test('an empty practice is the same again, too, and opens', async () => {
  const file = path.join(temporaryFolder(), 'evenkeel.db');
  const store = openStore({ file, create: true, snapshot: () => undefined });
  store.connection.exec(`
    INSERT INTO practice (id, name, address, profession, country, currency, client_language, office_hours, paper, created_at, updated_at)
    VALUES (1, 'Books', '', 'bookkeeper', 'PL', 'PLN', 'pl', '[null,null,null,null,null,null,null]', 'A4', 0, 0)`);
  store.close();
  mkdirSync(keptFilesFolder(file));
  const again = await roundTrip(file);
  mkdirSync(keptFilesFolder(again), { recursive: true });
  expect(contentsOf(again)).toEqual(contentsOf(file));
  openStore({ file: again, create: false, snapshot: () => undefined }).close();
});

test('it says what it found when it read itself again', async () => {
  const file = filledPractice(7);
  const db = new Database(file, { readonly: true });
  const count = (table: string): unknown => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  const told: string[] = [];
  expect(await exportPractice(request(file), (phase, done, total) => void (done === total && told.push(phase)))).toMatchObject({
    clients: count('client'),
    people: count('person'),
    interactions: count('interaction'),
    documents: count('attachment'),
    missing: 0,
  });
  expect(told).toEqual(['writing', 'checking']);
  db.close();
});

test('a document whose copy is gone is counted and named, and the rest is written', async () => {
  const file = filledPractice(8);
  const folder = keptFilesFolder(file);
  for (const name of readdirSync(folder)) rmSync(path.join(folder, name));
  const verified = await exportPractice(request(file), () => undefined);
  expect([verified.documents, verified.missing > 0, verified.clients > 0]).toEqual([0, true, true]);
});

const changed = async (zip: ZipReader, name: string, change: (text: string) => string): Promise<string> => {
  const target = path.join(temporaryFolder(), 'changed.zip');
  const entries = await Promise.all(
    zip.entries.map(async (entry) => {
      const text = await zip.text(entry.name, 10_000_000);
      return { name: entry.name, content: entry.name === name ? change(text) : text };
    }),
  );
  await writeZip(target, entries, NOW);
  return target;
};

test.each([
  ['manifest.json', (text: string) => text.replace('evenkeel-export', 'something-else'), 'file-not-understood'],
  ['manifest.json', (text: string) => text.replace(/"schema": \d+/, '"schema": 999'), 'store-newer'],
  ['manifest.json', (text: string) => text.replace('"scope": "practice"', '"scope": "client"'), 'export-of-client'],
  ['manifest.json', (text: string) => text.replace('"tables": {', '"tables": { "secrets": { "rows": 0, "columns": {} },'), 'file-not-understood'],
  ['tables/client.json', () => '[\n{"id":1}\n]\n', 'archive-damaged'],
  ['tables/client.json', (text: string) => text.slice(0, -3), 'archive-damaged'],
  ['tables/client.json', (text: string) => text.replace('"kind":"', '"kind":"x'), 'archive-damaged'],
  ['tables/interaction.json', (text: string) => text.replace(/"client_id":\d+/, '"client_id":4711'), 'archive-damaged'],
])('%s that was meddled with makes no practice', async (name, change, code) => {
  const it = request(filledPractice(3));
  await exportPractice(it, () => undefined);
  const meddled = await readZip(it.target, (zip) => changed(zip, name, change));
  const target = path.join(temporaryFolder(), 'evenkeel.db');
  await expect(readZip(meddled, (zip) => practiceFromExport(zip, target))).rejects.toMatchObject({ code });
  expect(readdirSync(path.dirname(target)).filter((each) => each !== 'files')).toEqual([]);
});

test('an export that does not say the same as the practice is noticed, and the practice can be closed', async () => {
  const file = filledPractice(5);
  const it = request(file);
  await exportPractice(it, () => undefined);
  const db = new Database(file, { readonly: true });
  const tables = tableRows(db, exportedTables(db), { kind: 'practice' });
  for (const change of [(text: string) => text.replace('"name":"', '"name":"x'), (text: string) => text.replace(/\{.*\},?\n/, '')]) {
    const changedFile = await readZip(it.target, (zip) => changed(zip, 'tables/client.json', change));
    await expect(readZip(changedFile, (zip) => checkRows(zip, tables, () => undefined))).rejects.toMatchObject({ code: 'export-unlike' });
  }
  // Throws while a question is still being answered.
  db.close();
});
