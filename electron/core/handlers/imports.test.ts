import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Output } from '#shared/contract/index.ts';
import { MINUTE } from '#shared/time/duration.ts';
import { temporaryFolder } from '../testing/fake-ports.ts';
import { addClient, makeCore, type TestCore } from '../testing/make-core.ts';

let core: TestCore;
beforeEach(() => {
  core = makeCore();
});
afterEach(() => core.application.stop());

type DraftView = Output<'imports.draft'>;

async function settled(draft: string): Promise<DraftView> {
  for (;;) {
    const view = await core.call('imports.draft', { draft });
    if (view.state !== 'reading') return view;
    await new Promise<void>((resolve) => {
      const stop = core.application.onEvent(() => {
        stop();
        resolve();
      });
    });
  }
}

async function read(name: string, content: string | Uint8Array): Promise<{ draft: string; view: DraftView }> {
  const { file } = await core.application.files.receive(Readable.from([Buffer.from(content)]), name);
  const { draft } = await core.call('imports.open', { file, name });
  return { draft, view: await settled(draft) };
}

const CSV = `NAZWA;OSOBA;E-MAIL;TEL;OSTATNI KONTAKT;RYTM
Dudek Logistyka;Katarzyna Dudek;k.dudek@dudeklog.example;+48 71 555 01 40;12.01.2026;co dwa tygodnie
Aksoylu Textiles;Yusuf Aksoylu;yusuf@aksoylu;+49 30 555 0164;;
;;faktury@nowak.example;;;
Piekarnia Maślanka;;biuro@maslanka.example;+48 58 555 01 19;;co miesiąc
Dudek Logistyka;Jan Dudek;j.dudek@dudeklog.example;;;
`;

test('a file with bad rows: the good ones come in, the bad ones say why', async () => {
  const { draft, view } = await read('klienci.csv', CSV);
  expect(view).toMatchObject({ state: 'ready', format: 'csv', encoding: 'utf-8', delimiter: 'semicolon', counts: { rows: 5, new: 3, updates: 0, refused: 2, chosen: 3, clients: 2, people: 2 } });
  const refused = await core.call('imports.rows', { draft, show: 'refused' });
  expect(refused.rows.map(({ row, problem }) => ({ row, ...problem }))).toEqual([
    { row: 3, field: 'email', reason: 'bad-email', value: 'yusuf@aksoylu' },
    { row: 4, field: 'organisation', reason: 'no-name', value: '' },
  ]);
  const done = await core.call('imports.commit', { draft });
  expect(done).toMatchObject({ clientsCreated: 2, clientsUpdated: 0, peopleCreated: 2, interactions: 1, refused: 2 });
});

test('cards of one organisation are one client; the first person decides, a card without a person is marked', async () => {
  const { draft } = await read('klienci.csv', CSV);
  const rows = (await core.call('imports.rows', { draft, show: 'new' })).rows;
  expect(rows.map((row) => row.withoutPerson)).toEqual([false, true, false]);
  await core.call('imports.commit', { draft });
  const [dudek, bakery] = (await core.call('clients.list', {})).rows;
  expect((await core.call('clients.get', { id: dudek!.id })).people.map(({ name, role }) => ({ name, role }))).toEqual([
    { name: 'Katarzyna Dudek', role: 'decision_maker' },
    { name: 'Jan Dudek', role: 'other' },
  ]);
  expect(await core.call('clients.get', { id: bakery!.id })).toMatchObject({ people: [], points: [{ value: '+48 58 555 01 19' }, { value: 'biuro@maslanka.example' }], stageReason: 'imported' });
});

test('a last contact becomes an interaction, and the silence counts from it', async () => {
  const { draft } = await read('klienci.csv', CSV);
  await core.call('imports.commit', { draft });
  const [dudek] = (await core.call('clients.list', { search: 'dudek' })).rows;
  const view = await core.call('clients.get', { id: dudek!.id });
  expect(view.heardFromMe).toMatchObject({ on: '2026-01-12', imported: true, informs: true });
  expect(view.gap).toMatchObject({ since: '2026-01-12', interval: 'fortnightly', neverInformed: false });
});

