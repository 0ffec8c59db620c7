import { beforeEach, describe, expect, it, test } from 'vitest';
import type { Input } from '#shared/contract/index.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { addClient, makeCore, type TestCore } from '../testing/make-core.ts';
import { INTERACTION } from '../testing/call-inputs.ts';

let core: TestCore;
beforeEach(() => {
  core = makeCore();
});

const list = (input: Input<'clients.list'>) => core.call('clients.list', input);
const names = async (input: Input<'clients.list'>) => (await list(input)).rows.map((row) => row.name);
const log = (clientId: ClientId, summary: string, at = 0) => core.call('interactions.log', { ...INTERACTION, clientId, at, summary });
const why = async (search: string) =>
  (await list({ search, timeline: true })).rows.map(({ name, found }) => [
    name,
    found && `${found.in}: ${found.pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')}`,
  ]);

describe('a search', () => {
  it('puts names first, then what else is said of a client, then the timeline, newest first', async () => {
    const old = await addClient(core, { name: 'Dudek' }, null);
    const recent = await addClient(core, { name: 'Adamek' }, null);
    await addClient(core, { name: 'Bednarz', note: 'Zna panią Łucję' }, null);
    await addClient(core, { name: 'Ceramika' }, 'Łucja Wrona');
    await log(old, 'Telefon od Łucji');
    await log(recent, 'List do Łucji');
    expect(await names({ search: 'lucj', timeline: true })).toEqual(['Ceramika', 'Bednarz', 'Adamek', 'Dudek']);
    expect(await names({ search: 'lucj', timeline: true, sort: 'firm' })).toEqual(['Adamek', 'Bednarz', 'Ceramika', 'Dudek']);
    expect(await names({ search: 'lucj' })).toEqual(['Ceramika', 'Bednarz']);
  });

  it('finds Łódź for lodz and Ёлкин for елкин, and says where', async () => {
    const id = await addClient(
      core,
      { name: 'Adamek', town: 'Łódź', tags: ['Ёлка'], points: [{ kind: 'phone', label: '', value: '+48 600 100 200' }] },
      'Jan Ёлкин',
    );
    expect(await why('lodz')).toEqual([['Adamek', 'town: [Łódź]']]);
    expect(await why('елкин')).toEqual([['Adamek', null]]);
    expect(await why('елка')).toEqual([['Adamek', 'tag: [Ёлка]']]);
    expect(await why('48600100')).toEqual([['Adamek', 'contact: [+48 600 100 200]']]);
    await log(id, 'Umowa na Bałuty podpisana');
    expect(await why('baluty')).toEqual([['Adamek', 'timeline: Umowa na [Bałuty] podpisana']]);
    expect((await list({ search: 'baluty', timeline: true })).rows[0]?.found?.on).toBe('1970-01-01');
  });

  it('says what the names do not say, where a word is in both', async () => {
    await addClient(core, { name: 'Wrona', note: 'Pani Anna lubi Wronę, płaci VAT' });
    expect(await why('wrona vat')).toEqual([['Wrona', 'note: Pani Anna lubi Wronę, płaci [VAT]']]);
  });

  it('follows every change at once', async () => {
    const id = await addClient(core, { name: 'Adamek' });
    expect(await names({ search: 'nowak' })).toEqual([]);
    const [person] = (await core.call('clients.get', { id })).people;
    await core.call('people.update', { id: person!.id, person: { name: 'Nowak' } });
    expect(await names({ search: 'nowak' })).toEqual(['Adamek']);
    await core.call('history.undo', {});
    expect(await names({ search: 'nowak' })).toEqual([]);
    const { id: entry } = await log(id, 'Umowa');
    await core.call('interactions.withdraw', { id: entry });
    expect(await names({ search: 'umowa', timeline: true })).toEqual([]);
  });

  it('looks in the timelines of those that the filters leave', async () => {
    const gone = await addClient(core, { name: 'Gone' });
    const here = await addClient(core, { name: 'Here' });
    await log(gone, 'Umowa');
    await log(here, 'Umowa');
    await core.call('clients.archive', { id: gone });
    expect(await names({ search: 'umowa', timeline: true })).toEqual(['Here']);
    expect(await names({ search: 'umowa', timeline: true, show: 'archived' })).toEqual(['Gone']);
  });
});

describe('filters', () => {
  beforeEach(async () => {
    await addClient(core, { name: 'Active', town: 'Łódź', tags: ['VAT', 'new'], language: 'pl', source: 'fair' });
    await addClient(core, { name: 'Enquiry', stage: 'enquiry', town: 'Kraków', tags: ['VAT'] });
    await addClient(core, { name: 'Former', stage: 'former', town: 'Łódź', language: 'ru' });
  });

  it.each<[Input<'clients.list'>, string[]]>([
    [{ stages: ['enquiry', 'former'] }, ['Enquiry', 'Former']],
    [{ tags: ['VAT'] }, ['Active', 'Enquiry']],
    [{ tags: ['VAT', 'new'] }, ['Active']],
    [{ towns: ['Łódź'], languages: ['ru', 'pl'] }, ['Active', 'Former']],
    [{ languages: [null] }, ['Enquiry']],
    [{ sources: ['fair'] }, ['Active']],
    [{ withoutEngagement: true }, ['Enquiry', 'Former']],
    [{ bands: ['fresh'] }, ['Active']],
    [{ outcomes: ['running'] }, ['Active', 'Enquiry', 'Former']],
    [{ outcomes: ['declined'] }, []],
    [{ towns: ['Łódź'], tags: ['VAT'], search: 'wrona' }, ['Active']],
  ])('%j', async (input, expected) => {
    expect((await names({ ...input, sort: 'firm' })).toSorted()).toEqual(expected);
  });

  it('can be chosen from what there is, in the order of the alphabet', async () => {
    await addClient(core, { name: 'Other', town: 'Lublin', tags: ['Żółty', 'zielony'] });
    await core.call('app.setPreferences', { language: 'pl' });
    expect(await core.call('clients.choices', {})).toEqual({
      tags: ['new', 'VAT', 'zielony', 'Żółty'],
      towns: ['Kraków', 'Lublin', 'Łódź'],
      sources: ['fair'],
    });
  });
});

