import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appCalls } from '#shared/contract/app.ts';
import { attachmentCalls } from '#shared/contract/attachments.ts';
import { auditCalls } from '#shared/contract/audit.ts';
import { backupCalls } from '#shared/contract/backups.ts';
import { busyCalls } from '#shared/contract/busy.ts';
import { callCalls } from '#shared/contract/calls.ts';
import { clientCalls } from '#shared/contract/clients.ts';
import { engagementCalls } from '#shared/contract/engagements.ts';
import { clockCalls } from '#shared/contract/clocks.ts';
import { TOPICS } from '#shared/contract/define.ts';
import { erasureCalls } from '#shared/contract/erasure.ts';
import { expectationCalls } from '#shared/contract/expectations.ts';
import { exportCalls } from '#shared/contract/exports.ts';
import { fileCalls } from '#shared/contract/files.ts';
import { historyCalls } from '#shared/contract/history.ts';
import { importCalls } from '#shared/contract/imports.ts';
import { calls, events, type CallName } from '#shared/contract/index.ts';
import { interactionCalls } from '#shared/contract/interactions.ts';
import { messageCalls } from '#shared/contract/messages.ts';
import { pipelineCalls } from '#shared/contract/pipeline.ts';
import { meetingCalls } from '#shared/contract/meetings.ts';
import { mergingCalls } from '#shared/contract/merging.ts';
import { privateNoteCalls } from '#shared/contract/private-notes.ts';
import { ownCalls } from '#shared/contract/own.ts';
import { paperCalls } from '#shared/contract/papers.ts';
import { reminderCalls } from '#shared/contract/reminders.ts';
import { phaseCalls } from '#shared/contract/phases.ts';
import { transitionCalls } from '#shared/contract/transitions.ts';
import { planCalls } from '#shared/contract/plans.ts';
import { talkCalls } from '#shared/contract/talks.ts';
import { requestCalls } from '#shared/contract/requests.ts';
import { rhythmCalls } from '#shared/contract/rhythm.ts';
import { reachCalls } from '#shared/contract/reach.ts';
import { savedViewCalls } from '#shared/contract/saved-views.ts';
import { salesCalls } from '#shared/contract/sales.ts';
import { serviceCalls } from '#shared/contract/services.ts';
import { sheetCalls } from '#shared/contract/sheets.ts';
import { templateCalls } from '#shared/contract/templates.ts';
import { todayCalls } from '#shared/contract/today.ts';
import { trashCalls } from '#shared/contract/trash.ts';
import { workingTimeCalls } from '#shared/contract/working-time.ts';
import { INPUTS, INTERACTION } from './testing/call-inputs.ts';
import { addClient, makeCore, type TestCore } from './testing/make-core.ts';
import { notJson } from './testing/not-json.ts';
import { textPaths, withValueAt } from './testing/text-paths.ts';

const NAMES = Object.keys(calls) as CallName[];
const TEN_MEGABYTES = 'x'.repeat(10 * 1024 * 1024);
const JUNK: readonly (readonly [string, unknown])[] = [
  ['a text', 'clients'],
  ['a text with a null byte', 'a\u0000b'],
  ['a text of 10 MB', TEN_MEGABYTES],
  ['a number', 7],
  ['a truth', true],
  ['a list', []],
  ['a key nobody asked for', { surplus: 1 }],
  ['a prototype for everybody', JSON.parse('{"__proto__":{"admin":true}}')],
  ['a constructor', JSON.parse('{"constructor":{"prototype":{"admin":true}}}')],
];

/** Well-formed as JSON, and hard on whoever writes it into a query or a path. */
const HOSTILE = ['\u0000', 'a\u0000b', '/a\u0000b', '\uD800', '"*', "' OR 1=1 --", '%_\\', '../../../etc/passwd'];

describe('the list of calls', () => {
  it('loses none to another of the same name', () => {
    const parts = [
      appCalls,
      fileCalls,
      clientCalls,
      engagementCalls,
      expectationCalls,
      salesCalls,
      meetingCalls,
      callCalls,
      busyCalls,
      interactionCalls,
      todayCalls,
      pipelineCalls,
      clockCalls,
      workingTimeCalls,
      sheetCalls,
      importCalls,
      historyCalls,
      savedViewCalls,
      reachCalls,
      mergingCalls,
      exportCalls,
      attachmentCalls,
      backupCalls,
      trashCalls,
      auditCalls,
      erasureCalls,
      messageCalls,
      phaseCalls,
      planCalls,
      transitionCalls,
      talkCalls,
      requestCalls,
      serviceCalls,
      templateCalls,
      privateNoteCalls,
      rhythmCalls,
      ownCalls,
      reminderCalls,
      paperCalls,
    ].flatMap((part) => Object.keys(part));
    expect(parts.toSorted()).toEqual(NAMES.toSorted());
    expect(NAMES.filter((name) => !/^[a-z]+\.[a-z][A-Za-z]*$/.test(name))).toEqual([]);
  });

  it('reads and writes topics that exist, each once', () => {
    const of = (name: CallName): readonly string[] => {
      const call = calls[name];
      return call.kind === 'query' ? call.reads : call.writes;
    };
    for (const name of NAMES) {
      expect(TOPICS, name).toEqual(expect.arrayContaining([...of(name)]));
      expect(new Set(of(name)).size, name).toBe(of(name).length);
    }
  });

  it.each(TOPICS)('asks again when %s change, and knows what changes them', (topic) => {
    const specs = NAMES.map((name) => calls[name]);
    expect(specs.some((call) => call.kind === 'query' && call.reads.some((it) => it === topic))).toBe(true);
    // A new day comes by itself.
    if (topic !== 'day') expect(specs.some((call) => call.kind === 'command' && call.writes.some((it) => it === topic))).toBe(true);
  });

  it.each(NAMES)('%s takes and gives JSON, and nothing that nobody named', (name) => {
    expect(notJson(calls[name].input)).toEqual([]);
    expect(notJson(calls[name].output)).toEqual([]);
  });

  it.each(Object.entries(events))('the event %s carries JSON', (_name, payload) => {
    expect(notJson(payload)).toEqual([]);
  });
});