test('imported clients get one engagement from the day of import, or from the day the file gives', async () => {
  const { draft } = await read('a.csv', 'Company,Client since\nOne,2019-04-01\nTwo,\n');
  await core.call('imports.commit', { draft });
  const started = async (search: string): Promise<unknown> => {
    const [row] = (await core.call('clients.list', { search })).rows;
    return (await core.call('clients.get', { id: row!.id })).engagements.map(({ startedOn, meetingRhythm }) => ({ startedOn, meetingRhythm }));
  };
  expect([await started('one'), await started('two')]).toEqual([[{ startedOn: '2019-04-01', meetingRhythm: 'ad_hoc' }], [{ startedOn: '2026-02-26', meetingRhythm: 'ad_hoc' }]]);
});

test('the stage is chosen for all; prospects get no engagement', async () => {
  const { draft } = await read('a.csv', 'Company\nOne\n');
  await core.call('imports.commit', { draft, stage: 'nurture' });
  const [row] = (await core.call('clients.list', {})).rows;
  expect(await core.call('clients.get', { id: row!.id })).toMatchObject({ stage: 'nurture', engagements: [] });
});

test('who is already there is recognised, filled in and not overwritten', async () => {
  const id = await addClient(core, { name: 'Dudek Logistyka', town: 'Wrocław' }, null);
  await core.call('people.add', { clientId: id, person: { name: 'Kasia Dudek', points: [{ kind: 'email', value: 'K.Dudek@dudeklog.example' }] }, role: 'decision_maker' });
  const { draft, view } = await read('klienci.csv', CSV);
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
  const first = await read('klienci.csv', CSV);
  await core.call('imports.commit', { draft: first.draft });
  const second = await read('klienci.csv', CSV);
  expect(second.view.counts).toMatchObject({ new: 0, updates: 3 });
  expect(await core.call('imports.commit', { draft: second.draft })).toMatchObject({ clientsCreated: 0, peopleCreated: 0 });
  expect((await core.call('clients.list', {})).total).toBe(2);
});

test('a recognised row may also be left out or become a second client', async () => {
  await addClient(core, { name: 'Piekarnia Maślanka' }, null);
  const { draft } = await read('klienci.csv', CSV);
  await core.call('imports.decide', { draft, rows: null, decision: 'skip' });
  expect((await core.call('imports.draft', { draft })).counts).toMatchObject({ chosen: 2 });
  await core.call('imports.decide', { draft, rows: [5], decision: 'separate' });
  await core.call('imports.commit', { draft });
  expect((await core.call('clients.list', { search: 'maslanka' })).total).toBe(2);
});

test('only what was ticked comes in', async () => {
  const { draft } = await read('klienci.csv', CSV);
  await core.call('imports.choose', { draft, which: { by: 'all' }, chosen: false });
  expect(await core.refusal('imports.commit', { draft })).toMatchObject({ code: 'nothing-chosen' });
  await core.call('imports.choose', { draft, which: { by: 'rows', rows: [5] }, chosen: true });
  await core.call('imports.commit', { draft });
  expect((await core.call('clients.list', {})).rows.map((row) => row.name)).toEqual(['Piekarnia Maślanka']);
});

test('a refused row is mended by hand and comes in', async () => {
  const { draft } = await read('klienci.csv', CSV);
  await core.call('imports.correct', { draft, row: 3, values: { email: 'yusuf@aksoylu.example' } });
  expect((await core.call('imports.draft', { draft })).counts).toMatchObject({ refused: 1, new: 4 });
  await core.call('imports.commit', { draft });
  expect((await core.call('clients.list', { search: 'yusuf@aksoylu.example' })).total).toBe(1);
});

