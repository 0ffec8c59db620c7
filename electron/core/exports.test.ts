import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import Database from 'better-sqlite3';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ExportFormat, Verified } from '#shared/contract/exports.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { INTERACTION } from './testing/call-inputs.ts';
import { readFile } from './testing/import-files.ts';
import { addClient, makeCore, type TestCore } from './testing/make-core.ts';
import { readZip } from './zip/read-zip.ts';

let core: TestCore;
beforeEach(() => {
  core = makeCore();
});
afterEach(() => core.application.stop());

const DOCUMENT = 'contract';

/** A client with everything, and another whose details are nobody else's business. */
async function practice(): Promise<{ readonly mine: ClientId; readonly other: ClientId }> {
  const mine = await addClient(core, {
    name: '=Wrona; Ceramika',
    town: 'Łódź',
    tags: ['VAT', 'a,b'],
    note: '"quoted"\nsecond line',
    points: [{ kind: 'phone', label: 'Biuro', value: '+48 42 555 01 72' }],
  });
  await core.call('engagements.add', { clientId: mine, engagement: { title: 'Kiln lease', startedOn: '2026-01-05', endsOn: '2026-12-31' } });
  await core.call('interactions.log', { clientId: mine, ...INTERACTION, at: core.ports.time.now(), summary: '@SUM(A1)' });
  const { file } = await core.application.files.receive(Readable.from([DOCUMENT]), 'Umowa.pdf');
  await core.call('attachments.add', { file, clientId: mine });
  const other = await addClient(core, { name: 'Dudek', points: [{ kind: 'email', label: '', value: 'secret@dudek.example' }] }, 'Katarzyna Dudek');
  await core.call('interactions.log', { clientId: other, ...INTERACTION });
  return { mine, other };
}

type Export = { readonly path: string; readonly name: string; readonly verified: Verified };

async function exported(what: Parameters<typeof core.call<'exports.run'>>[1]['what']): Promise<Export> {
  const { file, verified } = await core.call('exports.run', { export: 'e', what });
  const taken = core.application.files.take(file);
  return { path: taken?.path ?? '', name: taken?.name ?? '', verified };
}

const whole = (format: ExportFormat): Promise<Export> => exported({ kind: 'practice', format });
const rowsOf = async (zip: string, name: string, delimiter: string): Promise<Record<string, string>[]> => {
  const text = await readZip(zip, async (it) => buffer(await it.stream(name)).then((bytes) => bytes.toString('utf8')));
  expect(text.startsWith('\uFEFF')).toBe(true);
  return Papa.parse<Record<string, string>>(text.slice(1), { header: true, delimiter, skipEmptyLines: true }).data;
};

test('everything as JSON says what it holds, for its owner alone', async () => {
  await practice();
  const { path: file, name, verified } = await whole('json');
  expect(name).toBe('Evenkeel 2026-02-26 json.zip');
  expect(verified).toMatchObject({ clients: 2, people: 2, interactions: 2, documents: 1, missing: 0 });
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  const entries = await readZip(file, async (zip) => zip.entries.map((entry) => entry.name));
  expect(entries).toContain('documents/1-Umowa.pdf');
  expect(core.events.filter((event) => event.name === 'export.progress').map(({ payload }) => (payload as { phase: string }).phase)).toEqual(
    expect.arrayContaining(['writing', 'checking']),
  );
});

test.each([
  ['en', ','],
  ['pl', ';'],
  ['ru', ';'],
] as const)('CSV in %s: cells between “%s”, names beside ids, formulas that do nothing, phones as they are', async (language, delimiter) => {
  await core.call('app.setPreferences', { language });
  const { mine } = await practice();
  const { path: file, verified } = await whole('csv');
  expect(verified).toMatchObject({ clients: 2, interactions: 2, documents: 1 });
  const [client] = await rowsOf(file, 'client.csv', delimiter);
  expect(client).toMatchObject({ id: String(mine), name: "'=Wrona; Ceramika", note: '"quoted"\nsecond line', created_at: '2026-02-26 09:12:00' });
  const [interaction] = await rowsOf(file, 'interaction.csv', delimiter);
  expect(interaction).toMatchObject({ client_id: String(mine), client_name: "'=Wrona; Ceramika", summary: "'@SUM(A1)" });
  expect((await rowsOf(file, 'contact_point.csv', delimiter)).map(({ value }) => value)).toContain('+48 42 555 01 72');
});

