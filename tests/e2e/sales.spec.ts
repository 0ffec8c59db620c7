import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { tabTo } from './steps.ts';

type Role = 'button' | 'textbox' | 'link' | 'radio' | 'checkbox';
const tabToNamed = (page: Page, name: string | RegExp, role: Role = 'button'): Promise<void> => tabTo(page, page.getByRole(role, { name, exact: true }), 80);

test('from the enquiry to the accepted proposal by keyboard alone', async ({ page, host }) => {
  test.slow();
  await host.call('practice.setUp', { name: 'Ledger & Co', profession: 'bookkeeper', language: 'en' });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await page.keyboard.press('Control+e');
  await tabToNamed(page, /^Name/, 'textbox');
  await page.keyboard.type('Kos');
  await tabToNamed(page, 'In their words', 'textbox');
  await page.keyboard.type('Can you take over my books?');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('tab', { name: 'Sale', selected: true })).toBeVisible();
  const [client] = (await host.call('clients.list', {})).rows;
  const stage = async () => (await host.call('clients.get', { id: client!.id })).stage;

  await tabToNamed(page, 'Open: Two times', 'link');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'What you send or say' })).toHaveValue(/I have Friday morning or Monday afternoon\. Which suits you better\?/);
  await tabToNamed(page, 'Said');
  await page.keyboard.press('Enter');
  await expect.poll(stage).toBe('qualifying');

  await tabToNamed(page, 'Open: Call sheet', 'link');
  await page.keyboard.press('Enter');
  await tabToNamed(page, 'What do they need?', 'textbox');
  await page.keyboard.type('Monthly books');
  await tabToNamed(page, 'It fits: go on');
  await page.keyboard.press('Enter');
  await tabToNamed(page, 'Go on all the same, because', 'textbox');
  await page.keyboard.type('They were in a hurry');
  await tabToNamed(page, 'Go on with this reason');
  await page.keyboard.press('Enter');
  await expect.poll(stage).toBe('fact_finding');

  await tabToNamed(page, 'Friday 27 February, 09:00', 'radio');
  await tabToNamed(page, 'Save');
  await page.keyboard.press('Enter');
  await tabToNamed(page, 'What was said; the minutes', 'textbox');
  await page.keyboard.type('They want it');
  await tabToNamed(page, 'Save');
  await page.keyboard.press('Enter');
  await expect.poll(stage).toBe('commitment');

  await tabToNamed(page, 'Open: Intent and decision moment', 'link');
  await page.keyboard.press('Enter');
  await tabToNamed(page, 'Their answer, word for word', 'textbox');
  await page.keyboard.type('We sign');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('The proposal waits for: a day and an hour ahead.')).toBeVisible();
  await tabToNamed(page, 'Go on all the same, because', 'textbox');
  await page.keyboard.type('They decide on the spot');
  await tabToNamed(page, 'They said yes');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Proposal' })).toBeVisible();

  await tabToNamed(page, 'Said');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await host.call('sales.get', { clientId: client!.id })).proposal?.status).toBe('sent');
  await tabToNamed(page, 'Open: Proposal', 'link');
  await page.keyboard.press('Enter');
  await tabToNamed(page, 'They accept');
  await page.keyboard.press('Enter');
  // A firm of whom nobody was named has no decision maker yet: that is said, and can be overridden.
  await expect(page.getByText('No person of this client is marked as decision maker.')).toBeVisible();
  await tabToNamed(page, 'Accepted all the same, because', 'textbox');
  await page.keyboard.type('The owner signs');
  await tabToNamed(page, 'They accept');
  await page.keyboard.press('Enter');
  await expect.poll(stage).toBe('agreement');
});
