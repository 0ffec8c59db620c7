import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, test } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
const text = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const readme = text('README.md');
const { scripts } = JSON.parse(text('package.json')) as { readonly scripts: Readonly<Record<string, string>> };

it.each(['README.md', 'CHANGELOG.md', 'LICENSE', 'SECURITY.md', 'ARCHITECTURE.md', 'STYLE.md'])('the repository has %s, and something stands in it', (file) => {
  expect(text(file).trim().length).toBeGreaterThan(200);
});

test('the licence is MIT', () => {
  expect(text('LICENSE')).toMatch(/^MIT License/);
});

test('the README speaks to the practitioner first and the developer second', () => {
  const heads = ['## What it does for you', '## Start', '## Where your data is', '## What it never does', '## For developers'];
  const places = heads.map((head) => readme.indexOf(head));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
});

test('every command the README names is there, and CI runs the one for tests', () => {
  const named = [...readme.matchAll(/npm (?:run )?([a-z][a-z0-9:]*)/g)].map(([, name]) => name).filter((name) => name !== 'ci' && name !== 'run');
  expect(named).toEqual(expect.arrayContaining(['start', 'test']));
  expect(named.filter((name) => name === undefined || !(name in scripts))).toEqual([]);
  expect(text('.ci/run')).toContain('\nnpm ci && npm test\n');
});

test('every picture and page the documents point to exists', () => {
  const missing = ['README.md', 'ARCHITECTURE.md', 'SECURITY.md', 'CHANGELOG.md'].flatMap((file) =>
    [...text(file).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link = '']) => link).filter((link) => !existsSync(path.join(root, link))),
  );
  expect(missing).toEqual([]);
});
