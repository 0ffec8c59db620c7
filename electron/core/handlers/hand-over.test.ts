import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import type { ClientId, MessageId } from '#shared/domain/ids.ts';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import type { SheetJob } from '../ports.ts';
import { MESSAGE_INPUTS } from '../testing/message-inputs.ts';
import { addClient, type TestCore } from '../testing/make-core.ts';
import { png } from '../testing/pictures.ts';
import { runningCores } from '../testing/running-cores.ts';
import { temporaryFolder } from '../testing/fake-ports.ts';

const { start } = runningCores();
const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

type Setting = { readonly core: TestCore; readonly clientId: ClientId; readonly saved: string; agenda(): Promise<unknown>; readonly sheet: never };

/** A desktop that draws a document by asking for it as its page does; each file differs from the one before, as real ones do. */
async function desktop(save: string | null = 'out.pdf', viewer = true): Promise<Setting> {
  const saved = path.join(temporaryFolder(), save ?? 'nowhere.pdf');
  let made = 0;
  const core: TestCore = start({
    viewer,
    dialogs: { open: async () => null, folder: async () => null, save: async () => (save === null ? null : saved) },
    async printer({ route, drawn }: SheetJob) {
      if (route.view !== 'print') throw new Error('not a job');
      const { title, document } = await core.call('papers.job', { job: route.job });
      await core.call('papers.drawn', { job: route.job });
      await drawn;
      made += 1;
      return Buffer.from(`%PDF ${made} ${title} ${document.blocks.length}`);
    },
  });
  return setting(core, saved);
}

async function setting(core: TestCore, saved = ''): Promise<Setting> {
  await core.call('practice.update', { name: 'Brzoza Books' });
  const clientId = await addClient(core, { name: 'Wrona Ceramika' });
  const { id: meetingId } = await core.call('meetings.plan', {
    clientId,
    at: core.ports.time.now() + DAY_OF_HOURS,
    minutes: 60,
    type: 'regular',
    channel: 'video',
  });
  const sheet = { kind: 'agenda', meetingId } as never;
  return { core, clientId, saved, sheet, agenda: () => core.call('agenda.add', { clientId, meetingId, text: 'The kiln', source: 'client' }) };
}

test('what is printed, saved and kept are the same bytes', async () => {
  const { core, clientId, saved, sheet } = await desktop();
  for (const way of ['print', 'file', 'archive'] as const) expect(await core.call('papers.handOver', { sheet, way })).toMatchObject({ done: true });
  expect(core.ports.printJobs).toHaveLength(1);
  const [opened] = core.ports.openedFiles;
  const kept = readdirSync(path.join(core.ports.paths.folder, 'files'));
  expect(kept).toEqual([hashOf(saved)]);
  expect(hashOf(opened ?? '')).toBe(hashOf(saved));
  expect((await core.call('papers.list', { clientId })).map(({ way }) => way)).toEqual(['archive', 'file', 'print']);
});

test('no name of a client stands in the name of the file or in the title inside it', async () => {
  const { core, sheet } = await desktop();
  await core.call('papers.handOver', { sheet, way: 'print' });
  expect(path.basename(core.ports.openedFiles[0] ?? '')).toBe('Agenda 2026-02-26.pdf');
  expect(readFileSync(core.ports.openedFiles[0] ?? '', 'utf8')).toContain('%PDF 1 Agenda');
});

test('a document is shown as it was handed over, whatever became of everything since', async () => {
  const { core, clientId, sheet, agenda } = await desktop();
  const { file } = await core.application.files.receive(Readable.from([png(8, 8)]), 'logo.png');
  await core.call('papers.setLogo', { file });
  await core.call('papers.handOver', { sheet, way: 'archive' });
  const before = await core.call('sheets.get', { sheet });
  await agenda();
  await core.call('papers.removeLogo', {});
  await core.call('practice.update', { name: 'Other Books' });
  const [row] = await core.call('papers.list', { clientId });
  const handed = await core.call('sheets.get', { sheet: { kind: 'handed', handedId: row!.id } });
  expect(handed).toEqual(before);
  expect(handed.letterhead).toMatchObject({ name: 'Brzoza Books', logo: { width: 8 } });
});

