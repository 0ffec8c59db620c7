import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** Moves the focus with Tab alone until it is on what has this name. */
async function tabTo(page: Page, name: string | RegExp, role: 'button' | 'textbox' | 'link' | 'radio' | 'checkbox' = 'button'): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true });
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    // While a list is open on the way, what lies around it is hidden: it closes with the next Tab.
    const there = await wanted.evaluateAll((elements) => elements.some((element) => element === document.activeElement));
    if (there) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(name)}`);
}

test('from the enquiry to the accepted proposal by keyboard alone', async ({ page, host }) => {
  test.slow();
  await host.call('practice.setUp', { name: 'Ledger & Co', profession: 'bookkeeper', language: 'en' });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await page.keyboard.press('Control+e');
  await tabTo(page, /^Name/, 'textbox');
  await page.keyboard.type('Kos');
  await tabTo(page, 'In their words', 'textbox');
  await page.keyboard.type('Can you take over my books?');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('tab', { name: 'Sale', selected: true })).toBeVisible();
  const [client] = (await host.call('clients.list', {})).rows;
  const stage = async () => (await host.call('clients.get', { id: client!.id })).stage;

  await tabTo(page, 'Open: Two times', 'link');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'What you send or say' })).toHaveValue(/I have Friday morning or Monday afternoon\. Which suits you better\?/);
  await tabTo(page, 'Said');
  await page.keyboard.press('Enter');
  await expect.poll(stage).toBe('qualifying');

  await tabTo(page, 'Open: Call sheet', 'link');
  await page.keyboard.press('Enter');
  await tabTo(page, 'What do they need?', 'textbox');
  await page.keyboard.type('Monthly books');
  await tabTo(page, 'It fits: go on');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Go on all the same, because', 'textbox');
  await page.keyboard.type('They were in a hurry');
  await tabTo(page, 'Go on with this reason');
  await page.keyboard.press('Enter');
  await expect.poll(stage).toBe('fact_finding');

  await tabTo(page, 'Friday 27 February, 09:00', 'radio');
  await tabTo(page, 'Save');
  await page.keyboard.press('Enter');
  await tabTo(page, 'What was said; the minutes', 'textbox');
  await page.keyboard.type('They want it');
  await tabTo(page, 'Save');
  await page.keyboard.press('Enter');
  await expect.poll(stage).toBe('commitment');

  await tabTo(page, 'Open: Intent and decision moment', 'link');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Their answer, word for word', 'textbox');
  await page.keyboard.type('We sign');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('The proposal waits for: a day and an hour ahead.')).toBeVisible();
  await tabTo(page, 'Go on all the same, because', 'textbox');
  await page.keyboard.type('They decide on the spot');
  await tabTo(page, 'They said yes');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Proposal' })).toBeVisible();

  await tabTo(page, 'Said');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await host.call('sales.get', { clientId: client!.id })).proposal?.status).toBe('sent');
  await tabTo(page, 'Open: Proposal', 'link');
  await page.keyboard.press('Enter');
  await tabTo(page, 'They accept');
  await page.keyboard.press('Enter');
  // A firm of whom nobody was named has no decision maker yet: that is said, and can be overridden.
  await expect(page.getByText('No person of this client is marked as decision maker.')).toBeVisible();
  await tabTo(page, 'Accepted all the same, because', 'textbox');
  await page.keyboard.type('The owner signs');
  await tabTo(page, 'They accept');
  await page.keyboard.press('Enter');
  await expect.poll(stage).toBe('agreement');
});