describe('every call', () => {
  let core: TestCore;

  beforeAll(() => {
    core = makeCore();
  });

  afterAll(async () => {
    await core.application.stop();
    rmSync(core.ports.paths.folder, { recursive: true });
  });

  async function codeOf(name: unknown, input: unknown): Promise<string> {
    const result = await core.application.dispatch(name, input);
    return result.ok ? 'ok' : result.error.code;
  }

  it.each(NAMES)('%s refuses junk, and knows whose fault it is', async (name) => {
    const answers = await Promise.all(JUNK.map(async ([what, junk]) => [what, await codeOf(name, junk)]));
    expect(answers).toEqual(JUNK.map(([what]) => [what, 'invalid-input']));
    expect(core.ports.logged).toEqual([]);
  });

  it.each(NAMES)('%s refuses a surplus key at every level', async (name) => {
    for (const surplus of surplusKeys(INPUTS[name])) expect(await codeOf(name, surplus), JSON.stringify(surplus)).toBe('invalid-input');
  });

  it.each(NAMES)('%s refuses 10 MB in any of its texts', async (name) => {
    for (const path of textPaths(INPUTS[name])) {
      expect(await codeOf(name, withValueAt(INPUTS[name], path, TEN_MEGABYTES)), path.join('.')).toBe('invalid-input');
    }
  });

  it.each([
    'toString',
    'constructor',
    '__proto__',
    'hasOwnProperty',
    '',
    ' clients.list',
    'Clients.List',
    'clients',
    'clients.list\u0000',
    7,
    null,
    undefined,
    {},
    [['clients.list']],
  ])('is known by its name alone: %j is none', async (name) => {
    expect(await codeOf(name, {})).toBe('unknown-call');
  });

  it('left nothing on the prototype of everything', () => {
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
  });
});

describe('every call has somebody who answers', () => {
  const cores: TestCore[] = [];
  /** What only asks leaves everything as it was: one practice for all of it. */
  let asked: Promise<TestCore> | null = null;

  afterAll(async () => {
    for (const core of cores) {
      await core.application.stop();
      rmSync(core.ports.paths.folder, { recursive: true });
    }
    // Two practices for every command.
  }, 120_000);

  async function coreWithClient(): Promise<TestCore> {
    const core = makeCore();
    cores.push(core);
    const clientId = await addClient(core, { name: 'Wrona' });
    await core.call('interactions.log', { clientId, ...INTERACTION });
    return core;
  }

  const coreFor = (name: CallName): Promise<TestCore> => (calls[name].kind === 'query' ? (asked ??= coreWithClient()) : coreWithClient());

  it.each(NAMES)('%s', async (name) => {
    const core = await coreFor(name);
    const result = await core.application.dispatch(name, INPUTS[name]);
    expect(core.ports.logged).toEqual([]);
    if (result.ok) expect(JSON.parse(JSON.stringify(result.value))).toEqual(result.value);
    else expect(['invalid-input', 'unknown-call', 'store-closed', 'internal']).not.toContain(result.error.code);
  });

  it.each(NAMES)('%s survives null bytes, half letters and quotation marks in any of its texts', async (name) => {
    const core = await coreFor(name);
    for (const path of textPaths(INPUTS[name])) {
      for (const text of HOSTILE) {
        const result = await core.application.dispatch(name, withValueAt(INPUTS[name], path, text));
        expect(result.ok ? '' : result.error.code, `${path.join('.')} ${JSON.stringify(text)}`).not.toBe('internal');
      }
    }
    expect(core.ports.logged).toEqual([]);
  });
});

/** The input with one key too many: on top, and in every object inside. */
function surplusKeys(input: unknown): unknown[] {
  if (typeof input !== 'object' || input === null) return [];
  const inside = Object.entries(input).flatMap(([key, value]) => surplusKeys(value).map((changed) => withValueAt(input, [key], changed)));
  return Array.isArray(input) ? inside : [{ ...input, surplus: 1 }, ...inside];
}
