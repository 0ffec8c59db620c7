import { afterEach, beforeEach, expect, test } from 'vitest';
import { addClient, makeCore, type TestCore } from '../testing/make-core.ts';

let core: TestCore;
beforeEach(() => {
  core = makeCore();
});
afterEach(() => core.application.stop());

const names = async (input: Parameters<typeof core.call<'clients.list'>>[1]): Promise<string[]> =>
  (await core.call('clients.list', input)).rows.map((row) => row.name);

test('an active client comes with one recurring engagement, meetings ad hoc, begun today', async () => {
  const id = await addClient(core, { name: 'Wrona Ceramika' });
  const { engagements, gap } = await core.call('clients.get', { id });
  expect(engagements).toMatchObject([
    { title: 'Ongoing work', kind: 'recurring', meetingRhythm: 'ad_hoc', startedOn: '2026-02-26', endsOn: null, running: true },
  ]);
  expect(gap).toMatchObject({ interval: 'monthly', neverInformed: true, gapDays: 0 });
});

test('a prospect owes nobody an update', async () => {
  const id = await addClient(core, { name: 'Dudek Logistyka', stage: 'qualifying' });
  expect(await core.call('clients.get', { id })).toMatchObject({ engagements: [], gap: null });
});

test('the first engagement is named in the client’s language', async () => {
  const id = await addClient(core, { name: 'Мороз', language: 'ru' });
  expect((await core.call('clients.get', { id })).engagements[0]?.title).toBe('Постоянная работа');
});

test('a client is found by folded words of its own and of its people', async () => {
  await addClient(core, { name: 'Zakład „Ćmielów”', town: 'Łódź', tags: ['VAT'] }, 'Józef Żak');
  await addClient(core, { name: 'Ёлкин и сын', town: 'Гродно' }, 'Пётр Ёлкин');
  expect(await names({ search: 'lodz' })).toEqual(['Zakład „Ćmielów”']);
  expect(await names({ search: 'ZAK  cmielow vat' })).toEqual(['Zakład „Ćmielów”']);
  expect(await names({ search: 'елкин петр' })).toEqual(['Ёлкин и сын']);
  expect(await names({ search: 'lodz елкин' })).toEqual([]);
});

test('the list follows the alphabet of the interface language', async () => {
  for (const name of ['Łukasik', 'Zima', 'Ćwik', 'Lato', 'Cyran', 'Ławka']) await addClient(core, { name });
  await core.call('app.setPreferences', { language: 'pl' });
  expect(await names({})).toEqual(['Cyran', 'Ćwik', 'Lato', 'Ławka', 'Łukasik', 'Zima']);
});

test('archived clients leave the list and come back whole', async () => {
  const id = await addClient(core, { name: 'Wrona Ceramika', tags: ['VAT'] });
  await core.call('clients.archive', { id });
  expect([await names({}), await names({ show: 'archived' })]).toEqual([[], ['Wrona Ceramika']]);
  expect((await core.call('clients.get', { id })).gap).toBeNull();
  await core.call('clients.bringBack', { id });
  expect((await core.call('clients.get', { id })).tags).toEqual(['VAT']);
});

test('every field comes back as it was entered', async () => {
  const referrer = await addClient(core, { name: 'Thwaite Cycles' });
  const client = {
    kind: 'company' as const,
    name: 'Wrona Ceramika',
    legalName: 'Wrona Ceramika sp. z o.o.',
    taxId: 'PL 1234567890',
    town: 'Kraków',
    country: 'PL',
    language: 'pl' as const,
    stage: 'active' as const,
    source: 'fair',
    referredBy: referrer,
    points: [{ kind: 'url' as const, label: 'shop', value: 'https://wrona.example' }],
    tags: ['VAT', 'kiln'],
    custom: [{ label: 'Kiln', value: 'gas' }],
    pinnedNote: 'Rings at noon',
    note: 'Second kiln in spring',
  };
  const { id } = await core.call('clients.create', { client });
  expect(await core.call('clients.get', { id })).toMatchObject({ ...client, referredByName: 'Thwaite Cycles' });
});

