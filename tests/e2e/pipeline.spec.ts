import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { instantOf, type Day } from '#shared/time/day.ts';
import type { TestHost } from './fixtures.ts';
import { expect, test } from './fixtures.ts';

const at = (day: string, time: string): number => instantOf(day as Day, time, 'Europe/Warsaw');

async function prospect(host: TestHost, stage: 'qualifying' | 'commitment', name: string, personName: string): Promise<number> {
  const people = [{ person: { name: personName }, role: 'decision_maker' as const }];
  return (await host.call('clients.create', { client: { kind: 'company', name, stage }, people })).id;
}

const column = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const cardIn = (page: Page, stage: string, name: string): Locator => column(page, stage).getByRole('gridcell').filter({ hasText: name }).first();
/** A column that would take the card: a person lets go after seeing it. */
const LIT = /over/;
const said = (page: Page, text: string): Locator => page.getByRole('status').filter({ hasText: text });

async function openBoard(page: Page): Promise<void> {
  await expect(page.getByRole('link', { name: /^Pipeline/ })).toBeVisible();
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('heading', { level: 1, name: 'Pipeline' })).toBeVisible();
}

test('the board by keyboard alone: refused with the reason, said to be so, moved, taken back', async ({ page, host }) => {
  await host.call('practice.setUp', {});
  await prospect(host, 'qualifying', 'Drozd Rowery', 'Emil Drozd');
  await prospect(host, 'commitment', 'Hanke Dachy', 'Grzegorz Hanke');
  await openBoard(page);
  await expect(cardIn(page, 'Qualifying', 'Emil Drozd')).toBeVisible();
  // The board is one Tab stop after the two controls of the page's head.
  for (let presses = 0; presses < 6 && !(await cardIn(page, 'Qualifying', 'Emil Drozd').evaluate((card) => card === document.activeElement)); presses += 1)
    await page.keyboard.press('Tab');
  await expect(cardIn(page, 'Qualifying', 'Emil Drozd')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(cardIn(page, 'Commitment', 'Grzegorz Hanke')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');

  await page.keyboard.press('Shift+ArrowRight');
  await expect(said(page, 'Not into fact-finding yet What they need is not written down.')).toHaveCount(1);
  const panel = page.getByRole('group', { name: 'Move: Emil Drozd' });
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  for (const box of ['They said what they need', 'The budget fits, it was said aloud', 'They said by when they need it']) {
    await expect(panel.getByRole('checkbox', { name: box })).toBeFocused();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
  }
  await expect(panel.getByRole('button', { name: 'Move', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(cardIn(page, 'Fact-finding', 'Emil Drozd')).toBeFocused();
  await expect(said(page, 'Emil Drozd moved to fact-finding')).not.toHaveCount(0);

  await page.keyboard.press('m');
  await page.keyboard.type('Nur');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('form', { name: 'Not now' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(cardIn(page, 'Fact-finding', 'Emil Drozd')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(cardIn(page, 'Qualifying', 'Emil Drozd')).toBeVisible();
});

test('a card is dragged with the mouse, passed with a reason and taken back', async ({ page, host }) => {
  await host.call('practice.setUp', {});
  await prospect(host, 'commitment', 'Hanke Dachy', 'Grzegorz Hanke');
  await openBoard(page);
  const card = cardIn(page, 'Commitment', 'Grzegorz Hanke');
  await drag(page, card, page.getByRole('button', { name: 'Proposal 0' }));
  const panel = page.getByRole('group', { name: 'Move: Grzegorz Hanke' });
  await expect(panel.getByText('There is no day and hour ahead on which they decide.')).toBeVisible();
  await panel.getByRole('button', { name: 'Move, with a reason' }).click();
  await panel.getByRole('textbox', { name: /^Why all the same/ }).fill('they asked for it in writing');
  await panel.getByRole('button', { name: 'Move, with a reason' }).click();
  await expect(cardIn(page, 'Proposal', 'Grzegorz Hanke')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(cardIn(page, 'Commitment', 'Grzegorz Hanke')).toBeVisible();
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true });

  test('a card is taken along once the finger has rested on it', async ({ page, host }) => {
    await host.call('practice.setUp', {});
    await prospect(host, 'commitment', 'Hanke Dachy', 'Grzegorz Hanke');
    await openBoard(page);
    const from = await middleOf(cardIn(page, 'Commitment', 'Grzegorz Hanke'));
    const nurture = page.getByRole('button', { name: 'Nurture 0' });
    const to = await middleOf(nurture);
    const touch = await page.context().newCDPSession(page);
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] });
    await expect(cardIn(page, 'Commitment', 'Grzegorz Hanke')).toHaveCSS('opacity', '0.4');
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: (from.x + to.x) / 2, y: from.y }] });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [to] });
    await expect(nurture).toHaveClass(LIT);
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(page.getByRole('form', { name: 'Not now' })).toBeVisible();
  });
});

