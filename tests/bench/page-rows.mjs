// What is measured in Chromium, over the built page and the large practice: how much is fetched before the first picture, and
// whether a screen stays fluid. A new screen is a line in `measureScreens`.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { DRAWN_NOW, FakeTime } from '../../electron/core/testing/fake-ports.ts';
import { findChromium } from '../e2e/chromium.ts';
import { copyOfLargePractice } from './large-practice.mjs';
import { record } from './measure.mjs';
import { measureSheet } from './sheet-rows.mjs';
import { core } from './running-core.mjs';

/** A task that keeps the page from answering longer than this is felt. */
const LONG_MS = 50;
/** Until what was fetched ahead has come. */
const SETTLED_MS = 1500;

export async function measurePage(root) {
  build(root);
  record('first JavaScript, compressed', [firstScripts(path.join(root, 'dist/renderer'))], 'kB');
  const { startBrowserHost } = await import('../../dist/main/host.js');
  const time = new FakeTime(DRAWN_NOW);
  const folder = copyOfLargePractice(core);
  const host = await startBrowserHost({ folder, clock: time, timers: time, systemLanguages: ['pl-PL'] });
  await host.application.dispatch('practice.setUp', {});
  const found = await findChromium();
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    args: [...found.args],
    chromiumSandbox: false,
    env: { ...process.env, ...found.env },
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    await page.goto(host.freshAddress());
    await page.locator('main h1').waitFor();
    await measureScreens(page);
    await measureBoard(browser, host);
    await measureSheet(browser, host, { folder, clientId: 1 });
  } finally {
    await browser.close();
    await host.stop();
  }
}

const BOARD_VISITS = 5;

/** From the press on “Pipeline” to the picture with its first cards, in windows of their own: the first time, and later. */
async function measureBoard(browser, host) {
  const [first, later] = [[], []];
  for (let n = 0; n < BOARD_VISITS; n += 1) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    await page.goto(host.freshAddress());
    await page.locator('main h1').waitFor();
    // What is fetched ahead is there, as for whoever has looked at Today.
    await page.waitForTimeout(SETTLED_MS);
    first.push(await page.evaluate(visitBoard));
    await page.evaluate(() => (location.hash = '#/today'));
    await page.waitForTimeout(SETTLED_MS);
    later.push(await page.evaluate(visitBoard));
    await page.close();
  }
  record('board to first paint, first visit', first, 'ms');
  record('board to first paint, later visit', later, 'ms');
}

/** Runs in the page. */
function visitBoard() {
  return new Promise((resolve) => {
    const from = performance.now();
    const look = () => {
      // Cards name their key; the rows of other pages do not.
      if (!document.querySelector('main [role="gridcell"][aria-keyshortcuts]')) requestAnimationFrame(look);
      // The task after the next picture: it has been painted.
      else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)));
    };
    location.hash = '#/pipeline';
    requestAnimationFrame(look);
  });
}

async function measureScreens(page) {
  const all = () => page.getByRole('radio').nth(2).click({ force: true });
  await measureScrolling(page, 'clients', 'client list of 10,000', all);
}

/** Through the whole list, a window's height at a time, then in leaps, as one drags the bar. */
async function measureScrolling(page, place, name, prepare) {
  await page.evaluate((hash) => (location.hash = hash), `#/${place}`);
  await page.locator('main [role="grid"] [role="row"]').nth(5).waitFor();
  await prepare();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const { tasks, frames } = await page.evaluate(scrollThrough, 300);
  const long = tasks.filter((ms) => ms > LONG_MS);
  record(`${name}: time between two pictures while scrolling`, frames, 'ms');
  record(`${name}: tasks over ${LONG_MS} ms while scrolling`, [long.length], 'tasks');
  if (long.length > 0) record(`${name}: how long those were`, long, 'ms');
}

/** Runs in the page. */
async function scrollThrough(steps) {
  const scroller = [...document.querySelectorAll('main *')].find((it) => it.scrollHeight > it.clientHeight * 20);
  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration)));
  observer.observe({ entryTypes: ['longtask'] });
  const frames = [];
  let before = performance.now();
  const picture = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let step = 0; step < steps; step += 1) {
    // Every tenth is a leap to where nothing is loaded yet.
    scroller.scrollTop = step % 10 === 9 ? (scroller.scrollHeight * ((step * 7) % steps)) / steps : scroller.scrollTop + scroller.clientHeight;
    await picture();
    frames.push(performance.now() - before);
    before = performance.now();
  }
  // What the last step set going is counted, too.
  await new Promise((resolve) => setTimeout(resolve, 500));
  tasks.push(...observer.takeRecords().map((entry) => entry.duration));
  observer.disconnect();
  return { tasks, frames: frames.slice(1) };
}

/** The page's script and everything it is preloaded with, in kB of 1,000 bytes. */
function firstScripts(folder) {
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const files = new Set([...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file));
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length, 0) / 1000;
}

function build(root) {
  const { status } = spawnSync(process.execPath, [path.join(root, 'scripts/run.mjs'), 'vite', 'build', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('the page could not be built');
}
