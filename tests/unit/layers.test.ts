import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../..');

/** One line of code in one place of the tree, and a word of the message with which lint refuses it (null: it may stand). */
type Row = readonly [file: string, code: string, refusedWith: string | null];

const IMPORTS: readonly Row[] = [
  ['shared/domain/a.ts', `import { z } from 'zod'; export const b = z;`, null],
  ['shared/domain/a.ts', `import { addDays } from '../time/day.ts'; export const b = addDays;`, null],
  ['shared/domain/a.ts', `import { dialog } from 'electron'; export const b = dialog;`, 'shared/ is pure'],
  ['shared/domain/a.ts', `import type { App } from 'electron'; export type B = App;`, 'shared/ is pure'],
  ['shared/domain/a.ts', `import Database from 'better-sqlite3'; export const b = Database;`, 'shared/ is pure'],
  ['shared/domain/a.ts', `import Holidays from 'date-holidays'; export const b = Holidays;`, 'shared/ is pure'],
  ['shared/domain/a.ts', `import { useState } from 'react'; export const b = useState;`, 'shared/ is pure'],
  ['shared/domain/a.ts', `import { readFileSync } from 'node:fs'; export const b = readFileSync;`, 'shared/ is pure'],
  ['shared/domain/a.ts', `import { b } from '../../electron/core/ports.ts'; export const c = b;`, 'shared/ is a leaf'],
  ['shared/domain/a.ts', `import { b } from '../../renderer/ui/Button.tsx'; export const c = b;`, 'shared/ is a leaf'],
  ['shared/domain/a.test.ts', `import { it } from 'vitest'; import { mkdtempSync } from 'node:fs'; export const b = [it, mkdtempSync];`, null],
  ['shared/domain/a.test.ts', `import { b } from '../../electron/core/ports.ts'; export const c = b;`, null],
  ['electron/core/a.ts', `import { readFileSync } from 'node:fs'; export const b = readFileSync;`, null],
  ['electron/core/a.ts', `import { Worker } from 'node:worker_threads'; export const b = Worker;`, null],
  ['electron/core/a.ts', `import Database from 'better-sqlite3'; export const b = Database;`, null],
  ['electron/core/a.ts', `import Holidays from 'date-holidays'; export const b = Holidays;`, null],
  ['electron/core/a.ts', `import { day } from '#shared/time/day.ts'; export const b = day;`, null],
  ['electron/core/a.ts', `import { app } from 'electron'; export const b = app;`, 'plain Node'],
  ['electron/core/a.ts', `import type { App } from 'electron'; export type B = App;`, 'plain Node'],
  ['electron/core/a.ts', `import { createServer } from 'node:http'; export const b = createServer;`, 'no socket'],
  ['electron/core/a.ts', `import { get } from 'node:https'; export const b = get;`, 'no socket'],
  ['electron/core/a.ts', `import { connect } from 'node:net'; export const b = connect;`, 'no socket'],
  ['electron/core/a.ts', `import { spawn } from 'node:child_process'; export const b = spawn;`, 'no socket'],
  ['electron/core/store/a.ts', `import { b } from '../../desktop/window.ts'; export const c = b;`, 'knows no host'],
  ['electron/core/store/a.ts', `import { b } from '../../browser/server.ts'; export const c = b;`, 'knows no host'],
  ['electron/core/a.ts', `import { b } from '../../renderer/app/App.tsx'; export const c = b;`, 'knows no host'],
  ['electron/core/a.ts', `import { useState } from 'react'; export const b = useState;`, 'without a window'],
  ['electron/core/testing/a.ts', `import { b } from '../../browser/server.ts'; export const c = b;`, 'stay in their layer'],
  ['electron/desktop/a.ts', `import { app } from 'electron'; export const b = app;`, null],
  ['electron/desktop/a.ts', `import { b } from '../core/ports.ts'; export const c = b;`, null],
  ['electron/desktop/a.ts', `import { spawn } from 'node:child_process'; export const b = spawn;`, null],
  ['electron/desktop/a.ts', `import { createServer } from 'node:http'; export const b = createServer;`, 'opens no socket'],
  ['electron/desktop/a.ts', `import { b } from '../browser/guard.ts'; export const c = b;`, 'neither the other host'],
  ['electron/desktop/a.ts', `import { b } from '../../renderer/app/App.tsx'; export const c = b;`, 'neither the other host'],
  ['electron/desktop/a.ts', `import Holidays from 'date-holidays'; export const b = Holidays;`, 'knows the holidays'],
  ['electron/desktop/a.ts', `import Database from 'better-sqlite3'; export const b = Database;`, 'Only electron/core'],
  ['electron/main.ts', `import { b } from './browser/guard.ts'; export const c = b;`, 'neither the other host'],
  ['electron/browser/a.ts', `import { createServer } from 'node:http'; export const b = createServer;`, null],
  ['electron/browser/a.ts', `import { b } from '../core/ports.ts'; export const c = b;`, null],
  ['electron/browser/a.ts', `import { app } from 'electron'; export const b = app;`, 'where Electron is not'],
  ['electron/browser/a.ts', `import { b } from '../desktop/window.ts'; export const c = b;`, 'neither the other host'],
  ['electron/browser/a.ts', `import { b } from '../../renderer/app/App.tsx'; export const c = b;`, 'neither the other host'],
  ['electron/browser/a.ts', `import Holidays from 'date-holidays'; export const b = Holidays;`, 'knows the holidays'],
  ['electron/browser/a.ts', `import Database from 'better-sqlite3'; export const b = Database;`, 'Only electron/core'],
  ['electron/browser-host.ts', `import { app } from 'electron'; export const b = app;`, 'where Electron is not'],
  ['electron/preload.ts', `import { contextBridge } from 'electron'; export const b = contextBridge;`, null],
  ['electron/preload.ts', `import type { Transport } from '#shared/contract/index.ts'; export type B = Transport;`, null],
  ['electron/preload.ts', `import { calls } from '#shared/contract/index.ts'; export const b = calls;`, 'beside the page'],
  ['electron/preload.ts', `import { readFileSync } from 'node:fs'; export const b = readFileSync;`, 'beside the page'],
  ['renderer/app/a.ts', `import { day } from '#shared/time/day.ts'; export const b = day;`, null],
  ['renderer/app/a.ts', `import { useState } from 'react'; export const b = useState;`, null],
  ['renderer/app/a.ts', `import { ipcRenderer } from 'electron'; export const b = ipcRenderer;`, 'never ask which host'],
  ['renderer/app/a.ts', `import type { IpcRenderer } from 'electron'; export type B = IpcRenderer;`, 'never ask which host'],
  ['renderer/app/a.ts', `import { readFileSync } from 'node:fs'; export const b = readFileSync;`, 'run in a page'],
  ['renderer/app/a.ts', `import { b } from '../../electron/core/ports.ts'; export const c = b;`, 'through shared/contract'],
  ['renderer/app/a.ts', `import type { Ports } from '../../electron/core/ports.ts'; export type B = Ports;`, 'through shared/contract'],
  ['renderer/app/a.ts', `import Holidays from 'date-holidays'; export const b = Holidays;`, 'knows the holidays'],
  ['renderer/app/a.ts', `import Database from 'better-sqlite3'; export const b = Database;`, 'Only electron/core'],
  ['renderer/testing/a.ts', `import { b } from '../../electron/core/testing/make-application.ts'; export const c = b;`, null],
  ['renderer/features/clients/testing/a.tsx', `import { b } from '../../../../electron/core/testing/make-application.ts'; export const c = b;`, null],
  ['renderer/app/a.test.tsx', `import { b } from '../../electron/core/testing/make-application.ts'; export const c = b;`, null],
  ['renderer/app/a.test.tsx', `import { b } from '../../electron/core/store/open.ts'; export const c = b;`, 'start from electron/core/testing'],
];

