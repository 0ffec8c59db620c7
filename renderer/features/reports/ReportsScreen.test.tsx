// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import { DRAWN_NOW } from '../../../electron/core/testing/fake-ports.ts';
import { addClient, makeCore } from '../../../electron/core/testing/make-core.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { features } from '../features.ts';

test('without anything logged every number says what it would count', async () => {
  const core = makeCore();
  await core.call('practice.setUp', {});
  renderApp(features, { core, at: { view: 'reports' } });
  expect(await screen.findByRole('heading', { level: 2, name: 'On how many days did nobody wait longer than agreed?' })).toBeTruthy();
  expect(await screen.findByText(/^No promise was closed or fell due/)).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
});

test('a number is said as counts below ten cases, and its table says what the chart draws', async () => {
  const core = makeCore();
  await core.call('practice.setUp', {});
  const id = await addClient(core, { name: 'Wrona Ceramika' }, null);
  for (const daysAgo of [3, 9]) {
    const at = DRAWN_NOW - daysAgo * DAY_OF_HOURS;
    await core.call('interactions.log', { clientId: id, at, direction: 'out', channel: 'email', result: 'delivered', purpose: 'news', informs: true });
  }
  const { user } = renderApp(features, { core, at: { view: 'reports' } });
  const voice = await screen.findByRole('region', { name: 'How much of the news do they hear from my own voice?' });
  expect(within(voice).getByText('0 of 2')).toBeTruthy();
  await user.click(within(voice).getByRole('radio', { name: 'Table' }));
  expect(
    within(within(voice).getByRole('table'))
      .getAllByRole('row')
      .map((row) => row.textContent),
  ).toEqual(['WhatShare', 'Spoken0 of 2', 'Written2 of 2']);
});