test('a row that is mended only in part says what is wrong with it still', async () => {
  const { draft } = await read('klienci.csv', CSV);
  expect(await core.call('imports.correct', { draft, row: 4, values: { organisation: 'Nowak', updates: 'co 10 dni' } })).toEqual({ problem: { field: 'updates', reason: 'unknown-rhythm', value: 'co 10 dni' } });
  expect((await core.call('imports.rows', { draft, show: 'refused' })).rows[1]).toMatchObject({ row: 4, values: { organisation: 'Nowak', email: 'faktury@nowak.example', updates: 'co 10 dni' } });
  expect(await core.call('imports.correct', { draft, row: 4, values: { updates: 'co miesiąc' } })).toEqual({ problem: null });
  expect(await core.refusal('imports.correct', { draft, row: 99, values: {} })).toMatchObject({ code: 'not-found' });
});

test('the refused rows are a file with the same columns and the reason', async () => {
  const { draft } = await read('klienci.csv', CSV);
  const { file, rows } = await core.call('imports.refused', { draft });
  const kept = core.application.files.take(file);
  expect(rows).toBe(2);
  const content = (await import('node:fs')).readFileSync(kept!.path, 'utf8');
  expect(content.trim().split(/\r?\n/)).toHaveLength(3);
  expect(content).toContain('An e-mail address looks like name@firm.example.');
});

test('one undo takes the whole import back', async () => {
  const id = await addClient(core, { name: 'Piekarnia Maślanka' }, null);
  const before = await core.call('clients.get', { id });
  core.ports.time.advance(MINUTE);
  const { draft } = await read('klienci.csv', CSV);
  const done = await core.call('imports.commit', { draft });
  core.ports.time.advance(MINUTE);
  expect(await core.call('imports.undo', { id: done.id })).toEqual({ removed: 1, restored: 1, kept: 0 });
  expect((await core.call('clients.list', {})).rows.map((row) => row.name)).toEqual(['Piekarnia Maślanka']);
  expect(await core.call('clients.get', { id })).toEqual(before);
  expect((await core.call('people.find', { search: 'dudek' }))).toEqual([]);
  expect(await core.refusal('imports.undo', { id: done.id })).toMatchObject({ code: 'not-found' });
});

test('undo leaves alone whom one has worked with since', async () => {
  const { draft } = await read('klienci.csv', CSV);
  const done = await core.call('imports.commit', { draft });
  core.ports.time.advance(MINUTE);
  const [dudek] = (await core.call('clients.list', { search: 'dudek' })).rows;
  await core.call('interactions.log', { clientId: dudek!.id, at: core.ports.time.now(), direction: 'out', channel: 'phone', result: 'connected', purpose: 'news', informs: true });
  expect(await core.call('imports.undo', { id: done.id })).toEqual({ removed: 1, restored: 0, kept: 1 });
  expect((await core.call('clients.get', { id: dudek!.id })).people).toHaveLength(2);
});

test('the mapping of a file is remembered for the next one with the same headings', async () => {
  const odd = 'Wer,Wie\nOne Ltd,one@one.example\n';
  const first = await read('a.csv', odd);
  await core.call('imports.reread', { draft: first.draft, options: { mapping: { 0: 'organisation', 1: 'email' } } });
  expect((await settled(first.draft)).counts).toMatchObject({ new: 1 });
  await core.call('imports.commit', { draft: first.draft });
  const second = await read('b.csv', 'Wer,Wie\nTwo Ltd,two@two.example\n');
  expect(second.view).toMatchObject({ mappingRemembered: true, columns: [{ field: 'organisation' }, { field: 'email' }], counts: { new: 1 } });
});

