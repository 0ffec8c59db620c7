import { Readable } from 'node:stream';
import type Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { calls, type CallName, type Output } from '#shared/contract/index.ts';
import { MINUTE } from '#shared/time/duration.ts';
import { INPUTS, INTERACTION } from './testing/call-inputs.ts';
import { addClient, fileOf, makeCore, type TestCore } from './testing/make-core.ts';
import { EXPECTATION_STEPS } from './testing/expectation-inputs.ts';
import { MESSAGE_STEPS } from './testing/message-inputs.ts';
import { PHASE_STEPS } from './testing/phase-inputs.ts';
import { PLAN_STEPS } from './testing/plan-inputs.ts';
import { TRANSITION_STEPS } from './testing/transition-inputs.ts';
import { REQUEST_STEPS } from './testing/request-inputs.ts';
import { PAPER_STEPS } from './testing/paper-inputs.ts';
import { MEETING_STEPS } from './testing/meeting-inputs.ts';
import { SALES_STEPS } from './testing/sales-steps.ts';
import { practiceRows, withoutRetracted } from './testing/practice-rows.ts';

/** Commands that Undo does not take back, each with the reason. */
const NOT_UNDOABLE = {
  'app.setPreferences': 'computer',
  'app.openFolder': 'host',
  'sample.open': 'file',
  'sample.close': 'file',
  'store.locate': 'file',
  'store.restore': 'restore',
  'store.restoreFile': 'restore',
  'store.startNew': 'file',
  'store.retry': 'file',
  'backups.make': 'backup',
  'backups.acceptShrink': 'backup',
  'backups.save': 'backup',
  'backups.inspect': 'memory',
  'backups.goBack': 'restore',
  'backups.settleRestored': 'restore',
  'backups.chooseSecond': 'backup',
  'backups.forgetSecond': 'backup',
  'backups.check': 'backup',
  'backups.salvage': 'export',
  'files.choose': 'host',
  'files.append': 'host',
  'files.save': 'host',
  'practice.setUp': 'start',
  'imports.open': 'memory',
  'imports.reread': 'memory',
  'imports.choose': 'memory',
  'imports.decide': 'memory',
  'imports.correct': 'memory',
  'imports.cancel': 'memory',
  'imports.refused': 'export',
  'reminders.pause': 'passing',
  'reminders.test': 'passing',
  'exports.run': 'export',
  'exports.cancel': 'export',
  'meetings.file': 'export',
  'attachments.open': 'export',
  'attachments.save': 'export',
  'papers.drawn': 'passing',
  'history.undo': 'itself',
  'history.redo': 'itself',
  'history.goTo': 'itself',
  'erasure.erase': 'erasure',
  'views.chooseColumns': 'habit',
  'messages.save': 'draft',
};

const saveView = (core: TestCore, name = 'Quiet') => core.call('views.save', { kind: 'new', screen: 'clients', name, definition: '{}' });

/** What must be so before a command has something to do; `INPUTS` says what it is then called with. */
const PREPARED: Partial<Record<CallName, (core: TestCore) => Promise<unknown>>> = {
  'clients.bringBack': (core) => core.call('clients.archive', { id: 1 as never }),
  'interactions.reinstate': (core) => core.call('interactions.withdraw', { id: 1 as never }),
  'attachments.rename': attach,
  'attachments.remove': attach,
  'attachments.putBack': async (core) => core.call('attachments.remove', { id: (await attach(core)).id }),
  'trash.restore': (core) => core.call('clients.delete', { id: 1 as never }),
  'pipeline.effectDone': (core) => core.call('pipeline.move', INPUTS['pipeline.move']),
  'tasks.done': (core) => core.call('pipeline.move', { clientId: 1 as never, move: { event: 'referral_credited' } }),
  'calendar.switchHoliday': (core) => core.call('practice.update', { country: 'PL' }),
  'calendar.removeHoliday': (core) => core.call('calendar.addHoliday', INPUTS['calendar.addHoliday']),
  'absences.update': (core) => core.call('absences.add', INPUTS['absences.add']),
  'absences.remove': (core) => core.call('absences.add', INPUTS['absences.add']),
  'clocks.close': promise,
  'clocks.postpone': promise,
  'clocks.merge': async (core) => [await promise(core), await promise(core)],
  'today.takeBack': (core) => core.call('today.postpone', INPUTS['today.postpone']),
  'reach.ungroup': (core) => core.call('reach.group', INPUTS['reach.group']),
  'reminders.wake': (core) => core.call('reminders.snooze', INPUTS['reminders.snooze']),
  'own.decide': (core) => core.call('own.tempt', INPUTS['own.tempt']),
  'own.closeLetter': (core) => core.call('own.writeLetter', INPUTS['own.writeLetter']),
  'views.rename': (core) => saveView(core),
  'views.remove': (core) => saveView(core),
  'views.reorder': async (core) => [await saveView(core), await saveView(core, 'Loud')],
  ...SALES_STEPS,
  ...MESSAGE_STEPS,
  ...PHASE_STEPS,
  ...PLAN_STEPS,
  ...TRANSITION_STEPS,
  ...REQUEST_STEPS,
  ...EXPECTATION_STEPS,
  ...MEETING_STEPS,
  ...PAPER_STEPS,
};

