import type Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import type { Input } from '#shared/contract/index.ts';
import type { ClientId, PersonId } from '#shared/domain/ids.ts';
import { MINUTE } from '#shared/time/duration.ts';
import { readDb } from '../store/sql.ts';
import { referencesTo } from '../store/move-references.ts';
import { INTERACTION } from '../testing/call-inputs.ts';
import { fillTables } from '../testing/fill-tables.ts';
import { addClient, fileOf, makeCore, type TestCore } from '../testing/make-core.ts';
import { practiceRows } from '../testing/practice-rows.ts';

let core: TestCore;
let file: Database.Database;
beforeEach(() => {
  core = makeCore();
  file = fileOf(core);
});
afterEach(async () => {
  file.close();
  await core.application.stop();
});

const get = (id: ClientId) => core.call('clients.get', { id });
const peopleOf = async (id: ClientId) => (await get(id)).people;
const merge = (keep: ClientId, lose: ClientId, more: Partial<Input<'clients.merge'>> = {}) =>
  core.call('clients.merge', { keep, lose, choices: {}, join: [], ...more });
const phone = (value: string) => ({ kind: 'phone' as const, label: '', value });

async function two() {
  const keep = await addClient(core, { name: 'Wrona', tags: ['VAT'], town: 'Lublin' }, 'Anna Wrona');
  const lose = await addClient(core, { name: 'Wrona Ceramika', tags: ['new'], points: [phone('600 1')], custom: [{ label: 'Shelf', value: 'B' }] }, 'A. Wrona');
  return { keep, lose };
}

test('no row of the one that goes is lost: in every table that knows clients or people, it is the other’s afterwards', async () => {
  const { keep, lose } = await two();
  const [person] = await peopleOf(lose);
  expect(fillTables(file, 'marker 600', { client: lose, person: person!.id }), 'tables for which the test could make no row').toEqual([]);
  const references = referencesTo(readDb(file), 'client').filter(({ table }) => table !== 'last_informed' && table !== 'told_apart');
  const rowsOf = (table: string, column: string, id: number) => Number(file.prepare(`SELECT count(*) FROM "${table}" WHERE "${column}" = ?`).pluck().get(id));
  const before = new Map(references.map(({ table, column }) => [`${table}.${column}`, rowsOf(table, column, lose) + rowsOf(table, column, keep)]));
  expect(before.size).toBeGreaterThan(15);
  core.ports.time.advance(MINUTE);
  await merge(keep, lose);
  for (const { table, column } of references) {
    const added = table === 'stage_event' || (table === 'client' && column === 'merged_into') ? 1 : 0;
    const [kept, left] = [rowsOf(table, column, keep), rowsOf(table, column, lose)];
    // Lists are united into the fields of the one that stays; what stood there stays with the empty record as well.
    if (['client_tag', 'contact_point', 'custom_field'].includes(table)) expect(kept, table).toBeGreaterThan(0);
    else expect([table, column, kept, left]).toEqual([table, column, (before.get(`${table}.${column}`) ?? 0) + added, 0]);
  }
  expect(file.pragma('foreign_key_check')).toEqual([]);
});

test('fields are chosen one by one, gaps filled, lists united, the timeline and the work are one', async () => {
  const { keep, lose } = await two();
  await core.call('interactions.log', { ...INTERACTION, clientId: keep, at: 1, summary: 'Theirs' });
  await core.call('interactions.log', { ...INTERACTION, clientId: lose, at: 2, summary: 'Others' });
  await merge(keep, lose, { choices: { name: 'lose', town: 'lose' } });
  const client = await get(keep);
  expect(client).toMatchObject({
    name: 'Wrona Ceramika',
    town: 'Lublin',
    tags: ['VAT', 'new'],
    custom: [{ label: 'Shelf', value: 'B' }],
    stage: 'active',
    interactions: 2,
  });
  expect(client.points.map((point) => point.value)).toEqual(['600 1']);
  expect(client.people.map((person) => person.name)).toEqual(['Anna Wrona', 'A. Wrona']);
  expect(client.engagements).toHaveLength(2);
  expect(client.lastTwelve.map((it) => it.summary)).toEqual(['Others', 'Theirs']);
  expect(await core.refusal('clients.get', { id: lose })).toMatchObject({ code: 'not-found' });
  expect((await core.call('clients.list', { show: 'all' })).rows.map((row) => row.id)).toEqual([keep]);
  expect((await core.call('clients.list', { search: '600 1' })).total).toBe(1);
  expect((await core.call('trash.list', {})).total).toBe(0);
});

