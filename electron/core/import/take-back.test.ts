import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ClientId, ImportId } from '#shared/domain/ids.ts';
import { DAY_OF_HOURS, MINUTE } from '#shared/time/duration.ts';
import { defaultFile } from '../practice-file.ts';
import { openStore, type Store } from '../store/open.ts';
import { readFile } from '../testing/import-files.ts';
import { addClient, makeCore, type TestCore } from '../testing/make-core.ts';
import { allRows, livingRows } from '../testing/tables.ts';
import { bringBackImport, takeBackImport, type TakenBack } from './take-back.ts';

/** A client with everything a merge can fill, two with a person each, two new ones of which one has two people. */
const FILE = `Company,Name,E-mail,Phone,City,Country,Groups,Notes,VAT,Last contact,Kiln
Piekarnia Maślanka,,biuro@maslanka.example,+48 58 555 01 19,Gdańsk,PL,Bakers,Flour,PL1,12.01.2026,gas
Dudek Logistyka,Kasia Dudek,k.dudek@dudeklog.example,+48 71 555 01 40,,,,Drives,,13.01.2026,
Dudek Logistyka,Jan Dudek,j.dudek@dudeklog.example,,,,,,,,
Holm,Ewa Lis,ewa@holm.example,+48 22 555 01 66,Łódź,,Bakers,,,14.01.2026,wood
Holm,Ola Maj,ola@holm.example,,,,,,,,
Reith,,office@reith.example,,,,,,,,
`;

const POINTS_OF_BAKERY = {
  text: `SELECT o.id, o.value, o.match_key AS key FROM contact_point o JOIN client c ON c.id = o.client_id WHERE c.name LIKE 'Piekarnia%' ORDER BY position`,
  params: [],
};

let core: TestCore;
let store: Store;
let bakery: ClientId;
let dudek: ClientId;
let cousin: ClientId;
beforeEach(async () => {
  core = makeCore();
  bakery = await addClient(core, { name: 'Piekarnia Maślanka', points: [{ kind: 'phone', label: '', value: '58 555 01 00' }], tags: ['old'] }, null);
  dudek = await addClient(core, { name: 'Dudek Logistyka' }, null);
  cousin = await addClient(core, { name: 'Cousin' }, null);
  const points = [{ kind: 'email' as const, label: '', value: 'K.Dudek@dudeklog.example' }];
  const { id } = await core.call('people.add', { clientId: dudek, person: { name: 'Kasia Dudek', points }, role: 'decision_maker' });
  await core.call('people.link', { clientId: cousin, personId: id, role: 'other' });
  store = openStore({ file: defaultFile(core.ports.paths.folder), create: false, snapshot: () => undefined });
  core.ports.time.advance(MINUTE);
});
afterEach(async () => {
  store.close();
  await core.application.stop();
});

async function importFile(content = FILE): Promise<ImportId> {
  const { draft } = await readFile(core, 'a.csv', content);
  const { id } = await core.call('imports.commit', { draft });
  core.ports.time.advance(MINUTE);
  return id;
}

const takeBack = (id: ImportId): TakenBack => store.write((db) => takeBackImport(db, id, core.ports.time.now()));
const bringBack = (id: ImportId): void => store.write((db) => bringBackImport(db, id));

/** What the practice holds, apart from the imports' own books. */
/** Without the imports themselves, and what the clock says by itself of what is there. */
function practiceRows() {
  const { import: _, import_change: __, reminder_occurrence: ___, reminder_state: ____, ...rest } = livingRows(store.read);
  return rest;
}

test('what an import did is taken back to the letter, the numbers of its rows included', async () => {
  const before = practiceRows();
  const id = await importFile();
  expect(practiceRows()).not.toEqual(before);
  expect(takeBack(id)).toEqual({ removed: 2, restored: 2, kept: 0 });
  expect(practiceRows()).toEqual(before);
});

test('an import that was taken back and brought back is as if nothing had happened, as often as one likes', async () => {
  const id = await importFile();
  const imported = allRows(store.read);
  takeBack(id);
  const taken = allRows(store.read);
  expect(taken).not.toEqual(imported);
  bringBack(id);
  expect(allRows(store.read)).toEqual(imported);
  takeBack(id);
  expect(allRows(store.read)).toEqual(taken);
  bringBack(id);
  expect(allRows(store.read)).toEqual(imported);
});

