import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type TestHost } from './fixtures.ts';

const fileOf = (host: Pick<TestHost, 'folder'>): string => path.join(host.folder, 'evenkeel.db');

/** A practice with one client that was closed properly; the test may do to its file what it likes before it starts again. */
async function usedFolder(startHost: () => Promise<TestHost>): Promise<TestHost> {
  const host = await startHost();
  await host.call('practice.setUp', { name: 'Brzoza Books' });
  await host.call('clients.create', { client: { kind: 'company', name: 'Wrona Ceramika' }, people: [] });
  return host;
}

test('a damaged practice file is named, kept, and restored from the copy of the day', async ({ page, startHost, time }) => {
  const used = await usedFolder(startHost);
  await time.moveBy(60_000);
  await expect.poll(async () => (await used.call('backups.state', {})).copies.length).toBe(1);
  await used.stop();
  writeFileSync(fileOf(used), 'coffee was spilt here '.repeat(500));
  const host = await startHost(used.folder);
  await page.goto(host.freshAddress());
  await expect(page.getByRole('heading', { level: 1, name: 'The practice file cannot be read' })).toBeVisible();
  await expect(page.getByText(fileOf(used))).toBeVisible();
  await page.getByRole('button', { name: /^Restore the copy of 26 Feb 2026/ }).click();
  await page.getByRole('link', { name: /^Clients/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Clients' })).toBeVisible();
  await expect(page.getByText('Wrona Ceramika')).toBeVisible();
  expect(readdirSync(used.folder).some((name) => name.includes('before-restore'))).toBe(true);
});

test('a practice file that is gone is missed, and found where it was put', async ({ page, startHost }) => {
  const used = await usedFolder(startHost);
  await used.stop();
  const moved = path.join(used.folder, 'moved.db');
  renameSync(fileOf(used), moved);
  const host = await startHost(used.folder);
  await page.goto(host.freshAddress());
  await expect(page.getByRole('heading', { level: 1, name: 'The practice file is not where it was' })).toBeVisible();
  expect(existsSync(fileOf(used))).toBe(false);
  await page.getByRole('textbox', { name: 'Whole path of the file' }).fill('/no/such/file.db');
  await page.getByRole('button', { name: 'Open this file' }).click();
  await expect(page.getByText('There is no such file. Type the whole path.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Whole path of the file' }).fill(moved);
  await page.getByRole('button', { name: 'Open this file' }).click();
  await page.getByRole('link', { name: /^Clients/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Clients' })).toBeVisible();
  await expect(page.getByText('Wrona Ceramika')).toBeVisible();
});

test('a new practice is begun only when it is asked for', async ({ page, startHost }) => {
  const used = await usedFolder(startHost);
  await used.stop();
  rmSync(fileOf(used));
  const host = await startHost(used.folder);
  await page.goto(host.freshAddress());
  await page.getByRole('button', { name: 'Begin anew' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Three questions, then your clients' })).toBeVisible();
});

test('the first start asks three things, in the language one chooses', async ({ page, host }) => {
  await page.getByRole('radio', { name: 'Polski' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Trzy pytania i można zaczynać' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Nazwa praktyki' }).fill('Biuro Kowal');
  await page.getByText('Biuro rachunkowe').click();
  await page.getByRole('button', { name: 'Zaczynamy' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /czwartek/i })).toBeVisible();
  expect(await host.call('app.start', {})).toMatchObject({
    setUp: true,
    practiceName: 'Biuro Kowal',
    preferences: { language: 'pl' },
  });
});

test('a second program on the same folder is refused with a sentence', async ({ host, startHost }) => {
  await expect(startHost(host.folder)).rejects.toMatchObject({ code: 'folder-in-use' });
});