test('letters of two bytes come out whole wherever a piece of the file ends', async () => {
  const id = await addClient(core, { name: 'Żółć' });
  // Pieces of a stream are 64 kB: with an odd number of bytes before each letter some of them end in the middle of one.
  for (let n = 0; n < 40; n += 1) await core.call('interactions.log', { clientId: id, ...INTERACTION, summary: `${'x'.repeat(n % 7)}${'ż'.repeat(9000)}` });
  expect((await whole('csv')).verified.interactions).toBe(40);
});

test('the cards are read by our own import as what they were', async () => {
  await practice();
  const { path: file, name, verified } = await whole('vcard');
  expect([name, verified.contacts]).toEqual(['Evenkeel 2026-02-26 vcard.vcf', 4]);
  const fresh = makeCore();
  const { view } = await readFile(fresh, name, readFileSync(file));
  expect(view.counts).toMatchObject({ rows: 4, refused: 0 });
  await fresh.application.stop();
});

test('the calendar holds due updates and ends of engagements, as days, under lasting identifiers', async () => {
  await practice();
  const first = readFileSync((await whole('ics')).path, 'utf8');
  const { path: file, verified } = await whole('ics');
  const second = readFileSync(file, 'utf8');
  const [, , events] = ICAL.parse(second) as unknown as [string, unknown, [string, [string, unknown, string, string][]][]];
  const all = events.map(([, properties]) => Object.fromEntries(properties.map(([key, , type, value]) => [key, `${type} ${value}`])));
  expect(verified.events).toBe(all.length);
  expect(all).toContainEqual(
    expect.objectContaining({
      summary: 'text =Wrona; Ceramika: Kiln lease ends',
      dtstart: 'date 2026-12-31',
      dtend: 'date 2027-01-01',
      dtstamp: 'date-time 2026-02-26T08:12:00Z',
    }),
  );
  expect(all.some(({ summary }) => summary === 'text Dudek: update due')).toBe(true);
  const uids = (text: string): string[] => text.split('\r\n').filter((line) => line.startsWith('UID:'));
  expect([new Set(uids(second)).size, uids(second)]).toEqual([all.length, uids(first)]);
  for (const line of second.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
});

test('a plain copy opens with any program for SQLite', async () => {
  await practice();
  const { path: file, verified } = await whole('sqlite');
  const copy = new Database(file, { readonly: true });
  expect([copy.prepare('SELECT count(*) FROM client').pluck().get(), verified.clients, verified.interactions]).toEqual([2, 2, 2]);
  copy.close();
});

describe('of one client', () => {
  test('goes out everything of it in every form, and nothing of anybody else', async () => {
    const { mine, other } = await practice();
    // Shared: a person who belongs to both.
    const { people } = await core.call('clients.get', { id: mine });
    await core.call('people.link', { clientId: other, personId: people[0]!.id, role: 'other' });
    const { path: file, name, verified } = await exported({ kind: 'client', id: mine });
    expect([name, verified]).toMatchObject(['=Wrona; Ceramika 2026-02-26.zip', { clients: 1, people: 1, interactions: 1, documents: 1, contacts: 2 }]);
    await readZip(file, async (zip) => {
      const names = zip.entries.map((entry) => entry.name);
      expect(names).toEqual(
        expect.arrayContaining([
          'manifest.json',
          'tables/client.json',
          'tables/interaction.json',
          'csv/client.csv',
          'contacts.vcf',
          'calendar.ics',
          'documents/1-Umowa.pdf',
        ]),
      );
      for (const table of ['practice', 'import', 'import_change', 'import_mapping', 'saved_view']) expect(names).not.toContain(`tables/${table}.json`);
      for (const entry of names) {
        const text = await zip.text(entry, 1_000_000);
        expect(text, entry).not.toMatch(/Dudek|secret@/);
        for (const row of entry.startsWith('tables/') ? (JSON.parse(text) as { client_id?: number | null }[]) : [])
          expect(row.client_id ?? mine, entry).toBe(mine);
      }
      expect(await zip.text('documents/1-Umowa.pdf', 100)).toBe(DOCUMENT);
    });
  });

  test.each([false, true])('private notes go along only when that is asked for: %s', async (privateNotes) => {
    const { mine } = await practice();
    await core.call('notes.keep', { clientId: mine, text: 'They shouted' });
    const { path: file } = await exported({ kind: 'client', id: mine, privateNotes });
    await readZip(file, async (zip) => {
      const texts = await Promise.all(zip.entries.filter(({ name }) => /json$|csv$/.test(name)).map(({ name }) => zip.text(name, 1_000_000)));
      expect(texts.some((text) => text.includes('They shouted'))).toBe(privateNotes);
    });
  });

  test('who is not there is said so, and no file is left', async () => {
    expect((await core.refusal('exports.run', { export: 'e', what: { kind: 'client', id: 4711 } })).code).toBe('not-found');
  });
});

test('a cancelled export leaves no file, and says so', async () => {
  await practice();
  const running = core.refusal('exports.run', { export: 'e', what: { kind: 'practice', format: 'json' } });
  await core.call('exports.cancel', { export: 'e' });
  expect((await running).code).toBe('export-cancelled');
  const home = path.join(core.ports.paths.folder, 'tmp');
  expect(existsSync(home) ? readdirSync(home) : []).toEqual([]);
});

test('closing the practice ends what is under way', async () => {
  await practice();
  const running = core.refusal('exports.run', { export: 'e', what: { kind: 'practice', format: 'json' } });
  await core.call('sample.open', {});
  expect((await running).code).toBe('export-cancelled');
});

test('everything as JSON is a practice again on another computer: seen first, then restored, and left again', async () => {
  await practice();
  const { path: file } = await whole('json');
  const other = makeCore();
  await addClient(other, { name: 'Before' });
  const carried = await other.application.files.receive(Readable.from([readFileSync(file)]), 'out.zip');
  const seen = await other.call('backups.inspect', { file: carried.file });
  expect(seen).toMatchObject({ kind: 'export', madeAt: core.ports.time.now(), program: '0.0.0-test', clients: 2, interactions: 2, documents: 1 });
  await other.call('store.restoreFile', { file: seen.file });
  const { rows } = await other.call('clients.list', {});
  expect(rows.map(({ name }) => name).toSorted()).toEqual(['=Wrona; Ceramika', 'Dudek']);
  const [document] = await other.call('attachments.list', { clientId: rows.find(({ name }) => name.startsWith('='))!.id });
  const { file: copy } = await other.call('attachments.save', { id: document!.id });
  expect(readFileSync(other.application.files.take(copy)?.path ?? '', 'utf8')).toBe(DOCUMENT);
  other.ports.time.advance(1);
  await other.call('backups.goBack', {});
  expect((await other.call('clients.list', {})).rows.map(({ name }) => name)).toEqual(['Before']);
  await other.application.stop();
});

test('the export of one client is no practice, and says so', async () => {
  const { mine } = await practice();
  const { path: file } = await exported({ kind: 'client', id: mine });
  const { file: carried } = await core.application.files.receive(Readable.from([readFileSync(file)]), 'client.zip');
  expect((await core.refusal('backups.inspect', { file: carried })).code).toBe('export-of-client');
});
