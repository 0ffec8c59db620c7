// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { INTERACTION } from '../../electron/core/testing/call-inputs.ts';
import { addClient, makeCore, type TestCore } from '../../electron/core/testing/make-core.ts';
import { plainFeatures } from '../testing/plain-features.tsx';
import { renderApp } from '../testing/render-app.tsx';

async function practice(): Promise<TestCore> {
  const core = makeCore();
  await core.call('practice.setUp', {});
  return core;
}

const title = (name: string) => screen.findByRole('heading', { level: 1, name });

test('before the first questions are answered there is no frame', async () => {
  renderApp(plainFeatures());
  await title('First start');
  expect(screen.queryByRole('navigation')).toBeNull();
});

test('the rail says where one is; going elsewhere moves the focus to the title and names the window', async () => {
  const { user } = renderApp(plainFeatures(), { core: await practice() });
  await title('Thursday 26 February');
  const rail = within(screen.getByRole('navigation'));
  expect(rail.getByRole('link', { name: /^Today/ }).getAttribute('aria-current')).toBe('page');
  await user.click(rail.getByRole('link', { name: /^Clients/ }));
  expect(document.activeElement).toBe(await title('Clients'));
  await waitFor(() => expect(document.title).toBe('Clients · Evenkeel'));
  expect(rail.getByRole('link', { name: /^Clients/ }).getAttribute('aria-current')).toBe('page');
});

test('shortcuts work from anywhere; a plain character does not while one is typing', async () => {
  const onLog = vi.fn<() => void>();
  const { user } = renderApp(plainFeatures(onLog), { core: await practice() });
  await title('Thursday 26 February');
  await user.click(screen.getByRole('textbox', { name: 'Note' }));
  await user.keyboard('?{Control>}l{/Control}');
  expect(onLog).toHaveBeenCalledOnce();
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.click(document.body);
  await user.keyboard('?');
  expect(within(screen.getByRole('dialog')).getByText('Log an interaction…')).toBeDefined();
});

test('a new reminder is about the client whose page one is on, and the list of them has a shortcut', async () => {
  const { user } = renderApp(plainFeatures(), { core: await practice(), at: { view: 'client', id: 42 } });
  await title('Client 42');
  await user.keyboard('{Control>}k{/Control}');
  await user.type(screen.getByRole('combobox'), 'new rem');
  await user.click(await screen.findByRole('option', { name: /^New reminder/ }));
  await title('Reminder');
  expect(location.hash).toBe('#/reminders/new/42');
  await user.keyboard('{Control>}7{/Control}');
  await title('Reminders');
});

test('behind an open dialog no shortcut runs', async () => {
  const onLog = vi.fn<() => void>();
  const { user } = renderApp(plainFeatures(onLog), { core: await practice() });
  await title('Thursday 26 February');
  await user.keyboard('?');
  await user.keyboard('{Control>}l{/Control}');
  expect(onLog).not.toHaveBeenCalled();
  await user.keyboard('{Escape}{Control>}l{/Control}');
  expect(onLog).toHaveBeenCalledOnce();
});

test('the palette finds a client without accents and Enter opens the page', async () => {
  const core = await practice();
  await addClient(core, { name: 'Żółć Ceramika', town: 'Łódź' }, 'Łucja Żak');
  const { user } = renderApp(plainFeatures(), { core });
  await title('Thursday 26 February');
  await user.keyboard('{Control>}k{/Control}');
  await user.keyboard('zolc');
  await screen.findByRole('option', { name: /Żółć Ceramika/, selected: true });
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(await title('Client 1'));
});

test('the palette finds people and what was written, and leads to their client', async () => {
  const core = await practice();
  await addClient(core, { name: 'Holm' }, 'Łucja Żak');
  const id = await addClient(core, { name: 'Dudek' }, null);
  await core.call('interactions.log', { ...INTERACTION, clientId: id, summary: 'Umowa na Bałuty podpisana' });
  const { user } = renderApp(plainFeatures(), { core });
  await title('Thursday 26 February');
  await user.keyboard('{Control>}k{/Control}');
  await user.keyboard('lucja');
  expect(within(await screen.findByRole('group', { name: 'People' })).getByRole('option', { name: 'Łucja ŻakHolm' })).toBeTruthy();
  await user.clear(screen.getByRole('combobox'));
  await user.keyboard('baluty');
  await screen.findByRole('option', { name: 'DudekTimeline, 1 Jan 1970: Umowa na Bałuty podpisana', selected: true });
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(await title(`Client ${id}`));
});

test('the palette runs what fits, and says so when nothing does', async () => {
  const { user } = renderApp(plainFeatures(), { core: await practice() });
  await title('Thursday 26 February');
  await user.click(screen.getByRole('button', { name: /^Find a client/ }));
  await user.keyboard('qqq');
  await screen.findByText(/Nothing is called “qqq”/);
  await user.clear(screen.getByRole('combobox'));
  await user.keyboard('sett{Enter}');
  await title('Settings');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('the arrow keys walk through what was found and begin again at the end', async () => {
  const { user } = renderApp(plainFeatures(), { core: await practice() });
  await title('Thursday 26 February');
  await user.keyboard('{Control>}k{/Control}');
  const marked = (): string | null | undefined => screen.getByRole('option', { selected: true }).textContent;
  const first = marked();
  await user.keyboard('{ArrowUp}');
  const last = marked();
  expect(last).toBe(screen.getAllByRole('option').at(-1)?.textContent);
  await user.keyboard('{ArrowDown}');
  expect(marked()).toBe(first);
});

test('another language and another theme take effect at once', async () => {
  const { core } = renderApp(plainFeatures(), { core: await practice() });
  await title('Thursday 26 February');
  await act(() => core.call('app.setPreferences', { language: 'pl', theme: 'dark' }));
  await screen.findByRole('link', { name: /^Dzisiaj/ });
  expect(document.documentElement.lang).toBe('pl');
  expect(document.documentElement.dataset['theme']).toBe('dark');
});

test('the sample says that it is one; leaving it returns to the own practice on today', async () => {
  const { core, user } = renderApp(plainFeatures(), { core: await practice(), at: { view: 'settings' } });
  await title('Settings');
  await act(() => core.call('sample.open', {}));
  await title('Thursday 26 February');
  await waitFor(() => expect(document.title).toContain('Sample'));
  await user.click(screen.getByRole('button', { name: 'Leave the sample' }));
  await waitFor(() => expect(screen.queryByText(/This is the sample practice/)).toBeNull());
  await title('Thursday 26 February');
});

test('a request of the host goes where it says', async () => {
  const { core } = renderApp(plainFeatures(), { core: await practice() });
  await title('Thursday 26 February');
  act(() => core.application.announce({ name: 'navigation.requested', payload: { route: { view: 'client', id: 7 } } }));
  await title('Client 7');
  act(() => core.application.announce({ name: 'command.requested', payload: { command: 'go-clients' } }));
  await title('Clients');
});

test('a fault in a screen leaves the frame standing, and another page is not touched by it', async () => {
  const silence = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const features = plainFeatures();
  const Broken = () => {
    throw new Error('broken');
  };
  const { user } = renderApp({ ...features, screens: { ...features.screens, settings: Broken } }, { core: await practice(), at: { view: 'settings' } });
  await screen.findByText('This page stopped working');
  await user.click(screen.getByRole('link', { name: /^Clients/ }));
  await title('Clients');
  silence.mockRestore();
});
