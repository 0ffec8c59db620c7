import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { readZip } from '../zip/read-zip.ts';
import { writeZip } from '../zip/write-zip.ts';
import { listCopies } from './copy-list.ts';
import { backupsFolder } from './copy-names.ts';
import { makeCopy } from './make-copy.ts';
import { stageRestore } from './stage-restore.ts';
import { namesIn, TestPractice } from './testing/practice.ts';

const NOON = Date.UTC(2026, 1, 26, 12);
/** Nobody's account, on every Linux. */
const NOBODY = 65534;
const SMALL = '4m';

/** A disk of four megabytes, room for a practice and one copy; null with the reason where this account may not mount one. */
function smallDisk(): { readonly folder: string; readonly remove: () => void } | string {
  const folder = mkdtempSync(path.join(tmpdir(), 'evenkeel-disk-'));
  const { status, stderr, error } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SMALL}`, 'tmpfs', folder], { encoding: 'utf8' });
  if (status === 0) return { folder, remove: () => void spawnSync('umount', [folder]) };
  rmSync(folder, { recursive: true });
  return (stderr || error?.message || 'mount failed').trim();
}

test('on a full disk no copy is made, the ones before stay, and the practice is closed without a loss', ({ skip }) => {
  const disk = smallDisk();
  if (typeof disk === 'string') return skip(`no disk of its own can be mounted here (${disk}); the next test fills a database instead`);
  try {
    const practice = new TestPractice(disk.folder).add('Anna');
    practice.copy(NOON);
    writeFileSync(path.join(disk.folder, 'ballast'), Buffer.alloc(practice.roomLeft()));
    expect(() => practice.copy(NOON + 1)).toThrow(expect.objectContaining({ code: 'disk-full' }));
    expect(listCopies(disk.folder).map(({ takenAt }) => takenAt)).toEqual([NOON]);
    expect(readdirSync(backupsFolder(disk.folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    practice.close();
    rmSync(path.join(disk.folder, 'ballast'));
    expect(namesIn(practice.file)).toEqual(['Anna']);
  } finally {
    disk.remove();
  }
});

test('a write for which there is no room leaves the practice as it was, and a copy of it whole', () => {
  const practice = new TestPractice().add('Anna');
  const { connection } = practice.store;
  // What a full disk looks like from inside SQLite, where no small disk can be mounted.
  connection.pragma(`max_page_count = ${String(connection.pragma('page_count', { simple: true }))}`);
  expect(() => practice.add(...Array.from({ length: 400 }, (_, n) => `${n} ${'x'.repeat(150)}`))).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }));
  connection.pragma('max_page_count = 1073741823');
  expect(namesIn(practice.copy(NOON))[0]).toBe('Anna');
  practice.close();
});

test('in a folder that may only be read the refusal says so, and nothing is changed', ({ skip }) => {
  if (process.platform === 'win32') return skip('Windows has no file modes');
  const practice = new TestPractice().add('Anna');
  practice.close();
  const before = readFileSync(practice.file);
  if (process.getuid?.() === 0) for (const each of [practice.folder, practice.file]) chownSync(each, NOBODY, NOBODY);
  chmodSync(practice.file, 0o400);
  chmodSync(practice.folder, 0o500);
  const script = path.join(import.meta.dirname, 'testing/unprivileged.ts');
  const { stdout, stderr } = spawnSync(process.execPath, [script, practice.folder, String(NOBODY)], { encoding: 'utf8' });
  chmodSync(practice.folder, 0o700);
  if (/EACCES|permission denied/i.test(stderr) || /Cannot find module/.test(stdout))
    return skip(`the sources cannot be read by another account here: ${(stderr || stdout).slice(0, 200)}`);
  expect(JSON.parse(stdout)).toEqual({ copy: 'read-only', write: 'read-only' });
  expect(readFileSync(practice.file).equals(before)).toBe(true);
  expect(existsSync(backupsFolder(practice.folder))).toBe(false);
});

test('a zip and a restore for which there is no room leave what was there', async ({ skip }) => {
  const disk = smallDisk();
  if (typeof disk === 'string') return skip(`no disk of its own can be mounted here (${disk})`);
  try {
    const zip = path.join(disk.folder, 'old.zip');
    await writeZip(zip, [{ name: 'a', content: 'old' }], NOON);
    const big = Buffer.from(Array.from({ length: 6_000_000 }, (_, n) => (n * 7919) % 251));
    await expect(writeZip(zip, [{ name: 'a', content: big, compress: false }], NOON)).rejects.toMatchObject({ code: 'disk-full' });
    expect(await readZip(zip, (it) => it.text('a', 10))).toBe('old');

    const practice = new TestPractice();
    for (let n = 0; n < 3000; n += 1) practice.add(`${n} ${'x'.repeat(150)}`);
    const source = practice.copy(NOON);
    practice.close();
    mkdirSync(path.join(disk.folder, 'data'));
    const target = path.join(disk.folder, 'data', 'evenkeel.db');
    writeFileSync(target, 'the practice');
    writeFileSync(path.join(disk.folder, 'ballast'), Buffer.alloc(2_500_000));
    await expect(stageRestore({ source, name: 'x', target, folder: path.dirname(target) })).rejects.toMatchObject({ code: 'disk-full' });
    expect([readFileSync(target, 'utf8'), readdirSync(path.dirname(target))]).toEqual(['the practice', ['evenkeel.db']]);
  } finally {
    disk.remove();
  }
}, 120_000);

test('a practice whose file was made unreadable under way is not taken for an empty one', () => {
  const practice = new TestPractice().add('Anna');
  practice.close();
  writeFileSync(practice.file, readFileSync(practice.file).subarray(0, 50));
  const source = new Database(practice.file, { readonly: true });
  expect(() => makeCopy(source, { folder: practice.folder, reason: 'daily', now: NOON, onlyIfChanged: false })).toThrow(
    expect.objectContaining({ code: 'store-damaged' }),
  );
  source.close();
  expect(listCopies(practice.folder)).toEqual([]);
});