describe('the order', () => {
  it('is that of the alphabet of the interface, for every text; who has none comes last either way', async () => {
    for (const [name, town] of [
      ['A', 'Łomża'],
      ['B', 'Ćmielów'],
      ['C', ''],
      ['D', 'Lwów'],
      ['E', 'Cieszyn'],
    ] as const)
      await addClient(core, { name, town }, null);
    await core.call('app.setPreferences', { language: 'pl' });
    expect(await names({ sort: 'town' })).toEqual(['E', 'B', 'D', 'A', 'C']);
    expect(await names({ sort: 'town', descending: true })).toEqual(['A', 'D', 'B', 'E', 'C']);
  });

  it('can be every column', async () => {
    const [a, b] = [
      await addClient(core, { name: 'A', tags: ['x'], source: 'b', language: 'ru', points: [{ kind: 'phone', label: '', value: '2' }] }),
      await addClient(core, { name: 'B', tags: ['w'], source: 'a', language: 'pl', points: [{ kind: 'phone', label: '', value: '1' }] }),
    ];
    await log(b!, 'x', 5);
    await log(a!, 'x', 9);
    for (const sort of ['tags', 'source', 'language', 'phone', 'told'] as const) expect(await names({ sort }), sort).toEqual(['B', 'A']);
    for (const sort of ['firm', 'stage', 'email', 'town'] as const) expect(await names({ sort }), sort).toEqual(['A', 'B']);
    for (const sort of ['age', 'created', 'due', 'gap'] as const) expect(await names({ sort }), sort).toHaveLength(2);
  });

  it('gives the ids of rows that were never seen', async () => {
    const ids = [await addClient(core, { name: 'C' }, null), await addClient(core, { name: 'A' }, null), await addClient(core, { name: 'B' }, null)];
    expect(await core.call('clients.idsBetween', { from: 1, to: 99 })).toEqual({ ids: [ids[2], ids[0]] });
  });
});

describe('a change for many', () => {
  let ids: ClientId[];
  beforeEach(async () => {
    ids = [];
    for (const name of ['A', 'B', 'C']) ids.push(await addClient(core, { name, tags: name === 'B' ? ['VAT'] : [] }, null));
  });
  const addVat: Input<'clients.bulkEdit'>['change'] = { kind: 'addTags', tags: ['VAT', 'new'] };

  it('is shown before it is made: how many, who is so already, the first of them before and after', async () => {
    const preview = await core.call('clients.bulkPreview', { which: { kind: 'these', ids }, change: { kind: 'addTags', tags: ['VAT'] } });
    expect(preview).toMatchObject({ chosen: 3, changing: 2, already: 1, full: 0 });
    expect(preview.examples.map(({ name, before, after }) => [name, before.tags, after.tags])).toEqual([
      ['A', [], ['VAT']],
      ['C', [], ['VAT']],
    ]);
  });

  it('is one step, and undo takes all of it back', async () => {
    expect(await core.call('clients.bulkEdit', { which: { kind: 'found', filter: { search: '' }, except: [ids[2]!] }, change: addVat })).toEqual({
      changed: 2,
    });
    const tags = async () => (await list({})).rows.map((row) => row.tags);
    expect(await tags()).toEqual([['VAT', 'new'], ['VAT', 'new'], []]);
    expect(await names({ search: 'new' })).toEqual(['A', 'B']);
    await core.call('history.undo', {});
    expect(await tags()).toEqual([[], ['VAT'], []]);
    await core.call('history.redo', {});
    expect(await tags()).toEqual([['VAT', 'new'], ['VAT', 'new'], []]);
  });

  it.each([
    [{ kind: 'removeTags', tags: ['VAT'] }, 1, { tags: [] }],
    [{ kind: 'language', language: 'ru' }, 3, { language: 'ru' }],
    [{ kind: 'source', source: 'fair' }, 3, { source: 'fair' }],
    [{ kind: 'archive' }, 3, { archived: true }],
    [{ kind: 'bringBack' }, 0, { archived: false }],
  ] as const)('%j', async (change, changed, after) => {
    const input = { which: { kind: 'these', ids }, change: change as Input<'clients.bulkEdit'>['change'] } as const;
    expect(await core.call('clients.bulkEdit', input)).toEqual({ changed });
    const rows = (await list({ show: 'all' })).rows;
    expect(rows.map((row) => row)).toMatchObject([after, after, after]);
    expect((await core.call('clients.bulkPreview', input)).changing).toBe(0);
  });

  test('clients that are gone in the meantime are passed over, and nothing to do is no step', async () => {
    await core.call('clients.bulkEdit', { which: { kind: 'these', ids: [999 as ClientId] }, change: { kind: 'archive' } });
    expect((await core.call('history.state', {})).undo?.call).toBe('clients.create');
  });
});
