// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addClient, makeCore, type TestCore } from '../../../electron/core/testing/make-core.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { features } from '../features.ts';

// Today is Thursday, 26 February 2026.
async function begun(startedOn: string): Promise<{ core: TestCore; id: number }> {
  const core = makeCore();
  await core.call('practice.setUp', {});
  const clientId = await addClient(core, { name: 'Wrona Ceramika', stage: 'active' });
  const { id } = await core.call('engagements.add', { clientId, engagement: { title: 'Kiln advice', startedOn } });
  return { core, id };
}

test('without a plan one is laid from the day of the signature; a day that cannot be meant is refused at the field', async () => {
  const { core, id } = await begun('2024-01-08');
  const { user } = renderApp(features, { core, at: { view: 'engagement', id, part: 'onboarding' } });
  await user.click(await screen.findByRole('button', { name: 'Lay the plan' }));
  expect(await screen.findByText('A plan that begins on this day would be over already. Choose a later day; the engagement stays as it is.')).toBeTruthy();
  expect((await core.call('plans.ofEngagement', { engagementId: id })).plan).toBeNull();
});

test('a step is ticked off where it stands, and what is over folds away', async () => {
  const { core, id } = await begun('2026-02-26');
  const { user } = renderApp(features, { core, at: { view: 'engagement', id, part: 'onboarding' } });
  await user.click(await screen.findByRole('button', { name: 'Lay the plan' }));
  expect(await screen.findByRole('heading', { name: 'Day 0 of 100' })).toBeTruthy();
  const table = screen.getByRole('table');
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent),
  ).toEqual(['Day', 'Mine', 'Theirs']);
  await user.click(within(table).getByRole('checkbox', { name: 'Thank them by phone, the same day' }));
  expect(await within(table).findByText('done 26 Feb')).toBeTruthy();
});

test('a step moves to another day, and says where it stood', async () => {
  const { core, id } = await begun('2026-02-26');
  await core.call('plans.start', { engagementId: id, anchorOn: '2026-02-26' });
  const { plan } = await core.call('plans.ofEngagement', { engagementId: id });
  const kickoff = plan?.steps.find(({ key }) => key === 'kickoff');
  await core.call('plans.moveStep', { id: kickoff?.id ?? 0, dueOn: '2026-03-05' });
  renderApp(features, { core, at: { view: 'engagement', id, part: 'onboarding' } });
  expect(await screen.findByText('moved, at first 2 Mar')).toBeTruthy();
});

test('what they want is kept word for word, with how it will be seen', async () => {
  const { core, id } = await begun('2026-02-26');
  const { user } = renderApp(features, { core, at: { view: 'engagement', id, part: 'onboarding' } });
  await user.click(await screen.findByRole('button', { name: 'Write it down' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByRole('textbox', { name: /^In their own words/ }), 'The kiln runs every night');
  await user.type(dialog.getByRole('textbox', { name: /^How one will see it/ }), 'A month without a cold firing');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await screen.findByText('The kiln runs every night')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'It is met' }));
  expect(await screen.findByText(/met 26 Feb 2026/)).toBeTruthy();
});
