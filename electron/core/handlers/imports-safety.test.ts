import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MINUTE } from '#shared/time/duration.ts';
import { FakeTime, temporaryFolder } from '../testing/fake-ports.ts';
import { CLIENT_LIST, readFile, settled } from '../testing/import-files.ts';
import { addClient, makeCore, type TestCore } from '../testing/make-core.ts';

let core: TestCore;
beforeEach(() => {
  core = makeCore();
});
afterEach(() => core.application.stop());

test('one undo takes the whole import back', async () => {
  const id = await addClient(core, { name: 'Piekarnia Maślanka' }, null);
  const before = await core.call('clients.get', { id });
  core.ports.time.advance(MINUTE);
  const { draft } = await readFile(core, 'klienci.csv', CLIENT_LIST);
  const done = await core.call('imports.commit', { draft });
  core.ports.time.advance(MINUTE);
  expect(await core.call('imports.undo', { id: done.id })).toEqual({ removed: 1, restored: 1, kept: 0 });
  expect((await core.call('clients.list', {})).rows.map((row) => row.name)).toEqual(['Piekarnia Maślanka']);
  expect(await core.call('clients.get', { id })).toEqual(before);
  expect(await core.call('people.find', { search: 'dudek' })).toEqual([]);
  expect(await core.refusal('imports.undo', { id: done.id })).toMatchObject({ code: 'not-found' });
});

test('an import that takes a while is still taken back whole', async () => {
  class RunningTime extends FakeTime {
    override now(): number {
      this.sleep(1);
      return super.now();
    }
  }
  const running = makeCore({ time: new RunningTime() });
  const { draft } = await readFile(running, 'klienci.csv', CLIENT_LIST);
  const done = await running.call('imports.commit', { draft });
  expect(await running.call('imports.undo', { id: done.id })).toEqual({ removed: 2, restored: 0, kept: 0 });
  await running.application.stop();
});

test('undo leaves alone whom one has worked with since', async () => {
  const { draft } = await readFile(core, 'klienci.csv', CLIENT_LIST);
  const done = await core.call('imports.commit', { draft });
  core.ports.time.advance(MINUTE);
  const [dudek] = (await core.call('clients.list', { search: 'dudek' })).rows;
  await core.call('interactions.log', {
    clientId: dudek!.id,
    at: core.ports.time.now(),
    direction: 'out',
    channel: 'phone',
    result: 'connected',
    purpose: 'news',
    informs: true,
  });
  expect(await core.call('imports.undo', { id: done.id })).toEqual({ removed: 1, restored: 0, kept: 1 });
  expect((await core.call('clients.get', { id: dudek!.id })).people).toHaveLength(2);
});

test('the mapping of a file is remembered for the next one with the same headings', async () => {
  const odd = 'Wer,Wie\nOne Ltd,one@one.example\n';
  const first = await readFile(core, 'a.csv', odd);
  await core.call('imports.reread', { draft: first.draft, options: { mapping: { 0: 'organisation', 1: 'email' } } });
  expect((await settled(core, first.draft)).counts).toMatchObject({ new: 1 });
  await core.call('imports.commit', { draft: first.draft });
  const second = await readFile(core, 'b.csv', 'Wer,Wie\nTwo Ltd,two@two.example\n');
  expect(second.view).toMatchObject({ mappingRemembered: true, columns: [{ field: 'organisation' }, { field: 'email' }], counts: { new: 1 } });
});

test('a vCard keeps its photo and what has no field of ours', async () => {
  const vcf = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'UID:card-1',
    'FN:Anna Wrona',
    'N:Wrona;Anna;;;',
    'ORG:Wrona Ceramika',
    'EMAIL;TYPE=WORK:anna@wrona.example',
    'X-KILN:gas',
    'PHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgo=',
    'BDAY:--0412',
    'END:VCARD',
    '',
  ].join('\r\n');
  const { draft } = await readFile(core, 'a.vcf', vcf);
  await core.call('imports.commit', { draft });
  const [row] = (await core.call('clients.list', {})).rows;
  const [anna] = (await core.call('clients.get', { id: row!.id })).people;
  expect(anna).toMatchObject({ name: 'Anna Wrona', birthday: '--04-12', hasPhoto: true });
  expect((await core.call('people.photo', { id: anna!.id })).dataUrl).toBe('data:image/png;base64,iVBORw0KGgo=');
});

test('what is no contacts file is refused with a sentence', async () => {
  const { view } = await readFile(core, 'photo.vcf', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  expect(view).toMatchObject({ state: 'failed', failure: 'file-not-understood' });
});

test('a spreadsheet is told from other files that cannot be read', async () => {
  const { view } = await readFile(core, 'klienci.xlsx', Buffer.from('504b030414000600', 'hex'));
  expect(view).toMatchObject({ state: 'failed', failure: 'file-not-understood', failureReason: 'spreadsheet' });
});

test('a closed preview and a used file are gone', async () => {
  const { draft } = await readFile(core, 'klienci.csv', CLIENT_LIST);
  await core.call('imports.cancel', { draft });
  expect(await core.refusal('imports.draft', { draft })).toMatchObject({ code: 'import-gone' });
  expect(await core.refusal('imports.open', { file: 'a'.repeat(32), name: 'x.csv' })).toMatchObject({ code: 'file-not-found' });
});

test('a copy of the practice is made before an import, unless there was nothing yet', async () => {
  const first = await readFile(core, 'klienci.csv', CLIENT_LIST);
  await core.call('imports.commit', { draft: first.draft });
  expect((await core.call('backups.state', {})).copies).toEqual([]);
  const second = await readFile(core, 'b.csv', 'Company\nThree\n');
  await core.call('imports.commit', { draft: second.draft });
  expect((await core.call('backups.state', {})).copies).toMatchObject([{ reason: 'before-import', clients: 2 }]);
});

test('an import that is cut off by a full disk leaves nothing behind', async () => {
  const { draft } = await readFile(core, 'klienci.csv', CLIENT_LIST);
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
  const { draft, view } = await readFile(core, 'long.csv', `Company,E-mail\n${rows.join('\n')}\n`);
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
  const failing = new Readable({
    read() {
      this.destroy(Object.assign(new Error('no room'), { code: 'ENOSPC' }));
    },
  });
  await expect(other.application.files.receive(failing, 'a.csv')).rejects.toMatchObject({ code: 'disk-full' });
  await other.application.stop();
});

test('a switchboard number shared by colleagues, or by two firms, swallows nobody', async () => {
  const shared = '+48 22 555 01 66';
  const { draft } = await readFile(
    core,
    'a.csv',
    `Company,Name,E-mail,Phone\nDudek,Anna Dudek,anna@d.example,${shared}\nDudek,Jan Kos,jan@d.example,${shared}\nHolm,Ewa Lis,ewa@h.example,${shared}\n`,
  );
  expect(await core.call('imports.commit', { draft })).toMatchObject({ clientsCreated: 2, peopleCreated: 3 });
  const again = await readFile(core, 'b.csv', `Company,Name,E-mail,Phone\nReith,Ola Maj,ola@r.example,${shared}\n,Anna Dudek,,${shared}\n`);
  expect(again.view.counts).toMatchObject({ new: 1, updates: 1 });
});
