import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ClientId, PersonId } from '#shared/domain/ids.ts';
import { MINUTE, SECOND } from '#shared/time/duration.ts';
import { INTERACTION } from './testing/call-inputs.ts';
import { fillTables } from './testing/fill-tables.ts';
import { readFile } from './testing/import-files.ts';
import { addClient, makeCore, type TestCore } from './testing/make-core.ts';

/** Folding leaves it as it is, so it is found in search texts and keys, too. */
const MARKER = 'zqxmarkerqzx';

let core: TestCore;
beforeEach(() => {
  core = makeCore();
});
afterEach(() => core.application.stop());

const folder = (): string => core.ports.paths.folder;
const practiceFile = (): string => path.join(folder(), 'evenkeel.db');

/** Every file in the data folder, but the copies, that has the marker: as text or as the digits of bytes. */
function filesWithMarker(): string[] {
  const wanted = [Buffer.from(MARKER), Buffer.from(Buffer.from(MARKER).toString('hex')), Buffer.from(Buffer.from(MARKER).toString('hex').toUpperCase())];
  return readdirSync(folder(), { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith('backups') && statSync(path.join(folder(), name)).isFile())
    .filter((name) => wanted.some((bytes) => readFileSync(path.join(folder(), name)).includes(bytes)));
}

/** A client and its person with the marker wherever a text can stand, and a history of having been changed. */
async function markedClient(): Promise<{ readonly id: ClientId; readonly personId: PersonId }> {
  const id = await addClient(core, { name: `${MARKER} Ltd`, note: MARKER, pinnedNote: MARKER, source: MARKER, tags: [MARKER], town: MARKER }, `Anna ${MARKER}`);
  const [person] = (await core.call('clients.get', { id })).people;
  await core.call('interactions.log', { clientId: id, ...INTERACTION, personId: person!.id, summary: MARKER });
  const csv = `Company,Name,E-mail,Notes\n${MARKER} Ltd,Anna ${MARKER},${MARKER}@x.example,${MARKER}\n`;
  const { draft } = await readFile(core, `${MARKER}.csv`, csv);
  await core.call('imports.decide', { draft, rows: null, decision: 'merge' });
  await core.call('imports.commit', { draft });
  await readFile(core, `${MARKER}.csv`, csv);
  await core.call('people.update', { id: person!.id, person: { name: MARKER, note: MARKER } });
  await core.call('clients.update', {
    id,
    client: { kind: 'company', name: MARKER, legalName: MARKER, taxId: MARKER, custom: [{ label: MARKER, value: MARKER }] },
  });
  return { id, personId: person!.id };
}

/** A command waits for a sweep that has begun. */
const afterSweep = () => addClient(core, { name: 'After' });

function fillWithMarker(ids: { readonly id: ClientId; readonly personId: PersonId }): string[] {
  const file = new Database(practiceFile());
  const left = fillTables(file, MARKER, { client: ids.id, person: ids.personId });
  file.close();
  return left;
}

test('whoever is erased is in no byte of the data folder: rows, Trash, undo, imports, search, log', async () => {
  await addClient(core, { name: 'Holm' });
  const ids = await markedClient();
  expect(fillWithMarker(ids), 'tables for which the test could make no row').toEqual([]);
  await core.call('clients.delete', { id: ids.id });
  expect(filesWithMarker()).toContain('evenkeel.db-wal');

  expect(await core.call('erasure.erase', { kind: 'client', id: ids.id })).toEqual({ swept: true });
  expect(filesWithMarker()).toEqual([]);
  expect((await core.call('clients.list', {})).rows.map(({ name }) => name)).toEqual(['Holm']);
  expect((await core.refusal('history.undo', {})).code).toBe('nothing-to-undo');
  await core.application.stop();
  expect(filesWithMarker()).toEqual([]);
});

test('an erased person leaves the dates of what was said, and no word of it', async () => {
  const id = await addClient(core, { name: 'Wrona' }, `Anna ${MARKER}`);
  const [person] = (await core.call('clients.get', { id })).people;
  const logged = await core.call('interactions.log', { clientId: id, ...INTERACTION, personId: person!.id, summary: MARKER });
  await core.call('interactions.correct', { ...INTERACTION, id: logged.id, personId: null, summary: `${MARKER} again` });
  expect(await core.call('erasure.preview', { kind: 'person', id: person!.id })).toMatchObject({ name: `Anna ${MARKER}`, copies: [] });

  await core.call('erasure.erase', { kind: 'person', id: person!.id });
  expect(filesWithMarker()).toEqual([]);
  expect(await core.call('clients.get', { id })).toMatchObject({ people: [], interactions: 1 });
  expect((await core.call('interactions.list', { clientId: id })).rows).toMatchObject([{ summary: '', personId: null, at: INTERACTION.at }]);
});

test('whom the erased client had recommended stays, without saying by whom', async () => {
  const referrer = await addClient(core, { name: MARKER });
  const id = await addClient(core, { name: 'Holm', referredBy: referrer });
  expect(await core.call('erasure.preview', { kind: 'client', id: referrer })).toMatchObject({
    recommended: 1,
    people: ['Anna Wrona'],
    staying: [],
    engagements: 1,
  });
  await core.call('erasure.erase', { kind: 'client', id: referrer });
  expect(await core.call('clients.get', { id })).toMatchObject({ referredBy: null, referredByName: null });
});

test('people of other clients stay, and the log keeps that somebody was erased', async () => {
  const id = await addClient(core, { name: 'Wrona' }, 'Anna Wrona');
  const [anna] = (await core.call('clients.get', { id })).people;
  const other = await addClient(core, { name: 'Holm' }, null);
  await core.call('people.link', { clientId: other, personId: anna!.id, role: 'other' });
  expect(await core.call('erasure.preview', { kind: 'client', id })).toMatchObject({ people: [], staying: ['Anna Wrona'] });
  await core.call('erasure.erase', { kind: 'client', id });
  expect((await core.call('clients.get', { id: other })).people.map(({ name }) => name)).toEqual(['Anna Wrona']);
  expect((await core.call('audit.list', {})).rows[0]).toMatchObject({ call: 'erasure.erase', matter: 'erasure', client: null });
});

test('the copies that still hold somebody are named, with the day they go', async () => {
  const id = await addClient(core, { name: MARKER });
  await core.call('backups.make', {});
  // Too short for the copy of the day to be made meanwhile.
  core.ports.time.advance(SECOND);
  const later = await addClient(core, { name: 'Later' });
  expect((await core.call('erasure.preview', { kind: 'client', id })).copies).toMatchObject([{ takenOn: '2026-02-26', reason: 'by-hand', goesOn: null }]);
  expect((await core.call('erasure.preview', { kind: 'client', id: later })).copies).toEqual([]);

  const file = new Database(practiceFile());
  file.prepare('VACUUM INTO ?').run(path.join(folder(), 'evenkeel-set-aside.db'));
  file.close();
  expect((await core.call('erasure.preview', { kind: 'client', id: later })).copies).toEqual([
    { name: 'evenkeel-set-aside.db', takenOn: null, reason: null, goesOn: null },
  ]);
});

test('an older copy that is restored does not bring back whom was erased', async () => {
  const id = await addClient(core, { name: MARKER });
  await addClient(core, { name: 'Holm' });
  const { id: backup } = await core.call('backups.make', {});
  core.ports.time.advance(MINUTE);
  await core.call('erasure.erase', { kind: 'client', id });
  core.ports.time.advance(MINUTE);
  await core.call('store.restore', { backup });
  expect((await core.call('clients.list', {})).rows.map(({ name }) => name)).toEqual(['Holm']);
  core.ports.time.advance(MINUTE);
  await afterSweep();
  expect(filesWithMarker().filter((name) => name.startsWith('evenkeel.db'))).toEqual([]);
  expect(core.ports.logged).toEqual([]);
});

test('an export under way ends, as it would hold whoever is erased; nothing of it stays, and the erasure is complete', async () => {
  const { id } = await markedClient();
  const exporting = core.application.dispatch('exports.run', { export: 'e', what: { kind: 'practice', format: 'json' } });
  expect(await core.call('erasure.erase', { kind: 'client', id })).toEqual({ swept: true });
  expect(await exporting).toMatchObject({ ok: false, error: { code: 'export-cancelled' } });
  expect(filesWithMarker()).toEqual([]);
  expect((await core.call('exports.run', { export: 'e', what: { kind: 'practice', format: 'json' } })).verified.clients).toBe(0);
});

test('while what is left is swept, questions are answered and commands wait', async () => {
  const id = await addClient(core, { name: MARKER });
  const ended: string[] = [];
  const note = async (what: string, call: Promise<unknown>) => {
    await call;
    ended.push(what);
  };
  const erasing = note('erased', core.call('erasure.erase', { kind: 'client', id }));
  const asking = note('asked', core.call('clients.list', {}));
  const adding = note('added', addClient(core, { name: 'Holm' }));
  await Promise.all([erasing, asking, adding]);
  expect(ended[0]).toBe('asked');
  expect(ended).toContain('added');
  expect(filesWithMarker()).toEqual([]);
  expect((await core.call('clients.list', {})).rows.map(({ name }) => name)).toEqual(['Holm']);
});

test('what a crash kept from being swept is swept after the next start', async () => {
  const id = await addClient(core, { name: MARKER });
  await core.application.stop();
  const file = new Database(practiceFile());
  const uid = String(file.prepare('SELECT uid FROM client WHERE id = ?').pluck().get(id));
  file.prepare("INSERT INTO erasure (hash, kind, at) VALUES (?, 'client', 1)").run(createHash('sha256').update(uid).digest('hex'));
  file.exec('PRAGMA foreign_keys = ON; PRAGMA secure_delete = OFF; DELETE FROM person; DELETE FROM client; DELETE FROM undo_step');
  file.close();
  expect(filesWithMarker()).toContain('evenkeel.db');

  core = makeCore({ folder: folder() });
  core.ports.time.advance(MINUTE);
  await afterSweep();
  expect(filesWithMarker()).toEqual([]);
  expect(core.ports.logged).toEqual([]);
});
