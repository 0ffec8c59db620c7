// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addClient, makeCore } from '../../../electron/core/testing/make-core.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { features } from '../features.ts';

// Today is Thursday, 26 February 2026.
test('agreeing to the low point opens its plan on the client’s page; a step is ticked off and taken back', async () => {
  const core = makeCore();
  await core.call('practice.setUp', {});
  const clientId = await addClient(core, { name: 'Wrona Ceramika', stage: 'active' });
  await core.call('phases.note', { clientId, code: 'S4', kind: 'somebody' });
  const { user } = renderApp(features, { core, at: { view: 'client', id: clientId } });
  const band = within(await screen.findByRole('region', { name: /^The phase we assume/ }));
  expect(screen.queryByRole('region', { name: /^Through the low point/ })).toBeNull();
  await user.click(band.getByRole('button', { name: 'Agree' }));
  const plan = within(await screen.findByRole('region', { name: /^Through the low point/ }));
  const steps = plan.getAllByRole('listitem').map((line) => line.textContent);
  expect(steps).toHaveLength(6);
  expect(steps[0]).toMatch(/^Keep your own promises first.*None is late/);
  expect(plan.queryByRole('checkbox', { name: 'Keep your own promises first' })).toBeNull();
  await user.click(plan.getByRole('checkbox', { name: 'Call, and ask for nothing' }));
  await waitFor(() => expect(plan.getByRole<HTMLInputElement>('checkbox', { name: 'Call, and ask for nothing' }).checked).toBe(true));
  expect(plan.getByText('On 26 Feb')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(plan.getByRole<HTMLInputElement>('checkbox', { name: 'Call, and ask for nothing' }).checked).toBe(false));
});
