import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test, type TestHost } from './fixtures.ts';

async function openData(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('navigation', { name: 'Parts of the settings' }).getByRole('link', { name: 'Your data' }).click();
  await expect(page.getByRole('heading', { name: 'Copies' })).toBeVisible();
}

async function begin(host: TestHost, page: Page): Promise<void> {
  await host.call('practice.setUp', { name: 'Brzoza Books' });
  await addClient(host, 'Wrona Ceramika');
  await expect(page.getByRole('heading', { level: 1, name: /Thursday/ })).toBeVisible();
}

const addClient = (host: TestHost, name: string) => host.call('clients.create', { client: { kind: 'company', name }, people: [] });

async function expectClients(page: Page, names: readonly string[]): Promise<void> {
  await page.getByRole('link', { name: /^Clients/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Clients' })).toBeVisible();
  for (const name of ['Wrona Ceramika', 'Dudek Logistyka']) await expect(page.getByText(name)).toHaveCount(names.includes(name) ? 1 : 0);
}

test('a copy is made, restored after a look at what is in it, and the restore taken back, by keyboard alone', async ({ page, host, time }) => {
  await begin(host, page);
  await openData(page);
  await page.getByRole('button', { name: 'Make a copy now' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Copy made and checked')).toBeVisible();
  await time.moveBy(1000);
  await addClient(host, 'Dudek Logistyka');

  await page.getByRole('button', { name: /^Restore the copy of 26 Feb 2026/ }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Restore the copy of 26 Feb 2026/ });
  await expect(dialog.getByRole('row', { name: 'Clients 1 2' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Restore' }).focus();
  await page.keyboard.press('Enter');

  const notices = page.getByRole('region', { name: 'Notices' });
  await expect(notices.getByText(/^You are working with the copy of 26 Feb 2026/)).toBeVisible();
  await expectClients(page, ['Wrona Ceramika']);
  await time.moveBy(1000);
  await notices.getByRole('button', { name: 'Go back to before the restore' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/today$/);
  await expectClients(page, ['Wrona Ceramika', 'Dudek Logistyka']);

  await notices.getByRole('button', { name: 'Keep it' }).click();
  await expect(notices).toHaveCount(0);
  await openData(page);
  await expect(page.getByRole('button', { name: 'Go back to before the restore' })).toBeVisible();
});

test('a dialog that is closed restores nothing, and the focus is back where it was', async ({ page, host }) => {
  await begin(host, page);
  await host.call('backups.make', {});
  await openData(page);
  const restore = page.getByRole('button', { name: /^Restore the copy of/ });
  await restore.click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(restore).toBeFocused();
});

test('everything is saved as one file, and that file restores it elsewhere', async ({ page, host, startHost, time }) => {
  await begin(host, page);
  await openData(page);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save everything as one file' }).click()]);
  expect(download.suggestedFilename()).toBe('evenkeel-2026-02-26.evenkeel-backup.zip');
  const carried = path.join(mkdtempSync(path.join(tmpdir(), 'evenkeel-carried-')), download.suggestedFilename());
  copyFileSync(await download.path(), carried);

  const other = await startHost();
  await other.call('practice.setUp', { name: 'New computer' });
  await addClient(other, 'Dudek Logistyka');
  await time.moveBy(1000);
  await page.goto(other.freshAddress());
  await openData(page);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Choose a file' }).click()]);
  await chooser.setFiles(carried);
  const dialog = page.getByRole('dialog', { name: /^Restore “evenkeel-2026-02-26/ });
  await expect(dialog.getByText(/^Made on 26 Feb 2026, 09:12 with Evenkeel/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Restore' }).click();
  await expectClients(page, ['Wrona Ceramika']);
});

test('a file that is no backup is refused beside the place where it was dropped', async ({ page, host }) => {
  await begin(host, page);
  await openData(page);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Choose a file' }).click()]);
  await chooser.setFiles({ name: 'photo.zip', mimeType: 'application/zip', buffer: Buffer.from('PK\u0003\u0004 and then nothing of the kind') });
  await expect(page.getByRole('alert')).toHaveText(/The file is damaged or incomplete/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('copies go to a second folder; that the stick is out is a line, no alarm', async ({ page, host, time }) => {
  const place = mkdtempSync(path.join(tmpdir(), 'evenkeel-stick-'));
  const stick = path.join(place, 'stick');
  mkdirSync(stick);
  await begin(host, page);
  await host.call('backups.make', {});
  await openData(page);
  const field = page.getByRole('textbox', { name: 'Whole path of the folder' });
  await field.fill('/no/such/folder');
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(page.getByText('There is no such folder. Type its whole path.')).toBeVisible();
  await field.fill(stick);
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(page.getByText(/^All copies are there; the newest is of 26 Feb 2026, 09:12/)).toBeVisible();
  expect(readdirSync(stick).filter((name) => name.endsWith('.db'))).toHaveLength(1);

  renameSync(stick, `${stick}-away`);
  await time.moveBy(1000);
  await page.getByRole('button', { name: 'Make a copy now' }).click();
  await expect(page.getByText(/^The folder cannot be reached\..* The newest copy there is of 26 Feb 2026, 09:12/)).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  renameSync(`${stick}-away`, stick);
  await time.moveBy(3 * 60_000);
  await expect(page.getByText(/^All copies are there/)).toBeVisible();
  rmSync(place, { recursive: true });
});

test('the check says what it found and when', async ({ page, host }) => {
  await begin(host, page);
  await openData(page);
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByText(/^Checked on 26 Feb 2026, 09:12: all is well\.$/)).toBeVisible();
});

test('of a damaged practice what can be read is saved, and then a copy restored', async ({ page, startHost, time }) => {
  const used = await startHost();
  await used.call('practice.setUp', { name: 'Brzoza Books' });
  for (let n = 0; n < 40; n += 1) await used.call('clients.create', { client: { kind: 'company', name: `Client ${n}`, note: 'x'.repeat(3000) }, people: [] });
  await used.call('backups.make', {});
  await time.moveBy(1000);
  await used.stop();
  const file = path.join(used.folder, 'evenkeel.db');
  const bytes = readFileSync(file);
  // The last quarter of its pages, which hold notes.
  writeFileSync(file, bytes.fill(0x5a, Math.floor((bytes.length * 3) / 4 / 4096) * 4096));
  const host = await startHost(used.folder);
  await page.goto(host.freshAddress());
  await expect(page.getByRole('heading', { level: 1, name: 'The practice file cannot be read' })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save what can be read' }).click()]);
  expect(download.suggestedFilename()).toBe('evenkeel-2026-02-26-readable.zip');
  await expect(page.getByText(/^Read: \d+ rows from \d+ whole tables and \d+ damaged ones\.$/)).toBeVisible();
  await page.getByRole('button', { name: /^Restore the copy of 26 Feb 2026/ }).click();
  await expect(page.getByRole('link', { name: /^Clients/ })).toBeVisible();
  expect((await host.call('clients.list', {})).total).toBe(40);
});
