// npm run pictures: takes the pictures of the README anew, from the sample practice on the day of the drawings. Needs a build.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright';
import { DRAWN_NOW, FakeTime } from '../electron/core/testing/fake-ports.ts';
import { findChromium } from '../tests/e2e/chromium.ts';

const root = path.join(import.meta.dirname, '..');
const target = path.join(root, 'docs/pictures');
const { startBrowserHost } = await import('../dist/main/host.js');

const time = new FakeTime(DRAWN_NOW);
const folder = mkdtempSync(path.join(tmpdir(), 'evenkeel-pictures-'));
const host = await startBrowserHost({ folder, clock: time, timers: time, systemLanguages: ['en-GB'] });
const found = await findChromium();
const browser = await chromium.launch({
  executablePath: found.executablePath,
  args: [...found.args],
  chromiumSandbox: false,
  env: { ...process.env, ...found.env },
});
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });

async function call(name, input = {}) {
  const result = await host.application.dispatch(name, input);
  if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
  return result.value;
}

async function goTo(place) {
  await page.evaluate((hash) => (location.hash = hash), place);
  await page.locator('main h1').waitFor();
  await page.locator('main [class*="waiting"]').waitFor({ state: 'detached' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

async function picture(name) {
  await page.locator('main h1').waitFor();
  await page.screenshot({ path: path.join(target, `${name}.png`) });
}

mkdirSync(target, { recursive: true });
await page.clock.setFixedTime(DRAWN_NOW);
await page.goto(host.freshAddress());
await call('practice.setUp', { name: 'Brzoza Books' });
await goTo('/import');
const chooser = page.waitForEvent('filechooser');
await page.getByRole('button', { name: 'Choose a file' }).click();
await (
  await chooser
).setFiles({ name: 'klienci-2026.csv', mimeType: 'text/csv', buffer: readFileSync(path.join(root, 'tests/fixtures/import/klienci-2026.csv')) });
await page.getByRole('button', { name: /^Import \d+ client/ }).waitFor();
await picture('import');

await call('sample.open');
await page.getByText(/^This is the sample practice/).waitFor();
await goTo('/today');
await picture('today');
const { rows } = await call('clients.list', { search: 'Lipowa' });
await goTo(`/clients/${rows[0].id}`);
await picture('client');
await goTo('/clients');
await picture('clients');
await goTo('/pipeline');
await picture('pipeline');
await goTo('/reminders');
// What the program reminds of is worked out by the first look at the clock.
for (let looks = 0; looks < 6; looks += 1) {
  time.advance(5000);
  await page.waitForTimeout(50);
}
await page.getByRole('grid', { name: 'Reminders that wait' }).waitFor();
await picture('reminders');
await goTo('/reminders/new');
await page.getByRole('textbox', { name: /^Remind me of/ }).fill('Pay the rent of the studio');
await page.getByRole('group', { name: 'Day' }).getByRole('spinbutton').first().click();
await page.keyboard.type('31032026');
await page.getByRole('button', { name: /Repeat/ }).click();
await page.getByRole('option', { name: 'Monthly, on a day' }).click();
await page.getByText('on the working day before').click();
await page
  .getByText(/^instead of/)
  .first()
  .waitFor();
await page.evaluate(() => {
  document.activeElement.blur();
  document.querySelector('main form').scrollIntoView({ block: 'end' });
});
await picture('reminder');
const engagementOf = async (search) => {
  const { rows: found } = await call('clients.list', { search });
  return (await call('clients.get', { id: found[0].id })).engagements[0].id;
};
await goTo(`/engagements/${await engagementOf('Kalinowska Czartery')}/onboarding`);
await picture('onboarding');
await page.evaluate((hash) => (location.hash = hash), `/engagements/${await engagementOf('Winterbourne')}/walkthrough`);
await page.getByRole('checkbox', { name: 'Talked through' }).waitFor();
await page.screenshot({ path: path.join(target, 'walkthrough.png') });
await goTo('/today');
const { rows: decides } = await call('clients.list', { search: 'Morris' });
await page.evaluate((hash) => (location.hash = hash), `/sheet/proposal/${decides[0].id}`);
await page.locator('[data-ready]').waitFor();
await page.screenshot({ path: path.join(target, 'proposal.png') });
await call('app.setPreferences', { theme: 'dark', language: 'pl' });
await goTo('/today');
await page.locator('html[lang="pl"][data-theme="dark"]').waitFor();
await picture('today-pl-dark');

await browser.close();
await host.stop();
rmSync(folder, { recursive: true, force: true });