async function attach(to: TestCore): Promise<Output<'attachments.add'>> {
  const { file } = await to.application.files.receive(Readable.from(['terms']), 'terms.pdf');
  return to.call('attachments.add', { file, clientId: 1 as never });
}

function promise(to: TestCore): Promise<Output<'clocks.capture'>> {
  return to.call('clocks.capture', INPUTS['clocks.capture']);
}

const NAMES = Object.keys(calls) as CallName[];
const undoableOf = (name: CallName): unknown => {
  const call = calls[name];
  return call.kind === 'command' ? call.undoable : undefined;
};

let core: TestCore;
let file: Database.Database;
beforeEach(async () => {
  core = makeCore();
  file = fileOf(core, { readonly: true });
  for (const name of ['Wrona', 'Holm', 'Dudek']) {
    const clientId = await addClient(core, { name, tags: ['first'], points: [{ kind: 'phone', label: '', value: '+48 22 555 01 66' }] });
    // Before the clock is looked at for the first time: its time is the first that stands in the file.
    if (name === 'Wrona') await core.call('reminders.add', INPUTS['reminders.add']);
    await core.call('interactions.log', { clientId, ...INTERACTION });
  }
  core.ports.time.advance(MINUTE);
});
afterEach(async () => {
  file.close();
  await core.application.stop();
});

describe('what Undo does not take back', () => {
  it('is named, with its reason', () => {
    expect(NAMES.filter((name) => undoableOf(name) === false).toSorted()).toEqual(Object.keys(NOT_UNDOABLE).toSorted());
  });
});

describe('undo and redo of', () => {
  it.each(NAMES.filter((name) => undoableOf(name) === true))('%s restore every row', async (name) => {
    await PREPARED[name]?.(core);
    const before = practiceRows(file);
    core.ports.time.advance(MINUTE);
    await core.call(name, INPUTS[name]);
    const done = practiceRows(file);
    expect(done, 'it changes something').not.toEqual(before);

    core.ports.time.advance(MINUTE);
    expect(await core.call('history.undo', {})).toMatchObject({ call: name });
    expect(withoutRetracted(practiceRows(file), before)).toEqual(before);
    expect((await core.call('history.redo', {})).call).toBe(name);
    expect(practiceRows(file)).toEqual(done);
    await core.call('history.undo', {});
    expect(withoutRetracted(practiceRows(file), before)).toEqual(before);
  });
});

test('steps are taken back newest first, and a new command ends what could be redone', async () => {
  const id = await addClient(core, { name: 'Fourth' });
  await core.call('clients.archive', { id });
  expect(await core.call('history.state', {})).toMatchObject({ undo: { call: 'clients.archive', client: { id, name: 'Fourth' } }, redo: null });
  await core.call('history.undo', {});
  await core.call('history.undo', {});
  expect(await core.call('history.state', {})).toMatchObject({ undo: { call: 'interactions.log' }, redo: { call: 'clients.create', client: null } });
  expect(await core.call('history.redo', {})).toMatchObject({ call: 'clients.create', client: { id, name: 'Fourth' } });
  await core.call('clients.archive', { id: 1 as never });
  expect(await core.call('history.state', {})).toMatchObject({ undo: { call: 'clients.archive', clients: 1 }, redo: null });
  expect((await core.refusal('history.redo', {})).code).toBe('nothing-to-redo');
});

test('what changes nothing, or is refused, is no step and ends no redo', async () => {
  await core.call('history.undo', {});
  await core.call('today.takeBack', INPUTS['today.takeBack']);
  await core.refusal('clients.archive', { id: 99 });
  expect(await core.call('history.state', {})).toMatchObject({ undo: { client: { name: 'Dudek' } }, redo: { call: 'interactions.log' } });
});

test('an undone interaction is out of every number and stays readable in its history', async () => {
  await core.call('interactions.correct', { ...INTERACTION, id: 1 as never, summary: 'Mistyped' });
  core.ports.time.advance(MINUTE);
  await core.call('history.undo', {});
  const { rows } = await core.call('interactions.list', { clientId: 1 as never });
  expect(rows.map(({ summary, version }) => ({ summary, version }))).toEqual([{ summary: 'Sent the figures', version: 1 }]);
  const history = await core.call('interactions.history', { id: 1 as never });
  expect(history.map(({ summary, withdrawnAt }) => [summary, withdrawnAt])).toEqual([
    ['Mistyped', core.ports.time.now()],
    ['Sent the figures', null],
  ]);
  // The version that stands is not joined by the one that was taken back.
  expect((await core.refusal('interactions.reinstate', { id: history[0]!.id })).code).toBe('not-found');
});

test('two hundred steps are kept, over a restart', async () => {
  for (let n = 0; n < 230; n += 1) await core.call('practice.update', { name: `Name ${n}` });
  await core.application.stop();
  core = makeCore({ folder: core.ports.paths.folder });
  for (let n = 0; n < 200; n += 1) await core.call('history.undo', {});
  expect((await core.refusal('history.undo', {})).code).toBe('nothing-to-undo');
  expect((await core.call('practice.get', {})).fields.name).toBe('Name 29');
  await core.call('history.redo', {});
  expect((await core.call('practice.get', {})).fields.name).toBe('Name 30');
});
