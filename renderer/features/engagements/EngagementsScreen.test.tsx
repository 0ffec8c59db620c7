// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addClient, makeCore } from '../../../electron/core/testing/make-core.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { features } from '../features.ts';

test('without anything in motion the page says what would stand here', async () => {
  const core = makeCore();
  await core.call('practice.setUp', {});
  renderApp(features, { core, at: { view: 'engagements' } });
  expect(await screen.findByRole('heading', { name: 'Nothing is in motion' })).toBeTruthy();
});

test('an engagement leads to its page, which leads to the client and to the others', async () => {
  const core = makeCore();
  await core.call('practice.setUp', {});
  const clientId = await addClient(core, { name: 'Wrona Ceramika', stage: 'active' });
  const { id } = await core.call('engagements.add', { clientId, engagement: { title: 'Kiln advice', startedOn: '2026-02-02' } });
  const { user } = renderApp(features, { core, at: { view: 'engagement', id, part: 'overview' } });
  expect(await screen.findByRole('heading', { level: 1, name: /^Kiln advice/ })).toBeTruthy();
  expect(screen.getByText('Nothing written down')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'To Wrona Ceramika' }).getAttribute('href')).toBe(`#/clients/${clientId}`);
  const [other] = (await core.call('engagements.get', { id })).others;
  await user.click(screen.getByRole('link', { name: other?.title ?? '' }));
  expect(await screen.findByRole('link', { name: 'Kiln advice' })).toBeTruthy();
});

test('what was agreed is edited on the page of the engagement', async () => {
  const core = makeCore();
  await core.call('practice.setUp', {});
  const clientId = await addClient(core, { name: 'Wrona Ceramika', stage: 'active' });
  const { id } = await core.call('engagements.add', { clientId, engagement: { title: 'Kiln advice', startedOn: '2026-02-02' } });
  const { user } = renderApp(features, { core, at: { view: 'engagement', id, part: 'overview' } });
  await user.click(await screen.findByRole('button', { name: 'Edit' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByRole('textbox', { name: /^Title/ }), ' and glaze');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('heading', { level: 1, name: /^Kiln advice and glaze/ })).toBeTruthy();
});

test('an address that leads nowhere says so', async () => {
  const core = makeCore();
  await core.call('practice.setUp', {});
  renderApp(features, { core, at: { view: 'engagement', id: 99, part: 'overview' } });
  expect(await screen.findByRole('heading', { name: 'This engagement is not here' })).toBeTruthy();
});