test('a vCard keeps its photo and what has no field of ours', async () => {
  const vcf = ['BEGIN:VCARD', 'VERSION:3.0', 'UID:card-1', 'FN:Anna Wrona', 'N:Wrona;Anna;;;', 'ORG:Wrona Ceramika', 'EMAIL;TYPE=WORK:anna@wrona.example', 'X-KILN:gas', 'PHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgo=', 'BDAY:--0412', 'END:VCARD', ''].join('\r\n');
  const { draft } = await read('a.vcf', vcf);
  await core.call('imports.commit', { draft });
  const [row] = (await core.call('clients.list', {})).rows;
  const [anna] = (await core.call('clients.get', { id: row!.id })).people;
  expect(anna).toMatchObject({ name: 'Anna Wrona', birthday: '--04-12', hasPhoto: true });
  expect((await core.call('people.photo', { id: anna!.id })).dataUrl).toBe('data:image/png;base64,iVBORw0KGgo=');
});

test('what is no contacts file is refused with a sentence', async () => {
  const { view } = await read('photo.vcf', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  expect(view).toMatchObject({ state: 'failed', failure: 'file-not-understood' });
});

test('a spreadsheet is told from other files that cannot be read', async () => {
  const { view } = await read('klienci.xlsx', Buffer.from('504b030414000600', 'hex'));
  expect(view).toMatchObject({ state: 'failed', failure: 'file-not-understood', failureReason: 'spreadsheet' });
});

test('a closed preview and a used file are gone', async () => {
  const { draft } = await read('klienci.csv', CSV);
  await core.call('imports.cancel', { draft });
  expect(await core.refusal('imports.draft', { draft })).toMatchObject({ code: 'import-gone' });
  expect(await core.refusal('imports.open', { file: 'a'.repeat(32), name: 'x.csv' })).toMatchObject({ code: 'file-not-found' });
});

test('a copy of the practice is made before an import, unless there was nothing yet', async () => {
  const first = await read('klienci.csv', CSV);
  await core.call('imports.commit', { draft: first.draft });
  expect(await core.call('store.backups', {})).toEqual([]);
  const second = await read('b.csv', 'Company\nThree\n');
  await core.call('imports.commit', { draft: second.draft });
  expect(await core.call('store.backups', {})).toMatchObject([{ reason: 'before-import', clients: 2 }]);
});

test('an import that is cut off by a full disk leaves nothing behind', async () => {
  const { draft } = await read('klienci.csv', CSV);
  const folder = core.ports.paths.folder;
  await addClient(core, { name: 'Piekarnia Maślanka' }, null);
  // A file where the backups belong: the copy before the import cannot be made, so the import does not begin.
  writeFileSync(path.join(folder, 'backups'), '');
  expect((await core.refusal('imports.commit', { draft })).code).toBe('file-unreadable');
  expect((await core.call('clients.list', {})).total).toBe(1);
  expect(await core.call('imports.list', {})).toEqual([]);
});

test('long imports are written in batches, and a cancelled one leaves nothing', async () => {
  const rows = Array.from({ length: 21_000 }, (_, n) => `Firm ${n},p${n}@firm.example`);
  const { draft, view } = await read('long.csv', `Company,E-mail\n${rows.join('\n')}\n`);
  expect(view.counts).toMatchObject({ new: 21_000 });
  const stop = core.application.onEvent((event) => {
    if (event.name === 'import.progress' && event.payload.phase === 'writing') void core.application.dispatch('imports.cancel', { draft });
  });
  expect(await core.refusal('imports.commit', { draft })).toMatchObject({ code: 'import-cancelled' });
  stop();
  expect((await core.call('clients.list', {})).total).toBe(0);
  // The preview is still there, and a second attempt is not taken for cancelled too.
  expect(await core.call('imports.commit', { draft })).toMatchObject({ clientsCreated: 21_000 });
}, 60_000);

test('a folder without room for an upload keeps nothing of it', async () => {
  const folder = temporaryFolder();
  const other = makeCore({ folder });
  const failing = new Readable({ read() { this.destroy(Object.assign(new Error('no room'), { code: 'ENOSPC' })); } });
  await expect(other.application.files.receive(failing, 'a.csv')).rejects.toMatchObject({ code: 'disk-full' });
  await other.application.stop();
});
