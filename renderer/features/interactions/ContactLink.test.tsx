// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { MINUTE } from '#shared/time/duration.ts';
import { addClient, type TestCore } from '../../../electron/core/testing/make-core.ts';
import { openClient, practice } from './testing/open-interactions.tsx';

async function opened() {
  const core = await practice();
  const id = await addClient(core, { name: 'Wrona Ceramika' });
  const { user } = openClient(core, id);
  await screen.findByRole('heading', { level: 1, name: 'Wrona Ceramika' });
  return { core, id, user };
}

const offers = async () => within(await screen.findByRole('region', { name: 'Log what you started' }));
const logged = async (core: TestCore, id: number) => (await core.call('interactions.list', { clientId: id })).rows;

test('the link dials, and then asks what came of it: one press writes it down as of the moment it began', async () => {
  const { core, id, user } = await opened();
  const link = screen.getByRole('link', { name: '+48 12 555 01 72' });
  expect(link.getAttribute('href')).toBe('tel:+48125550172');
  await user.click(link);
  const offer = await offers();
  await offer.findByText('Did you reach Anna Wrona?');
  core.ports.time.advance(14 * MINUTE);
  await user.click(offer.getByRole('button', { name: 'Talked' }));
  await screen.findByText(/^Saved\. Anna Wrona/);
  expect(screen.queryByText('Did you reach Anna Wrona?')).toBeNull();
  expect(await logged(core, id)).toMatchObject([
    { channel: 'phone', result: 'connected', informs: true, personName: 'Anna Wrona', at: Date.UTC(2026, 1, 26, 8, 12) },
  ]);
});

test('details can follow: they are a correction of what was just written', async () => {
  const { core, id, user } = await opened();
  await user.click(screen.getByRole('link', { name: '+48 12 555 01 72' }));
  await user.click(await (await offers()).findByRole('button', { name: 'Voicemail' }));
  await user.click(await screen.findByRole('button', { name: 'Add details' }));
  const form = within(await screen.findByRole('dialog', { name: 'Correct an interaction' }));
  await user.click(form.getByRole('textbox', { name: 'In a few words' }));
  await user.paste('Asked to ring back');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByText('Corrected. The first version is in the history.');
  expect(await logged(core, id)).toMatchObject([{ result: 'voicemail', informs: false, summary: 'Asked to ring back', version: 2 }]);
});

test('what did not happen leaves nothing behind', async () => {
  const { core, id, user } = await opened();
  await user.click(screen.getByRole('link', { name: 'anna@wronaceramika.example' }));
  const offer = await offers();
  await offer.findByText('Did the e-mail to Anna Wrona go out?');
  await user.click(offer.getByRole('button', { name: 'Not sent' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Log what you started' })).toBeNull());
  expect(await logged(core, id)).toEqual([]);
});

test('a call and a mail wait side by side; following the same link again asks once', async () => {
  const { user } = await opened();
  const phone = screen.getByRole('link', { name: '+48 12 555 01 72' });
  await user.click(phone);
  await user.click(screen.getByRole('link', { name: 'anna@wronaceramika.example' }));
  await user.click(phone);
  const offer = await offers();
  await offer.findByText('Did the e-mail to Anna Wrona go out?');
  expect(offer.getAllByRole('button', { name: 'Talked' })).toHaveLength(1);
});

test('F6 leads to the answers, and after answering the focus is back where it was', async () => {
  const { user } = await opened();
  const link = screen.getByRole('link', { name: 'anna@wronaceramika.example' });
  await user.click(link);
  const offer = await offers();
  const sent = await offer.findByRole('button', { name: 'Sent' });
  link.focus();
  await user.keyboard('{F6}');
  await user.tab();
  expect(document.activeElement).toBe(sent);
  await user.keyboard('{Enter}');
  await screen.findByText(/^Saved/);
  await waitFor(() => expect(document.activeElement).toBe(link));
});
