// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { ClientId } from '#shared/domain/ids.ts';
import type { Stage } from '#shared/domain/stage.ts';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import { DRAWN_NOW } from '../../../electron/core/testing/fake-ports.ts';
import { addClient, type TestCore } from '../../../electron/core/testing/make-core.ts';
import { SALES_INPUTS } from '../../../electron/core/testing/sales-inputs.ts';
import { practice } from '../clients/testing/open-clients.tsx';
import { openSale } from './testing/open-sale.tsx';

const press = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const field = (name: string | RegExp): HTMLElement => screen.getByRole('textbox', { name });
const stageOf = async (core: TestCore, id: ClientId) => (await core.call('clients.get', { id })).stage;
const inStage = (core: TestCore, stage: Stage): Promise<ClientId> => addClient(core, { name: 'Wrona', stage, language: 'en' });

describe('the call sheet', () => {
  test('goes on when all is known, and two times come next', async () => {
    const core = await practice();
    const id = await inStage(core, 'qualifying');
    await core.call('sales.saveQualification', { ...SALES_INPUTS['sales.saveQualification'], clientId: id } as never);
    const { user } = openSale(core, { view: 'sale', id, form: 'call' });
    await user.click(await screen.findByRole('button', { name: 'It fits: go on' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Two times' })).toBeTruthy();
    expect(await stageOf(core, id)).toBe('fact_finding');
  });

  test('says what is missing and goes on with a reason', async () => {
    const core = await practice();
    const id = await inStage(core, 'qualifying');
    const { user } = openSale(core, { view: 'sale', id, form: 'call' });
    await user.type(await screen.findByRole('textbox', { name: 'What do they need?' }), 'VAT');
    await user.click(press('It fits: go on'));
    expect(screen.getByText('For a go there is still missing: a budget that fits, who decides, and when they can decide.')).toBeTruthy();
    expect((press('Go on with this reason') as HTMLButtonElement).disabled).toBe(true);
    await user.type(field('Go on all the same, because'), 'A friend of Holm');
    await user.click(press('Go on with this reason'));
    await waitFor(async () => expect(await stageOf(core, id)).toBe('fact_finding'));
    expect((await core.call('sales.get', { clientId: id })).qualification).toMatchObject({ need: 'VAT', decision: 'go' });
  });

  test('two warning signs bring the advice, one does not', async () => {
    const core = await practice();
    const { user } = openSale(core, { view: 'sale', id: await inStage(core, 'qualifying'), form: 'call' });
    await user.click(await screen.findByRole('checkbox', { name: 'Distrust from the start' }));
    expect(screen.queryByText(/Two warning signs/)).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Disputes with those before you' }));
    expect(screen.getByText(/Two warning signs/)).toBeTruthy();
  });

  test('not now parks the client until a day that is said', async () => {
    const core = await practice();
    const id = await inStage(core, 'qualifying');
    const { user } = openSale(core, { view: 'sale', id, form: 'call' });
    await user.click(await screen.findByRole('button', { name: 'Not now…' }));
    await user.click(press('Park until then'));
    expect(await screen.findByText('Wrona is parked until 27 May')).toBeTruthy();
    expect(await stageOf(core, id)).toBe('nurture');
  });

  test('a no leads to the reply, with a reason that is nowhere in it', async () => {
    const core = await practice();
    const id = await inStage(core, 'qualifying');
    const { user } = openSale(core, { view: 'sale', id, form: 'call' });
    await user.click(await screen.findByRole('button', { name: 'Not for us…' }));
    await user.type(field('Why'), 'Conflict with Holm');
    await user.click(screen.getByRole('checkbox', { name: /Confidential/ }));
    await user.click(press('Close: not for us'));
    await user.type(await screen.findByRole('textbox', { name: 'Alternative 1' }), 'Ewa Lis');
    const letter = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'What you send or say' });
    await waitFor(() => expect(letter.value).toContain('Ewa Lis does exactly that.'));
    expect(letter.value).not.toContain('Holm');
    await user.click(press('Said'));
    await waitFor(async () => expect((await core.call('interactions.list', { clientId: id })).rows[0]?.summary).toContain('Ewa Lis'));
  });
});

describe('two times', () => {
  test('are proposed, worded for the client, and counted once they are sent', async () => {
    const core = await practice();
    const id = await inStage(core, 'enquiry');
    const { user } = openSale(core, { view: 'sale', id, form: 'slots' });
    const letter = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'What you send or say' });
    expect(letter.value).toContain('I have Friday morning or Monday afternoon. Which suits you better?');
    expect((await core.call('sales.get', { clientId: id })).offers).toEqual([]);
    await user.click(press('Said'));
    await waitFor(async () => expect(await stageOf(core, id)).toBe('qualifying'));
    expect((await core.call('sales.get', { clientId: id })).nextOffer.step).toBe('waiting');
  });

  test('the one they choose is agreed, and the meeting that was held leads on', async () => {
    const core = await practice();
    const id = await inStage(core, 'fact_finding');
    const at = DRAWN_NOW + 5 * DAY_OF_HOURS;
    const offer = { clientId: id, channel: 'meeting' as const, minutes: 60, slotA: at, slotB: at + 2 * DAY_OF_HOURS };
    await core.call('sales.offerSlots', { offer, via: 'email', text: 'Two times' });
    const { user } = openSale(core, { view: 'sale', id, form: 'slots' });
    await user.click(await screen.findByRole('radio', { name: 'Thursday 5 March, 09:12' }));
    await user.click(press('Save'));
    expect(await screen.findByText('Agreed: Thursday 5 March, 09:12 · Meeting. What became of it?')).toBeTruthy();
    await user.type(field('What was said; the minutes'), 'They want it');
    await user.click(press('Save'));
    await waitFor(async () => expect(await stageOf(core, id)).toBe('commitment'));
  });
});

