// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { FakeOptions } from '../../../../electron/core/testing/fake-ports.ts';
import { makeCore } from '../../../../electron/core/testing/make-core.ts';
import { plainFeatures } from '../../../testing/plain-features.tsx';
import { renderApp } from '../../../testing/render-app.tsx';
import { SettingsScreen } from '../SettingsScreen.tsx';

type Host = Pick<FakeOptions, 'background'> & { readonly notices?: 'system' | 'page' };

async function open({ notices = 'system', background = null }: Host = {}) {
  const core = makeCore({ background });
  core.ports.notices.state = notices;
  await core.call('practice.setUp', { name: 'Brzoza Books' });
  const plain = plainFeatures();
  const at = { view: 'settings', page: 'reminders' } as const;
  const { user } = renderApp({ ...plain, screens: { ...plain.screens, settings: SettingsScreen } }, { core, at });
  await screen.findByRole('switch', { name: /^My promises/ });
  return { core, user, settings: () => core.call('reminders.settings', {}), start: () => core.call('app.start', {}) };
}

async function retype(user: Awaited<ReturnType<typeof open>>['user'], field: string, digits: string): Promise<void> {
  await user.click(within(await screen.findByRole('group', { name: field })).getAllByRole('spinbutton')[0]!);
  await user.keyboard(digits);
}

test('each kind says what it is, and is switched off and on by itself', async () => {
  const { user, settings } = await open();
  expect(screen.getAllByRole('switch', { name: /\.$/ }).length).toBeGreaterThanOrEqual(16);
  await user.click(screen.getByRole('switch', { name: /^Updates.*A client should hear from you/ }));
  await waitFor(async () => expect((await settings()).off).toEqual(['update']));
  await user.click(screen.getByRole('switch', { name: /^Drafts at rest/ }));
  await waitFor(async () => expect((await settings()).off).toEqual(['update', 'draft']));
  await user.click(screen.getByRole('switch', { name: /^Updates/ }));
  await waitFor(async () => expect((await settings()).off).toEqual(['draft']));
});

test('the morning begins when the practice opens, or at a time that is kept once it is whole', async () => {
  const { core, user, settings } = await open();
  await user.click(screen.getByRole('radio', { name: 'at a time' }));
  await waitFor(async () => expect((await settings()).digestAt).toBe('08:30'));
  await retype(user, 'Time', '07');
  expect((await settings()).digestAt).toBe('08:30');
  await user.tab();
  await waitFor(async () => expect((await settings()).digestAt).toBe('07:30'));
  await core.call('history.undo', {});
  await waitFor(async () => expect((await screen.findByRole('group', { name: 'Time' })).textContent).toContain('08:30'));
  await user.click(screen.getByRole('radio', { name: 'when the practice opens' }));
  await waitFor(async () => expect((await settings()).digestAt).toBeNull());
});

test('quiet hours have a beginning and an end', async () => {
  const { user, settings } = await open();
  await user.click(screen.getByRole('switch', { name: /^Quiet hours/ }));
  await waitFor(async () => expect((await settings()).quiet).toEqual({ from: '21:00', to: '07:00' }));
  await retype(user, 'Quiet from', '2230');
  await user.tab();
  await waitFor(async () => expect((await settings()).quiet).toEqual({ from: '22:30', to: '07:00' }));
});

test('in a browser it says that reminders end with the page, and offers nothing that a page cannot do', async () => {
  await open({ notices: 'page' });
  expect(screen.getByText(/^Reminders come while this page and its program are open\./)).toBeDefined();
  expect(screen.queryByRole('switch', { name: /^(Closing the window|Start with|Name clients)/ })).toBeNull();
});

test('with a tray the window may be closed, and it starts with the computer where the system lets it', async () => {
  const background = { tray: () => true, atLogin: () => 'off' as const };
  const { user, start, settings } = await open({ background });
  await user.click(screen.getByRole('switch', { name: /^Closing the window leaves Evenkeel running/ }));
  await waitFor(async () => expect((await start()).preferences.closeToTray).toBe(false));
  await user.click(screen.getByRole('switch', { name: /^Start with the computer/ }));
  await waitFor(async () => expect((await start()).preferences.startAtLogin).toBe(true));
  await user.click(screen.getByRole('switch', { name: /^Name clients on a locked screen/ }));
  await waitFor(async () => expect((await settings()).namesWhenLocked).toBe(true));
});

test('without a tray it says that closing the window ends it; a refusal says where to allow it', async () => {
  await open({ background: { tray: () => false, atLogin: () => 'refused' } });
  expect(screen.getByText(/^This system has no tray/)).toBeDefined();
  expect(screen.getByRole('switch', { name: /The system refuses it\. Allow it/ })).toBeDefined();
});
