import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Input } from '#shared/contract/index.ts';
import { MANY_CLIENTS, SITTING_MS } from './careful-handlers.ts';
import { addClient, makeCore, type TestCore } from './testing/make-core.ts';

let core: TestCore;
beforeEach(() => {
  core = makeCore();
});
afterEach(() => core.application.stop());

const EVERYBODY: Input<'clients.bulkEdit'>['which'] = { kind: 'found', filter: {}, except: [] };
const copies = async () => (await core.call('backups.state', {})).copies.map(({ reason, clients }) => [reason, clients]);
const addMany = async (count: number): Promise<void> => {
  for (let n = 0; n < count; n += 1) await addClient(core, { name: `Client ${n}` }, null);
};
const tagAll = (tag: string) => core.call('clients.bulkEdit', { which: EVERYBODY, change: { kind: 'addTags', tags: [tag] } });
const mergeTwo = async (): Promise<void> => {
  const keep = await addClient(core, { name: 'Dudek' }, null);
  const lose = await addClient(core, { name: 'Dudek' }, null);
  await core.call('clients.merge', { keep, lose, choices: {}, join: [] });
};

test('many are changed over a copy of how they were, a few are not', async () => {
  await addMany(MANY_CLIENTS - 1);
  await tagAll('a');
  expect(await copies()).toEqual([]);
  await addClient(core, { name: 'One more' }, null);
  core.ports.time.advance(1);
  await tagAll('b');
  expect(await copies()).toEqual([['before-change', MANY_CLIENTS]]);
  expect((await core.call('clients.list', { tags: ['b'] })).total).toBe(MANY_CLIENTS);
});

test('those that are so already do not count, and each change of many has its own copy', async () => {
  await addMany(MANY_CLIENTS);
  await tagAll('a');
  core.ports.time.advance(1);
  expect(await tagAll('a')).toEqual({ changed: 0 });
  expect(await copies()).toHaveLength(1);
  await tagAll('b');
  expect(await copies()).toHaveLength(2);
});

test('many are put into the Trash over a copy of how they were', async () => {
  await addMany(MANY_CLIENTS);
  expect(await core.call('clients.deleteMany', { which: EVERYBODY })).toEqual({ changed: MANY_CLIENTS });
  expect(await copies()).toEqual([['before-change', MANY_CLIENTS]]);
});

test('a merge is preceded by a copy that stands for the merges of half an hour', async () => {
  await mergeTwo();
  await mergeTwo();
  expect(await copies()).toEqual([['before-change', 2]]);
  core.ports.time.advance(SITTING_MS);
  await mergeTwo();
  // The copy of the day may be of the very same rows; then it is the one before.
  const [newest] = (await core.call('backups.state', {})).copies;
  const copy = new Database(path.join(core.ports.paths.folder, 'backups', newest!.id), { readonly: true });
  expect(copy.prepare('SELECT count(*) FROM client WHERE deleted_at IS NULL').pluck().get()).toBe(4);
  copy.close();
});

test('where no copy can be made nothing is changed', async () => {
  await addMany(MANY_CLIENTS);
  const home = path.join(core.ports.paths.folder, 'backups');
  rmSync(home, { recursive: true, force: true });
  writeFileSync(home, 'in the way');
  const change = { which: EVERYBODY, change: { kind: 'addTags', tags: ['a'] } };
  expect(await core.refusal('clients.bulkEdit', change)).toHaveProperty('code');
  expect((await core.call('clients.list', { tags: ['a'] })).total).toBe(0);
});

test('an undo of many makes no copy: it is a way back itself', async () => {
  await addMany(MANY_CLIENTS);
  await tagAll('a');
  await core.call('history.undo', {});
  expect(await copies()).toHaveLength(1);
});

test('an erasure makes no copy, and names the one that was made before a merge', async () => {
  await mergeTwo();
  const id = await addClient(core, { name: 'Holm' }, null);
  await core.call('erasure.erase', { kind: 'client', id });
  expect(await copies()).toHaveLength(1);
  const [dudek] = (await core.call('clients.list', {})).rows;
  expect((await core.call('erasure.preview', { kind: 'client', id: dudek!.id })).copies).toMatchObject([{ reason: 'before-change' }]);
});

test('the sample practice is copied by nobody', async () => {
  await core.call('sample.open', {});
  expect((await tagAll('a')).changed).toBeGreaterThan(MANY_CLIENTS);
  expect(await copies()).toEqual([]);
});