describe('the decision moment', () => {
  test('a yes before intent and moment are known needs a reason', async () => {
    const core = await practice();
    const id = await inStage(core, 'commitment');
    const { user } = openSale(core, { view: 'sale', id, form: 'decision' });
    expect(await screen.findByText('The proposal waits for: what they will do and a day and an hour ahead.')).toBeTruthy();
    expect((press('They said yes') as HTMLButtonElement).disabled).toBe(true);
    await user.type(field('Their answer, word for word'), 'We sign');
    await user.click(press('Save'));
    expect(await screen.findByText('The proposal waits for: a day and an hour ahead.')).toBeTruthy();
    await user.type(field('Go on all the same, because'), 'They signed on the spot');
    await user.click(press('They said yes'));
    expect(await screen.findByRole('heading', { level: 1, name: 'Proposal' })).toBeTruthy();
  });

  test('once it has come one rings, and moves it once', async () => {
    const core = await practice();
    const id = await inStage(core, 'proposal');
    await core.call('sales.saveCommitment', { ...SALES_INPUTS['sales.saveCommitment'], clientId: id });
    core.ports.time.sleep(DAY_OF_HOURS);
    openSale(core, { view: 'sale', id, form: 'decision' });
    expect(await screen.findByText(/It is 09:12, we said we would speak/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Move it' })).toBeTruthy();
    await core.call('sales.extendDecision', { clientId: id, extension: { toAt: DRAWN_NOW + 2 * DAY_OF_HOURS, reason: 'The board meets' } });
    expect(await screen.findByText(/The board meets/)).toBeTruthy();
    core.ports.time.sleep(DAY_OF_HOURS);
    expect(screen.queryByRole('button', { name: 'Move it' })).toBeNull();
  });
});

describe('the proposal', () => {
  test('marks what was not said aloud, and keeps the ratio to oneself', async () => {
    const core = await practice();
    const id = await inStage(core, 'proposal');
    const { user } = openSale(core, { view: 'sale', id, form: 'proposal' });
    await user.type(await screen.findByRole('textbox', { name: /What it is about/ }), 'Books');
    await user.click(press('Add a line: What is included'));
    await user.type(field('What is included, line 1'), 'Sixty documents a month');
    expect(screen.getByText('1 line has not been said aloud. Ring them before you send it.')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'Said aloud: What is included, line 1' }));
    expect(screen.queryByText(/not been said aloud/)).toBeNull();
    await user.type(field(/^Fee/), '1000');
    await user.tab();
    expect(screen.getByText('No range for the fee was said aloud.')).toBeTruthy();
    await user.type(field(/^Benefit a year/), '2000');
    await user.tab();
    expect(screen.getByText('2 × the fee · Is this the right service for them?')).toBeTruthy();
    await user.click(press('Save the draft'));
    await waitFor(async () =>
      expect((await core.call('sales.get', { clientId: id })).proposal).toMatchObject({ fee: 100_000, benefitPerYear: 200_000, printRatio: false }),
    );
  });

  test('fills in 40, 30 and 30 per cent by date', async () => {
    const core = await practice();
    const id = await inStage(core, 'proposal');
    await core.call('sales.saveProposal', { clientId: id, proposal: { title: 'Books', currency: 'EUR', fee: 100_000 } });
    const { user } = openSale(core, { view: 'sale', id, form: 'proposal' });
    await user.click(await screen.findByRole('button', { name: 'Fill in 40, 30 and 30 per cent' }));
    await user.click(press('Save the draft'));
    await waitFor(async () =>
      expect((await core.call('sales.get', { clientId: id })).proposal?.lines).toMatchObject([
        { section: 'payment', amount: 40_000, dueOn: '2026-02-26' },
        { amount: 30_000, dueOn: '2026-03-28' },
        { amount: 30_000, dueOn: '2026-04-27' },
      ]),
    );
  });
});

