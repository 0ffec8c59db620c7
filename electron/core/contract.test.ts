import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appCalls } from '#shared/contract/app.ts';
import { clientCalls } from '#shared/contract/clients.ts';
import { TOPICS } from '#shared/contract/define.ts';
import { fileCalls } from '#shared/contract/files.ts';
import { importCalls } from '#shared/contract/imports.ts';
import { calls, events, type CallName, type Input } from '#shared/contract/index.ts';
import { interactionCalls } from '#shared/contract/interactions.ts';
import { todayCalls } from '#shared/contract/today.ts';
import { addClient, makeCore, type TestCore } from './testing/make-core.ts';
import { notJson } from './testing/not-json.ts';
import { textPaths, withValueAt } from './testing/text-paths.ts';

const NAMES = Object.keys(calls) as CallName[];
const TEN_MEGABYTES = 'x'.repeat(10 * 1024 * 1024);
const FILE = 'abcdefghij0123456789';
const DRAFT = 'no-such-draft';
const POINTS = [
  { kind: 'phone' as const, label: 'office', value: '+48 600 100 200' },
  { kind: 'email' as const, label: '', value: 'anna@wrona.example' },
  { kind: 'address' as const, label: '', value: 'ul. Długa 5' },
  { kind: 'url' as const, label: '', value: 'wrona.example' },
];
const CLIENT = {
  kind: 'company' as const,
  name: 'Wrona',
  legalName: 'Wrona sp. z o.o.',
  taxId: '123',
  town: 'Lublin',
  country: 'PL',
  language: 'pl' as const,
  source: 'a friend',
  points: POINTS,
  tags: ['vat'],
  custom: [{ label: 'Shelf', value: 'B 4' }],
  pinnedNote: 'Rings back',
  note: 'Since 2019',
};
const PRACTICE = {
  name: 'Books',
  address: 'Lublin',
  country: 'PL',
  currency: 'PLN',
  zone: 'Europe/Warsaw',
  officeHours: Array.from({ length: 7 }, () => ({ from: '09:00', to: '17:00' })),
};
const PERSON = { name: 'Anna Wrona', greeting: 'Pani Anno', birthday: '--02-29', points: POINTS, note: 'Two children' };
const ENGAGEMENT = { title: 'Bookkeeping', startedOn: '2026-01-05', endsOn: '2026-12-31' };
const INTERACTION = { at: 0, direction: 'out', channel: 'email', result: 'delivered', purpose: 'news', informs: true, summary: 'Sent the figures' } as const;

/** One well-formed input for every call, with every text filled in. The first client, person and so on have id 1. */
const INPUTS: { readonly [N in CallName]: Input<N> } = {
  'app.start': {},
  'app.setPreferences': { language: 'en', theme: 'dark' },
  'app.openFolder': {},
  'practice.get': {},
  'practice.update': PRACTICE,
  'practice.setUp': { name: 'Books', profession: 'bookkeeper', language: 'en' },
  'sample.open': {},
  'sample.close': {},
  'store.backups': {},
  // A file that is there and is no practice.
  'store.locate': { path: import.meta.filename },
  'store.restore': { backup: 'none' },
  'store.restoreFile': { file: FILE },
  'store.startNew': {},
  'store.retry': {},
  'files.choose': { filter: 'contacts' },
  'files.append': { file: null, name: 'contacts.vcf', base64: 'QkVHSU4=', last: true },
  'files.save': { file: FILE },
  'clients.list': { search: 'wrona', show: 'all', stage: 'active', tag: 'vat', sort: 'gap', descending: true, offset: 0, limit: 10 },
  'clients.get': { id: 1 },
  'clients.create': { client: CLIENT, people: [{ person: PERSON, role: 'decision_maker' }], engagement: ENGAGEMENT },
  'clients.update': { id: 1, client: CLIENT },
  'clients.archive': { id: 1 },
  'clients.bringBack': { id: 1 },
  'clients.similar': { name: 'Wrona', emails: ['anna@wrona.example'], phones: ['600 100 200'], except: null },
  'people.add': { clientId: 1, person: PERSON, role: 'assistant' },
  'people.update': { id: 1, person: PERSON },
  'people.link': { clientId: 1, personId: 1, role: 'other' },
  'people.unlink': { clientId: 1, personId: 1 },
  'people.find': { search: 'anna' },
  'people.photo': { id: 1 },
  'engagements.add': { clientId: 1, engagement: ENGAGEMENT },
  'engagements.update': { id: 1, engagement: ENGAGEMENT },
  'interactions.list': { clientId: 1, lanes: ['news'] },
  'interactions.log': { clientId: 1, ...INTERACTION },
  'interactions.correct': { id: 1, ...INTERACTION },
  'interactions.withdraw': { id: 1 },
  'interactions.reinstate': { id: 1 },
  'interactions.history': { id: 1 },
  'today.get': {},
  'today.postpone': { clientId: 1, untilOn: '2026-03-02' },
  'today.takeBack': { clientId: 1 },
  'imports.open': { file: FILE, name: 'contacts.vcf' },
  'imports.reread': { draft: DRAFT, options: { encoding: 'utf-8', delimiter: 'comma', mapping: { '0': 'name' } } },
  'imports.draft': { draft: DRAFT },
  'imports.rows': { draft: DRAFT, group: 'Friends' },
  'imports.choose': { draft: DRAFT, which: { by: 'group', group: 'Friends' }, chosen: true },
  'imports.decide': { draft: DRAFT, rows: [1], decision: 'merge' },
  'imports.correct': { draft: DRAFT, row: 1, values: { name: 'Anna' } },
  'imports.commit': { draft: DRAFT },
  'imports.cancel': { draft: DRAFT },
  'imports.refused': { draft: DRAFT },
  'imports.list': {},
  'imports.undo': { id: 1 },
};

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
    const parts = [appCalls, fileCalls, clientCalls, interactionCalls, todayCalls, importCalls].flatMap((part) => Object.keys(part));
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

  afterAll(async () => {
    for (const core of cores) {
      await core.application.stop();
      rmSync(core.ports.paths.folder, { recursive: true });
    }
  });

  async function coreWithClient(): Promise<TestCore> {
    const core = makeCore();
    cores.push(core);
    const clientId = await addClient(core, { name: 'Wrona' });
    await core.call('interactions.log', { clientId, ...INTERACTION });
    return core;
  }

  it.each(NAMES)('%s', async (name) => {
    const core = await coreWithClient();
    const result = await core.application.dispatch(name, INPUTS[name]);
    expect(core.ports.logged).toEqual([]);
    if (result.ok) expect(JSON.parse(JSON.stringify(result.value))).toEqual(result.value);
    else expect(['invalid-input', 'unknown-call', 'store-closed', 'internal']).not.toContain(result.error.code);
  });

  it.each(NAMES)('%s survives null bytes, half letters and quotation marks in any of its texts', async (name) => {
    const core = await coreWithClient();
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