test('people who are the same become one, with what both said and at every client', async () => {
  const { keep, lose } = await two();
  const [[anna], [other]] = [await peopleOf(keep), await peopleOf(lose)];
  await core.call('people.update', { id: other!.id, person: { name: 'A. Wrona', birthday: '1980-05-01', points: [phone('700 2')], note: 'Skis' } });
  const third = await addClient(core, { name: 'Holm' }, null);
  await core.call('people.link', { clientId: third, personId: other!.id, role: 'assistant' });
  await core.call('interactions.log', { ...INTERACTION, clientId: lose, personId: other!.id, at: 1, summary: 'Rang' });
  await merge(keep, lose, { join: [{ from: other!.id, into: anna!.id }] });
  expect(await peopleOf(keep)).toMatchObject([
    { id: anna!.id, name: 'Anna Wrona', role: 'decision_maker', birthday: '1980-05-01', note: 'Skis\n\nA. Wrona', points: [{ value: '700 2' }] },
  ]);
  expect(await peopleOf(third)).toMatchObject([{ id: anna!.id, role: 'assistant' }]);
  expect((await core.call('interactions.list', { clientId: keep })).rows).toMatchObject([{ personId: anna!.id, personName: 'Anna Wrona' }]);
  expect(await core.call('people.find', { search: 'wrona' })).toHaveLength(1);
});

test('a person of both is one member, and a decision maker of either is one of the client', async () => {
  const { keep, lose } = await two();
  const [other] = await peopleOf(lose);
  await core.call('people.link', { clientId: keep, personId: other!.id, role: 'assistant' });
  await merge(keep, lose);
  expect((await peopleOf(keep)).map(({ name, role }) => [name, role])).toEqual([
    ['Anna Wrona', 'decision_maker'],
    ['A. Wrona', 'decision_maker'],
  ]);
});

test('who of the two did not want to be called is not called afterwards; the later word on the way to reach them counts', async () => {
  const [keep, lose] = [await addClient(core, { name: 'Wrona' }), await addClient(core, { name: 'Wrona Ceramika' })];
  const wish = file.prepare(`
    INSERT INTO contact_preference (client_id, preferred_channel, said_on, source, no_calls, text_only, personal_topic, created_at, updated_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0)`);
  wish.run(keep, 'phone', '2025-03-01', 'a call', 0, 1, 'sailing');
  wish.run(lose, 'email', '2026-01-10', 'a mail', 1, 0, 'the dog');
  const wishes = () => file.prepare('SELECT * FROM contact_preference ORDER BY client_id').all();
  const before = wishes();
  await core.call('clients.merge', { keep, lose, choices: {}, join: [] });
  expect(wishes()).toMatchObject([
    { client_id: keep, preferred_channel: 'email', said_on: '2026-01-10', source: 'a mail', no_calls: 1, text_only: 1, personal_topic: 'sailing; the dog' },
  ]);
  await core.call('history.undo', {});
  expect(wishes()).toEqual(before);
});

test('it is one step: undo brings both back to the letter, redo makes them one again', async () => {
  const { keep, lose } = await two();
  await core.call('today.postpone', { lines: [{ kind: 'update', refId: lose, clientId: lose }], untilOn: '2026-03-02' });
  const before = practiceRows(file);
  core.ports.time.advance(MINUTE);
  await merge(keep, lose, { join: [{ from: (await peopleOf(lose))[0]!.id, into: (await peopleOf(keep))[0]!.id }] });
  const after = practiceRows(file);
  await core.call('history.undo', {});
  const undone = practiceRows(file);
  expect({ ...undone, stage_event: undone['stage_event']?.filter((row) => row['retracted_at'] === null) }).toEqual(before);
  await core.call('history.redo', {});
  expect(practiceRows(file)).toEqual(after);
});

