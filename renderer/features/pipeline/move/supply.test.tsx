// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ClientId } from '#shared/domain/ids.ts';
import type { GuardName } from '#shared/domain/pipeline/guards.ts';
import type { Stage } from '#shared/domain/stage.ts';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import { DRAWN_NOW } from '../../../../electron/core/testing/fake-ports.ts';
import { addClient, type TestCore } from '../../../../electron/core/testing/make-core.ts';
import { openPipeline, practice } from '../testing/open-pipeline.tsx';
import { suppliesOf } from './supply.ts';

type Prepare = (core: TestCore, id: ClientId) => Promise<unknown>;

async function refusedAt(stage: Stage, person: string | null = 'Emil Drozd', prepare: Prepare = async () => undefined) {
  const core = await practice();
  const id = await addClient(core, { name: 'Drozd Rowery', stage }, person);
  await prepare(core, id);
  const opened = openPipeline(core);
  const folded = stage === 'transition' ? await screen.findByRole('button', { name: 'Transition 1' }) : null;
  if (folded) await opened.user.click(folded);
  const who = person ?? 'Drozd Rowery';
  const card = (await screen.findByText(who)).closest<HTMLElement>('[role="gridcell"]');
  card?.focus();
  await opened.user.keyboard('{Shift>}{ArrowRight}{/Shift}');
  const panel = await screen.findByRole('group', { name: `Move: ${who}` });
  return { ...opened, core, id, panel };
}

const unmetOf = async (core: TestCore, clientId: ClientId): Promise<GuardName[]> => {
  const { events, next } = await core.call('pipeline.options', { clientId });
  return (events.find(({ event }) => event === next)?.guards ?? []).filter(({ met }) => met !== true).map(({ guard }) => guard);
};

test.each<[Stage, GuardName, string, string, string | null]>([
  ['enquiry', 'slots_offered', 'Offer two times', 'Two times', 'Emil Drozd'],
  ['qualifying', 'need_stated', 'Fill in the call sheet', 'Call sheet', 'Emil Drozd'],
  ['qualifying', 'budget_in_range', 'Fill in the call sheet', 'Call sheet', 'Emil Drozd'],
  ['qualifying', 'timing_known', 'Fill in the call sheet', 'Call sheet', 'Emil Drozd'],
  ['qualifying', 'decision_maker_known', 'Fill in the call sheet', 'Call sheet', null],
  ['commitment', 'intent_asked', 'Write down what they decide, and when', 'Intent and decision moment', 'Emil Drozd'],
  ['commitment', 'decision_moment_set', 'Write down what they decide, and when', 'Intent and decision moment', 'Emil Drozd'],
  ['proposal', 'decision_maker_entered', 'Enter who decides', 'Drozd Rowery', null],
  ['agreement', 'deposit_term_set', 'Date the first payment', 'Proposal', 'Emil Drozd'],
])('from %s, what %s asks for is done now in its form', async (stage, guard, button, title, person) => {
  const { user, core, id, panel } = await refusedAt(stage, person);
  expect(await unmetOf(core, id)).toContain(guard);
  await user.click(within(panel).getByRole('button', { name: button }));
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
});

test('each form is offered once, for what is still open', () => {
  expect(suppliesOf(['need_stated', 'budget_in_range', 'minutes_written', 'decision_maker_entered'])).toEqual(['call', 'people']);
});

test('an update in the new rhythm is logged in place; what it supplied leaves the reasons', async () => {
  const { user, core, id, panel } = await refusedAt('transition');
  expect(await unmetOf(core, id)).toContain('first_update_sent');
  await user.click(within(panel).getByRole('button', { name: 'Log the update' }));
  expect(await screen.findByRole('dialog')).toBeTruthy();
  await user.keyboard('{Escape}');
  const told = { channel: 'email', direction: 'out', result: 'delivered', purpose: 'news', informs: true } as const;
  await act(async () => core.ports.time.advance(60_000));
  await core.call('interactions.log', { clientId: id, at: DRAWN_NOW + 60_000, summary: 'Books are done', ...told });
  await waitFor(() => expect(within(panel).queryByText('No update in the new rhythm has been sent.')).toBeNull());
});

test('whoever saved what was missing is back on the board, at the same client, and the move is made', async () => {
  const { user, core, id, panel } = await refusedAt('commitment', 'Emil Drozd', async (core, clientId) => {
    await addClient(core, { name: 'Aaron Bakery', stage: 'enquiry' });
    await core.call('sales.saveCommitment', { clientId, commitment: { decisionAt: DRAWN_NOW + DAY_OF_HOURS } });
  });
  await user.click(within(panel).getByRole('button', { name: 'Write down what they decide, and when' }));
  expect(await screen.findByRole('link', { name: 'Back to the pipeline' })).toBeTruthy();
  await user.type(await screen.findByRole('textbox', { name: 'Their answer, word for word' }), 'We sign if it fits');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Pipeline' })).toBeTruthy();
  const card = (await screen.findByText('Emil Drozd')).closest<HTMLElement>('[role="gridcell"]');
  expect(card?.tabIndex).toBe(0);
  card?.focus();
  await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
  await waitFor(async () => expect((await core.call('pipeline.options', { clientId: id })).stage).toBe('proposal'));
});
