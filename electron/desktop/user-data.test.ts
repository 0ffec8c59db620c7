import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { app, control } from '../../tests/fakes/electron.ts';
import { claimUserData } from './user-data.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'evenkeel-claim-'));
  control.records.length = 0;
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('the lock is that of the data folder', () => {
  const folder = path.join(root, 'new', 'evenkeel');
  expect(claimUserData(folder)).toBe('first');
  expect(app.getPath('userData')).toBe(path.join(folder, 'desktop'));
  expect(control.calls('app.requestSingleInstanceLock')).toEqual([[path.join(folder, 'desktop')]]);
});

test('who comes second is told so', () => {
  const { requestSingleInstanceLock } = app;
  app.requestSingleInstanceLock = () => false;
  expect(claimUserData(root)).toBe('second');
  app.requestSingleInstanceLock = requestSingleInstanceLock;
});

test.skipIf(process.platform === 'win32')('new folders are for the owner alone, whatever the umask; one that was there is left as it is', () => {
  mkdirSync(path.join(root, 'shared'));
  chmodSync(path.join(root, 'shared'), 0o755);
  const before = process.umask(0);
  claimUserData(path.join(root, 'shared'));
  claimUserData(path.join(root, 'fresh'));
  process.umask(before);
  const mode = (name: string): number => statSync(path.join(root, name)).mode & 0o777;
  expect([mode('shared'), mode('shared/desktop'), mode('fresh'), mode('fresh/desktop')]).toEqual([0o755, 0o700, 0o700, 0o700]);
});

test('a file in its place is no folder', () => {
  writeFileSync(path.join(root, 'practice'), '');
  expect(claimUserData(path.join(root, 'practice'))).toBe('unwritable');
  expect(control.calls('app.requestSingleInstanceLock')).toEqual([]);
});

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'a folder that lost its write permission is noticed before the lock, which would say "second"',
  () => {
    mkdirSync(path.join(root, 'desktop'));
    chmodSync(path.join(root, 'desktop'), 0o500);
    expect(claimUserData(root)).toBe('unwritable');
    chmodSync(path.join(root, 'desktop'), 0o700);
  },
);
