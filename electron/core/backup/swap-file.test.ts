import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/fake-ports.ts';
import { stageRestore } from './stage-restore.ts';
import { finishSwap, swapFile } from './swap-file.ts';
import { namesIn, TestPractice } from './testing/practice.ts';

const NOON = Date.UTC(2026, 1, 26, 12);

test('a restore brings the copy back and keeps what it replaced', async () => {
  const practice = new TestPractice().add('then');
  const source = practice.copy(NOON);
  practice.add('later').close();
  const { staging, rows } = await stageRestore({ source, name: 'x', target: practice.file, folder: practice.folder });
  const aside = path.join(practice.folder, 'kept.db');
  swapFile(practice.folder, { target: practice.file, staging, aside });
  expect([rows, namesIn(practice.file), namesIn(aside)]).toEqual([1, ['then'], ['then', 'later']]);
  expect(readdirSync(practice.folder).filter((name) => /restoring|swap/.test(name))).toEqual([]);
});

test('a file that was not closed is copied with what is in its write-ahead log', async () => {
  const [source, target] = [new TestPractice().add('in the log'), new TestPractice()];
  target.close();
  const { staging } = await stageRestore({ source: source.file, name: 'x', target: target.file, folder: target.folder });
  source.close();
  expect(namesIn(staging)).toEqual(['in the log']);
});

test.each([
  ['a photograph', 'not a database at all, only some bytes', 'archive-damaged'],
  ['an empty file', '', 'file-not-understood'],
])('%s is no practice, and changes nothing', async (_, content, code) => {
  const practice = new TestPractice().add('safe');
  practice.close();
  const source = path.join(practice.folder, 'photo.jpg');
  writeFileSync(source, content);
  await expect(stageRestore({ source, name: 'photo.jpg', target: practice.file, folder: practice.folder })).rejects.toMatchObject({ code });
  expect(namesIn(practice.file)).toEqual(['safe']);
  expect(existsSync(`${practice.file}.restoring`)).toBe(false);
});

/** The three files of a practice that was not closed, and one to take its place; what each is is written in it. */
function swapAtHand(): { folder: string; target: string; staging: string; aside: string } {
  const folder = temporaryFolder();
  const [target, staging, aside] = ['evenkeel.db', 'evenkeel.db.restoring', 'aside.db'].map((name) => path.join(folder, name)) as [string, string, string];
  for (const suffix of ['', '-wal', '-shm']) writeFileSync(target + suffix, `old${suffix}`);
  writeFileSync(staging, 'new');
  return { folder, target, staging, aside };
}

const RENAMES = ['', '-wal', '-shm', 'staging'] as const;

test.each([0, 1, 2, 3, 4])('cut off after %i of its four renames, a swap is finished at the next start', (count) => {
  const { folder, target, staging, aside } = swapAtHand();
  writeFileSync(path.join(folder, 'swap.json'), JSON.stringify({ target, staging, aside }));
  for (const suffix of RENAMES.slice(0, count)) {
    if (suffix === 'staging') renameSync(staging, target);
    else renameSync(target + suffix, aside + suffix);
  }
  finishSwap(folder);
  expect(readFileSync(target, 'utf8')).toBe('new');
  expect(['', '-wal', '-shm'].map((suffix) => readFileSync(aside + suffix, 'utf8'))).toEqual(['old', 'old-wal', 'old-shm']);
  expect(existsSync(`${target}-wal`)).toBe(false);
  expect(existsSync(path.join(folder, 'swap.json'))).toBe(false);
});

test('a swap that fails half-way puts the old file back', () => {
  const { folder, target, staging, aside } = swapAtHand();
  // A folder of that name cannot be replaced by a file.
  mkdirSync(`${aside}-wal`);
  writeFileSync(path.join(`${aside}-wal`, 'x'), '');
  expect(() => swapFile(folder, { target, staging, aside })).toThrow();
  expect(readFileSync(target, 'utf8')).toBe('old');
  expect(existsSync(path.join(folder, 'swap.json'))).toBe(false);
});
