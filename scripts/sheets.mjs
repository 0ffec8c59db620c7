// npm run sheets [folder]: writes every document in every language on A4 and Letter, as PDF and as pictures of its pages, into
// a folder (sheets/ where none is named). Needs a build. SHEETS_ONLY=agenda,minutes takes those alone.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright';
import { DRAWN_NOW, FakeTime } from '../electron/core/testing/fake-ports.ts';
import { LANGUAGES } from '../shared/domain/language.ts';
import { PAPER_SIZES } from '../shared/domain/practice.ts';
import { findChromium } from '../tests/e2e/chromium.ts';
import { openPdfReader } from '../tests/paper/pdf-reader.ts';
import { paperDocuments } from '../tests/paper/practice.ts';

const target = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '../sheets'));
const only = process.env.SHEETS_ONLY?.split(',');
const { startBrowserHost } = await import('../dist/main/host.js');
const found = await findChromium();
const browser = await chromium.launch({
  executablePath: found.executablePath,
  args: [...found.args],
  chromiumSandbox: false,
  env: { ...process.env, ...found.env },
});
const reader = await openPdfReader(browser);
mkdirSync(target, { recursive: true });

for (const language of LANGUAGES) for (const paper of PAPER_SIZES) await writeAll(language, paper);
await reader.close();
await browser.close();

async function writeAll(language, paper) {
  const time = new FakeTime(DRAWN_NOW);
  const folder = mkdtempSync(path.join(tmpdir(), 'evenkeel-sheets-'));
  const host = await startBrowserHost({ folder, clock: time, timers: time, systemLanguages: [language] });
  const call = async (name, input) => {
    const result = await host.application.dispatch(name, input);
    if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
    return result.value;
  };
  await call('app.setPreferences', { language });
  const documents = await paperDocuments({ call, application: host.application, folder, language, paper });
  const page = await browser.newPage();
  await page.clock.setFixedTime(DRAWN_NOW);
  await page.goto(host.freshAddress());
  for (const { name, place } of documents.filter((it) => !only || only.includes(it.name))) {
    await page.evaluate((hash) => (location.hash = hash), place);
    await page.locator('[data-ready]').waitFor();
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    const file = path.join(target, `${name}-${language}-${paper}`);
    writeFileSync(`${file}.pdf`, pdf);
    const { pages } = await reader.read(pdf);
    for (const [index] of pages.entries()) writeFileSync(`${file}-${index + 1}.png`, await reader.draw(pdf, index + 1));
    console.log(`${path.basename(file)}: ${pages.length}`);
    // Another address of the same kind would find the sheet of before.
    await page.evaluate(() => (location.hash = '/trash'));
    await page.locator('main h1').waitFor();
  }
  await page.close();
  await host.stop();
  rmSync(folder, { recursive: true, force: true });
}
