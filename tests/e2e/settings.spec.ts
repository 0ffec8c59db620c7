import { DEFAULT_PREFERENCES } from '#shared/contract/preferences.ts';
import { expect, test } from './fixtures.ts';

test.beforeEach(async ({ page, host }) => {
  await host.call('practice.setUp', { name: 'Brzoza Books' });
  await expect(page.getByRole('heading', { level: 1, name: 'Thursday 26 February' })).toBeVisible();
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
});

test('what belongs to the practice is saved together and kept', async ({ page, host }) => {
  await page.getByRole('textbox', { name: 'Address' }).fill('ul. Latarników 4, Szczecin');
  await page.getByText('US Letter').click();
  await page.getByRole('checkbox', { name: 'Friday' }).press('Space');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Settings saved')).toBeVisible();
  const { fields } = await host.call('practice.get', {});
  expect(fields).toMatchObject({ name: 'Brzoza Books', address: 'ul. Latarników 4, Szczecin', paper: 'Letter' });
  expect(fields.officeHours[4]).toBeNull();
});

test('every number has its way back to the default', async ({ page, host }) => {
  await host.call('practice.update', { paper: 'Letter', officeHours: [null, null, null, null, null, null, null], zone: 'Pacific/Auckland' });
  await page.reload();
  for (const name of ['Paper', 'Office hours', 'Time zone']) await page.getByRole('button', { name: `Back to default: ${name}` }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Settings saved')).toBeVisible();
  const { fields, defaults } = await host.call('practice.get', {});
  expect(fields).toMatchObject({ paper: defaults.paper, officeHours: defaults.officeHours, zone: null });
});

test('hours that close before they open are refused where they stand', async ({ page, host }) => {
  const until = page.getByRole('group', { name: 'Open until, Monday' }).getByRole('spinbutton').first();
  await until.focus();
  await page.keyboard.type('08');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Closing time lies before opening time.')).toBeVisible();
  const { fields, defaults } = await host.call('practice.get', {});
  expect(fields.officeHours).toEqual(defaults.officeHours);
});

test('language and appearance change at once and survive another start', async ({ page, host, startHost }) => {
  await page.getByRole('radiogroup', { name: 'Language' }).getByText('Русский').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Настройки' })).toBeVisible();
  await page.getByText('Тёмное').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await host.stop();
  const again = await startHost(host.folder);
  expect((await again.call('app.start', {})).preferences).toEqual({ ...DEFAULT_PREFERENCES, language: 'ru', theme: 'dark' });
});

test('the data folder is named', async ({ page, host }) => {
  await page.getByRole('link', { name: 'Your data' }).click();
  await expect(page.getByRole('main').getByText(host.folder)).toBeVisible();
});
