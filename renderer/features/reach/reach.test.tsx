// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addClient, type TestCore } from '../../../electron/core/testing/make-core.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import { openPipeline, practice } from '../pipeline/testing/open-pipeline.tsx';

/** An enquiry that was answered with two times a day ago. */
async function asked(core: TestCore): Promise<ClientId> {
  const points = [{ kind: 'phone', label: '', value: '+48 601 000 111' }] as never;
  const id = await addClient(core, { name: 'Firth & Low', stage: 'enquiry', points }, 'Nadia Firth');
  await core.call('pipeline.move', { clientId: id, move: { event: 'first_answer_sent' }, stated: ['slots_offered'] });
  core.ports.time.sleep(DAY_OF_HOURS);
  return id;
}

test('a silence shows the next step with its number and words; one press writes down what came of it', async () => {
  const core = await practice();
  const id = await asked(core);
  const { user } = openPipeline(core, { view: 'client', id });
  const panel = await screen.findByRole('region', { name: 'No answer yet: two times offered' });
  expect(within(panel).getByRole('link', { name: '+48 601 000 111' }).getAttribute('href')).toBe('tel:+48601000111');
  expect(within(panel).getByText(/^I wrote to you on 26 February about a time to meet\./)).toBeTruthy();
  expect(within(panel).getByText('Step 1 of 4')).toBeTruthy();
  await user.click(within(panel).getByRole('button', { name: 'No answer: step 1' }));
  expect(await within(panel).findByRole('button', { name: 'No answer: step 2' })).toBeTruthy();
  expect(within(panel).getByText(/Not before .*, in the afternoon this time/)).toBeTruthy();
  await user.click(within(panel).getByRole('button', { name: 'Talked: step 2' }));
  const question = await screen.findByRole('region', { name: 'Is it answered? two times offered' });
  expect(within(question).getByText('You talked on 27 February. The steps have stopped.')).toBeTruthy();
  const answered = await within(question).findByRole('button', { name: 'Answered: two times offered' });
  await waitFor(() => expect(document.activeElement).toBe(answered));
  expect((await core.call('clocks.ofClient', { clientId: id })).theirs).toHaveLength(1);
  await user.click(answered);
  await waitFor(() => expect(screen.queryByRole('region', { name: /^Is it answered/ })).toBeNull());
  expect((await core.call('clocks.ofClient', { clientId: id })).theirs).toEqual([]);
});

test('where the answer is still to come, one waits until the day that was agreed, and the steps begin anew', async () => {
  const core = await practice();
  const id = await asked(core);
  const { user } = openPipeline(core, { view: 'client', id });
  await user.click(await screen.findByRole('button', { name: 'Talked: step 1' }));
  await user.click(await screen.findByRole('button', { name: 'Keep waiting: two times offered' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Keep waiting' }));
  expect(dialog.getByRole('textbox', { name: /^What was agreed/ })).toHaveProperty('value', 'Talked; the answer is still to come.');
  await user.click(dialog.getByRole('button', { name: 'Keep waiting' }));
  const panel = await screen.findByRole('region', { name: 'No answer yet: two times offered' });
  expect(within(panel).getByText('Step 1 of 4')).toBeTruthy();
  const [clock] = (await core.call('clocks.ofClient', { clientId: id })).theirs;
  expect(clock).toMatchObject({ startedAt: core.ports.time.now(), dueOn: '2026-03-02' });
});

test('how they wish to be reached is written down once, and the ladder follows it', async () => {
  const core = await practice();
  const id = await asked(core);
  const { user } = openPipeline(core, { view: 'client', id });
  await user.click(await screen.findByRole('tab', { name: /^People/ }));
  expect(await screen.findByText('They have not said how they like to be reached.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Change how to reach them' }));
  const dialog = await screen.findByRole('dialog', { name: 'How to reach them' });
  await user.click(within(dialog).getByRole('checkbox', { name: /^Does not want calls/ }));
  await user.type(within(dialog).getByRole('textbox', { name: 'Personal topic' }), 'the house being built');
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('the house being built')).toBeTruthy();
  expect(await core.call('reach.get', { clientId: id })).toMatchObject({ preference: { noCalls: true }, ladder: { now: { channel: 'sms' } } });
});

test('clients of one owner are found, joined and parted again', async () => {
  const core = await practice();
  await addClient(core, { name: 'Bocian Dachy' }, null);
  const id = await addClient(core, { name: 'Albatros' }, null);
  const { user } = openPipeline(core, { view: 'client', id });
  await user.click(await screen.findByRole('tab', { name: /^People/ }));
  await user.click(await screen.findByRole('button', { name: 'Add a client of the same owner' }));
  await user.type(screen.getByRole('combobox', { name: 'Name of the client' }), 'boc');
  await user.click(await screen.findByRole('option', { name: /Bocian Dachy/ }));
  expect(await screen.findByRole('link', { name: 'Bocian Dachy' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Take Bocian Dachy out of the group' }));
  expect(await screen.findByText('Belongs to no other client.')).toBeTruthy();
});
