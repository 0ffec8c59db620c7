// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { addClient, makeCore, type TestCore } from '../../electron/core/testing/make-core.ts';
import { plainFeatures } from '../testing/plain-features.tsx';
import { renderApp } from '../testing/render-app.tsx';

async function practice(): Promise<TestCore> {
  const core = makeCore();
  await core.call('practice.setUp', {});
  await addClient(core, { name: 'Wrona Ceramika' });
  return core;
}

const clients = async (core: TestCore) => (await core.call('clients.list', {})).rows.map(({ name }) => name);
const title = (name: string) => screen.findByRole('heading', { level: 1, name });

/** The key does nothing before the page knows what it would take back. */
async function known(user: ReturnType<typeof renderApp>['user'], name: 'Undo' | 'Redo'): Promise<void> {
  await user.keyboard('{Control>}k{/Control}');
  await screen.findByRole('option', { name: new RegExp(`^${name}`) });
  await user.keyboard('{Escape}');
}

test('the key takes the last thing back and says what it was; the message has the way forward again', async () => {
  const core = await practice();
  const { user } = renderApp(plainFeatures(), { core });
  await title('Thursday 26 February');
  await known(user, 'Undo');
  await user.keyboard('{Control>}z{/Control}');
  expect((await screen.findByRole('alert')).textContent).toBe('Undone: new client · Wrona Ceramika');
  expect(await clients(core)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Redo' }));
  await screen.findByText('Done again: new client · Wrona Ceramika');
  expect(await clients(core)).toEqual(['Wrona Ceramika']);
});

test.each(['{Control>}{Shift>}z{/Shift}{/Control}', '{Control>}y{/Control}'])('%s does it again', async (keys) => {
  const core = await practice();
  await core.call('history.undo', {});
  const { user } = renderApp(plainFeatures(), { core });
  await title('Thursday 26 February');
  await known(user, 'Redo');
  await user.keyboard(keys);
  await screen.findByText('Done again: new client · Wrona Ceramika');
  expect(await clients(core)).toEqual(['Wrona Ceramika']);
});

test('in a text field the key belongs to the field', async () => {
  const core = await practice();
  const { user } = renderApp(plainFeatures(), { core });
  await title('Thursday 26 February');
  await known(user, 'Undo');
  await user.click(screen.getByRole('textbox', { name: 'Note' }));
  await user.keyboard('{Control>}z{/Control}');
  expect(await core.call('history.state', {})).toMatchObject({ undo: { call: 'clients.create' }, redo: null });
});

test('the menu means the field one is typing into, and the practice elsewhere', async () => {
  const core = await practice();
  const inField = vi.fn<(command: string) => boolean>();
  Object.assign(document, { execCommand: inField });
  const { user } = renderApp(plainFeatures(), { core });
  await title('Thursday 26 February');
  await known(user, 'Undo');
  await user.click(screen.getByRole('textbox', { name: 'Note' }));
  core.application.announce({ name: 'command.requested', payload: { command: 'undo' } });
  expect(inField).toHaveBeenCalledExactlyOnceWith('undo');
  expect(await clients(core)).toEqual(['Wrona Ceramika']);
  await user.click(document.body);
  core.application.announce({ name: 'command.requested', payload: { command: 'undo' } });
  await screen.findByText('Undone: new client · Wrona Ceramika');
  expect(inField).toHaveBeenCalledOnce();
});

test('on the page of a client who is not there any more the list takes over', async () => {
  const core = await practice();
  const { user } = renderApp(plainFeatures(), { core, at: { view: 'client', id: 1 } });
  await title('Client 1');
  await known(user, 'Undo');
  await user.keyboard('{Control>}z{/Control}');
  const heading = await title('Clients');
  await waitFor(() => expect(document.activeElement).toBe(heading));
});

test('with nothing to take back there is no such command', async () => {
  const core = makeCore();
  await core.call('practice.setUp', {});
  const { user } = renderApp(plainFeatures(), { core });
  await title('Thursday 26 February');
  await user.keyboard('{Control>}z{/Control}{Control>}k{/Control}Und');
  await screen.findByText(/Nothing is called “Und”/);
});
