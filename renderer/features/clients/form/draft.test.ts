import { expect, test } from 'vitest';
import { restoredOver } from './draft.ts';

const start = { client: { name: '', town: '', tags: [] as string[] }, person: { name: '' } };

test('what was typed comes back', () => {
  const values = { ...start, client: { ...start.client, name: 'Wrona' } };
  expect(restoredOver(start, { start, values })).toEqual(values);
});

test('a field nobody touched keeps what stands there now', () => {
  const stored = { start, values: { ...start, client: { ...start.client, name: 'Wrona' } } };
  const now = { ...start, client: { ...start.client, town: 'Kraków' } };
  expect(restoredOver(now, stored)).toEqual({ ...now, client: { ...now.client, name: 'Wrona' } });
});

test('nothing changed is nothing to restore', () => {
  expect(restoredOver(start, { start, values: start })).toBeNull();
});

test.each([undefined, null, 'text', [], { values: start }, { start: 1, values: 2 }])('what is no draft is passed over: %j', (stored) => {
  expect(restoredOver(start, stored)).toBeNull();
});

test('a field of another kind, or one the form no longer has, is left out', () => {
  const values = { client: { name: 7, town: 'Łódź', tags: 'VAT', colour: 'red' }, person: { name: '' } };
  expect(restoredOver(start, { start, values })).toEqual({ ...start, client: { ...start.client, town: 'Łódź' } });
});
