import type { Page } from '@playwright/test';
import { DRAWN_NOW } from '../../electron/core/testing/fake-ports.ts';
import { expect, test, type TestHost } from './fixtures.ts';

const DAY = 24 * 60 * 60 * 1000;
const CLIENTS = 1000;

/** Monthly updates, the last one up to 79 days ago: everybody from 32 days on waits too long. */
async function withThousand(host: TestHost): Promise<void> {
  await host.call('practice.setUp', {});
  for (let n = 0; n < CLIENTS; n += 1) {
    const { id } = await host.call('clients.create', { client: { kind: 'company', name: `Client ${String(n).padStart(4, '0')}` }, people: [] });
    const at = DRAWN_NOW - (n % 80) * DAY;
    await host.call('interactions.log', { clientId: id, at, direction: 'out', channel: 'email', result: 'delivered', purpose: 'news', informs: true });
  }
}

const drawnRows = (page: Page) => page.locator('[role="grid"] [role="row"][data-row]');

test('a thousand clients on one axis: few rows exist, a drag lists a part, Enter opens', async ({ page, host }) => {
  test.slow();
  await withThousand(host);
  await page.evaluate(() => {
    location.hash = '/rhythm';
  });
  // Two thousand changes were announced; a page that is opened now asks once.
  await page.reload();
  await expect(page.getByText(/ of 1,000 clients\.$/)).toBeVisible();
  await expect(drawnRows(page).first()).toContainText('Story zone');
  expect(await drawnRows(page).count()).toBeLessThan(80);

  const strip = page.locator('main svg[class*="strip"]');
  const box = (await strip.boundingBox())!;
  await page.mouse.move(box.x + 1, box.y + 30);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.1, box.y + 30, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByText(/^\d+ of 1,000 listed$/)).toBeVisible();
  await expect(drawnRows(page).first()).toContainText('Fresh');

  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(drawnRows(page).first()).toContainText('Story zone');
  await drawnRows(page).first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/clients\/\d+$/);
});
