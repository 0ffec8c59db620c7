import { expect, test } from 'vitest';
import { entriesOf, placeOfRow } from './row-sections.ts';

const sections = [
  { id: 'a', head: 'A · 2', count: 2, note: null },
  { id: 'b', head: null, count: 1, note: '8 more' },
  { id: 'c', head: 'C · 1', count: 1, note: null },
];

test('rows are numbered through all sections, heads and notes stand between them', () => {
  expect(entriesOf(sections).map((entry) => (entry.kind === 'row' ? entry.index : entry.word))).toEqual(['A · 2', 0, 1, 2, '8 more', 'C · 1', 3]);
});

test('every row is found where it stands', () => {
  const entries = entriesOf(sections);
  for (const row of [0, 1, 2, 3]) expect(entries[placeOfRow(sections, row)]).toEqual({ kind: 'row', index: row });
});
