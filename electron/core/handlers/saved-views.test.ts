import { expect, test } from 'vitest';
import { makeCore } from '../testing/make-core.ts';

const save = (name: string, screen: 'clients' | 'pipeline' = 'clients') => ({ kind: 'new' as const, screen, name, definition: JSON.stringify({ town: name }) });

async function threeViews() {
  const core = makeCore();
  const ids = [];
  for (const name of ['Łódź', 'VAT', 'Quiet']) ids.push((await core.call('views.save', save(name))).id);
  const names = async () => (await core.call('views.list', { screen: 'clients' })).map((view) => view.name);
  return { core, ids, names };
}

test('a view keeps its definition exactly, and each screen has its own', async () => {
  const { core } = await threeViews();
  const definition = '{ "stage": ["ё"], "descending": false }';
  const { id } = await core.call('views.save', { kind: 'new', screen: 'pipeline', name: 'VAT', definition });
  expect(await core.call('views.list', { screen: 'pipeline' })).toEqual([{ id, name: 'VAT', definition }]);
});

test('a name stands once per screen, whatever its capitals and accents', async () => {
  const { core, ids } = await threeViews();
  expect(await core.refusal('views.save', save('lodz'))).toMatchObject({ code: 'invalid-input', field: 'name', reason: 'name-taken' });
  expect(await core.refusal('views.rename', { id: ids[1], name: 'QUIET' })).toMatchObject({ reason: 'name-taken' });
  await core.call('views.rename', { id: ids[1]!, name: 'vat' });
});

test('saving again replaces what the view says and leaves its name and place', async () => {
  const { core, ids, names } = await threeViews();
  await core.call('views.save', { kind: 'replace', id: ids[0]!, definition: '{"tag":"new"}' });
  expect(await names()).toEqual(['Łódź', 'VAT', 'Quiet']);
  expect((await core.call('views.list', { screen: 'clients' }))[0]?.definition).toBe('{"tag":"new"}');
});

test('views stand in the order they were put in; those not named, and new ones, follow', async () => {
  const { core, ids, names } = await threeViews();
  await core.call('views.reorder', { screen: 'clients', ids: [ids[2]!, ids[2]!] });
  expect(await names()).toEqual(['Quiet', 'Łódź', 'VAT']);
  await core.call('views.remove', { id: ids[2]! });
  await core.call('views.save', save('Last'));
  expect(await names()).toEqual(['Łódź', 'VAT', 'Last']);
  expect(await core.refusal('views.remove', { id: ids[2] })).toMatchObject({ code: 'not-found' });
});

test('the columns of a list are remembered until they are given back', async () => {
  const core = makeCore();
  expect(await core.call('views.columns', { screen: 'clients' })).toEqual({ columns: null });
  await core.call('views.chooseColumns', { screen: 'clients', columns: ['name', 'town'] });
  await core.call('views.chooseColumns', { screen: 'clients', columns: ['name', 'phone', 'town'] });
  expect(await core.call('views.columns', { screen: 'clients' })).toEqual({ columns: ['name', 'phone', 'town'] });
  await core.call('views.chooseColumns', { screen: 'clients', columns: null });
  expect(await core.call('views.columns', { screen: 'clients' })).toEqual({ columns: null });
});
