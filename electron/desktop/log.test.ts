import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileLog } from './log.ts';

const clock = { now: () => Date.UTC(2026, 10, 22, 8, 30), zone: () => 'Europe/Warsaw' };
let folder: string;
let logs: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'evenkeel-log-'));
  logs = path.join(folder, 'logs');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lines = (): unknown[] =>
  readFileSync(path.join(logs, 'evenkeel.log'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

describe('the log', () => {
  test('is one line of JSON for each event, with the time of the clock', () => {
    const log = fileLog({ folder: logs, clock });
    log.info('started', { version: '0.1.0', clients: 33 });
    log.info('stopped');
    expect(lines()).toEqual([
      { at: '2026-11-22T08:30:00.000Z', level: 'info', event: 'started', version: '0.1.0', clients: 33 },
      { at: '2026-11-22T08:30:00.000Z', level: 'info', event: 'stopped' },
    ]);
  });

  test('leaves out what is not a code or a number', () => {
    fileLog({ folder: logs, clock }).info('import', { rows: 46, file: '/home/anna/klienci 2026.csv', note: 'Anna rang about the kiln' });
    expect(lines()).toMatchObject([{ rows: 46, file: '(left out)', note: '(left out)' }]);
  });

  test('tells kind, code and place of an error and never its message', () => {
    const error = Object.assign(new Error("ENOENT: no such file or directory, open '/home/anna/klienci/wrona.csv'"), { code: 'ENOENT' });
    fileLog({ folder: logs, clock }).error('import.read', new Error('Anna Wrona', { cause: error }));
    const text = readFileSync(path.join(logs, 'evenkeel.log'), 'utf8');
    expect(text).not.toMatch(/anna|wrona|klienci/i);
    expect(lines()).toMatchObject([{ level: 'error', event: 'import.read', error: { name: 'Error', cause: { code: 'ENOENT' } } }]);
    expect(text).toContain('log.test.ts:');
    expect(text).not.toContain(path.dirname(import.meta.filename));
  });

  test.skipIf(process.platform === 'win32')('belongs to its owner alone, whatever the umask', () => {
    const before = process.umask(0);
    fileLog({ folder: logs, clock }).info('started');
    process.umask(before);
    expect(statSync(logs).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(logs, 'evenkeel.log')).mode & 0o777).toBe(0o600);
  });

  test('starts a new file after a megabyte and keeps the two before it', () => {
    mkdirSync(logs);
    const log = fileLog({ folder: logs, clock });
    for (const filling of ['a', 'b', 'c', 'd']) {
      writeFileSync(path.join(logs, 'evenkeel.log'), filling.repeat(1024 * 1024));
      log.info('after', { filling });
    }
    expect(readdirSync(logs).toSorted()).toEqual(['evenkeel.1.log', 'evenkeel.2.log', 'evenkeel.log']);
    expect(lines()).toMatchObject([{ filling: 'd' }]);
    expect(readFileSync(path.join(logs, 'evenkeel.1.log'), 'utf8').startsWith('dd')).toBe(true);
    expect(readFileSync(path.join(logs, 'evenkeel.2.log'), 'utf8').startsWith('cc')).toBe(true);
  });

  test('that cannot be written says so once and does not stop anything', () => {
    writeFileSync(path.join(folder, 'logs'), 'a file where the folder should be');
    const complaints: string[] = [];
    const log = fileLog({ folder: logs, clock, complain: (sentence) => void complaints.push(sentence) });
    log.info('one');
    log.error('two', new Error('x'));
    expect(complaints).toEqual([expect.stringMatching(/^The log cannot be written: E[A-Z]+$/)]);
  });
});
