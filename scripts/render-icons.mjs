// node scripts/run.mjs scripts/render-icons.mjs: draws resources/icons/*.png from the two drawings beside them.
// The small drawing has no margin and a heavier line: at 16 pixels a margin is a third of the picture.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';
import { findChromium } from '../tests/e2e/chromium.ts';

const folder = path.join(import.meta.dirname, '../resources/icons');
const SMALL_MAX = 48;
const LINUX = [16, 24, 32, 48, 64, 128, 256, 512];
/** electron-builder makes the .ico of Windows and the .icns of macOS from this one. */
const MASTER = 1024;

const { executablePath, args, env } = await findChromium();
const browser = await chromium.launch({ executablePath, args: [...args], env: { ...process.env, ...env } });
const page = await browser.newPage();
for (const size of LINUX) await draw(size, path.join('linux', `${size}x${size}.png`));
await draw(MASTER, 'icon.png');
await browser.close();

async function draw(size, file) {
  const drawing = readFileSync(path.join(folder, size <= SMALL_MAX ? 'icon-small.svg' : 'icon.svg'), 'utf8');
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${drawing}`);
  writeFileSync(path.join(folder, file), await page.screenshot({ omitBackground: true }));
}
