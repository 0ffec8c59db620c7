// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addClient, makeCore } from '../../../../electron/core/testing/make-core.ts';
import { plainFeatures } from '../../../testing/plain-features.tsx';
import { renderApp } from '../../../testing/render-app.tsx';
import { SettingsScreen } from '../SettingsScreen.tsx';

async function open(country = 'PL') {
  sessionStorage.clear();
  const core = makeCore();
  await core.call('practice.setUp', { name: 'Brzoza Books' });
  await core.call('practice.update', { country });
  const plain = plainFeatures();
  const show = () => renderApp({ ...plain, screens: { ...plain.screens, settings: SettingsScreen } }, { core, at: { view: 'settings', page: 'time' } });
  return { core, show, calendar: () => core.call('calendar.get', {}) };
}

test('the holidays of this and the next year stand there; one that is worked is unticked', async () => {
  const { show, calendar } = await open();
  const { user } = show();
  const year = within(await screen.findByRole('region', { name: 'Holidays 2026' }));
  const day = year.getByRole<HTMLInputElement>('checkbox', { name: /11 Nov/ });
  expect(day.checked).toBe(true);
  await user.click(day);
  await year.findByText('worked');
  expect((await calendar()).holidays.find(({ on }) => on === '2026-11-11')?.closed).toBe(false);
  expect(screen.getByRole('region', { name: 'Holidays 2027' })).toBeTruthy();
});

test('a part of the country adds its own', async () => {
  const { show } = await open('DE');
  const { user } = show();
  await user.click(await screen.findByRole('button', { name: /Part of the country/ }));
  await user.click(await screen.findByRole('option', { name: 'Bayern' }));
  expect(await within(screen.getByRole('region', { name: 'Holidays 2026' })).findByRole('checkbox', { name: /4 Jun/ })).toBeTruthy();
});

test('an absence is refused where it ends before it begins, and says what falls due meanwhile', async () => {
  const { core, show, calendar } = await open();
  const clientId = await addClient(core, { name: 'Wrona Ceramika' });
  await core.call('clocks.capture', { clientId, what: 'Kiln plan' });
  const { user } = show();
  await user.click(await screen.findByRole('button', { name: 'Add an absence' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Away from the practice' }));
  await user.click(within(dialog.getByRole('group', { name: 'Last day' })).getByRole('spinbutton', { name: /^day/ }));
  await user.keyboard('26');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await dialog.findByText('The end lies before the start.')).toBeTruthy();
  await user.click(within(dialog.getByRole('group', { name: 'Last day' })).getByRole('spinbutton', { name: /^day/ }));
  await user.keyboard('27');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await screen.findByRole('link', { name: '1 promise falls due before you are back' })).toBeTruthy();
  expect((await calendar()).absences).toMatchObject([{ fromOn: '2026-02-27', toOn: '2026-02-27' }]);
});

test('where no country is chosen, the way to choose one is shown', async () => {
  const { show } = await open('');
  show();
  expect(await screen.findByRole('link', { name: 'Choose the country' })).toBeTruthy();
});
