// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeCore } from '../../../electron/core/testing/make-core.ts';
import { plainFeatures } from '../../testing/plain-features.tsx';
import { renderApp } from '../../testing/render-app.tsx';
import { SettingsScreen } from './SettingsScreen.tsx';

async function openSettings() {
  sessionStorage.clear();
  const core = makeCore();
  await core.call('practice.setUp', { name: 'Brzoza Books' });
  const plain = plainFeatures();
  return renderApp({ ...plain, screens: { ...plain.screens, settings: SettingsScreen } }, { core, at: { view: 'settings' } });
}

const address = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Address' });

test('what was typed and not saved is there again after a look at another page, and can be put away', async () => {
  const { user } = await openSettings();
  await user.type(await address(), 'ul. Latarników 4');
  await user.click(screen.getByRole('link', { name: /^Today/ }));
  await screen.findByRole('heading', { level: 1, name: 'Thursday 26 February' });
  await user.click(screen.getByRole('link', { name: 'Settings' }));
  expect((await address()).value).toBe('ul. Latarników 4');
  expect(screen.getByText('What you typed earlier is here again; it has not been saved.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Discard the changes' }));
  expect((await address()).value).toBe('');
  expect(screen.queryByText(/What you typed earlier/)).toBeNull();
});

test('after saving there is nothing left to save or to bring back', async () => {
  const { core, user } = await openSettings();
  await user.type(await address(), 'ul. Latarników 4');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Settings saved');
  expect((await core.call('practice.get', {})).fields.address).toBe('ul. Latarników 4');
  await waitFor(() => expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true));
  await core.call('practice.update', { address: 'ul. Morska 1' });
  await user.click(screen.getByRole('link', { name: /^Today/ }));
  await screen.findByRole('heading', { level: 1, name: 'Thursday 26 February' });
  await user.click(screen.getByRole('link', { name: 'Settings' }));
  expect((await address()).value).toBe('ul. Morska 1');
});

test('the minimum fee and how soon one answers are kept with the practice', async () => {
  const { core, user } = await openSettings();
  const fee = await screen.findByRole<HTMLInputElement>('textbox', { name: /^Minimum fee/ });
  await user.type(fee, '400.50');
  await user.click(screen.getByRole('radio', { name: 'on the same working day' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Settings saved');
  expect((await core.call('practice.get', {})).fields).toMatchObject({ minimumFee: 40_050, responsePromise: 'same_day' });
  await user.clear(fee);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(async () => expect((await core.call('practice.get', {})).fields.minimumFee).toBeNull());
});
