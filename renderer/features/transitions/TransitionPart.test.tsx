// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Stage } from '#shared/domain/stage.ts';
import { addClient, makeCore, type TestCore } from '../../../electron/core/testing/make-core.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { features } from '../features.ts';

// Today is Thursday, 26 February 2026.
async function begun(stage: Stage = 'onboarding'): Promise<{ core: TestCore; id: number; clientId: number }> {
  const core = makeCore();
  await core.call('practice.setUp', {});
  const clientId = await addClient(core, { name: 'Wrona Ceramika', stage, language: 'en' });
  const [engagement] = (await core.call('clients.get', { id: clientId })).engagements;
  const id = engagement!.id;
  const fields = { title: 'Kiln advice', kind: 'recurring', startedOn: '2025-12-15', meetingRhythm: 'quarterly' } as const;
  await core.call('engagements.update', { id, engagement: fields });
  return { core, id, clientId };
}

test('told before, then agreed: the line for the client says when it changes', async () => {
  const { core, id } = await begun();
  const { user } = renderApp(features, { core, at: { view: 'engagement', id, part: 'transition' } });
  expect(await screen.findByText('Weekly until 15 March, then fortnightly, and monthly from 12 April')).toBeTruthy();
  expect(screen.getByText(/From 12 April you will hear from me every month instead of every week/)).toBeTruthy();
  expect(screen.getByText('Comes after the announcement')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'It is announced' }));
  await user.click(await screen.findByRole('button', { name: 'They agreed…' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('radio', { name: 'The new rhythm' }));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await screen.findByText('Weekly until 26 February, then fortnightly, and monthly from 26 March')).toBeTruthy();
  expect(screen.getByText(/We agreed it: you hear from me every month/)).toBeTruthy();
});

test('once they agreed, the overview says the rhythm of these weeks', async () => {
  const { core, id } = await begun('transition');
  await core.call('transitions.announce', { engagementId: id as never });
  await core.call('transitions.agree', { engagementId: id as never, on: '2026-02-26', wish: 'none' });
  renderApp(features, { core, at: { view: 'engagement', id, part: 'overview' } });
  expect(await screen.findByText(/updates: fortnightly/)).toBeTruthy();
});

test('what is missing for the next stage is said, and what waits', async () => {
  const { core, id, clientId } = await begun();
  await core.call('phases.overrule', { clientId, phase: 'informed_pessimism', reason: 'She said so' });
  renderApp(features, { core, at: { view: 'engagement', id, part: 'transition' } });
  expect(await screen.findByText('No first result has been shown.')).toBeTruthy();
  expect(screen.getByText(/^The change waits: what counts for this client is “Informed pessimism”/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'It is announced' })).toBeNull();
});

test('whoever is past onboarding only has the next dates', async () => {
  const { core, id } = await begun('active');
  renderApp(features, { core, at: { view: 'engagement', id, part: 'transition' } });
  expect(await screen.findByText('Wrona Ceramika is past onboarding, and no change of rhythm was noted here.')).toBeTruthy();
  expect(screen.queryByRole('heading', { name: 'Out of onboarding' })).toBeNull();
});