const LANGUAGE: readonly Row[] = [
  ['shared/domain/a.ts', `export const b = Date.now();`, 'told'],
  ['shared/domain/a.ts', `export const b = Math.random();`, 'same for the same facts'],
  ['shared/domain/a.ts', `export const b = crypto.randomUUID();`, 'Ids are made'],
  ['electron/core/a.ts', `export const b = Date.now();`, 'Clock port'],
  ['electron/core/a.ts', `export const b = setTimeout(String, 5);`, 'Timers port'],
  ['electron/core/a.ts', `export const b = setInterval(String, 5);`, 'Timers port'],
  ['electron/core/a.ts', `export const b = fetch('https://example.invalid/');`, 'calls nobody'],
  ['electron/core/system-clock.ts', `export const b = [Date.now(), setTimeout(String, 5)];`, null],
  ['electron/core/a.test.ts', `export const b = setTimeout(String, 5);`, null],
  ['electron/desktop/a.ts', `export const b = Date.now();`, 'systemClock'],
  ['electron/browser/a.ts', `export const b = Date.now();`, 'systemClock'],
  ['electron/browser/a.ts', `export const b = setTimeout(String, 5);`, 'systemTimers'],
  ['electron/browser/a.ts', `export const b = fetch('https://example.invalid/');`, 'calls nobody'],
  ['renderer/app/a.ts', `export const b = Date.now();`, 'come with the answer'],
  ['electron/preload.ts', `import { ipcRenderer } from 'electron'; export const b = ipcRenderer.sendSync('a');`, 'asynchronous'],
  ['electron/desktop/a.ts', `import { ipcRenderer } from 'electron'; export const b = ipcRenderer.sendSync('a');`, 'asynchronous'],
  ['electron/core/a.ts', `export function b(): void { try { String(1); } catch {} }`, 'empty'],
  ['electron/core/a.ts', `export default 1;`, 'default'],
  ['electron/core/a.ts', `export function b(): void {\n${'  String(1);\n'.repeat(41)}}`, 'too many lines'],
  ['renderer/app/a.tsx', `export function b(): void {\n${'  String(1);\n'.repeat(41)}}`, null],
  ['renderer/app/a.tsx', `export function b(): void {\n${'  String(1);\n'.repeat(61)}}`, 'too many lines'],
  ['electron/core/a.ts', 'export {};\n'.repeat(301), 'too many lines'],
  ['electron/core/store/migrations/0001-a.ts', `export const b = \`${'\n'.repeat(400)}\`;`, null],
];