test('two imports of the same file are taken back in turn and brought back in turn', async () => {
  const start = practiceRows();
  const first = await importFile();
  const once = practiceRows();
  const second = await importFile(FILE.replaceAll('555 01 40', '555 01 41').replace('gas', 'gas,'));
  const twice = practiceRows();
  takeBack(second);
  expect(practiceRows()).toEqual(once);
  expect(takeBack(first)).toMatchObject({ kept: 0 });
  expect(practiceRows()).toEqual(start);
  bringBack(first);
  expect(practiceRows()).toEqual(once);
  bringBack(second);
  expect(practiceRows()).toEqual(twice);
});

test('a second import that still stands is later work: the first one leaves its clients alone', async () => {
  const first = await importFile();
  await importFile(FILE);
  expect(takeBack(first)).toEqual({ removed: 0, restored: 0, kept: 4 });
});

test('what is taken back is in no list, count, search or warning, and the same file comes in as at first', async () => {
  const id = await importFile();
  const [holm] = (await core.call('clients.list', { search: 'holm' })).rows;
  const { people } = await core.call('clients.get', { id: holm!.id });
  await core.call('imports.undo', { id });
  expect((await core.call('clients.list', {})).rows.map((row) => row.name).toSorted()).toEqual(['Cousin', 'Dudek Logistyka', 'Piekarnia Maślanka']);
  expect((await core.call('clients.choices', {})).tags).toEqual(['old']);
  expect((await core.call('clients.list', { search: 'jan dudek' })).total).toBe(0);
  expect((await core.call('today.get', {})).clients).toBe(3);
  expect(await core.call('people.find', { search: 'lis' })).toEqual([]);
  expect(await core.call('people.photo', { id: people[0]!.id })).toEqual({ dataUrl: null });
  expect(
    await core.call('clients.similar', { name: 'Ewa Lis', emails: ['ewa@holm.example', 'j.dudek@dudeklog.example'], phones: ['+48 22 555 01 66'] }),
  ).toEqual([]);
  expect(await core.call('interactions.list', { clientId: holm!.id })).toEqual({ total: 0, rows: [] });
  expect(await core.refusal('clients.get', { id: holm!.id })).toMatchObject({ code: 'not-found' });
  const again = await readFile(core, 'a.csv', FILE);
  expect(again.view.counts).toMatchObject({ new: 3, updates: 3 });
  expect(await core.call('imports.commit', { draft: again.draft })).toMatchObject({ clientsCreated: 2, clientsUpdated: 2, peopleCreated: 3 });
});

test('a referrer that is taken back is named by nobody, and named again when brought back', async () => {
  const id = await importFile();
  const [holm] = (await core.call('clients.list', { search: 'holm' })).rows;
  const friend = await addClient(core, { name: 'Friend', referredBy: holm!.id });
  takeBack(id);
  expect(await core.call('clients.get', { id: friend })).toMatchObject({ referredBy: null, referredByName: null });
  bringBack(id);
  expect(await core.call('clients.get', { id: friend })).toMatchObject({ referredBy: holm!.id, referredByName: 'Holm' });
});

test('a decision maker that is taken back decides nothing: news to another counts again', async () => {
  await core.call('people.add', { clientId: bakery, person: { name: 'Ala Mak' }, role: 'assistant' });
  const [ala] = (await core.call('clients.get', { id: bakery })).people;
  const said = { direction: 'out', channel: 'phone', result: 'connected', purpose: 'news', informs: true } as const;
  await core.call('interactions.log', { ...said, clientId: bakery, personId: null, at: core.ports.time.now() - 20 * DAY_OF_HOURS });
  await core.call('interactions.log', { ...said, clientId: bakery, personId: ala!.id, at: core.ports.time.now() });
  core.ports.time.advance(MINUTE);
  const before = (await core.call('clients.get', { id: bakery })).gap;
  const id = await importFile('Company,Name,Role\nPiekarnia Maślanka,Piotr Maślanka,Owner\n');
  expect((await core.call('clients.get', { id: bakery })).gap).not.toEqual(before);
  takeBack(id);
  expect((await core.call('clients.get', { id: bakery })).gap).toEqual(before);
});

