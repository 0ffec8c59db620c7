import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/fake-ports.ts';
import { claimFolder } from './lock.ts';

const lockOf = (folder: string): string => path.join(folder, 'evenkeel.lock');
const bootId = existsSync('/proc/sys/kernel/random/boot_id') ? readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() : '';

test('a folder is claimed once at a time', () => {
  const folder = temporaryFolder();
  const release = claimFolder(folder);
  expect(() => claimFolder(folder)).toThrow('folder-in-use');
  release();
  claimFolder(folder)();
});

test('a living process keeps its folder', () => {
  const folder = temporaryFolder();
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  try {
    writeFileSync(lockOf(folder), JSON.stringify({ pid: other.pid, boot: bootId }));
    expect(() => claimFolder(folder)).toThrow('folder-in-use');
  } finally {
    other.kill('SIGKILL');
  }
});

test('the lock of a process that is gone is taken over', () => {
  const folder = temporaryFolder();
  const gone = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(lockOf(folder), JSON.stringify({ pid: gone.pid, boot: bootId }));
  claimFolder(folder)();
});

test('a lock from before the machine was started again is taken over, whoever has the number now', () => {
  const folder = temporaryFolder();
  writeFileSync(lockOf(folder), JSON.stringify({ pid: process.ppid, boot: 'another start' }));
  claimFolder(folder)();
});

test.each(['', '{', '{"pid":"seven"}'])('a lock file that a crash left as %j protects nothing', (content) => {
  const folder = temporaryFolder();
  writeFileSync(lockOf(folder), content);
  claimFolder(folder)();
});

test('a folder that cannot be made is refused with its name', () => {
  const file = path.join(temporaryFolder(), 'a-file');
  writeFileSync(file, '');
  expect(() => claimFolder(path.join(file, 'inside'))).toThrow(expect.objectContaining({ code: 'folder-unwritable' }));
});
