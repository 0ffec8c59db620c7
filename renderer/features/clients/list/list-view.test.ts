import { expect, test } from 'vitest';
import { ALL_CURRENT, countFilters, viewFrom, withoutFilters } from './list-view.ts';

test('a view is read as it was saved', () => {
  const view = { ...ALL_CURRENT, search: 'łódź', stages: ['active' as const], languages: [null, 'pl' as const], sort: 'town' as const, descending: true };
  expect(viewFrom(JSON.stringify(view))).toEqual(view);
  expect(viewFrom(JSON.stringify({ ...view, stages: [] }))).not.toEqual(view);
});

test.each(['{"sort":"no such order"}', '{"stages":["no such stage"]}', '[]', 'null', '{"later":1}'])('of %s what can be read is read', (definition) => {
  expect(viewFrom(definition)).toEqual(ALL_CURRENT);
});

test('filters are counted and cleared; the search and the order stay', () => {
  const view = { ...ALL_CURRENT, search: 'a', show: 'all' as const, tags: ['x', 'y'], towns: ['z'], withoutEngagement: true, sort: 'gap' as const };
  expect(countFilters(view)).toBe(3);
  expect(withoutFilters(view)).toEqual({ ...ALL_CURRENT, search: 'a', show: 'all', sort: 'gap' });
});
