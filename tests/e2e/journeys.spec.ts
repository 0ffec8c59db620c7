import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const fixture = (name: string): string => path.join(import.meta.dirname, '../fixtures/import', name);

async function chooseFile(page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (await chooser).setFiles(file);
}

test('first start, contacts from Apple, a client, a call logged, Today', async ({ page }) => {
  await page.getByRole('textbox', { name: 'Name of your practice' }).fill('Brzoza Books');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('link', { name: 'Import contacts' }).click();
  await chooseFile(page, fixture('apple.vcf'));
  await page.getByRole('button', { name: /^Import \d+ clients$/ }).click();
  await expect(page.getByText(/clients are in/)).toBeVisible();

  await page.getByRole('link', { name: /^Today/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Thursday 26 February' })).toBeVisible();
  await expect(page.getByText('First word').first()).toBeVisible();

  await page.getByRole('link', { name: /^Clients/ }).click();
  await page.getByRole('searchbox').fill('zareba');
  await page.getByText('Wiktor Zaręba').click();
  await page.getByText('Wiktor Zaręba').press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Wiktor Zaręba' })).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Log' }).first().click();
  await page.getByRole('textbox', { name: 'In a few words' }).fill('Boiler room: the lease runs on');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(/next update by/)).toBeVisible();
  await expect(page.getByText('Boiler room: the lease runs on')).toBeVisible();

  await page.getByRole('link', { name: /^Today/ }).click();
  await expect(page.getByText('Kulesza Wet').first()).toBeVisible();
  await expect(page.getByRole('main').getByText('Wiktor Zaręba')).toHaveCount(0);
});

test('a spreadsheet with bad rows: reasons, a correction, the rest as a file, and one undo', async ({ page, host }) => {
  await host.call('practice.setUp', {});
  await page.getByRole('link', { name: 'Import contacts' }).click();
  await chooseFile(page, fixture('klienci-2026.csv'));
  await expect(page.getByText('Refused').first()).toBeVisible();
  await expect(page.getByText('yusuf@aksoylu', { exact: true })).toBeVisible();
  const refused = Number(/(\d+) (?:is|are) refused/.exec((await page.getByText(/(is|are) refused\./).textContent()) ?? '')?.[1]);
  expect(refused).toBeGreaterThan(1);

  await page.getByRole('button', { name: 'Correct row 5' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Mail', exact: true }).fill('yusuf@aksoylu.example');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Correct|Take|Save|Use)/ })
    .last()
    .click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Save the \d+ refused row/ }).click();
  const saved = readFileSync(await (await download).path(), 'utf8');
  expect(saved.trim().split(/\r?\n/)).toHaveLength(refused);
  expect(saved).not.toContain('yusuf');

  await page.getByRole('button', { name: /^Import \d+ clients$/ }).click();
  await expect(page.getByText(/clients are in/)).toBeVisible();
  expect((await host.call('clients.list', { search: 'yusuf@aksoylu.example' })).total).toBe(1);
  await page.getByRole('button', { name: 'Undo the import' }).click();
  await expect(page.getByText(/clients were taken out again/).first()).toBeVisible();
  expect((await host.call('clients.list', { show: 'all' })).total).toBe(0);
});

test('everything by keyboard: a client is added, found, spoken to and put away', async ({ page, host }) => {
  await host.call('practice.setUp', {});
  await expect(page.getByRole('heading', { level: 1, name: 'Thursday 26 February' })).toBeVisible();
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('heading', { level: 1, name: /new client/i })).toBeVisible();
  await page.getByRole('textbox', { name: /^Name/ }).first().focus();
  await page.keyboard.type('Łódzka Pracownia');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Łódzka Pracownia' })).toBeVisible();

  await page.keyboard.press('Control+1');
  await expect(page.getByRole('heading', { level: 1, name: 'Thursday 26 February' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('lodzka');
  await expect(page.getByRole('dialog').getByText('Łódzka Pracownia')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Łódzka Pracownia' })).toBeVisible();

  await page.keyboard.press('Control+l');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(async () => (await host.call('clients.list', {})).rows[0]?.gap?.neverInformed).toBe(false);

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Ctrl');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a client typed in one’s own alphabet and saved twice in haste is there once, as typed', async ({ page, host }) => {
  await host.call('practice.setUp', {});
  await expect(page.getByRole('heading', { level: 1, name: 'Thursday 26 February' })).toBeVisible();
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: /^Name of the firm/ }).fill('Żółw i Syn 🐢 "Wełna"');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill("Władysława O'Brien-Świętopełk");
  await page.getByRole('textbox', { name: 'Phone' }).fill('tel. +48 (600) 123-456 wew. 12');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('info@żółw.example');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: "Władysława O'Brien-Świętopełk" })).toBeVisible();
  await expect(page.getByRole('link', { name: /600/ })).toHaveAttribute('href', 'tel:+48600123456');
  await expect(page.getByRole('link', { name: /info@żółw\.example/ })).toBeVisible();
  const { rows } = await host.call('clients.list', {});
  expect(rows.map(({ name, email }) => [name, email])).toEqual([['Żółw i Syn 🐢 "Wełna"', 'info@żółw.example']]);
});

test('what one host process writes, another page sees at once', async ({ page, host, context }) => {
  await host.call('practice.setUp', {});
  await host.call('clients.create', { client: { kind: 'company', name: 'Wrona Ceramika' } });
  const other = await context.newPage();
  await other.goto(`${host.origin}/#/clients`);
  await expect(other.getByText('Wrona Ceramika')).toBeVisible();
  await page.evaluate(() => {
    location.hash = '/clients';
  });
  await host.call('clients.create', { client: { kind: 'company', name: 'Dudek Logistyka' } });
  await expect(page.getByText('Dudek Logistyka')).toBeVisible();
  await expect(other.getByText('Dudek Logistyka')).toBeVisible();
});

test('midnight brings another day to an open page', async ({ page, host, time }) => {
  await host.call('practice.setUp', {});
  await expect(page.getByRole('heading', { level: 1, name: 'Thursday 26 February' })).toBeVisible();
  await time.moveBy(15 * 3_600_000);
  await expect(page.getByRole('heading', { level: 1, name: 'Friday 27 February' })).toBeVisible();
});

test('the sample opens in a file of its own and leaves with one click', async ({ page, host }) => {
  await host.call('practice.setUp', { name: 'Mine' });
  await page.getByRole('button', { name: 'Open the sample practice' }).click();
  await expect(page.getByText(/^This is the sample practice/)).toBeVisible();
  await expect(page.getByText(/\d+ things now/)).toBeVisible();
  await page.getByRole('button', { name: 'Leave the sample' }).click();
  await expect(page.getByText('There are no clients here yet.')).toBeVisible();
  expect(await host.call('app.start', {})).toMatchObject({ sample: false, practiceName: 'Mine', clients: 0 });
});
