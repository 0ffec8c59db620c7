// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Payload } from '#shared/contract/index.ts';
import { addClient, type TestCore } from '../../electron/core/testing/make-core.ts';
import { practice } from '../features/interactions/testing/open-interactions.tsx';
import { plainFeatures } from '../testing/plain-features.tsx';
import { renderApp } from '../testing/render-app.tsx';

const notice = (id: string, change: Partial<Payload<'notice.shown'>> = {}): Payload<'notice.shown'> => ({
  id,
  title: `Notice ${id}`,
  body: 'Due today at 09:14.',
  route: { view: 'reminders' },
  ...change,
});
const show = (core: TestCore, ...notices: Payload<'notice.shown'>[]) =>
  act(() => notices.forEach((payload) => core.application.announce({ name: 'notice.shown', payload })));
const corner = () => within(screen.getByRole('status', { name: 'Notices' }));
const titles = () =>
  corner()
    .queryAllByRole('button')
    .flatMap((button) => button.querySelector('b')?.textContent ?? []);

async function open() {
  const core = await practice();
  const rendered = renderApp(plainFeatures(), { core, at: { view: 'clients' } });
  await screen.findByRole('heading', { level: 1, name: 'Clients' });
  return { ...rendered, core };
}

test('a notice comes without taking the focus, stays, and leads where it belongs', async () => {
  const { core, user } = await open();
  const clientId = await addClient(core, { name: 'Wrona' });
  const field = screen.getByRole('textbox', { name: 'Note' });
  await user.click(field);
  show(core, notice('1', { route: { view: 'client', id: clientId } }));
  expect(titles()).toEqual(['Notice 1']);
  expect(document.activeElement).toBe(field);
  core.ports.time.advance(3_600_000);
  expect(titles()).toEqual(['Notice 1']);
  await user.click(corner().getByRole('button', { name: /^Notice 1/ }));
  expect(location.hash).toBe(`#/clients/${clientId}`);
  expect(titles()).toEqual([]);
});

test('the same one takes its own place, and one that is done with elsewhere goes', async () => {
  const { core } = await open();
  show(core, notice('1'), notice('2'), notice('1', { title: 'Said with its name' }));
  expect(titles()).toEqual(['Said with its name', 'Notice 2']);
  act(() => core.application.announce({ name: 'notice.withdrawn', payload: { ids: ['1', '7'] } }));
  expect(titles()).toEqual(['Notice 2']);
});

test('three are seen, the newest first, and how many more there are', async () => {
  const { core } = await open();
  show(core, notice('1'), notice('2'), notice('3'), notice('4'), notice('5'));
  expect(titles()).toEqual(['Notice 5', 'Notice 4', 'Notice 3']);
  expect(corner().getByRole('link', { name: '2 more' }).getAttribute('href')).toBe('#/reminders');
});

test('F6 leads to them, Enter opens, and after a dismissal the next one has the focus, then the page', async () => {
  const { core, user } = await open();
  const field = screen.getByRole('textbox', { name: 'Note' });
  await user.click(field);
  show(core, notice('1'), notice('2'));
  await user.keyboard('{F6}');
  expect(document.activeElement?.textContent).toMatch(/^Notice 2/);
  await user.keyboard('{F6}');
  expect(document.activeElement).toBe(field);
  await user.keyboard('{F6}{Tab}{Enter}');
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Notice 1/));
  await user.keyboard('{Tab}{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
});

test('the tab says how many things are due today, and nothing in the sample', async () => {
  const { core } = await open();
  await waitFor(() => expect(document.title).toBe('Clients · Evenkeel'));
  const clientId = await addClient(core, { name: 'Wrona', stage: 'proposal' });
  for (const what of ['Send the figures', 'Ring']) await core.call('clocks.capture', { clientId, what, dueAt: core.ports.time.now() + 60_000 });
  await waitFor(() => expect(document.title).toBe('(2) Clients · Evenkeel'));
  await core.call('sample.open', {});
  await waitFor(() => expect(document.title).toBe('Thursday 26 February · Evenkeel · Sample'));
});
