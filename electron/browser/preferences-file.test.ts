import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DEFAULT_PREFERENCES } from '#shared/contract/preferences.ts';
import { preferencesFile } from './preferences-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'evenkeel-preferences-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const keep = (content: string): void => writeFileSync(path.join(folder, 'preferences.json'), content);

it('is empty before the first choice', () => {
  expect(preferencesFile(folder).read()).toEqual({});
});

it('gives back what was chosen, also to the next start', () => {
  preferencesFile(folder).write({ ...DEFAULT_PREFERENCES, language: 'pl', theme: 'dark' });
  expect(preferencesFile(folder).read()).toEqual({ ...DEFAULT_PREFERENCES, language: 'pl', theme: 'dark' });
});

it('makes the folder when it is not there yet', () => {
  const inner = path.join(folder, 'new', 'folder');
  preferencesFile(inner).write({ ...DEFAULT_PREFERENCES, language: 'ru', theme: 'light' });
  expect(preferencesFile(inner).read()).toEqual({ ...DEFAULT_PREFERENCES, language: 'ru', theme: 'light' });
});

it.each(['', '{"language":"pl"', 'null', '[]', '"pl"', '{"language":42}'])('begins fresh on a damaged file: %j', (content) => {
  keep(content);
  expect(preferencesFile(folder).read()).toEqual({});
});

it('keeps the language when only the theme is unknown', () => {
  keep('{"language":"pl","theme":"sepia"}');
  expect(preferencesFile(folder).read()).toEqual({ language: 'pl' });
});

it('is readable by its owner alone and leaves nothing beside it', () => {
  preferencesFile(folder).write({ ...DEFAULT_PREFERENCES, language: 'en' });
  expect(readdirSync(folder)).toEqual(['preferences.json']);
  if (process.platform !== 'win32') expect(statSync(path.join(folder, 'preferences.json')).mode & 0o777).toBe(0o600);
  expect(JSON.parse(readFileSync(path.join(folder, 'preferences.json'), 'utf8'))).toEqual({ ...DEFAULT_PREFERENCES, language: 'en' });
});
