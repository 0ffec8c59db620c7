// node scripts/run.mjs scripts/render-tray.mjs: draws resources/tray, the little boat and the number of lines that are due.
// Each size is drawn for itself and none is ever scaled: at 16 pixels a digit has no pixel to spare.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';
import { findChromium } from '../tests/e2e/chromium.ts';

const root = path.join(import.meta.dirname, '..');
const folder = path.join(root, 'resources/tray');
const font = readFileSync(path.join(root, 'node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2')).toString('base64');

/** As electron/desktop/tray-icons.ts names them. */
const STATES = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'many'];
/** Sizes of the notification area at 100, 125, 150 and 200 %. */
const WINDOWS = [16, 20, 24, 32];
const LINUX = [22, 24, 44, 48];

/** Colours of renderer/styles/tokens.css. A plate is what stands on a taskbar of any colour; a panel has a tone of its own. */
const PLATE = { plate: '#eef6f4', edge: '#a9cbc6', boat: '#0b5f5c', badge: '#0b5f5c', digit: '#ffffff' };
const TONES = {
  dark: { boat: '#e0efec', badge: '#5bc0b5', digit: '#06211f' },
  light: { boat: '#0b5f5c', badge: '#0b5f5c', digit: '#ffffff' },
};

const { executablePath, args, env } = await findChromium();
const browser = await chromium.launch({ executablePath, args: [...args], env: { ...process.env, ...env } });
const page = await browser.newPage();
rmSync(folder, { recursive: true, force: true });
for (const state of STATES) {
  const sizes = [];
  for (const size of WINDOWS) sizes.push({ size, pixels: await pixelsOf(await draw(square(state, size, PLATE), size, size)) });
  save(`windows/${state}.ico`, icon(sizes));
  for (const [tone, colours] of Object.entries(TONES))
    for (const size of LINUX) save(`linux/${tone}/${state}-${size}.png`, await draw(square(state, size, colours), size, size));
  for (const times of [1, 2]) {
    const { svg, width } = template(state, times);
    save(`mac/${state}Template${times === 2 ? '@2x' : ''}.png`, await draw(svg, width * times, 16 * times));
  }
  if (state !== '0') for (const size of [16, 32]) save(`overlay/${state}-${size}.png`, await draw(overlay(state, size), size, size));
}
await browser.close();

function save(file, bytes) {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), bytes);
}

async function draw(svg, width, height) {
  await page.setViewportSize({ width, height });
  const face = `@font-face { font-family: Inter; font-weight: 100 900; src: url(data:font/woff2;base64,${font}) }`;
  await page.setContent(`<style>${face} body { margin: 0 } svg { display: block; width: ${width}px; height: ${height}px }</style>${svg}`);
  await page.evaluate(() => document.fonts.load('700 12px Inter', '9+'));
  return page.screenshot({ omitBackground: true });
}

/** The boat of resources/icons/icon-small.svg in a box of its own. */
function boat(x, y, size, colour, line = 1.9) {
  return `<g transform="translate(${x} ${y}) scale(${size / 20})" fill="${colour}" stroke="${colour}" stroke-width="${line}" stroke-linejoin="round" stroke-linecap="round">
    <path d="M2 12.5h16c-.8 2.7-2.4 4.5-4 4.5H6c-1.6 0-3.2-1.8-4-4.5z" stroke-width=".6"/><path d="M10 2v8M10 3l5 7h-5"/></g>`;
}