test('the gate before a proposal: refused, a moment set, call now, one extension, stalled, reopened on Today', async ({ page, host, time }) => {
  await host.call('practice.setUp', {});
  const clientId = await prospect(host, 'commitment', 'Hanke Dachy', 'Grzegorz Hanke');
  await host.call('sales.saveCommitment', { clientId, commitment: { answer: 'We sign if it fits', askedAt: time.now() - 60_000 } });
  await openBoard(page);
  const toProposal = async (): Promise<void> => {
    await cardIn(page, 'Commitment', 'Grzegorz Hanke').focus();
    await page.keyboard.press('Shift+ArrowRight');
  };
  await toProposal();
  const panel = page.getByRole('group', { name: 'Move: Grzegorz Hanke' });
  await expect(panel.getByText('There is no day and hour ahead on which they decide.')).toBeVisible();
  await expect(panel.getByText('Nobody has asked yet')).toHaveCount(0);
  await page.keyboard.press('Escape');

  const commitment = { answer: 'We sign if it fits', askedAt: time.now() - 60_000 };
  await host.call('sales.saveCommitment', { clientId, commitment: { ...commitment, decisionAt: at('2026-02-27', '14:00') } });
  await expect(page.getByText('The next decision is on 27 February at 14:00.')).toBeVisible();
  await toProposal();
  await expect(cardIn(page, 'Proposal', 'Grzegorz Hanke')).toContainText('Draft the proposal, tomorrow');
  for (const line of await host.call('pipeline.due', { clientId })) if (line.kind === 'task') await host.call('tasks.done', { id: line.id, done: true });
  await expect(cardIn(page, 'Proposal', 'Grzegorz Hanke')).toContainText('Decides, tomorrow 14:00');

  await time.moveBy(at('2026-02-27', '14:00') - time.now() + 30_000);
  await expect(cardIn(page, 'Proposal', 'Grzegorz Hanke')).toContainText('Their decision: call now');
  await page.keyboard.press('Control+1');
  await expect(page.getByText('Call for the decision')).toBeVisible();

  await host.call('sales.extendDecision', { clientId, extension: { toAt: at('2026-03-04', '10:00'), reason: 'the partner is away' } });
  await openBoard(page);
  await time.moveBy(at('2026-03-04', '10:00') - time.now() + 30_000);
  await expect(column(page, 'Proposal')).toHaveCount(0);
  await expect(page.getByRole('radio', { name: 'Closed 1' })).toBeVisible();
  await page.keyboard.press('Control+1');
  await expect(page.getByText('Ended by itself: Stalled')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('button', { name: /^Reopen/ }).click();
  await expect(page.getByText('Ended by itself: Stalled')).toHaveCount(0);
  await openBoard(page);
  await expect(cardIn(page, 'Qualifying', 'Grzegorz Hanke')).toBeVisible();
});

test('a list of hundreds: End reaches the last row, which exists only then; a question opens in place', async ({ page, host }) => {
  await host.call('practice.setUp', {});
  for (let n = 100; n < 220; n += 1) await prospect(host, 'qualifying', `Firm ${n}`, `Person ${n}`);
  for (let n = 220; n < 340; n += 1) await prospect(host, 'commitment', `Firm ${n}`, `Person ${n}`);
  await openBoard(page);
  await page.getByRole('radio', { name: 'List' }).check({ force: true });
  const list = page.getByRole('grid', { name: 'Pipeline by stage' });
  await expect(list.getByText('Person 100', { exact: true })).toBeVisible();
  await expect(list.getByText('Person 339', { exact: true })).toHaveCount(0);
  await list.getByRole('row').filter({ hasText: 'Person 100' }).focus();
  await page.keyboard.press('End');
  await expect(list.getByRole('row').filter({ hasText: 'Person 339' })).toBeFocused();
  await list.getByRole('button', { name: 'Move to… Person 339' }).click();
  await page.getByRole('menuitem', { name: 'Proposal' }).click();
  await expect(page.getByRole('group', { name: 'Move: Person 339' }).getByText('Not into proposal yet')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('a filter under a name is still there after the page was opened anew', async ({ page, host }) => {
  await host.call('practice.setUp', {});
  await prospect(host, 'qualifying', 'Drozd Rowery', 'Emil Drozd');
  await prospect(host, 'commitment', 'Hanke Dachy', 'Grzegorz Hanke');
  await openBoard(page);
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('searchbox').last().fill('hanke');
  await expect(column(page, 'Qualifying')).toHaveCount(0);
  // In the field Esc would empty it.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Save as a view…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Roofers');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'View: Roofers' })).toBeVisible();

  await page.evaluate(() => sessionStorage.clear());
  await page.reload();
  await expect(cardIn(page, 'Qualifying', 'Emil Drozd')).toBeVisible();
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Roofers' }).click();
  await expect(column(page, 'Qualifying')).toHaveCount(0);
  await expect(cardIn(page, 'Commitment', 'Grzegorz Hanke')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await middleOf(from), await middleOf(to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 20, start.y, { steps: 4 });
  await page.mouse.move(end.x, end.y, { steps: 8 });
  await expect(to).toHaveClass(LIT);
  await page.mouse.up();
}

async function middleOf(place: Locator): Promise<{ x: number; y: number }> {
  const box = await place.boundingBox();
  if (!box) throw new Error('not on the page');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
