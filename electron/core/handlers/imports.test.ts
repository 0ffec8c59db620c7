import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CLIENT_LIST, readFile } from '../testing/import-files.ts';
import { addClient, makeCore, type TestCore } from '../testing/make-core.ts';

let core: TestCore;
beforeEach(() => {
  core = makeCore();
});
afterEach(() => core.application.stop());

test('a file with bad rows: the good ones come in, the bad ones say why', async () => {
  const { draft, view } = await readFile(core, 'klienci.csv', CLIENT_LIST);
  expect(view).toMatchObject({
    state: 'ready',
    format: 'csv',
    encoding: 'utf-8',
    delimiter: 'semicolon',
    counts: { rows: 5, new: 3, updates: 0, refused: 2, chosen: 3, clients: 2, people: 2 },
  });
  const refused = await core.call('imports.rows', { draft, show: 'refused' });
  expect(refused.rows.map(({ row, problem }) => ({ row, ...problem }))).toEqual([
    { row: 3, field: 'email', reason: 'bad-email', value: 'yusuf@aksoylu' },
    { row: 4, field: 'organisation', reason: 'no-name', value: '' },
  ]);
  const done = await core.call('imports.commit', { draft });
  expect(done).toMatchObject({ clientsCreated: 2, clientsUpdated: 0, peopleCreated: 2, interactions: 1, refused: 2 });
});

test('cards of one organisation are one client; the first person decides, a card without a person is marked', async () => {
  const { draft } = await readFile(core, 'klienci.csv', CLIENT_LIST);
  const rows = (await core.call('imports.rows', { draft, show: 'new' })).rows;
  expect(rows.map((row) => row.withoutPerson)).toEqual([false, true, false]);
  await core.call('imports.commit', { draft });
  const [dudek, bakery] = (await core.call('clients.list', {})).rows;
  expect((await core.call('clients.get', { id: dudek!.id })).people.map(({ name, role }) => ({ name, role }))).toEqual([
    { name: 'Katarzyna Dudek', role: 'decision_maker' },
    { name: 'Jan Dudek', role: 'other' },
  ]);
  expect(await core.call('clients.get', { id: bakery!.id })).toMatchObject({
    people: [],
    points: [{ value: '+48 58 555 01 19' }, { value: 'biuro@maslanka.example' }],
    stageReason: 'imported',
  });
});

test('a last contact becomes an interaction, and the silence counts from it', async () => {
  const { draft } = await readFile(core, 'klienci.csv', CLIENT_LIST);
  await core.call('imports.commit', { draft });
  const [dudek] = (await core.call('clients.list', { search: 'dudek' })).rows;
  const view = await core.call('clients.get', { id: dudek!.id });
  expect(view.heardFromMe).toMatchObject({ on: '2026-01-12', imported: true, informs: true });
  expect(view.gap).toMatchObject({ since: '2026-01-12', interval: 'fortnightly', neverInformed: false });
});

test('imported clients get one engagement from the day of import, or from the day the file gives', async () => {
  const { draft } = await readFile(core, 'a.csv', 'Company,Client since\nOne,2019-04-01\nTwo,\n');
  await core.call('imports.commit', { draft });
  const started = async (search: string): Promise<unknown> => {
    const [row] = (await core.call('clients.list', { search })).rows;
    return (await core.call('clients.get', { id: row!.id })).engagements.map(({ startedOn, meetingRhythm }) => ({ startedOn, meetingRhythm }));
  };
  expect([await started('one'), await started('two')]).toEqual([
    [{ startedOn: '2019-04-01', meetingRhythm: 'ad_hoc' }],
    [{ startedOn: '2026-02-26', meetingRhythm: 'ad_hoc' }],
  ]);
});

test('the stage is chosen for all; prospects get no engagement', async () => {
  const { draft } = await readFile(core, 'a.csv', 'Company\nOne\n');
  await core.call('imports.commit', { draft, stage: 'nurture' });
  const [row] = (await core.call('clients.list', {})).rows;
  expect(await core.call('clients.get', { id: row!.id })).toMatchObject({ stage: 'nurture', engagements: [] });
});

test('who is already there is recognised, filled in and not overwritten', async () => {
  const id = await addClient(core, { name: 'Dudek Logistyka', town: 'Wrocław' }, null);
  await core.call('people.add', {
    clientId: id,
    person: { name: 'Kasia Dudek', points: [{ kind: 'email', value: 'K.Dudek@dudeklog.example' }] },
    role: 'decision_maker',
  });
  const { draft, view } = await readFile(core, 'klienci.csv', CLIENT_LIST);
  expect(view.counts).toMatchObject({ new: 1, updates: 2, refused: 2 });
  await core.call('imports.commit', { draft });
  const after = await core.call('clients.get', { id });
  expect(after.town).toBe('Wrocław');
  expect(after.people).toMatchObject([
    { name: 'Kasia Dudek', points: [{ value: 'K.Dudek@dudeklog.example' }, { value: '+48 71 555 01 40' }] },
    { name: 'Jan Dudek', role: 'other' },
  ]);
});