test('a second version is one that says something else, and says so at its foot', async () => {
  const { core, clientId, sheet, agenda } = await desktop();
  await core.call('papers.handOver', { sheet, way: 'archive' });
  await core.call('papers.handOver', { sheet, way: 'print' });
  await agenda();
  expect((await core.call('sheets.get', { sheet })).footer).toMatch(/ · version 2$/);
  await core.call('papers.handOver', { sheet, way: 'archive' });
  expect((await core.call('papers.list', { clientId })).map(({ version }) => version)).toEqual(['2', '1', '1']);
});

test('a letter is written once: it has no version, and is kept in its own language', async () => {
  const { core, clientId } = await desktop();
  await core.call('messages.save', {
    ...MESSAGE_INPUTS['messages.save'],
    clientId,
    language: 'pl',
    message: { ...MESSAGE_INPUTS['messages.save'].message, personId: null },
  } as never);
  await core.call('papers.handOver', { sheet: { kind: 'message', messageId: 1 as MessageId }, way: 'archive' });
  expect(await core.call('papers.list', { clientId })).toMatchObject([{ kind: 'message', title: 'No change', version: '', language: 'pl', on: '2026-02-26' }]);
});

test('what one thought better of, and what nobody can show, is no document that was handed over', async () => {
  const cancelled = await desktop(null);
  expect(await cancelled.core.call('papers.handOver', { sheet: cancelled.sheet, way: 'file' })).toEqual({ done: false, to: null });
  expect(await cancelled.core.call('papers.list', { clientId: cancelled.clientId })).toEqual([]);
  const blind = await desktop('out.pdf', false);
  expect(await blind.core.refusal('papers.handOver', { sheet: blind.sheet, way: 'print' })).toMatchObject({ code: 'no-viewer' });
  expect(await blind.core.call('papers.list', { clientId: blind.clientId })).toEqual([]);
});

test('a document that is not drawn is refused, and drawn at the next attempt', async () => {
  let fails = true;
  const core = start({
    printer: () => (fails ? Promise.reject(new Error('the sheet was not drawn in time')) : Promise.resolve(Buffer.from('%PDF'))),
  });
  const { clientId, sheet } = await setting(core);
  expect(await core.refusal('papers.handOver', { sheet, way: 'archive' })).toMatchObject({ code: 'sheet-not-drawn' });
  expect(await core.call('papers.list', { clientId })).toEqual([]);
  fails = false;
  expect(await core.call('papers.handOver', { sheet, way: 'archive' })).toMatchObject({ done: true });
});

test('where the page prints by itself the document is kept all the same, without a file', async () => {
  const { core, clientId, sheet } = await setting(start());
  await core.call('papers.handOver', { sheet, way: 'print' });
  expect(await core.call('papers.list', { clientId })).toMatchObject([{ title: 'Agenda', way: 'print', attachmentId: null }]);
  expect(await core.refusal('papers.handOver', { sheet, way: 'file' })).toMatchObject({ code: 'not-allowed' });
});

test('a list for the desk is printed and saved, and never kept with a client', async () => {
  const { core, saved } = await desktop();
  expect(await core.call('papers.handOver', { sheet: { kind: 'day' }, way: 'file' })).toEqual({ done: true, to: saved });
  expect(await core.refusal('papers.handOver', { sheet: { kind: 'day' }, way: 'archive' })).toMatchObject({ code: 'not-allowed' });
});

test('what was handed over is undone as one step, its file among it, and stands in no other list', async () => {
  const { core, clientId, sheet } = await desktop();
  await core.call('papers.handOver', { sheet, way: 'archive' });
  expect(await core.call('attachments.list', { clientId })).toEqual([]);
  expect(await core.call('papers.list', { clientId })).toMatchObject([{ attachmentId: 1 }]);
  await core.call('history.undo', {});
  expect(await core.call('papers.list', { clientId })).toEqual([]);
  await core.call('history.redo', {});
  expect(await core.call('papers.list', { clientId })).toMatchObject([{ attachmentId: 1 }]);
});

test('a full disk keeps nothing and says so', async () => {
  const { core, clientId, sheet } = await desktop();
  // A file lies where the folder of documents should be.
  writeFileSync(path.join(core.ports.paths.folder, 'files'), '');
  expect(['internal', 'ok']).not.toContain((await core.refusal('papers.handOver', { sheet, way: 'archive' })).code);
  expect(await core.call('papers.list', { clientId })).toEqual([]);
});
