import { afterEach, beforeEach, expect, test } from 'vitest';
import { MINUTE } from '#shared/time/duration.ts';
import { INTERACTION } from '../testing/call-inputs.ts';
import { addClient, fileOf, makeCore, type TestCore } from '../testing/make-core.ts';

let core: TestCore;
beforeEach(() => {
  core = makeCore();
});
afterEach(() => core.application.stop());

const entries = async () => (await core.call('audit.list', {})).rows.map(({ call, matter, by }) => [call, matter, by]);

test('stages, agreements and money are noted with who did it and for whom; everything else is not', async () => {
  const clientId = await addClient(core, { name: 'Wrona' });
  await core.call('interactions.log', { clientId, ...INTERACTION });
  await core.call('clients.archive', { id: clientId });
  expect(await entries()).toEqual([
    ['clients.create', 'agreement', 'user'],
    ['clients.create', 'stage', 'user'],
  ]);
  expect((await core.call('audit.list', {})).rows[0]).toMatchObject({ at: core.ports.time.now(), client: { id: clientId, name: 'Wrona' } });
});

test('undoing something is itself noted, and takes no note away', async () => {
  const id = await addClient(core, { name: 'Wrona' });
  const [engagement] = (await core.call('clients.get', { id })).engagements;
  await core.call('engagements.delete', { id: engagement!.id });
  await core.call('history.undo', {});
  await core.call('history.redo', {});
  expect((await entries()).slice(0, 3)).toEqual([
    ['history.redo', 'agreement', 'user'],
    ['history.undo', 'agreement', 'user'],
    ['engagements.delete', 'agreement', 'user'],
  ]);
});

test('the log holds ids and no contents, and the file itself refuses to change it', async () => {
  await addClient(core, { name: 'Wrona' });
  const file = fileOf(core);
  expect(JSON.stringify(file.prepare('SELECT * FROM audit_log').all())).not.toContain('Wrona');
  expect(() => file.exec('DELETE FROM audit_log')).toThrow('only added to');
  expect(() => file.exec('UPDATE audit_log SET at = 0')).toThrow('only added to');
  file.close();
});

test('what leaves the practice, and what takes its place, is noted by the contract’s word', async () => {
  const { id: backup } = await core.call('backups.make', {});
  expect(await entries()).toEqual([['backups.make', 'backup', 'user']]);
  await core.call('exports.run', { export: 'a', what: { kind: 'practice', format: 'json' } });
  await core.refusal('store.restore', { backup: 'none' });
  expect((await entries())[0]).toEqual(['exports.run', 'export', 'user']);
  core.ports.time.advance(MINUTE);
  await core.call('store.restore', { backup });
  expect(await entries()).toEqual([['store.restore', 'restore', 'user']]);
});
