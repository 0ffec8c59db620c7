// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import { DRAWN_NOW } from '../../../electron/core/testing/fake-ports.ts';
import { addClient, makeCore, type TestCore } from '../../../electron/core/testing/make-core.ts';
import { renderApp, type Rendered } from '../../testing/render-app.tsx';
import { features } from '../features.ts';

async function practice(): Promise<TestCore> {
  const core = makeCore();
  await core.call('practice.setUp', {});
  return core;
}

/** Two who are told monthly: one three days ago, one forty. */
async function withTwo(): Promise<TestCore> {
  const core = await practice();
  for (const [name, daysAgo] of [
    ['Wrona Ceramika', 3],
    ['Hanke Dachy', 40],
  ] as const) {
    const id = await addClient(core, { name }, null);
    const at = DRAWN_NOW - daysAgo * DAY_OF_HOURS;
    await core.call('interactions.log', { clientId: id, at, direction: 'out', channel: 'email', result: 'delivered', purpose: 'news', informs: true });
  }
  return core;
}

const open = (core: TestCore): Rendered => renderApp(features, { core, at: { view: 'rhythm' } });

test('without clients it says who would stand here', async () => {
  open(await practice());
  expect(await screen.findByText('Work is going on with nobody yet')).toBeTruthy();
});

test('the sentence answers the question, and the rail counts who waits', async () => {
  open(await withTwo());
  expect(await screen.findByText('1 of 2 clients.')).toBeTruthy();
  const pages = within(screen.getByRole('navigation', { name: 'Pages' }));
  await waitFor(() => expect(pages.getByRole('link', { name: /Rhythm/ }).textContent).toBe('Rhythm1'));
});

test('the table says the same in figures, and a name opens its client', async () => {
  const { user } = open(await withTwo());
  await user.click(await screen.findByRole('radio', { name: 'Table' }));
  const table = await screen.findByRole('table');
  expect(
    within(table)
      .getAllByRole('row')
      .map((row) => row.textContent),
  ).toEqual([
    'BandClientShareDaysLast heardUntilWhat to do',
    'OverdueHanke Dachy1.29 ×40 of 3117 Jan, mail17 FebLog',
    'FreshWrona Ceramika0.11 ×3 of 2823 Feb, mail23 Mar',
  ]);
  await user.click(within(table).getByRole('link', { name: 'Hanke Dachy' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Hanke Dachy' })).toBeTruthy();
});

test('a count lists only its band, from the keyboard too, and all come back', async () => {
  const { user } = open(await withTwo());
  await user.click(await screen.findByRole('radio', { name: 'Table' }));
  screen.getByRole('button', { name: '1 fresh' }).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Hanke Dachy' })).toBeNull());
  expect(screen.getByRole('link', { name: 'Wrona Ceramika' })).toBeTruthy();
  expect(screen.getByText('1 of 2 listed')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Show all' }));
  expect(await screen.findByRole('link', { name: 'Hanke Dachy' })).toBeTruthy();
});
