// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { addClient, makeCore, type TestCore } from '../../../electron/core/testing/make-core.ts';
import type { Route } from '#shared/contract/route.ts';
import { plainFeatures } from '../../testing/plain-features.tsx';
import { renderApp } from '../../testing/render-app.tsx';
import { Around } from '../Around.tsx';

let core: TestCore;
let wrona: number;
beforeEach(async () => {
  sessionStorage.clear();
  core = makeCore();
  await core.call('practice.setUp', { name: 'Brzoza Books' });
  wrona = await addClient(core, { name: 'Wrona Ceramika' });
  await addClient(core, { name: 'Studio Sroka' }, 'Beata Sroka');
});

async function open(at: Route = { view: 'settings' }) {
  const app = renderApp({ ...plainFeatures(), Around }, { core, at });
  await screen.findByRole('heading', { level: 1 });
  await app.user.keyboard('{Control>}{Shift>}L{/Shift}{/Control}');
  const dialog = within(await screen.findByRole('dialog', { name: 'What did you promise?' }));
  return { ...app, dialog };
}

const who = (): string => screen.getByRole<HTMLInputElement>('combobox', { name: /^To whom/ }).value;
const promises = async (id: number) => (await core.call('clocks.ofClient', { clientId: id as never })).mine.map(({ what }) => what);

test('from any page the shortcut, one line and Enter note a promise of 24 hours to whom the line names', async () => {
  const { user } = await open();
  await user.keyboard('oddzwonić do Wrony w sprawie VAT');
  await waitFor(() => expect(who()).toBe('Wrona Ceramika'));
  expect(screen.getByText('24 hours from now, in office hours.')).toBeTruthy();
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('Noted for Wrona Ceramika: by 27 Feb, 09:12.')).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(await promises(wrona)).toEqual(['oddzwonić do Wrony w sprawie VAT']);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await promises(wrona)).toEqual([]));
});

test('on a client’s page a line that names nobody is theirs', async () => {
  const { user } = await open({ view: 'client', id: wrona });
  await user.keyboard('send the plan');
  await waitFor(() => expect(who()).toBe('Wrona Ceramika'));
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByText(/^Noted for Wrona/);
  expect(await promises(wrona)).toEqual(['send the plan']);
});

test('a line that names nobody is asked about, and somebody new becomes an enquiry', async () => {
  const { user } = await open();
  await user.keyboard('ring about the lease{Tab}{Control>}{Enter}{/Control}');
  expect(await screen.findByText('Whose promise is it? Choose a client, or type a new name.')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: /^To whom/ }));
  await user.keyboard('Karol Lis');
  expect(await screen.findByText('Karol Lis is new: an enquiry is made, and this is its first answer.')).toBeTruthy();
  expect(screen.getByRole('button', { name: /^Note it and add the client/ })).toBeTruthy();
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByText(/^Noted for Karol Lis/);
  const { rows } = await core.call('clients.list', { search: 'Karol Lis' });
  expect(rows).toMatchObject([{ name: 'Karol Lis', stage: 'enquiry' }]);
});

test('an empty line is not noted', async () => {
  const { user, dialog } = await open({ view: 'client', id: wrona });
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await dialog.findByText('Please fill this in.')).toBeTruthy();
});

test('what was typed and not saved is there when it is opened again', async () => {
  const { user } = await open();
  await user.keyboard('ring Wrona{Escape}');
  expect(await screen.findByText('Not saved. The line is kept.')).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.keyboard('{Control>}{Shift>}L{/Shift}{/Control}');
  await screen.findByRole('dialog');
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: /^In one line/ }).value).toBe('ring Wrona');
});
