import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DAY_OF_HOURS, MINUTE, SECOND } from '#shared/time/duration.ts';
import { INTERACTION } from '../testing/call-inputs.ts';
import { CLIENT_LIST, readFile } from '../testing/import-files.ts';
import { addClient, makeCore, type TestCore } from '../testing/make-core.ts';

let core: TestCore;
beforeEach(() => {
  core = makeCore();
});
afterEach(() => core.application.stop());

const lines = async () => (await core.call('trash.list', {})).lines;
const names = async () => (await core.call('clients.list', {})).rows.map(({ name }) => name);

test('a deleted client rests with its people, and comes back with them', async () => {
  const wrona = await addClient(core, { name: 'Wrona' }, 'Anna Wrona');
  const holm = await addClient(core, { name: 'Holm' }, 'Jan Holm');
  const [jan] = (await core.call('clients.get', { id: holm })).people;
  await core.call('people.link', { clientId: wrona, personId: jan!.id, role: 'other' });
  const before = await core.call('clients.get', { id: wrona });

  await core.call('clients.delete', { id: wrona });
  expect(await names()).toEqual(['Holm']);
  expect(await core.call('people.find', { search: 'anna' })).toEqual([]);
  expect(await core.call('people.find', { search: 'jan' })).toMatchObject([{ clients: [{ name: 'Holm' }] }]);
  expect(await lines()).toMatchObject([{ kind: 'client', name: 'Wrona', clients: 1, deletedOn: '2026-02-26', until: '2026-03-28' }]);
  expect((await core.refusal('clients.delete', { id: wrona })).code).toBe('not-found');
  expect((await core.refusal('clients.get', { id: wrona })).code).toBe('not-found');

  await core.call('trash.restore', { kind: 'client', id: wrona });
  expect(await core.call('clients.get', { id: wrona })).toEqual(before);
  expect((await core.call('clients.list', { search: 'anna' })).rows.map(({ name }) => name)).toEqual(['Wrona']);
  expect(await lines()).toEqual([]);
});

test('many clients go as one would: with the people whom nobody else has, shown before, and undone in one step', async () => {
  const [wrona, holm, stays] = [
    await addClient(core, { name: 'Wrona' }, 'Anna Wrona'),
    await addClient(core, { name: 'Holm' }, 'Jan Holm'),
    await addClient(core, { name: 'Old Mill' }, 'Zofia Zając'),
  ];
  const idOf = async (client: typeof wrona) => (await core.call('clients.get', { id: client })).people[0]!.id;
  await core.call('people.link', { clientId: holm, personId: await idOf(wrona), role: 'other' });
  await core.call('people.link', { clientId: stays, personId: await idOf(holm), role: 'other' });
  const before = await Promise.all([wrona, holm, stays].map(async (id) => core.call('clients.get', { id })));
  const which = { kind: 'these' as const, ids: [wrona, holm] };

  const preview = await core.call('clients.bulkPreview', { which, change: { kind: 'trash' } });
  expect(preview).toMatchObject({ chosen: 2, changing: 2, already: 0, people: 1 });
  expect(preview.examples.map(({ name, after }) => [name, after.inTrash])).toEqual([
    ['Wrona', true],
    ['Holm', true],
  ]);
  expect(await core.call('clients.deleteMany', { which })).toEqual({ changed: 2 });
  expect(await names()).toEqual(['Old Mill']);
  expect(await core.call('people.find', { search: 'anna' })).toEqual([]);
  expect((await core.call('clients.get', { id: stays })).people.map(({ name }) => name)).toEqual(['Zofia Zając', 'Jan Holm']);
  expect((await lines()).map(({ kind, name }) => `${kind} ${name}`).toSorted()).toEqual(['client Holm', 'client Wrona']);
  expect(await core.call('clients.deleteMany', { which })).toEqual({ changed: 0 });

  expect(await core.call('history.undo', {})).toMatchObject({ call: 'clients.deleteMany', clients: 2 });
  expect(await Promise.all([wrona, holm, stays].map(async (id) => core.call('clients.get', { id })))).toEqual(before);
  await core.call('history.redo', {});
  expect(await names()).toEqual(['Old Mill']);
  await core.call('trash.restore', { kind: 'client', id: holm });
  expect((await core.call('clients.get', { id: holm })).people.map(({ name }) => name)).toEqual(['Jan Holm', 'Anna Wrona']);
});

test('a person of two deleted clients comes back with whichever is fetched back first', async () => {
  const [wrona, holm] = [await addClient(core, { name: 'Wrona' }, 'Anna Wrona'), await addClient(core, { name: 'Holm' }, null)];
  const { people } = await core.call('clients.get', { id: wrona });
  await core.call('people.link', { clientId: holm, personId: people[0]!.id, role: 'other' });
  await core.call('clients.delete', { id: wrona });
  core.ports.time.advance(MINUTE);
  await core.call('clients.delete', { id: holm });
  await core.call('trash.restore', { kind: 'client', id: wrona });
  expect((await core.call('clients.get', { id: wrona })).people.map(({ name }) => name)).toEqual(['Anna Wrona']);
  await core.call('trash.restore', { kind: 'client', id: holm });
  expect((await core.call('clients.get', { id: holm })).people).toHaveLength(1);
});

