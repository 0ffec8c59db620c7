import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { DAY_OF_HOURS, HOUR } from '#shared/time/duration.ts';
import { temporaryFolder } from './testing/fake-ports.ts';
import { copyOfTheDay } from './testing/copies.ts';
import { addClient, type TestCore } from './testing/make-core.ts';
import { runningCores } from './testing/running-cores.ts';

const { start } = runningCores();

const stateOf = (core: TestCore) => core.call('backups.state', {});
const reasonsOf = async (core: TestCore): Promise<string[]> => (await stateOf(core)).copies.map(({ reason }) => reason);

test('a copy is made when it is asked for, and every page is told', async () => {
  const core = start();
  await addClient(core, { name: 'Wrona Ceramika' });
  expect(await core.call('backups.make', {})).toMatchObject({ reason: 'by-hand', clients: 1, interactions: 0 });
  expect(core.events).toContainEqual({ name: 'data.changed', payload: { topics: ['backups'] } });
  expect(await stateOf(core)).toMatchObject({ running: false, failure: null, copies: [{ clients: 1 }] });
});

test('one copy a day is made, and none of a day on which nothing changed', async () => {
  const core = start();
  await copyOfTheDay(core);
  core.ports.time.advance(HOUR);
  core.ports.time.sleep(DAY_OF_HOURS);
  // In turn behind the daily one.
  await core.call('backups.make', {});
  expect(await reasonsOf(core)).toEqual(['by-hand', 'daily']);
  await addClient(core, { name: 'Wrona Ceramika' });
  core.ports.time.sleep(DAY_OF_HOURS);
  await core.call('backups.make', {});
  expect(await reasonsOf(core)).toEqual(['by-hand', 'daily', 'by-hand', 'daily']);
});

test('a copy that cannot be made says why, and the next one makes it good', async () => {
  const core = start();
  const home = path.join(core.ports.paths.folder, 'backups');
  writeFileSync(home, 'a file where the folder should be');
  const refusal = await core.refusal('backups.make', {});
  expect((await stateOf(core)).failure).toMatchObject({ code: refusal.code });
  rmSync(home);
  await core.call('backups.make', {});
  expect(await stateOf(core)).toMatchObject({ failure: null, copies: [{ reason: 'by-hand' }] });
});

test('where half of the practice is gone nothing is thinned out until the user says that it is right', async () => {
  const folder = temporaryFolder();
  const full = start({ folder });
  for (let n = 0; n < 4; n += 1) await addClient(full, { name: `Client ${n}` });
  for (let n = 0; n < 6; n += 1) await full.call('backups.make', {}).then(() => full.ports.time.advance(1));
  await full.application.stop();
  rmSync(path.join(folder, 'evenkeel.db'));

  const core = start({ folder, time: full.ports.time });
  await core.call('store.startNew', {});
  await core.call('backups.make', {});
  const held = await stateOf(core);
  expect(held.shrunk?.rowsNow).toBeLessThan(held.shrunk!.rowsBefore / 2);
  core.ports.time.advance(1);
  await core.call('backups.make', {});
  // Five by hand are kept, were anything thinned out.
  expect((await stateOf(core)).copies.length).toBe(held.copies.length + 1);
  await core.call('backups.acceptShrink', {});
  expect(await stateOf(core)).toMatchObject({ shrunk: null, copies: { length: 5 } });
});

test('a copy that was cut off is cleared away at the next start', async () => {
  const folder = temporaryFolder();
  const first = start({ folder });
  await first.call('backups.make', {});
  await first.application.stop();
  const home = path.join(folder, 'backups');
  writeFileSync(path.join(home, 'evenkeel-2026-02-26T081200000Z-daily.db.tmp'), 'half');
  start({ folder });
  expect(readdirSync(home).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('of the sample nothing is copied', async () => {
  const core = start();
  await core.call('sample.open', {});
  expect(await core.refusal('backups.make', {})).toMatchObject({ code: 'store-closed' });
});