test('the same file a second time adds nobody', async () => {
  const first = await readFile(core, 'klienci.csv', CLIENT_LIST);
  await core.call('imports.commit', { draft: first.draft });
  const second = await readFile(core, 'klienci.csv', CLIENT_LIST);
  expect(second.view.counts).toMatchObject({ new: 0, updates: 3 });
  expect(await core.call('imports.commit', { draft: second.draft })).toMatchObject({ clientsCreated: 0, peopleCreated: 0 });
  expect((await core.call('clients.list', {})).total).toBe(2);
});

test('a recognised row may also be left out or become a second client', async () => {
  await addClient(core, { name: 'Piekarnia Maślanka' }, null);
  const { draft } = await readFile(core, 'klienci.csv', CLIENT_LIST);
  await core.call('imports.decide', { draft, rows: null, decision: 'skip' });
  expect((await core.call('imports.draft', { draft })).counts).toMatchObject({ chosen: 2 });
  await core.call('imports.decide', { draft, rows: [5], decision: 'separate' });
  await core.call('imports.commit', { draft });
  expect((await core.call('clients.list', { search: 'maslanka' })).total).toBe(2);
});

test('only what was ticked comes in', async () => {
  const { draft } = await readFile(core, 'klienci.csv', CLIENT_LIST);
  await core.call('imports.choose', { draft, which: { by: 'all' }, chosen: false });
  expect(await core.refusal('imports.commit', { draft })).toMatchObject({ code: 'nothing-chosen' });
  await core.call('imports.choose', { draft, which: { by: 'rows', rows: [5] }, chosen: true });
  await core.call('imports.commit', { draft });
  expect((await core.call('clients.list', {})).rows.map((row) => row.name)).toEqual(['Piekarnia Maślanka']);
});

test('a refused row is mended by hand and comes in', async () => {
  const { draft } = await readFile(core, 'klienci.csv', CLIENT_LIST);
  await core.call('imports.correct', { draft, row: 3, values: { email: 'yusuf@aksoylu.example' } });
  expect((await core.call('imports.draft', { draft })).counts).toMatchObject({ refused: 1, new: 4 });
  await core.call('imports.commit', { draft });
  expect((await core.call('clients.list', { search: 'yusuf@aksoylu.example' })).total).toBe(1);
});

test('a row that is mended only in part says what is wrong with it still', async () => {
  const { draft } = await readFile(core, 'klienci.csv', CLIENT_LIST);
  expect(await core.call('imports.correct', { draft, row: 4, values: { organisation: 'Nowak', updates: 'co 10 dni' } })).toEqual({
    problem: { field: 'updates', reason: 'unknown-rhythm', value: 'co 10 dni' },
    moreProblems: [],
  });
  expect((await core.call('imports.rows', { draft, show: 'refused' })).rows[1]).toMatchObject({
    row: 4,
    values: { organisation: 'Nowak', email: 'faktury@nowak.example', updates: 'co 10 dni' },
  });
  expect(await core.call('imports.correct', { draft, row: 4, values: { updates: 'co miesiąc' } })).toEqual({ problem: null, moreProblems: [] });
  expect(await core.refusal('imports.correct', { draft, row: 99, values: {} })).toMatchObject({ code: 'not-found' });
});

test('the refused rows are a file with the same columns and the reason', async () => {
  const { draft } = await readFile(core, 'klienci.csv', CLIENT_LIST);
  const { file, rows } = await core.call('imports.refused', { draft });
  const kept = core.application.files.take(file);
  expect(rows).toBe(2);
  const content = readFileSync(kept!.path, 'utf8');
  expect(content.trim().split(/\r?\n/)).toHaveLength(3);
  expect(content).toContain('An e-mail address looks like name@firm.example.');
});

test('the file of refused rows names everything that is wrong with a row, in the user’s language', async () => {
  await core.call('app.setPreferences', { language: 'pl' });
  const { draft } = await readFile(core, 'dwa.csv', 'Firma;Mail;Rytm\nGęś;lucja@ges;co 10 dni\n');
  const [row] = (await core.call('imports.rows', { draft, show: 'refused' })).rows;
  expect([row?.problem?.field, ...(row?.moreProblems ?? []).map(({ field }) => field)]).toEqual(['email', 'updates']);
  const { file } = await core.call('imports.refused', { draft });
  const content = readFileSync(core.application.files.take(file)!.path, 'utf8');
  expect(content).toContain('Firma;Mail;Rytm;Evenkeel: powód');
  expect(content).toMatch(/E-mail: .+ Informacje: /u);
});
