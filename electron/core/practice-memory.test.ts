import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { calls, type CallName } from '#shared/contract/index.ts';
import { day } from '#shared/time/day.ts';
import { DAY_OF_HOURS, MINUTE } from '#shared/time/duration.ts';
import type { Calendar } from './gap-views.ts';
import { gapViews } from './gap-views.ts';
import { clientDirectory } from './client-directory.ts';
import { nameOrder } from './name-order.ts';
import { practiceMemory, type PracticeMemory } from './practice-memory.ts';
import { keptDays, longestSilences } from './rhythm/kept-days.ts';
import { openStore, type Store } from './store/open.ts';
import { sql, type WriteDb } from './store/sql.ts';
import { TOUCHING_TABLES } from './store/touched-clients.ts';
import { INPUTS, INTERACTION } from './testing/call-inputs.ts';
import { temporaryFolder } from './testing/fake-ports.ts';
import { readFile, CLIENT_LIST } from './testing/import-files.ts';
import { addClient, makeCore, type TestCore } from './testing/make-core.ts';
import { beginAgain, BEGINNING, randomWrites } from './testing/random-writes.ts';

const CALENDAR: Calendar = { today: day.parse('2026-02-26'), zone: 'Europe/Warsaw', worked: { weekdays: new Set([1, 2, 3, 4, 5]), closed: new Set() } };

const opened: Store[] = [];
afterEach(() => {
  for (const store of opened.splice(0)) store.close();
});

function practice(file = ':memory:'): { store: Store; memory: PracticeMemory } {
  const store = openStore({ file, create: true, snapshot: () => undefined });
  opened.push(store);
  store.write((db) => BEGINNING.forEach((it) => it.run(db)));
  return { store, memory: practiceMemory(store) };
}

function expectTrue({ store, memory }: ReturnType<typeof practice>, why: string, calendar = CALENDAR): void {
  expect(sorted(memory.gaps(calendar)), why).toEqual(sorted(gapViews(store.read, calendar)));
  expect(sorted(memory.keptDays(calendar)), why).toEqual(sorted(keptDays(store.read).all(calendar)));
  expect(sorted(memory.longestSilences(calendar)), why).toEqual(sorted(longestSilences(store.read).all(calendar)));
  const fresh = nameOrder(store.read).places('pl');
  const places = memory.places('pl');
  expect(sorted(places.byName), why).toEqual(sorted(fresh.byName));
  expect(sorted(places.byTown), why).toEqual(sorted(fresh.byTown));
  const [directory, read] = [memory.directory('pl'), clientDirectory(store.read).in(fresh)];
  expect(directory.entries, why).toEqual(read.entries);
  for (const kind of ['phone', 'email'] as const) expect(directory.firstPoints(kind), why).toEqual(read.firstPoints(kind));
  for (const part of ['zak', 'luc', 'ё']) expect(directory.search(part), why).toEqual(read.search(part));
}

const sorted = <T>(map: ReadonlyMap<number, T>): [number, T][] => [...map].toSorted(([a], [b]) => a - b);

test('what is remembered is what the file says, after whatever writes, and after those that were taken back', () => {
  let it = practice();
  const write = (run: (db: WriteDb) => void, fails: boolean): void => {
    try {
      it.store.write((db) => {
        run(db);
        if (fails) throw new Error('taken back');
      });
    } catch (error) {
      if (!(error instanceof Error && error.message === 'taken back')) throw error;
    }
  };
  fc.assert(
    fc.property(randomWrites, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (writes, fails) => {
      try {
        it.store.write(beginAgain);
        expectTrue(it, 'at the beginning');
        writes.forEach(({ what, run }, n) => {
          write(run, fails[n] ?? false);
          expectTrue(it, what);
        });
      } catch (error) {
        // What is remembered wrongly would spoil the next run.
        it = practice();
        throw error;
      }
    }),
    { numRuns: 100 },
  );
});

test('a table that is added must be said to matter for lists, gaps and silences, or not to', () => {
  const { store } = practice();
  const tables = store.read.all<{ name: string }>(
    sql`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`,
  );
  const undecided = tables.map((row) => row.name).filter((name) => !TOUCHING_TABLES.has(name) && !UNTOUCHING.has(name));
  expect(undecided).toEqual([]);
});

/** Tables that say nothing about a gap, a silence or a list; tags, phones and mails speak through `client.search_text`. */
const UNTOUCHING: ReadonlySet<string> = new Set([
  'ask_event',
  'ask_item',
  'clause',
  'clause_discussion',
  'expectation_sheet',
  'handed_document',
  'house_style',
  'inoculation',
  'lesson',
  'plan',
  'plan_step',
  'request_item',
  'request_list',
  'sheet_template',
  'signal',
  'win',
  'action_item',
  'agenda_item',
  'attachment',
  'audit_log',
  'search_state',
  'told_apart',
  'busy_time',
  'call_attempt',
  'call_block',
  'client_group',
  'client_group_member',
  'client_tag',
  'clock',
  'commitment',
  'concession',
  'contact_point',
  'contact_preference',
  'custom_field',
  'decision_extension',
  'enquiry',
  'free_advice',
  'holiday',
  'erasure',
  'import',
  'import_change',
  'import_mapping',
  'meeting',
  'message',
  'own_letter',
  'own_temptation',
  'own_template',
  'person_photo',
  'practice',
  'private_note',
  'proposal',
  'proposal_line',
  'qualification',
  'reminder',
  'reminder_occurrence',
  'reminder_settings',
  'reminder_state',
  'saved_view',
  'screen_columns',
  'service',
  'service_hint',
  'slot_offer',
  'stage_effect',
  'task',
  'today_postponement',
  'undo_row',
  'undo_step',
]);

