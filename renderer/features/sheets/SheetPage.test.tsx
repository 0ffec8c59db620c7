// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { SheetRef } from '#shared/contract/sheet-ref.ts';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import type { FakeOptions } from '../../../electron/core/testing/fake-ports.ts';
import { addClient, makeCore } from '../../../electron/core/testing/make-core.ts';
import { plainFeatures } from '../../testing/plain-features.tsx';
import { renderApp } from '../../testing/render-app.tsx';
import { SheetPage } from './SheetPage.tsx';

async function openSheet(options: FakeOptions = {}, desk?: SheetRef) {
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
  // Fonts are the browser's: here there are none, and all that were asked for are there.
  Object.assign(document, { fonts: { load: async () => [] } });
  const core = makeCore(options);
  await core.call('practice.setUp', { name: 'Brzoza Books' });
  const clientId = await addClient(core, { name: 'Wrona Ceramika' });
  const at = core.ports.time.now() + DAY_OF_HOURS;
  const { id: meetingId } = await core.call('meetings.plan', { clientId, at, minutes: 60, type: 'regular', channel: 'video' });
  const plain = plainFeatures();
  const sheet: SheetRef = desk ?? { kind: 'agenda', meetingId };
  const { user } = renderApp({ ...plain, screens: { ...plain.screens, sheet: SheetPage } }, { core, at: { view: 'sheet', sheet } });
  const button = await screen.findByRole<HTMLButtonElement>('button', { name: 'Print' });
  await waitFor(() => expect(button.disabled).toBe(false));
  return { core, user, print, clientId, button };
}

test('where the page prints by itself, what is for a client is kept with it', async () => {
  const { core, user, print, clientId, button } = await openSheet();
  expect(screen.queryByRole('button', { name: 'Save as PDF…' })).toBeNull();
  await user.click(button);
  await screen.findByText('Kept with the client’s documents.');
  expect(print).toHaveBeenCalledOnce();
  expect(await core.call('papers.list', { clientId })).toMatchObject([{ title: 'Agenda', way: 'print' }]);
});

test('a list for the desk is printed, and nothing of it is kept', async () => {
  const { user, print, button } = await openSheet({}, { kind: 'day' });
  expect(screen.queryByRole('button', { name: 'Keep' })).toBeNull();
  await user.click(button);
  expect(print).toHaveBeenCalledOnce();
  expect(screen.queryByText(/^Kept/)).toBeNull();
});

test('where the host makes files, the page does not print: the system’s viewer does', async () => {
  const { core, user, print, clientId, button } = await openSheet({ viewer: true, printer: async () => Buffer.from('%PDF') });
  await user.click(button);
  await screen.findByText('Opened for printing, and kept with the client’s documents.');
  expect(print).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Keep' }));
  await waitFor(async () => expect((await core.call('papers.list', { clientId })).map(({ way }) => way)).toEqual(['archive', 'print']));
  expect(core.ports.printJobs).toHaveLength(1);
});

test('a document that does not come about in time is said to be neither printed nor kept', async () => {
  const { core, user, clientId, button } = await openSheet({ viewer: true, printer: () => Promise.reject(new Error('late')) });
  await user.click(button);
  await screen.findByText(/^The document could not be made ready for paper in time/);
  expect(await core.call('papers.list', { clientId })).toEqual([]);
  expect(button.disabled).toBe(false);
});
