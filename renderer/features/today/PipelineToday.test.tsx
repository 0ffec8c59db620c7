// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import { addClient, makeCore } from '../../../electron/core/testing/make-core.ts';
import { renderScreen } from '../../testing/render-app.tsx';
import { PipelineToday } from './PipelineToday.tsx';

test('what is due is done with one button', async () => {
  const core = makeCore();
  await core.call('practice.setUp', {});
  await addClient(core, { name: 'Firth & Low', stage: 'enquiry' }, 'Nadia Firth');
  core.ports.time.sleep(DAY_OF_HOURS);
  const { user } = renderScreen(<PipelineToday />, { core });
  await user.click(await screen.findByRole('button', { name: 'Done: Ask who sent them, and why, Nadia Firth' }));
  await waitFor(() => expect(screen.queryByText('Ask who sent them, and why')).toBeNull());
  expect(screen.getByText('First answer')).toBeTruthy();
  expect((await core.call('pipeline.due', { clientId: 1 })).map(({ kind }) => kind)).toEqual(['clock']);
});

test('a sale that ended by itself is said, and Reopen takes it up again', async () => {
  const core = makeCore();
  await core.call('practice.setUp', {});
  const clientId = await addClient(core, { name: 'Firth & Low', stage: 'enquiry' }, 'Nadia Firth');
  await core.call('pipeline.move', { clientId, move: { event: 'first_answer_sent' }, stated: ['slots_offered'] });
  core.ports.time.sleep(21 * DAY_OF_HOURS);
  const { user } = renderScreen(<PipelineToday />, { core });
  expect(await screen.findByText('Ended by itself: No answer')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Reopen: Nadia Firth' }));
  await waitFor(() => expect(screen.queryByText('Ended by itself: No answer')).toBeNull());
  expect(await core.call('pipeline.options', { clientId })).toMatchObject({ stage: 'qualifying', outcome: null });
});

test('a hold that runs out tomorrow is said with both times, and leads to their answer', async () => {
  const core = makeCore();
  await core.call('practice.setUp', {});
  const clientId = await addClient(core, { name: 'Firth & Low', stage: 'qualifying' }, 'Nadia Firth');
  const offer = { clientId, channel: 'meeting', minutes: 60, slotA: Date.UTC(2026, 2, 3, 9), slotB: Date.UTC(2026, 2, 5, 9) } as const;
  await core.call('sales.offerSlots', { offer, via: 'email', text: 'Two times' });
  core.ports.time.sleep(DAY_OF_HOURS);
  const { user } = renderScreen(<PipelineToday />, { core });
  expect(await screen.findByText(/^The hold on Tuesday 3 March, 10:00 and Thursday 5 March, 10:00 runs out tomorrow at 09:12$/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^Their answer: The hold .*, Nadia Firth$/ }));
  expect(location.hash).toBe(`#/clients/${clientId}/sale/slots`);
});
