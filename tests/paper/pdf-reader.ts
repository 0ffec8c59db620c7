/** Reads and draws a PDF in Chromium, by PDF.js from npm: nothing of it needs a program of the system. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type * as PdfJs from 'pdfjs-dist';
import type { Browser, Page } from 'playwright-core';

const home = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const ORIGIN = 'https://reader.test';

/** A run of text: where it begins, how wide it is, in points from the lower left corner. */
export type Run = { readonly text: string; readonly x: number; readonly y: number; readonly width: number; readonly size: number };
export type ReadPage = { readonly width: number; readonly height: number; readonly text: string; readonly runs: readonly Run[] };
export type ReadFont = { readonly name: string; readonly isEmbedded: boolean };
export type ReadPdf = { readonly title: string; readonly isTagged: boolean; readonly pages: readonly ReadPage[]; readonly fonts: readonly ReadFont[] };

export type PdfReader = {
  read(pdf: Uint8Array): Promise<ReadPdf>;
  /** One page as PNG. */
  draw(pdf: Uint8Array, number: number, dpi?: number): Promise<Buffer>;
  close(): Promise<void>;
};

export async function openPdfReader(browser: Browser): Promise<PdfReader> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await serve(page);
  await page.goto(`${ORIGIN}/`);
  const ask = async <T>(what: 'read' | 'draw', pdf: Uint8Array, more: readonly number[] = []): Promise<T> =>
    page.evaluate(inPage, { what, base64: Buffer.from(pdf).toString('base64'), more: [...more] }) as Promise<T>;
  return {
    read: (pdf) => ask<ReadPdf>('read', pdf),
    draw: async (pdf, number, dpi = 100) => Buffer.from(await ask<string>('draw', pdf, [number, dpi]), 'base64'),
    close: () => context.close(),
  };
}

async function serve(page: Page): Promise<void> {
  await page.route(`${ORIGIN}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: '<!doctype html><meta charset="utf-8"><title>Reader</title>' });
    const file = path.join(home, path.normalize(pathname));
    if (!file.startsWith(home)) return route.abort();
    return route.fulfill({ contentType: pathname.endsWith('.mjs') ? 'text/javascript' : 'application/octet-stream', body: readFileSync(file) });
  });
}

type Asked = { readonly what: 'read' | 'draw'; readonly base64: string; readonly more: number[] };

/** Runs in Chromium: everything it needs stands inside. */
async function inPage({ what, base64, more }: Asked): Promise<unknown> {
  type Item = { str: string; hasEOL: boolean; width: number; transform: number[] };
  type Font = { name: string; missingFile?: boolean };
  // The module comes from the route above; its types are those of Node's file.
  const source = '/build/pdf.mjs';
  const pdfjs = (await import(source)) as typeof PdfJs;
  pdfjs.GlobalWorkerOptions.workerSrc = '/build/pdf.worker.mjs';
  const data = Uint8Array.from(atob(base64), (sign) => sign.codePointAt(0) ?? 0);
  const loading = pdfjs.getDocument({ data, fontExtraProperties: true, standardFontDataUrl: '/standard_fonts/', cMapUrl: '/cmaps/' });
  const pdf = await loading.promise;

  const draw = async (number: number, dpi: number): Promise<string> => {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: dpi / 72 });
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
    await page.render({ canvas, viewport }).promise;
    return canvas.toDataURL('image/png').split(',')[1] ?? '';
  };
  const fonts = new Map<string, { name: string; isEmbedded: boolean }>();
  const readPage = async (number: number): Promise<unknown> => {
    const page = await pdf.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const runs = (items as Item[]).filter((item) => 'str' in item);
    const { fnArray, argsArray } = await page.getOperatorList();
    for (const [index, operator] of fnArray.entries()) {
      if (operator !== pdfjs.OPS.setFont) continue;
      const [id] = argsArray[index] as [string];
      const font = page.commonObjs.get(id) as Font;
      fonts.set(font.name, { name: font.name, isEmbedded: !font.missingFile });
    }
    return {
      width,
      height,
      text: runs.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join(''),
      runs: runs
        .filter(({ str }) => str.trim() !== '')
        .map(({ str, width: wide, transform }) => ({
          text: str,
          x: transform[4] ?? 0,
          y: transform[5] ?? 0,
          width: wide,
          size: Math.hypot(transform[2] ?? 0, transform[3] ?? 0),
        })),
    };
  };
  try {
    if (what === 'draw') return await draw(more[0] ?? 1, more[1] ?? 100);
    const pages = [];
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await readPage(number));
    const { info } = (await pdf.getMetadata()) as { info: { Title?: string } };
    const structure = await (await pdf.getPage(1)).getStructTree();
    return { title: info.Title ?? '', isTagged: Boolean(structure), pages, fonts: [...fonts.values()] };
  } finally {
    await loading.destroy();
  }
}
