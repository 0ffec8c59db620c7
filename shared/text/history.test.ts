import { expect, it } from 'vitest';
import { calls } from '../contract/index.ts';
import { LANGUAGES } from '../domain/language.ts';
import { resources } from './index.ts';

const UNDOABLE = Object.entries(calls).flatMap(([name, call]) => (call.kind === 'command' && call.undoable !== false ? [name] : []));

it.each(LANGUAGES)('what can be undone has its words, and no words are left over (%s)', (language) => {
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = resources[language].translation.history.did;
  const named = Object.entries(words).flatMap(([area, each]) => Object.keys(each).map((name) => `${area}.${name}`));
  expect(named.toSorted()).toEqual(UNDOABLE.toSorted());
});
