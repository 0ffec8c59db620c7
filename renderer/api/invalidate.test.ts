import { expect, test } from 'vitest';
import { readsAny } from './invalidate.ts';

test.each([
  ['clients.get', ['interactions'], true],
  ['clients.get', ['postponements'], false],
  ['today.get', ['day'], true],
  ['app.start', ['preferences'], true],
  ['store.backups', ['clients', 'interactions'], false],
  ['clients.create', ['clients'], false],
  ['toString', ['clients'], false],
] as const)('%s after a change of %s: asked again %s', (name, topics, isAsked) => {
  expect(readsAny(name, topics)).toBe(isAsked);
});