test('another day, another zone and other office hours make other gaps', () => {
  const it = practice();
  expectTrue(it, 'today');
  expectTrue(it, 'tomorrow', { ...CALENDAR, today: day.parse('2026-02-27') });
  expectTrue(it, 'elsewhere', { ...CALENDAR, zone: 'Pacific/Auckland' });
  expectTrue(it, 'Sundays only', { ...CALENDAR, worked: { weekdays: new Set([7]), closed: new Set() } });
});

test('another language has another alphabet', () => {
  const { store, memory } = practice();
  store.write((db) => {
    db.run(sql`DELETE FROM client_person`);
    db.run(sql`UPDATE client SET name = CASE id WHEN 1 THEN 'Ćwik' WHEN 2 THEN 'Cz' ELSE 'D' END`);
  });
  const order = (language: 'pl' | 'en') => sorted(memory.places(language).byName).map(([, place]) => place);
  expect(order('pl')).toEqual([1, 0, 2]);
  expect(order('en')).toEqual([0, 1, 2]);
  expect(order('pl')).toEqual([1, 0, 2]);
});

test('in the middle of a transaction the answer is of the moment, and is not remembered', () => {
  const it = practice();
  const before = it.memory.gaps(CALENDAR).size;
  expect(() =>
    it.store.write((db) => {
      db.run(sql`UPDATE client SET archived_at = 1 WHERE id = 2`);
      expect(it.memory.gaps(CALENDAR).size).toBe(before - 1);
      throw new Error('taken back');
    }),
  ).toThrow('taken back');
  expect(it.memory.gaps(CALENDAR).size).toBe(before);
});

test('what another connection writes is seen', () => {
  const it = practice(`${temporaryFolder()}/practice.db`);
  expectTrue(it, 'before');
  const other = openStore({ file: it.store.file, create: false, snapshot: () => undefined });
  other.write((db) => db.run(sql`UPDATE client SET name = 'Aaron', archived_at = 1 WHERE id = 3`));
  other.close();
  expectTrue(it, 'after');
});

/** Everything that lists, Today and the numbers say. */
async function answers({ call }: TestCore): Promise<unknown> {
  const list = (sort: 'name' | 'gap' | 'town' | 'stage') => call('clients.list', { sort, show: 'all' });
  const lists = [await call('today.get', {}), await list('name'), await list('gap'), await list('town'), await list('stage')];
  return [...lists, await call('rhythm.compliance', {}), await call('rhythm.longest', {}), await call('rhythm.gaps', {}), await call('own.valley', {})];
}

const COMMANDS = (Object.keys(calls) as CallName[]).filter((name) => {
  const call = calls[name];
  return call.kind === 'command' && call.undoable === true;
});

/** A day passes where there is no command. */
const step = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...COMMANDS) },
  { weight: 2, arbitrary: fc.constantFrom('history.undo' as const, 'history.redo' as const) },
  { weight: 1, arbitrary: fc.constant(null) },
);

test('whatever is done, undone and redone from day to day, everything says what it says after a new start', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (sequence) => {
      const folder = temporaryFolder();
      const core = makeCore({ folder });
      const clientId = await addClient(core, { name: 'Wrona', tags: ['first'] });
      await core.call('interactions.log', { clientId, ...INTERACTION });
      for (const name of sequence) {
        await answers(core);
        core.ports.time.advance(name === null ? DAY_OF_HOURS : MINUTE);
        // A command that has nothing to work on is refused.
        if (name !== null) await core.application.dispatch(name, INPUTS[name]);
      }
      const before = await answers(core);
      await core.application.stop();
      const again = makeCore({ folder, time: core.ports.time });
      expect(before).toEqual(await answers(again));
      await again.application.stop();
    }),
    { numRuns: 8, seed: 20260226 },
  );
}, 120_000);

test('after an import, its undo and what else commands do, lists say what they say after a new start', async () => {
  const folder = temporaryFolder();
  const core = makeCore({ folder, language: 'pl' });
  await answers(core);
  const id = await addClient(core, { name: 'Żak', town: 'Łódź' });
  const { draft } = await readFile(core, 'clients.csv', CLIENT_LIST);
  await core.call('imports.commit', { draft });
  const imported = await core.call('imports.commit', {
    draft: (await readFile(core, 'more.csv', 'NAZWA;OSOBA;OSTATNI KONTAKT\nNowa Łąka;Ewa Ćwik;12.01.2026\n')).draft,
  });
  await answers(core);
  await core.call('imports.undo', { id: imported.id });
  const told = { clientId: id, direction: 'out', channel: 'email', result: 'delivered', purpose: 'news', informs: true } as const;
  await core.call('interactions.log', { ...told, at: core.ports.time.now() });
  const wrong = await core.call('interactions.log', { ...told, at: core.ports.time.now() });
  await answers(core);
  await core.call('interactions.withdraw', { id: wrong.id });
  const before = await answers(core);
  await core.application.stop();
  const again = makeCore({ folder, language: 'pl', time: core.ports.time });
  expect(await answers(again)).toEqual(before);
  await again.application.stop();
});
