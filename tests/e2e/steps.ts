import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import type { Input } from '#shared/contract/index.ts';
import { expect, type TestHost } from './fixtures.ts';

/** To a place by its address, until it stands there whole. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, place);
  await expect(page).toHaveURL(new RegExp(`#${place}$`));
  await expect(page.locator('main h1')).toBeVisible();
  await expect(page.locator('main [class*="waiting"]')).toHaveCount(0);
}

/** A practice of one's own in English, its page shown. */
export async function ownPractice(host: TestHost, page: Page, more: Partial<Input<'practice.setUp'>> = {}): Promise<void> {
  await host.call('practice.setUp', { name: 'Brzoza Books', language: 'en', ...more });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Moves the focus with Tab alone. */
export async function tabTo(page: Page, wanted: Locator, most = 60): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < most; presses += 1) {
    // While a list is open on the way, what lies around it is hidden: it closes with the next Tab.
    if (await wanted.evaluateAll((elements) => elements.some((element) => element === document.activeElement))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(wanted)}`);
}

/** What axe finds on the page as it is. */
export async function faultsOf(page: Page): Promise<string[]> {
  // For some seconds React Aria's live region names a button that has been busy, and that may have gone with its page.
  const { violations } = await new AxeBuilder({ page }).exclude('[data-live-announcer]').analyze();
  return violations.map((it) => `${page.url().split('#')[1]}: ${it.id}: ${it.nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