describe('what is refused leaves everything as it was', () => {
  it.each<[string, (ids: { keep: ClientId; lose: ClientId; stranger: PersonId; own: PersonId }) => Partial<Input<'clients.merge'>>, object]>([
    ['a client with itself', ({ keep }) => ({ lose: keep }), { reason: 'same-client' }],
    ['a person of nobody', ({ stranger, own }) => ({ join: [{ from: stranger, into: own }] }), { reason: 'not-of-client' }],
    ['the wrong way round', ({ own }) => ({ join: [{ from: own, into: own }] }), { reason: 'not-of-client' }],
    ['one who is not there', () => ({ lose: 99 as ClientId }), { code: 'not-found' }],
  ])('%s', async (_, inputOf, refusal) => {
    const { keep, lose } = await two();
    const third = await addClient(core, { name: 'Holm' });
    const ids = { keep, lose, stranger: (await peopleOf(third))[0]!.id, own: (await peopleOf(keep))[0]!.id };
    const before = practiceRows(file);
    expect(await core.refusal('clients.merge', { keep, lose, choices: {}, join: [], ...inputOf(ids) })).toMatchObject(refusal);
    expect(practiceRows(file)).toEqual(before);
  });

  it('lists that do not fit into one', async () => {
    const tags = (letter: string) => Array.from({ length: 30 }, (_, n) => `${letter}${n}`);
    const keep = await addClient(core, { name: 'A', tags: tags('a') });
    const lose = await addClient(core, { name: 'B', tags: tags('b') });
    expect(await core.refusal('clients.merge', { keep, lose, choices: {}, join: [] })).toMatchObject({ field: 'tags', reason: 'too-many' });
    expect((await get(lose)).tags).toHaveLength(30);
  });
});

describe('possible duplicates', () => {
  const pairs = async () => (await core.call('clients.duplicates', {})).pairs.map(({ first, second, by }) => [first.name, second.name, by.join(' ')]);

  it('share a mail, a phone or a name; the likeliest come first', async () => {
    await addClient(core, { name: 'Wrona', points: [phone('+48 600 100 200')] }, null);
    await addClient(core, { name: 'Firma Wrona', points: [phone('+48600100200')] }, null);
    await addClient(core, { name: 'WRONA' }, null);
    await addClient(core, { name: 'Holm', points: [{ kind: 'email', label: '', value: 'a@b.example' }] }, null);
    await addClient(core, { name: 'Other', points: [{ kind: 'email', label: '', value: 'A@B.example' }] }, null);
    expect(await pairs()).toEqual([
      ['Holm', 'Other', 'email'],
      ['Wrona', 'Firma Wrona', 'phone'],
      ['Wrona', 'WRONA', 'name'],
    ]);
  });

  it('are not those that share a person, were told apart, or are gone', async () => {
    const a = await addClient(core, { name: 'A' }, 'Jan Holm');
    const b = await addClient(core, { name: 'B' }, null);
    await core.call('people.link', { clientId: b, personId: (await peopleOf(a))[0]!.id, role: 'other' });
    expect(await pairs()).toEqual([]);
    const c = await addClient(core, { name: 'A' }, null);
    expect(await pairs()).toEqual([['A', 'A', 'name']]);
    await core.call('clients.tellApart', { first: c, second: a });
    expect(await pairs()).toEqual([]);
    await core.call('history.undo', {});
    await core.call('clients.delete', { id: c });
    expect(await pairs()).toEqual([]);
  });

  it('are not those with a number that half the town has', async () => {
    for (let n = 0; n < 8; n += 1) await addClient(core, { name: `Tenant ${n}`, points: [phone('600 1')] }, null);
    expect(await pairs()).toEqual([]);
  });
});
