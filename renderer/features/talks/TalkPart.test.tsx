// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addClient, makeCore, type TestCore } from '../../../electron/core/testing/make-core.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { features } from '../features.ts';

// Today is Thursday, 26 February 2026.
async function begun(): Promise<{ core: TestCore; id: number }> {
  const core = makeCore();
  await core.call('practice.setUp', {});
  const clientId = await addClient(core, { name: 'Wrona Ceramika', stage: 'onboarding', language: 'en' });
  const [engagement] = (await core.call('clients.get', { id: clientId })).engagements;
  return { core, id: engagement!.id };
}

test('it is held only when every warning has its promise and all was said; then it says when', async () => {
  const { core, id } = await begun();
  const { user } = renderApp(features, { core, at: { view: 'engagement', id, part: 'talk' } });
  const [, , shiny] = await screen.findAllByRole('textbox', { name: /^Your promise/ });
  await user.clear(shiny!);
  for (const point of ['The low point was named', 'The many requests were explained', 'Success is there in their words'])
    await user.click(screen.getByRole('checkbox', { name: point }));
  await user.click(screen.getByRole('button', { name: 'The talk was held…' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByText('Write a promise beside this warning; without one it sounds like an excuse.')).toBeTruthy();
  expect(screen.getByText(/^The talk counts once this was named/)).toBeTruthy();
  expect(screen.getByText('Write down what they want at the end, in their own words.')).toBeTruthy();
  await user.type(shiny!, 'We compare it openly');
  await user.type(screen.getByRole('textbox', { name: /^In their own words/ }), 'The kiln runs every night');
  await user.click(screen.getByRole('checkbox', { name: /^The weeks with nothing to see/ }));
  await user.click(screen.getByRole('button', { name: 'The talk was held…' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByRole('textbox', { name: /^What they said/ }), 'Laughed');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Held on 26 February, meeting · They said: Laughed')).toBeTruthy();
  expect((await core.call('talks.ofEngagement', { engagementId: id as never })).talk.promises.shiny).toBe('We compare it openly');
});

test('what is only prepared is kept as it is', async () => {
  const { core, id } = await begun();
  const { user } = renderApp(features, { core, at: { view: 'engagement', id, part: 'talk' } });
  await user.type(await screen.findByRole('textbox', { name: 'The word you agree on' }), 'Anchor');
  await user.click(screen.getByRole('button', { name: 'Keep it prepared' }));
  await waitFor(async () => expect((await core.call('talks.ofEngagement', { engagementId: id as never })).talk.word).toBe('Anchor'));
  expect(await screen.findByText(/say “Anchor”/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'The word you agree on' }).value).toBe(''));
});
