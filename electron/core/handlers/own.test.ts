import { afterEach, beforeEach, expect, test } from 'vitest';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import { makeCore, type TestCore } from '../testing/make-core.ts';

let core: TestCore;
beforeEach(() => {
  core = makeCore();
});
afterEach(() => core.application.stop());

const NEW = { what: 'A new CRM', inTheMiddleOf: 'Year-end closings', howFar: 'Two of nine are left' };

test('something new waits for seven days before it can be begun, and can be let go at once', async () => {
  const { id } = await core.call('own.tempt', NEW);
  expect((await core.call('own.valley', {})).temptations).toMatchObject([
    { ...NEW, notedOn: '2026-02-26', waitUntilOn: '2026-03-05', waits: true, decision: null },
  ]);
  expect(await core.refusal('own.decide', { id, decision: 'begun' })).toMatchObject({ code: 'invalid-input', field: 'decision' });
  core.ports.time.sleep(7 * DAY_OF_HOURS);
  await core.call('own.decide', { id, decision: 'begun' });
  expect((await core.call('own.valley', {})).temptations).toMatchObject([{ waits: false, decision: 'begun' }]);
  const other = await core.call('own.tempt', NEW);
  await core.call('own.decide', { id: other.id, decision: 'let_go' });
  expect(await core.refusal('own.decide', { id: other.id, decision: 'let_go' })).toMatchObject({ code: 'not-found' });
});

test('a letter stays until its matter is over', async () => {
  const { id } = await core.call('own.writeLetter', { matter: 'Year-end', text: 'It gets quiet in week five. Ring them.' });
  expect((await core.call('own.valley', {})).letters).toMatchObject([{ matter: 'Year-end', writtenOn: '2026-02-26' }]);
  await core.call('own.closeLetter', { id });
  expect((await core.call('own.valley', {})).letters).toEqual([]);
});

test('without anything done there are no numbers about oneself, and no dip', async () => {
  expect(await core.call('own.valley', {})).toMatchObject({ mine: { part: 0, of: 0 }, overdue: 0, blocks: { part: 0, of: 0 }, compliance: null, dip: false });
});