test('a person may belong to several clients, and is changed in one place', async () => {
  const [first, second] = [await addClient(core, { name: 'One' }, 'Ewa Lis'), await addClient(core, { name: 'Two' }, null)];
  const [ewa] = await core.call('people.find', { search: 'lis' });
  await core.call('people.link', { clientId: second, personId: ewa!.id, role: 'bookkeeper' });
  await core.call('people.update', { id: ewa!.id, person: { name: 'Ewa Lis-Nowak', greeting: 'Pani Ewo' } });
  const [one, two] = [await core.call('clients.get', { id: first }), await core.call('clients.get', { id: second })];
  expect(one.people).toMatchObject([{ name: 'Ewa Lis-Nowak', role: 'decision_maker', clients: [{ name: 'One' }, { name: 'Two' }] }]);
  expect(two.people).toMatchObject([{ name: 'Ewa Lis-Nowak', role: 'bookkeeper' }]);
  expect(await names({ search: 'nowak' })).toEqual(['One', 'Two']);
});

test('a likely duplicate is named while typing, by mail before phone before name', async () => {
  const id = await addClient(core, { name: 'Wrona Ceramika Sp. z o.o.' }, null);
  await core.call('people.add', {
    clientId: id,
    person: {
      name: 'Anna Wrona',
      points: [
        { kind: 'email', value: 'Anna@Wrona.example' },
        { kind: 'phone', value: '+48 12 555 01 72' },
      ],
    },
    role: 'decision_maker',
  });
  await core.call('practice.update', { country: 'PL' });
  const by = async (input: Parameters<typeof core.call<'clients.similar'>>[1]): Promise<unknown> =>
    (await core.call('clients.similar', input)).map((row) => row.by);
  expect(await by({ emails: ['anna@wrona.example'], name: 'wrona ceramika' })).toEqual(['email']);
  expect(await by({ phones: ['12 555 01 72'] })).toEqual(['phone']);
  expect(await by({ name: 'WRONA CERAMIKA' })).toEqual(['name']);
  expect(await by({ name: 'anna wrona', except: id })).toEqual([]);
  expect(await by({ name: 'Wro' })).toEqual([]);
});

test.each([
  [{ kind: 'company', name: '  ' }, 'client.name', 'required'],
  [{ kind: 'company', name: 'x'.repeat(201) }, 'client.name', 'too-long'],
  [{ kind: 'company', name: 'x', points: [{ kind: 'email', value: 'nobody@nowhere' }] }, 'client.points.0.value', 'bad-email'],
  [{ kind: 'company', name: 'x', country: 'Poland' }, 'client.country', 'bad-country'],
  [{ kind: 'company', name: 'x', colour: 'red' }, 'client', 'not-as-expected'],
])('%j is refused with its place and reason, and nothing is written', async (client, field, reason) => {
  const error = await core.refusal('clients.create', { client });
  expect(error).toMatchObject({ code: 'invalid-input', field, reason });
  expect((await core.call('clients.list', {})).total).toBe(0);
});

test('a referrer or person that does not exist takes the whole command back', async () => {
  const error = await core.refusal('clients.create', { client: { kind: 'company', name: 'x', referredBy: 99 } });
  expect(error.code).not.toBe('internal');
  expect((await core.call('clients.list', {})).total).toBe(0);
});

test('an engagement that ends before it starts is refused', async () => {
  const id = await addClient(core, { name: 'One' });
  const engagement = { title: 'Site', kind: 'project' as const, startedOn: '2026-03-02', endsOn: '2026-03-01' };
  expect(await core.refusal('engagements.add', { clientId: id, engagement })).toMatchObject({ field: 'engagement.endsOn', reason: 'ends-before-start' });
});

test('changes are announced by topic once they are saved', async () => {
  await addClient(core, { name: 'One' });
  expect(core.events).toContainEqual({ name: 'data.changed', payload: { topics: ['clients', 'engagements', 'pipeline', 'history'] } });
});

test('a page of a long list holds only its rows and the total', async () => {
  for (let n = 10; n < 35; n += 1) await addClient(core, { name: `Client ${n}` }, null);
  const page = await core.call('clients.list', { offset: 20, limit: 10 });
  expect([page.total, page.rows.map((row) => row.name)]).toEqual([25, ['Client 30', 'Client 31', 'Client 32', 'Client 33', 'Client 34']]);
});