test('whom a client outside the import has got meanwhile stays', async () => {
  const id = await importFile();
  const [holm] = (await core.call('clients.list', { search: 'holm' })).rows;
  const ewa = (await core.call('clients.get', { id: holm!.id })).people.find((person) => person.name === 'Ewa Lis');
  await core.call('people.link', { clientId: cousin, personId: ewa!.id, role: 'other' });
  takeBack(id);
  expect((await core.call('clients.get', { id: cousin })).people.map((person) => person.name)).toContain('Ewa Lis');
  await core.call('people.update', { id: ewa!.id, person: { name: 'Ewa Lis-Kos' } });
  bringBack(id);
  expect((await core.call('clients.list', { search: 'ola maj' })).rows).toMatchObject([{ name: 'Holm' }]);
  expect((await core.call('clients.list', { search: 'lis-kos' })).total).toBe(2);
});

test('what was edited between taking back and bringing back keeps the edit', async () => {
  const id = await importFile();
  takeBack(id);
  core.ports.time.advance(MINUTE);
  const { name, kind } = await core.call('clients.get', { id: bakery });
  await core.call('clients.update', { id: bakery, client: { name, kind, town: 'Sopot' } });
  bringBack(id);
  expect(await core.call('clients.get', { id: bakery })).toMatchObject({ town: 'Sopot', tags: [] });
  expect((await core.call('clients.list', {})).total).toBe(5);
});

test('a point whose number somebody else has got meanwhile comes back under another', async () => {
  const id = await importFile();
  takeBack(id);
  core.ports.time.advance(MINUTE);
  const points = ['a', 'b', 'c', 'd', 'e'].map((word) => ({ kind: 'email' as const, label: '', value: `${word}@new.example` }));
  await addClient(core, { name: 'Newcomer', points });
  bringBack(id);
  expect((await core.call('clients.get', { id: bakery })).points.map((point) => point.value)).toEqual([
    '58 555 01 00',
    '+48 58 555 01 19',
    'biuro@maslanka.example',
  ]);
});

test('who moved on to another stage was worked with', async () => {
  const id = await importFile();
  const [reith] = (await core.call('clients.list', { search: 'reith' })).rows;
  store.write((db) =>
    db.run({
      text: `INSERT INTO stage_event (client_id, to_stage, at, reason) VALUES (?, 'referral', ?, 'edited')`,
      params: [reith!.id, core.ports.time.now()],
    }),
  );
  expect(takeBack(id)).toEqual({ removed: 1, restored: 2, kept: 1 });
});

test('an import can only be taken back when it stands, and brought back when it was taken back', async () => {
  const id = await importFile();
  expect(() => bringBack(id)).toThrow(expect.objectContaining({ code: 'not-found' }));
  takeBack(id);
  expect(() => takeBack(id)).toThrow(expect.objectContaining({ code: 'not-found' }));
});

test('a client that was taken away after the file was read comes in as new', async () => {
  const first = await importFile();
  const { draft, view } = await readFile(core, 'b.csv', FILE);
  expect(view.counts).toMatchObject({ new: 0, updates: 6 });
  takeBack(first);
  expect(await core.call('imports.commit', { draft })).toMatchObject({ clientsCreated: 2, clientsUpdated: 2, peopleCreated: 3 });
  expect((await core.call('clients.list', {})).total).toBe(5);
});

test('a merge leaves the entries that were there the rows they are, and reads their phones by the country it brings', async () => {
  const rows = () => store.read.all<{ id: number; value: string; key: string }>(POINTS_OF_BAKERY).map(({ id, value, key }) => ({ id, value, key }));
  const [before] = rows();
  expect(before).toMatchObject({ value: '58 555 01 00', key: '+44585550100' });
  await importFile();
  expect(rows()).toMatchObject([{ ...before, key: '+48585550100' }, { key: '+48585550119' }, { key: 'biuro@maslanka.example' }]);
});
