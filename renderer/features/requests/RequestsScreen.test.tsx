// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addClient, makeCore, type TestCore } from '../../../electron/core/testing/make-core.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { features } from '../features.ts';

async function begun(): Promise<TestCore> {
  const core = makeCore();
  await core.call('practice.setUp', {});
  return core;
}

/** Asked for at once, by phone. */
async function asked(core: TestCore, name: string, title: string, items: readonly string[]): Promise<number> {
  const clientId = await addClient(core, { name, stage: 'active' });
  const request = { title, dueOn: '2026-06-30', items: items.map((text, index) => ({ text, mustHave: index === 0 })) };
  const { id } = await core.call('requests.save', { id: null, clientId, request });
  const list = await core.call('requests.get', { id });
  await core.call('requests.ask', { id, now: list.items.map((item) => item.id), channel: 'phone' });
  return id;
}

test('while nothing is missing it says how a list gets here', async () => {
  const { user } = renderApp(features, { core: await begun(), at: { view: 'engagements' } });
  await user.click(await screen.findByRole('link', { name: 'Requests' }));
  expect(await screen.findByRole('heading', { name: 'Nothing is missing' })).toBeTruthy();
  expect(await screen.findByText('What full and shorter asks bring is shown from 10 shorter asks on.')).toBeTruthy();
});

test('what is missing stands there client by client, and Enter opens the list', async () => {
  const core = await begun();
  await asked(core, 'Wrona Ceramika', 'VAT return', ['Bank statement', 'Contracts', 'Sales', 'Purchases']);
  await asked(core, 'Hart Books', 'Year end', ['Inventory']);
  const { user } = renderApp(features, { core, at: { view: 'requests' } });
  const grid = await screen.findByRole('grid', { name: 'What is missing' });
  const [first, second] = within(grid).getAllByRole('row');
  expect(first?.textContent).toContain('Wrona Ceramika');
  expect(first?.textContent).toContain('Bank statement · Contracts · 2 more');
  expect(first?.textContent).toContain('asked once');
  expect(second?.textContent).toContain('Inventory');
  expect(screen.getByText('5 things')).toBeTruthy();
  second?.focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { level: 1, name: /^Year end/ })).toBeTruthy();
});

test('a new list is for the engagement it was begun from, or for another of the client', async () => {
  const core = await begun();
  const clientId = await addClient(core, { name: 'Wrona Ceramika', stage: 'active' });
  const { id } = await core.call('engagements.add', { clientId, engagement: { title: 'Kiln advice', startedOn: '2026-02-02' } });
  await core.call('engagements.add', { clientId, engagement: { title: 'Glaze', startedOn: '2026-02-03' } });
  const { user } = renderApp(features, { core, at: { view: 'engagement', id, part: 'requests' } });
  await user.click(await screen.findByRole('link', { name: 'New list' }));
  await user.click(await screen.findByRole('button', { name: /^Kiln advice/ }));
  await user.click(await screen.findByRole('option', { name: 'Glaze' }));
  await user.type(screen.getByRole('textbox', { name: /^What it is for/ }), 'Firing');
  await user.click(screen.getByRole('button', { name: /^Save/ }));
  await screen.findByRole('heading', { level: 1, name: /^Firing/ });
  const [list] = await core.call('requests.ofClient', { clientId });
  const { engagements } = await core.call('clients.get', { id: clientId });
  await waitFor(() => expect(engagements.find((each) => each.id === list?.engagementId)?.title).toBe('Glaze'));
});