describe.each([
  ['the import table', IMPORTS],
  ['the language', LANGUAGE],
])('lint holds %s', (_title, rows) => {
  let refusals: readonly string[][] = [];
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'evenkeel-layers-'));
    refusals = lint(folder, rows);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(rows.map(([file, code, refusedWith], index) => ({ file, line: code.slice(0, 90), refusedWith, index })))(
    '$file: $line → $refusedWith',
    ({ refusedWith, index }) => {
      const messages = refusals[index] ?? [];
      if (refusedWith === null) expect(messages).toEqual([]);
      else expect(messages.join('\n')).toContain(refusedWith);
    },
  );
});

describe('what lint cannot say', () => {
  it.each(['shared', 'electron/core', 'electron/browser', 'electron/desktop', 'renderer'])('%s never asks the clock through `new Date()`', (folder) => {
    expect(linesOf(folder, /\bnew (UTC)?Date\(\s*\)|\bDate\(\s*\)|\bTemporal\.Now\b/)).toEqual([]);
  });

  it('only electron/desktop, main.ts and preload.ts name the package electron', () => {
    const elsewhere = linesOf('electron', /(from|import\(|require\()\s*['"]electron(\/|['"])/).filter(
      (place) => !/^electron\/(desktop\/|main\.ts|preload\.ts)/.test(place),
    );
    expect(elsewhere).toEqual([]);
  });

  it('a source that opens a socket is in electron/browser', () => {
    const elsewhere = ['shared', 'electron', 'renderer'].flatMap((folder) => linesOf(folder, /['"]node:(http|https|http2|net|tls|dgram|dns)['"/]/));
    expect(elsewhere.filter((place) => !place.startsWith('electron/browser/'))).toEqual([]);
  });
});

/** Writes each row into a small tree of its own beside a copy of the project's configuration, and asks oxlint once about all. */
function lint(folder: string, rows: readonly Row[]): string[][] {
  // Type-aware rules need the whole project; every rule proved here works on one file.
  const configuration = readFileSync(path.join(root, '.oxlintrc.json'), 'utf8').replace(/^\s*"options":.*$/m, '');
  writeFileSync(path.join(folder, '.oxlintrc.json'), '{}');
  rows.forEach(([file, code], index) => {
    const target = path.join(folder, String(index), file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(path.join(folder, String(index), '.oxlintrc.json'), configuration);
    writeFileSync(target, `${code}\n`);
  });
  const found = oxlint(folder);
  return rows.map(([file], index) => found.filter(({ filename }) => filename === `${index}/${file}`).map(({ message, help }) => `${message} ${help ?? ''}`));
}

type Diagnostic = { readonly message: string; readonly help?: string; readonly filename: string };

function oxlint(folder: string): readonly Diagnostic[] {
  const tool = path.join(root, 'node_modules/oxlint/bin/oxlint');
  const { stdout, stderr } = spawnSync(process.execPath, [tool, '--format', 'json', '.'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (!stdout.startsWith('{')) throw new Error(`oxlint did not run: ${stdout}${stderr}`);
  // oxlint's own report format.
  return (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics;
}

/** `file:line` of every line that matches, in sources that are not tests. */
function linesOf(folder: string, pattern: RegExp): string[] {
  const files = globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root }).filter((file) => !/\.test\.tsx?$|\/testing\//.test(file));
  return files.flatMap((file) =>
    readFileSync(path.join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) && !/^\s*(\/\/|\*|\/\*\*)/.test(line) ? [`${file}:${index + 1}`] : [])),
  );
}