/** For a square place: the boat, and over its lower right corner the number. */
function square(state, size, { plate, edge, boat: colour, badge, digit }) {
  const ground = plate ? `<rect x=".5" y=".5" width="${size - 1}" height="${size - 1}" rx="${size * 0.22}" fill="${plate}" stroke="${edge}"/>` : '';
  const margin = plate ? size * 0.1 : 0;
  const inside = size - 2 * margin;
  if (state === '0') return framed(size, size, `${ground}${boat(margin, margin, inside, colour)}`);
  const { x, y, width, height } = badgeIn(state, size);
  const gap = Math.max(1, Math.round(size / 20));
  // The boat keeps clear of the number; beside a broad one nothing of its hull is left but a speck.
  const keepClear = `<rect x="${x - gap}" y="${y - gap}" width="${width + 2 * gap}" height="${height + 2 * gap}" rx="${height / 2 + gap}" fill="#000"/>`;
  const speck = state === 'many' && !plate ? `<rect y="${y}" width="${size}" height="${height}" fill="#000"/>` : '';
  const mask = `<mask id="m"><rect width="${size}" height="${size}" fill="#fff"/>${keepClear}${speck}</mask>`;
  const moved = plate ? { x: 0, y: 0, size: size * 0.82 } : { x: -size * 0.06, y: -size * 0.06, size: size * 0.92 };
  return framed(
    size,
    size,
    `${mask}<g mask="url(#m)">${ground}${boat(moved.x, moved.y, moved.size, colour)}</g>
     <rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${height / 2}" fill="${badge}"/>${number(state, x, y, width, height, digit)}`,
  );
}

function badgeIn(state, size) {
  const height = Math.round(size * 0.66);
  const width = state === 'many' ? Math.round(size * 0.88) : height;
  return { x: size - width, y: size - height, width, height };
}

/** The overlay of the taskbar: the number alone. */
function overlay(state, size) {
  return framed(size, size, `<circle cx="${size / 2}" cy="${size / 2}" r="${size / 2}" fill="${PLATE.badge}"/>${number(state, 0, 0, size, size, PLATE.digit)}`);
}

/** The menu bar of a Mac is as wide as it needs: the number stands beside the boat, as numbers do there. */
function template(state, times) {
  const width = state === '0' ? 16 : state === 'many' ? 33 : 26;
  const text = state === '0' ? '' : `<text x="18" y="12.5" font-family="Inter" font-weight="600" font-size="12" fill="#000">${label(state)}</text>`;
  return { width, svg: framed(width, 16, `${boat(0, -1, 17, '#000', 1.6)}${text}`, times) };
}

function framed(width, height, inner) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${inner}</svg>`;
}

/** Capitals and figures of Inter are 0.727 of their size high: they end on a pixel. */
function number(state, x, y, width, height, colour) {
  const high = Math.round(height * (state === 'many' ? (width === height ? 0.44 : 0.56) : 0.66));
  const base = y + Math.round((height + high) / 2);
  return `<text x="${x + width / 2}" y="${base}" text-anchor="middle" font-family="Inter" font-weight="750" font-size="${high / 0.727}" letter-spacing="-.02em" fill="${colour}">${label(state)}</text>`;
}

function label(state) {
  return state === 'many' ? '9+' : state;
}

async function pixelsOf(png) {
  const bytes = await page.evaluate(async (base64) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${base64}`;
    await picture.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height });
    const context = canvas.getContext('2d');
    context.drawImage(picture, 0, 0);
    return [...context.getImageData(0, 0, picture.width, picture.height).data];
  }, png.toString('base64'));
  return Buffer.from(bytes);
}

/** An .ico of plain bitmaps: what loads the picture of a tray does not read the packed kind at these sizes everywhere. */
function icon(sizes) {
  const header = Buffer.alloc(6 + 16 * sizes.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(sizes.length, 4);
  let offset = header.length;
  const bodies = sizes.map(({ size, pixels }, index) => {
    const body = bitmap(size, pixels);
    const at = 6 + 16 * index;
    header.writeUInt8(size, at);
    header.writeUInt8(size, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(body.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += body.length;
    return body;
  });
  return Buffer.concat([header, ...bodies]);
}

/** BGRA from the bottom row up, and a mask of one bit a pixel, which says nothing where there is an alpha. */
function bitmap(size, pixels) {
  const header = Buffer.alloc(40);
  header.writeUInt32LE(40, 0);
  header.writeInt32LE(size, 4);
  header.writeInt32LE(2 * size, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const colours = Buffer.alloc(size * size * 4);
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) {
      const from = 4 * ((size - 1 - y) * size + x);
      const to = 4 * (y * size + x);
      colours.set([pixels[from + 2], pixels[from + 1], pixels[from], pixels[from + 3]], to);
    }
  return Buffer.concat([header, colours, Buffer.alloc(size * 4 * Math.ceil(size / 32))]);
}
