// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addClient } from '../../../electron/core/testing/make-core.ts';
import type { Input } from '#shared/contract/index.ts';
import { DAY_OF_HOURS, HOUR } from '#shared/time/duration.ts';
import { openClients, practice } from '../clients/testing/open-clients.tsx';

const ASK = { direction: 'out', channel: 'email', result: 'delivered', purpose: 'ask', informs: false } as const;

async function page(...promised: Omit<Input<'clocks.capture'>, 'clientId'>[]) {
  const core = await practice();
  const clientId = await addClient(core, { name: 'Wrona Ceramika' });
  for (const it of promised) await core.call('clocks.capture', { clientId, ...it });
  const open = () => openClients(core, { view: 'client', id: clientId });
  const of = () => core.call('clocks.ofClient', { clientId });
  return { core, clientId, open, of };
}

const side = async (name: string) => within(await screen.findByRole('region', { name }));

test('what I promised and what they owe me an answer on stand on the page, each with its moment', async () => {
  const { core, clientId, open } = await page({ what: 'Kiln plan' });
  await core.call('interactions.log', { clientId, ...ASK, at: core.ports.time.now(), summary: 'Which lease?', expectsAnswer: true });
  open();
  expect((await side('What I promised')).getByText('by 27 Feb, 09:12 · tomorrow')).toBeTruthy();
  expect((await side('What they owe me an answer on')).getByText('Which lease?')).toBeTruthy();
});

test('only a promise of mine past its 24 hours is red', async () => {
  const { core, clientId, open } = await page({ what: 'Kiln plan' });
  await core.call('interactions.log', { clientId, ...ASK, at: core.ports.time.now(), summary: 'Which lease?', expectsAnswer: true });
  core.ports.time.sleep(DAY_OF_HOURS + HOUR);
  open();
  expect((await screen.findByText(/^was due 27 Feb/)).className).toContain('late');
  expect(screen.getByText(/^no answer since 27 Feb/).className).not.toContain('late');
});

test('done is one press, with a way back; nothing open takes no room', async () => {
  const { open, of } = await page({ what: 'Kiln plan' });
  const { user } = open();
  await user.click(await screen.findByRole('button', { name: 'Done: Kiln plan' }));
  await screen.findByText('Done: Kiln plan');
  await waitFor(() => expect(screen.queryByRole('region', { name: 'What I promised' })).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByRole('region', { name: 'What I promised' });
  expect((await of()).mine).toHaveLength(1);
});

test('another day needs somebody who knows about it', async () => {
  const { open, of } = await page({ what: 'Kiln plan' });
  const { user } = open();
  await user.click(await screen.findByRole('button', { name: 'More about Kiln plan' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Move to another day…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Another day' }));
  await user.click(dialog.getByRole('button', { name: 'Move it' }));
  expect(await dialog.findByText('Please fill this in.')).toBeTruthy();
  await user.type(dialog.getByRole('textbox', { name: /^Who knows about it/ }), 'Anna, by phone{Control>}{Enter}{/Control}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await screen.findByText('Kiln plan: moved to 27 Feb');
  expect((await of()).mine).toMatchObject([{ what: 'Kiln plan' }]);
});

test('dropping asks for the reason, and two clocks become one', async () => {
  const { open, of } = await page({ what: 'Kiln plan' }, { what: 'Plan for the kiln' });
  const { user } = open();
  await user.click(await screen.findByRole('button', { name: 'More about Kiln plan' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Same matter as “Plan for the kiln”' }));
  await screen.findByText('Kiln plan; Plan for the kiln');
  expect((await of()).mine).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: /^More about Kiln plan/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Drop with a reason…' }));
  await user.type(await screen.findByRole('textbox', { name: /^Why/ }), 'She sold the kiln{Control>}{Enter}{/Control}');
  await waitFor(async () => expect((await of()).mine).toEqual([]));
});
