import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { LOGO_MAX_BYTES } from '#shared/domain/house-style.ts';
import type { MeetingId } from '#shared/domain/ids.ts';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import { jpeg, png } from '../testing/pictures.ts';
import { addClient, type TestCore } from '../testing/make-core.ts';
import { runningCores } from '../testing/running-cores.ts';

const { start } = runningCores();

const FIELDS = { phone: '+48 81 100 20 30', email: 'n@hale.example', website: 'hale.example', signature: 'Nora Hale, bookkeeper', accent: 'teal' } as const;

async function fileIn(core: TestCore, content: Buffer, name = 'logo.png'): Promise<string> {
  return (await core.application.files.receive(Readable.from([content]), name)).file;
}
const setLogo = async (core: TestCore, content: Buffer) => core.call('papers.setLogo', { file: await fileIn(core, content) });
const refused = async (core: TestCore, content: Buffer, name?: string) => core.refusal('papers.setLogo', { file: await fileIn(core, content, name) });
const logoOf = async (core: TestCore) => (await core.call('papers.style', {})).letterhead.logo;

async function agendaIn(core: TestCore, language: 'en' | 'pl'): Promise<MeetingId> {
  const clientId = await addClient(core, { name: 'Wrona Ceramika', language });
  const at = core.ports.time.now() + DAY_OF_HOURS;
  return (await core.call('meetings.plan', { clientId, at, minutes: 60, type: 'regular', channel: 'video' })).id;
}

test('the head of a document for a client says who it comes from, in the language of the client', async () => {
  const core = start();
  await core.call('practice.update', { name: 'Brzoza Books', address: 'ul. Latarników 4, Lublin' });
  await core.call('papers.saveStyle', FIELDS);
  await setLogo(core, png(120, 40));
  const letterhead = {
    name: 'Brzoza Books',
    lines: ['ul. Latarników 4, Lublin', '+48 81 100 20 30', 'n@hale.example', 'hale.example'],
    logo: { width: 120, height: 40, src: expect.stringMatching(/^data:image\/png;base64,iVBORw0K/) },
    accent: 'teal',
  };
  const sheet = await core.call('sheets.get', { sheet: { kind: 'agenda', meetingId: await agendaIn(core, 'pl') } });
  expect(sheet).toMatchObject({ language: 'pl', letterhead, pageWords: { page: 'strona', of: 'z' } });
  expect(await core.call('sheets.get', { sheet: { kind: 'day' } })).not.toHaveProperty('letterhead');
});

test('minutes are signed by whoever signs, by the practice where nobody has said', async () => {
  const core = start();
  await core.call('practice.update', { name: 'Brzoza Books' });
  const meetingId = await agendaIn(core, 'en');
  const signed = async () => (await core.call('sheets.get', { sheet: { kind: 'minutes', meetingId } })).blocks.at(-1);
  expect(await signed()).toMatchObject({ kind: 'signatures', left: 'Brzoza Books' });
  await core.call('papers.saveStyle', FIELDS);
  expect(await signed()).toMatchObject({ left: 'Nora Hale, bookkeeper' });
});

test('a logo is known by its content, and what is refused leaves the one that is there', async () => {
  const core = start();
  await setLogo(core, jpeg(300, 90));
  const kept = await logoOf(core);
  expect(kept).toMatchObject({ width: 300, height: 90, src: expect.stringMatching(/^data:image\/jpeg/) });
  const whole = png(40, 40);
  expect(await refused(core, Buffer.from('%PDF-1.7 a letter'))).toMatchObject({ code: 'picture-not-understood' });
  expect(await refused(core, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'logo.svg')).toMatchObject({ code: 'picture-not-understood' });
  expect(await refused(core, Buffer.alloc(0))).toMatchObject({ code: 'picture-not-understood' });
  expect(await refused(core, whole.subarray(0, whole.length - 6))).toMatchObject({ code: 'picture-not-understood' });
  expect(await refused(core, whole.subarray(0, 20))).toMatchObject({ code: 'picture-not-understood' });
  expect(await refused(core, jpeg(10_000, 5_000))).toMatchObject({ code: 'picture-too-many-dots', message: expect.stringContaining('10,000 × 5,000') });
  expect(await refused(core, Buffer.concat([whole, Buffer.alloc(LOGO_MAX_BYTES)]))).toMatchObject({ code: 'picture-too-large' });
  expect(await logoOf(core)).toEqual(kept);
  expect(core.ports.logged).toEqual([]);
});

test('twelve million dots are taken, one row more is not', async () => {
  const core = start();
  await setLogo(core, jpeg(4_000, 3_000));
  expect(await refused(core, jpeg(4_000, 3_001))).toMatchObject({ code: 'picture-too-many-dots' });
});

test('a logo that was taken away or replaced is brought back by undo', async () => {
  const core = start();
  await setLogo(core, png(8, 8));
  const first = await logoOf(core);
  await setLogo(core, png(16, 8));
  await core.call('papers.removeLogo', {});
  expect(await logoOf(core)).toBeNull();
  await core.call('history.undo', {});
  expect(await logoOf(core)).toMatchObject({ width: 16 });
  await core.call('history.undo', {});
  expect(await logoOf(core)).toEqual(first);
});
