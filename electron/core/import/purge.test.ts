import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ImportId } from '#shared/domain/ids.ts';
import { MINUTE } from '#shared/time/duration.ts';
import { defaultFile } from '../practice-file.ts';
import { openStore, type Store } from '../store/open.ts';
import { readFile } from '../testing/import-files.ts';
import { addClient, makeCore, type TestCore } from '../testing/make-core.ts';
import { allRows } from '../testing/tables.ts';
import { purgeImport } from './purge.ts';
import { bringBackImport, takeBackImport } from './take-back.ts';

const FILE = `Company,Name,E-mail,Groups,Last contact
Piekarnia Maślanka,Piotr Maślanka,p@maslanka.example,Bakers,12.01.2026
Holm,Ewa Lis,ewa@holm.example,Bakers,14.01.2026
Reith,Ola Maj,ola@reith.example,,14.01.2026
`;

let core: TestCore;
let store: Store;
beforeEach(async () => {
  core = makeCore();
  await addClient(core, { name: 'Piekarnia Maślanka' }, null);
  store = openStore({ file: defaultFile(core.ports.paths.folder), create: false, snapshot: () => undefined });
  core.ports.time.advance(MINUTE);
});
afterEach(async () => {
  store.close();
  await core.application.stop();
});

async function importFile(): Promise<ImportId> {
  const { draft } = await readFile(core, 'a.csv', FILE);
  const { id } = await core.call('imports.commit', { draft });
  core.ports.time.advance(MINUTE);
  return id;
}

/** Everything but the list of imports, and what the clock says by itself of who is there. */
function rows() {
  const { import: _, reminder_occurrence: __, reminder_state: ___, ...rest } = allRows(store.read);
  return rest;
}

const purge = (id: ImportId, chunk?: number): boolean => store.write((db) => purgeImport(db, id, core.ports.time.now(), chunk));

test('what a taken-back import left is removed for good, row by row, until nothing of it is in the file', async () => {
  const before = rows();
  const id = await importFile();
  store.write((db) => takeBackImport(db, id, core.ports.time.now()));
  expect(rows()).not.toEqual(before);
  let chunks = 1;
  while (purge(id, 2)) chunks += 1;
  expect(chunks).toBeGreaterThan(3);
  expect(rows()).toEqual(before);
  expect(await core.call('imports.list', {})).toMatchObject([{ id, undoneAt: expect.any(Number) }]);
});

test('once the removal has begun, an import cannot be brought back by halves', async () => {
  const id = await importFile();
  store.write((db) => takeBackImport(db, id, core.ports.time.now()));
  expect(purge(id, 1)).toBe(true);
  expect(() => store.write((db) => bringBackImport(db, id))).toThrow(expect.objectContaining({ code: 'not-found' }));
});

test('an import that stands is not removed', async () => {
  const id = await importFile();
  const before = allRows(store.read);
  expect(purge(id)).toBe(false);
  expect(allRows(store.read)).toEqual(before);
});

test('of an import that a crash cut off nothing is left when the practice is opened again, its name included', async () => {
  const before = allRows(store.read);
  const id = await importFile();
  store.write((db) => db.run({ text: 'UPDATE import SET finished = 0 WHERE id = ?', params: [id] }));
  await core.application.stop();
  core = makeCore({ folder: core.ports.paths.folder });
  await core.call('imports.list', {});
  const { practice: _, reminder_occurrence: __, reminder_state: ___, ...after } = allRows(store.read);
  expect(after).toEqual(Object.fromEntries(Object.keys(after).map((table) => [table, before[table]])));
});

test('a removal that was cut off itself is finished at the next start', async () => {
  const id = await importFile();
  store.write((db) => {
    db.run({ text: 'UPDATE import SET finished = 0 WHERE id = ?', params: [id] });
    takeBackImport(db, id, core.ports.time.now());
    purgeImport(db, id, core.ports.time.now(), 1);
  });
  await core.application.stop();
  core = makeCore({ folder: core.ports.paths.folder });
  await core.call('imports.list', {});
  expect([allRows(store.read)['import'], allRows(store.read)['client']]).toMatchObject([[], [{ name: 'Piekarnia Maślanka' }]]);
});
