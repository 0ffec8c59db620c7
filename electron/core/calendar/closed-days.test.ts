import { afterEach, beforeEach, expect, it } from 'vitest';
import { practiceDefaults } from '#shared/domain/practice-defaults.ts';
import type { PracticeFields } from '#shared/domain/practice.ts';
import { day } from '#shared/time/day.ts';
import { openStore, type Store } from '../store/open.ts';
import { insertPractice, practiceOf, updatePractice } from '../store/practice.ts';
import { sql } from '../store/sql.ts';
import { BEGINNING } from '../testing/random-writes.ts';
import { closedDaysMemory, type ClosedDaysOf } from './closed-days.ts';

const POLISH: PracticeFields = practiceDefaults(['pl-PL'], 'pl');

let store: Store;
let closedDays: ClosedDaysOf;
beforeEach(() => {
  store = openStore({ file: ':memory:', create: true, snapshot: () => undefined });
  store.write((db) => insertPractice(db, POLISH, false, 0));
  closedDays = closedDaysMemory();
});
afterEach(() => store.close());

const now = () => closedDays(store.read, practiceOf(store.read)!);
const closed = (text: string): boolean => now().has(day.parse(text));
const holiday = (on: string, isClosed: 0 | 1) =>
  store.write((db) => db.run(sql`INSERT INTO holiday (on_day, label, closed, created_at, updated_at) VALUES (${on}, 'own', ${isClosed}, 0, 0)`));
const absence = (from: string, to: string) =>
  store.write((db) =>
    db.run(sql`INSERT INTO absence (client_id, kind, from_on, to_on, note, created_at, updated_at) VALUES (NULL, 'away', ${from}, ${to}, '', 0, 0)`),
  );

it('the holidays of the country, in any year', () => {
  expect(['2026-11-10', '2026-11-11', '2031-11-11', '2019-11-11'].map(closed)).toEqual([false, true, true, true]);
});

it('one of them may be worked, and another day may be free', () => {
  holiday('2026-11-11', 0);
  holiday('2026-11-13', 1);
  expect(['2026-11-11', '2026-11-13', '2027-11-11'].map(closed)).toEqual([false, true, true]);
});

it('an own absence, its first and its last day among it', () => {
  absence('2026-07-06', '2026-07-17');
  expect(['2026-07-05', '2026-07-06', '2026-07-10', '2026-07-17', '2026-07-18'].map(closed)).toEqual([false, true, true, true, false]);
});

it('whoever is away on a holiday that they usually work is away', () => {
  holiday('2026-11-11', 0);
  absence('2026-11-09', '2026-11-13');
  expect(closed('2026-11-11')).toBe(true);
});

it('a client who is away closes nothing', () => {
  store.write((db) => {
    BEGINNING.forEach((it) => it.run(db));
    db.run(sql`INSERT INTO absence (client_id, kind, from_on, to_on, note, created_at, updated_at) VALUES (1, 'away', '2026-07-06', '2026-07-17', '', 0, 0)`);
  });
  expect(closed('2026-07-10')).toBe(false);
});

it('another country, another part of it', () => {
  expect(closed('2026-10-03')).toBe(false);
  store.write((db) => updatePractice(db, { ...POLISH, country: 'DE' }, 0));
  expect([closed('2026-10-03'), closed('2026-11-11'), closed('2026-06-04')]).toEqual([true, false, false]);
  store.write((db) => updatePractice(db, { ...POLISH, country: 'DE', holidayRegion: 'BY' }, 0));
  expect(closed('2026-06-04')).toBe(true);
});

it('is the same object until something about it changes', () => {
  const before = now();
  expect(now()).toBe(before);
  absence('2026-07-06', '2026-07-17');
  expect(now()).not.toBe(before);
});