test('a give without a get is named until its get is written beside it', async () => {
  const core = await practice();
  const id = await inStage(core, 'commitment');
  const { user } = openSale(core, { view: 'sale', id, form: 'concessions' });
  await user.type(await screen.findByRole('textbox', { name: 'Given' }), 'First month free');
  await user.click(press('Add'));
  expect(await screen.findByText('1 give without a get')).toBeTruthy();
  const row = screen.getByRole('form', { name: 'In return for: First month free' });
  await user.type(within(row).getByRole('textbox'), 'Direct debit');
  await user.click(within(row).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByText('1 give without a get')).toBeNull());
});

test('the second quick question brings the paid consultation', async () => {
  const core = await practice();
  const id = await inStage(core, 'commitment');
  const { user } = openSale(core, { view: 'sale', id, form: 'questions' });
  for (const question of ['Do I need a cash register?', 'And for repairs?']) {
    await user.type(await screen.findByRole('textbox', { name: 'Just a quick question' }), question);
    await user.click(press('Add'));
    expect(await screen.findByText(question)).toBeTruthy();
  }
  expect(await screen.findByText('This was not the first one. Offer a consultation that is paid.')).toBeTruthy();
});

test('an enquiry is logged from anywhere by its keys, and the sale stands first on the page of its client', async () => {
  const core = await practice();
  const { user } = openSale(core, { view: 'today' });
  await screen.findByRole('heading', { level: 1 });
  await user.keyboard('{Control>}e{/Control}');
  await user.type(await screen.findByRole('textbox', { name: /^Name/ }), 'Kos');
  await user.type(field('In their words'), 'Can you take over my books?');
  await user.click(press(/^Save/));
  expect(await screen.findByRole('tab', { name: 'Sale', selected: true })).toBeTruthy();
  expect(await screen.findByText('“Can you take over my books?”')).toBeTruthy();
  const mine = screen.getByRole('region', { name: 'What did I promise?' });
  expect(within(mine).getByText('First answer')).toBeTruthy();
});

test('of a client at work the sale can be looked up, last among the tabs', async () => {
  const core = await practice();
  openSale(core, { view: 'client', id: await inStage(core, 'active') });
  const tabs = await screen.findAllByRole('tab');
  expect([tabs[0]?.textContent, tabs.at(-1)?.textContent]).toEqual(['Timeline', 'Sale']);
});