test('a person and an engagement rest by themselves, and say whose they were', async () => {
  const id = await addClient(core, { name: 'Wrona' });
  const { people, engagements } = await core.call('clients.get', { id });
  await core.call('people.delete', { id: people[0]!.id });
  core.ports.time.advance(MINUTE);
  await core.call('engagements.delete', { id: engagements[0]!.id });
  expect(await lines()).toMatchObject([
    { kind: 'engagement', name: engagements[0]!.title, clientName: 'Wrona' },
    { kind: 'person', name: 'Anna Wrona', clientName: 'Wrona' },
  ]);
  expect(await core.call('clients.get', { id })).toMatchObject({ people: [], engagements: [] });
  await core.call('trash.restore', { kind: 'person', id: people[0]!.id });
  await core.call('trash.restore', { kind: 'engagement', id: engagements[0]!.id });
  expect(await core.call('clients.get', { id })).toMatchObject({ people, engagements });
});

test('an import that was taken back is one line, and comes back whole', async () => {
  const { draft } = await readFile(core, 'klienci.csv', CLIENT_LIST);
  const { id } = await core.call('imports.commit', { draft });
  const before = await names();
  core.ports.time.advance(MINUTE);
  await core.call('imports.undo', { id });
  expect(await lines()).toMatchObject([{ kind: 'import', id, name: 'klienci.csv', clients: 2 }]);
  await core.call('imports.bringBack', { id });
  expect(await names()).toEqual(before);
  expect(await lines()).toEqual([]);
});

test('an import is undone and redone like anything else, by whichever way it was taken back', async () => {
  const { draft } = await readFile(core, 'klienci.csv', CLIENT_LIST);
  const { id } = await core.call('imports.commit', { draft });
  const before = await names();
  core.ports.time.advance(MINUTE);
  expect(await core.call('history.undo', {})).toMatchObject({ call: 'imports.commit', fileName: 'klienci.csv' });
  expect(await names()).toEqual([]);
  await core.call('history.redo', {});
  expect(await names()).toEqual(before);
  core.ports.time.advance(MINUTE);
  await core.call('imports.undo', { id });
  expect(await core.call('history.undo', {})).toMatchObject({ call: 'imports.undo' });
  expect(await names()).toEqual(before);
  await core.call('history.undo', {});
  expect(await names()).toEqual([]);
  await core.call('history.redo', {});
  await core.call('history.redo', {});
  expect(await names()).toEqual([]);
});

test('after thirty days the heartbeat removes what was deleted, and what was kept to undo it', async () => {
  const wrona = await addClient(core, { name: 'Wrona' });
  await core.call('interactions.log', { clientId: wrona, ...INTERACTION });
  const { draft } = await readFile(core, 'klienci.csv', CLIENT_LIST);
  const { id } = await core.call('imports.commit', { draft });
  core.ports.time.advance(MINUTE);
  await core.call('clients.delete', { id: wrona });
  await core.call('imports.undo', { id });
  core.ports.time.sleep(30 * DAY_OF_HOURS);
  core.ports.time.advance(31 * SECOND);
  expect(await lines()).toHaveLength(2);
  await addClient(core, { name: 'Later' });

  core.ports.time.sleep(DAY_OF_HOURS);
  for (let beat = 0; beat < 3; beat += 1) core.ports.time.advance(31 * SECOND);
  expect(await lines()).toEqual([]);
  expect((await core.refusal('trash.restore', { kind: 'client', id: wrona })).code).toBe('not-found');
  expect((await core.refusal('imports.bringBack', { id })).code).toBe('not-found');
  expect(await core.call('history.undo', {})).toMatchObject({ call: 'clients.create' });
  expect((await core.refusal('history.undo', {})).code).toBe('nothing-to-undo');
  expect(core.ports.logged).toEqual([]);
});

test('what was purged is in no byte of the practice file, nor are the words it was found by', async () => {
  const marker = 'zqxmarkerqzx';
  const inFile = (): boolean => {
    const { folder } = core.ports.paths;
    return readdirSync(folder).some((name) => name.startsWith('evenkeel.db') && readFileSync(path.join(folder, name)).includes(marker));
  };
  const stays = await addClient(core, { name: 'Holm' });
  await core.call('interactions.log', { clientId: stays, ...INTERACTION, summary: 'Agreement signed' });
  const id = await addClient(core, { name: marker, note: marker }, marker);
  for (let n = 0; n < 30; n += 1) await core.call('interactions.log', { clientId: id, ...INTERACTION, summary: `${marker}${n} Agreement` });
  await core.call('clients.delete', { id });
  core.ports.time.sleep(31 * DAY_OF_HOURS);
  for (let beat = 0; beat < 3; beat += 1) core.ports.time.advance(31 * SECOND);
  expect((await core.call('clients.list', { search: 'agree', timeline: true })).rows.map(({ name }) => name)).toEqual(['Holm']);
  await core.application.stop();
  expect(inFile()).toBe(false);
});
