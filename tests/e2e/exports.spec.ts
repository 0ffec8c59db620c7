import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';

test.beforeEach(async ({ page, host }) => {
  await host.call('practice.setUp', { name: 'Brzoza Books' });
  await host.call('clients.create', {
    client: { kind: 'company', name: 'Wrona Ceramika' },
    people: [{ person: { name: 'Anna Wrona' }, role: 'decision_maker' }],
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Thursday 26 February' })).toBeVisible();
});

/** The built program bundles the libraries that write and read zips; only a run of it shows that they work there. */
test('a document is kept and fetched again; everything goes out and says what was verified', async ({ page }) => {
  await page.evaluate(() => (location.hash = '/clients/1'));
  await page.getByRole('tab', { name: /^Documents/ }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (await chooser).setFiles({ name: 'Umowa żółć.pdf', mimeType: 'application/pdf', buffer: Buffer.from('contract') });
  await expect(page.getByRole('row', { name: /^Umowa żółć\.pdf/ })).toBeVisible();
  const fetched = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download Umowa żółć.pdf' }).click();
  const document = await fetched;
  expect(document.suggestedFilename()).toBe('Umowa żółć.pdf');
  expect(readFileSync(await document.path(), 'utf8')).toBe('contract');

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('Export');
  await page.getByRole('option', { name: /^Export everything/ }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).click();
  expect((await download).suggestedFilename()).toBe('Evenkeel 2026-02-26 json.zip');
  await expect(page.getByRole('status').filter({ hasText: '1 client, 1 person and 1 document written and verified.' })).toBeVisible();
});
