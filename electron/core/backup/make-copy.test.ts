import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, expect, test } from 'vitest';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import { listCopies, rememberedCopies } from './copy-list.ts';
import { backupsFolder, copyPath } from './copy-names.ts';
import { makeCopy, type CopyStep } from './make-copy.ts';
import { rotate } from './rotate.ts';
import { namesIn, TestPractice } from './testing/practice.ts';

const NOON = Date.UTC(2026, 1, 26, 12);
const made: TestPractice[] = [];
afterEach(() => {
  for (const practice of made.splice(0)) practice.close();
});

function practiceOf(...names: string[]): TestPractice {
  const practice = new TestPractice().add(...names);
  made.push(practice);
  return practice;
}

test('a copy is whole although what it copies is still in the write-ahead log', () => {
  const practice = practiceOf('Anna');
  expect(namesIn(practice.copy(NOON))).toEqual(['Anna']);
});

test('a copy over a reading connection does not stop the practice from being written to', () => {
  const practice = practiceOf('Anna');
  const reader = new Database(practice.file, { readonly: true });
  const copy = makeCopy(reader, { folder: practice.folder, reason: 'daily', now: NOON, onlyIfChanged: false }, () => void practice.add('Bruno'));
  reader.close();
  expect([copy?.rows, namesIn(practice.file)]).toEqual([1, ['Anna', 'Bruno', 'Bruno', 'Bruno', 'Bruno', 'Bruno']]);
});

test('copies are listed newest first with what is in them, from memory or from the files', () => {
  const practice = practiceOf('Anna', 'Bruno');
  practice.copy(NOON);
  practice.copy(NOON + 1, 'before-import');
  const expected = [
    { takenAt: NOON + 1, reason: 'before-import', rows: 2 },
    { takenAt: NOON, reason: 'daily', rows: 2 },
  ];
  const list = (): unknown => listCopies(practice.folder).map(({ takenAt, reason, rows }) => ({ takenAt, reason, rows }));
  expect(list()).toEqual(expected);
  const remembered = rememberedCopies(practice.folder);
  writeFileSync(path.join(backupsFolder(practice.folder), 'copies.json'), 'torn');
  expect(list()).toEqual(expected);
  expect(rememberedCopies(practice.folder)).toEqual(remembered);
});

test('a damaged copy, a half-written one and a file of another kind are not offered', () => {
  const practice = practiceOf();
  const good = practice.copy(NOON);
  writeFileSync(practice.copy(NOON + DAY_OF_HOURS), 'torn');
  writeFileSync(`${good}.tmp`, 'half');
  writeFileSync(path.join(path.dirname(good), 'evenkeel-old.db'), readFileSync(good));
  expect(listCopies(practice.folder).map((it) => it.takenAt)).toEqual([NOON]);
});

test('no daily copy is kept of what has not changed', () => {
  const practice = practiceOf('Anna');
  const daily = (now: number): unknown => makeCopy(practice.store.connection, { folder: practice.folder, reason: 'daily', now, onlyIfChanged: true });
  expect(daily(NOON)).not.toBeNull();
  expect(daily(NOON + DAY_OF_HOURS)).toBeNull();
  expect(readdirSync(backupsFolder(practice.folder)).filter((name) => name.includes('.db'))).toHaveLength(1);
  practice.add('Bruno');
  expect(daily(NOON + 2 * DAY_OF_HOURS)).toMatchObject({ rows: 2 });
});

test.each<[CopyStep, number]>([
  ['written', 0],
  ['flushed', 0],
  ['verified', 0],
  ['renamed', 1],
  ['remembered', 1],
])(
  'killed once it has %s, the newest copy listed is a whole one',
  (step, behind) => {
    const practice = practiceOf('Anna');
    practice.copy(NOON);
    practice.add('Bruno');
    const script = path.join(import.meta.dirname, 'testing/cut-off.ts');
    const { signal, stderr } = spawnSync(process.execPath, [script, practice.folder, step, String(NOON + DAY_OF_HOURS)], { encoding: 'utf8' });
    expect(signal, stderr).toBe('SIGKILL');
    const [newest] = listCopies(practice.folder);
    expect(newest?.takenAt).toBe(NOON + behind * DAY_OF_HOURS);
    expect(namesIn(copyPath(practice.folder, newest!.id))).toEqual(behind ? ['Anna', 'Bruno'] : ['Anna']);
  },
  60_000,
);

test('a copy that comes out damaged is thrown away and is not held against the practice', () => {
  const practice = practiceOf('Anna');
  const good = practice.copy(NOON);
  const spoil = (): void => {
    const [staging] = readdirSync(path.dirname(good)).filter((name) => name.endsWith('.db.tmp'));
    writeFileSync(path.join(path.dirname(good), staging!), readFileSync(good).fill(0x5a, 4096));
  };
  const request = { folder: practice.folder, reason: 'daily' as const, now: NOON + 1, onlyIfChanged: false };
  expect(() => makeCopy(practice.store.connection, request, (step) => step === 'written' && spoil())).toThrow(
    expect.objectContaining({ code: 'copy-damaged' }),
  );
  expect(readdirSync(path.dirname(good)).filter((name) => name.includes('.db'))).toEqual([path.basename(good)]);
});

test('rotation keeps what the rule keeps, and never counts what is damaged', () => {
  const practice = practiceOf();
  const copies = Array.from({ length: 12 }, (_, day) => practice.copy(NOON + day * DAY_OF_HOURS));
  for (const torn of copies.slice(-3)) writeFileSync(torn, 'torn');
  rotate(practice.folder, 'Europe/Warsaw');
  // Seven whole days, a Sunday before them; the torn ones are left for whoever wants to look at them.
  expect(listCopies(practice.folder)).toHaveLength(7);
  expect(copies.slice(-3).every((file) => existsSync(file))).toBe(true);
});

test('a copy is named by its own pattern only, never by a path', () => {
  expect(() => copyPath('/data', '../../etc/passwd')).toThrow('file-not-found');
});
