import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, expect, test } from 'vitest';
import { DAY_OF_HOURS, MINUTE } from '#shared/time/duration.ts';
import { temporaryFolder, type FakeOptions, type FakePorts } from './testing/fake-ports.ts';
import { addClient, makeCore, type TestCore } from './testing/make-core.ts';
import { until } from './testing/until.ts';

const running: TestCore[] = [];
afterEach(async () => {
  for (const core of running.splice(0)) await core.application.stop();
});

function start(options: FakeOptions): TestCore {
  const core = makeCore(options);
  running.push(core);
  return core;
}

async function stop(core: TestCore): Promise<void> {
  await core.application.stop();
  running.splice(running.indexOf(core), 1);
}

const PAGE = 4096;
const fileOf = (folder: string): string => path.join(folder, 'evenkeel.db');
const problemOf = async (core: TestCore): Promise<string | undefined> => (await core.call('app.start', {})).problem?.kind;

/** A practice that was checked, and closed in good order. */
async function closedFolder(): Promise<{ folder: string; time: FakePorts['time'] }> {
  const folder = temporaryFolder();
  const core = start({ folder });
  for (let n = 0; n < 12; n += 1) await addClient(core, { name: `Client ${n}`, note: 'x'.repeat(3000) });
  await core.call('backups.check', {});
  await stop(core);
  return { folder, time: core.ports.time };
}

/** Writes over the page where a table or an index begins; a disk that forgets leaves size and time as they were. */
function rot(folder: string, name: string): void {
  const file = fileOf(folder);
  const { closed } = JSON.parse(readFileSync(path.join(folder, 'care.json'), 'utf8')) as { closed: { modifiedAt: number } };
  const db = new Database(file, { readonly: true });
  const page = Number(db.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = ?`).pluck().get(name));
  db.close();
  writeFileSync(file, readFileSync(file).fill(0x5a, (page - 1) * PAGE, page * PAGE));
  utimesSync(file, closed.modifiedAt / 1000, closed.modifiedAt / 1000);
}

/** An index that no query of the start looks at: only reading every page finds it. */
const UNSEEN = 'person_vcard_uid';

test('a file that was closed in good order is not read through at the next start; any other is', async () => {
  const { folder, time } = await closedFolder();
  rot(folder, UNSEEN);
  const trusting = start({ folder, time });
  expect(await problemOf(trusting)).toBeUndefined();
  // It is open now, and would be so after a crash.
  expect(readFileSync(path.join(folder, 'care.json'), 'utf8')).toContain('"closed":null');
  await stop(trusting);
  utimesSync(fileOf(folder), 1, 1);
  expect(await problemOf(start({ folder, time }))).toBe('damaged');
});

test('after an end that was none every page is read at the start', async () => {
  const { folder, time } = await closedFolder();
  rot(folder, UNSEEN);
  const care = path.join(folder, 'care.json');
  writeFileSync(care, JSON.stringify({ ...JSON.parse(readFileSync(care, 'utf8')), closed: null }));
  expect(await problemOf(start({ folder, time }))).toBe('damaged');
});

test('what the start trusted is found by the check of the week, while one works', async () => {
  const { folder, time } = await closedFolder();
  rot(folder, UNSEEN);
  time.advance(8 * DAY_OF_HOURS);
  const core = start({ folder, time });
  expect(await problemOf(core)).toBeUndefined();
  time.advance(MINUTE);
  await until(
    core,
    () => problemOf(core),
    (kind) => kind === 'damaged',
  );
  expect(core.events.map(({ name }) => name)).toContain('store.replaced');
});

test.each(['client', 'interaction'])('a damaged page of the table %s is met when it is read, and leads to the ways back', async (table) => {
  const { folder, time } = await closedFolder();
  rot(folder, table);
  const harmed = readFileSync(fileOf(folder));
  const core = start({ folder, time });
  for (const [name, input] of [
    ['clients.list', {}],
    ['interactions.list', { clientId: 1 }],
  ] as const)
    if ((await problemOf(core)) === undefined) await core.application.dispatch(name, input);
  expect(await problemOf(core)).toBe('damaged');
  expect(readFileSync(fileOf(folder)).equals(harmed)).toBe(true);
});

test('moments that triggers keep are counted anew by the check where they are wrong, and that is logged', async () => {
  const { folder, time } = await closedFolder();
  const db = new Database(fileOf(folder));
  db.exec('UPDATE last_informed SET anybody_at = 7 WHERE client_id IN (2, 3)');
  db.close();
  const core = start({ folder, time });
  const mended = () => core.ports.logged.filter(({ event }) => event.startsWith('moments'));
  expect(await core.call('backups.check', {})).toMatchObject({ outcome: 'sound', problems: 0 });
  expect(mended()).toMatchObject([{ error: { clients: 2 } }]);
  const after = new Database(fileOf(folder), { readonly: true });
  expect(after.prepare('SELECT count(*) FROM last_informed WHERE anybody_at IS NOT NULL').pluck().get()).toBe(0);
  after.close();
  await core.call('backups.check', {});
  expect(mended()).toHaveLength(1);
});
