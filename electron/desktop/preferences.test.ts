import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_PREFERENCES } from '#shared/contract/preferences.ts';
import { openPreferences } from './preferences.ts';
import { fakeLog } from './testing/fake-application.ts';

const bounds = { x: 10, y: 20, width: 1000, height: 700, maximized: true };
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'evenkeel-preferences-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (): string => path.join(folder, 'settings.json');

describe('preferences of this computer', () => {
  test('are empty before the first choice', () => {
    const preferences = openPreferences(folder, fakeLog());
    expect(preferences.read()).toEqual({});
    expect(preferences.bounds()).toBeNull();
  });

  test('are there again after a restart', () => {
    const first = openPreferences(folder, fakeLog());
    first.write({ ...DEFAULT_PREFERENCES, language: 'pl', theme: 'dark' });
    first.rememberBounds(bounds);
    const second = openPreferences(folder, fakeLog());
    expect(second.read()).toEqual({ ...DEFAULT_PREFERENCES, language: 'pl', theme: 'dark' });
    expect(second.bounds()).toEqual(bounds);
  });

  test('know of each explanation whether it was read, also after a restart', () => {
    const first = openPreferences(folder, fakeLog());
    expect([first.wasTold('stays'), first.wasTold('ends')]).toEqual([false, false]);
    first.rememberTold('ends');
    const second = openPreferences(folder, fakeLog());
    expect([second.wasTold('stays'), second.wasTold('ends')]).toEqual([false, true]);
  });

  test('hold what was chosen, the window and what was explained, and nothing else', () => {
    const preferences = openPreferences(folder, fakeLog());
    preferences.write({ ...DEFAULT_PREFERENCES, language: 'ru', theme: 'system' });
    preferences.rememberBounds(bounds);
    preferences.rememberTold('stays');
    expect(Object.keys(JSON.parse(readFileSync(file(), 'utf8')) as object).toSorted()).toEqual([
      'captureAnywhere',
      'closeToTray',
      'language',
      'startAtLogin',
      'theme',
      'told-stays',
      'window',
    ]);
  });

  test.skipIf(process.platform === 'win32')('belong to their owner alone', () => {
    openPreferences(folder, fakeLog()).write({ ...DEFAULT_PREFERENCES, language: 'en', theme: 'light' });
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  test.each([
    ['half a file', '{"language":"pl","the'],
    ['an empty file', ''],
    ['zeros, as after a power cut', '\0'.repeat(64)],
    ['a list', '[1,2,3]'],
  ])('%s starts fresh, without a crash', (_what, content) => {
    writeFileSync(file(), content);
    const preferences = openPreferences(folder, fakeLog());
    expect(preferences.read()).toEqual({});
    preferences.write({ ...DEFAULT_PREFERENCES, language: 'pl', theme: 'dark' });
    expect(openPreferences(folder, fakeLog()).read()).toEqual({ ...DEFAULT_PREFERENCES, language: 'pl', theme: 'dark' });
  });

  test('one value we do not know does not cost the others', () => {
    writeFileSync(file(), JSON.stringify({ language: 'pl', theme: 'sepia', window: { x: 'left' } }));
    const preferences = openPreferences(folder, fakeLog());
    expect(preferences.read()).toEqual({ language: 'pl' });
    expect(preferences.bounds()).toBeNull();
  });

  test('hold until the program ends where they cannot be kept', () => {
    mkdirSync(file());
    const log = fakeLog();
    const preferences = openPreferences(folder, log);
    preferences.write({ ...DEFAULT_PREFERENCES, language: 'pl', theme: 'dark' });
    expect(preferences.read()).toEqual({ ...DEFAULT_PREFERENCES, language: 'pl', theme: 'dark' });
    expect(log.lines.map((line) => line.event)).toEqual(['preferences.not-kept']);
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });
});
