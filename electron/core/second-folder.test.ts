import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { DAY_OF_HOURS, HOUR, MINUTE } from '#shared/time/duration.ts';
import { temporaryFolder } from './testing/fake-ports.ts';
import { stateOnce } from './testing/copies.ts';
import { addClient, type TestCore } from './testing/make-core.ts';
import { runningCores } from './testing/running-cores.ts';

const { start } = runningCores();

const copied = (core: TestCore) => stateOnce(core, ({ second }) => second?.state === 'copied');
const copiesIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.db'));
const homeOf = (core: TestCore): string => path.join(core.ports.paths.folder, 'backups');

async function makeLater(core: TestCore): Promise<void> {
  core.ports.time.advance(1);
  await core.call('backups.make', {});
}

test('copies go to the second folder, those from before it was chosen and every new one', async () => {
  const [core, stick] = [start(), temporaryFolder()];
  await core.call('backups.make', {});
  await core.call('backups.chooseSecond', { path: stick });
  await copied(core);
  await makeLater(core);
  const { second, copies } = await copied(core);
  expect(copiesIn(stick)).toEqual(copiesIn(homeOf(core)));
  expect(second).toEqual({ folder: stick, state: 'copied', code: null, newestAt: copies[0]!.takenAt });
  for (const name of copiesIn(stick)) expect(readFileSync(path.join(stick, name)).equals(readFileSync(path.join(homeOf(core), name)))).toBe(true);
});

test('documents go with the copies that name them', async () => {
  const [core, stick] = [start(), temporaryFolder()];
  const clientId = await addClient(core, { name: 'Wrona' });
  const { file } = await core.application.files.receive(Readable.from([Buffer.from('contract')]), 'contract.pdf');
  await core.call('attachments.add', { clientId, file });
  await core.call('backups.make', {});
  await core.call('backups.chooseSecond', { path: stick });
  await copied(core);
  expect(readdirSync(path.join(stick, 'files'))).toEqual(readdirSync(path.join(core.ports.paths.folder, 'files')));
});

test('a stick that is out is said to be, and gets what it missed when it is back', async () => {
  const [core, place] = [start(), temporaryFolder()];
  const [stick, drawer] = [path.join(place, 'stick'), path.join(place, 'drawer')];
  mkdirSync(stick);
  await core.call('backups.make', {});
  await core.call('backups.chooseSecond', { path: stick });
  const { second: first } = await copied(core);
  renameSync(stick, drawer);
  await makeLater(core);
  const { second } = await stateOnce(core, (state) => state.second?.state === 'unreachable');
  expect(second?.newestAt).toBe(first?.newestAt);
  expect(existsSync(stick)).toBe(false);
  await makeLater(core);
  const missed = copiesIn(homeOf(core));
  expect(missed.length).toBeGreaterThan(copiesIn(drawer).length);
  renameSync(drawer, stick);
  core.ports.time.advance(3 * MINUTE);
  await copied(core);
  expect(copiesIn(stick)).toEqual(expect.arrayContaining(missed));
});

test('a folder that cannot take the copy is a failure with its reason, tried again later', async () => {
  const [core, stick] = [start(), temporaryFolder()];
  await core.call('backups.chooseSecond', { path: stick });
  const { id } = await core.call('backups.make', {});
  await copied(core);
  core.ports.time.advance(1);
  // A folder of the name that the next copy would be written under.
  const name = id.replace(/T(\d{9})Z/, (_, digits: string) => `T${String(Number(digits) + 1).padStart(9, '0')}Z`);
  mkdirSync(path.join(stick, `${name}.tmp`));
  await core.call('backups.make', {});
  expect((await stateOnce(core, ({ second }) => second?.state === 'failed')).second?.code).not.toBeNull();
});

test('there, too, the rule thins out, and only what was put there', async () => {
  const [core, stick] = [start(), temporaryFolder()];
  const foreign = 'evenkeel-2020-01-01T120000000Z-daily.db';
  writeFileSync(path.join(stick, foreign), 'of another computer');
  await core.call('backups.chooseSecond', { path: stick });
  for (let n = 0; n < 7; n += 1) {
    await makeLater(core);
    await copied(core);
    core.ports.time.advance(1);
  }
  expect(copiesIn(stick)).toContain(foreign);
  expect(copiesIn(stick)).toHaveLength(copiesIn(homeOf(core)).length + 1);
});

test('a second folder that is let go keeps what lies there', async () => {
  const [core, stick] = [start(), temporaryFolder()];
  await core.call('backups.make', {});
  await core.call('backups.chooseSecond', { path: stick });
  await copied(core);
  await core.call('backups.forgetSecond', {});
  await makeLater(core);
  expect([(await core.call('backups.state', {})).second, copiesIn(stick).length]).toEqual([null, 1]);
});

test('a folder is refused that is not there, or lies inside the data folder', async () => {
  const core = start();
  const refusal = async (typed: string): Promise<string | undefined> => (await core.refusal('backups.chooseSecond', { path: typed })).message;
  expect(await refusal('/no/such/folder')).toBe('There is no such folder. Type its whole path.');
  expect(await refusal('stick')).toBe('There is no such folder. Type its whole path.');
  expect(await refusal(homeOf(core))).toBe('There is no such folder. Type its whole path.');
  await core.call('backups.make', {});
  expect(await refusal(homeOf(core))).toMatch(/inside the data folder/);
});

test('where dialogs are, the folder is chosen there', async () => {
  const stick = temporaryFolder();
  const core = start({ dialogs: { open: async () => null, save: async () => null, folder: async () => stick } });
  expect(await core.refusal('backups.chooseSecond', { path: stick })).toMatchObject({ code: 'not-allowed' });
  expect(await core.call('backups.chooseSecond', { path: null })).toEqual({ chosen: true });
});

test('what is known of the second folder is known after a restart', async () => {
  const [folder, stick] = [temporaryFolder(), temporaryFolder()];
  const first = start({ folder });
  await first.call('backups.make', {});
  await first.call('backups.chooseSecond', { path: stick });
  const { second } = await copied(first);
  await first.application.stop();
  const again = start({ folder });
  again.ports.time.advance(HOUR + DAY_OF_HOURS);
  expect((await again.call('backups.state', {})).second).toMatchObject({ folder: stick, newestAt: second!.newestAt });
});
