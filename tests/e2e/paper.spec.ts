/** Every document on paper: in every language, on both sizes, read back from the pages themselves. */
import type { Page } from '@playwright/test';
import { LANGUAGES, type Language } from '#shared/domain/language.ts';
import { PAPER_SIZES, type PaperSize } from '#shared/domain/practice.ts';
import { SHEET_KINDS } from '#shared/domain/sheets/audience.ts';
import { openPdfReader, type PdfReader, type ReadPage, type ReadPdf } from '../paper/pdf-reader.ts';
import { FACTS, paperDocuments, type PaperDocument } from '../paper/practice.ts';
import { expect, test, type TestHost } from './fixtures.ts';

/** In points (1 pt = 1/72 in). */
const SIZE: Readonly<Record<PaperSize, readonly [number, number]>> = { A4: [595, 842], Letter: [612, 792] };
/** 20 mm at the sides. Chromium sets in whole pixels: what stands at the right edge may end one and a half points later. */
const SIDE = (20 / 25.4) * 72 - 2;
const TITLE_SIZE = 24;
const OF: Readonly<Record<Language, (page: number, pages: number) => RegExp>> = {
  en: (page, pages) => new RegExp(`page ${page} of ${pages}`),
  pl: (page, pages) => new RegExp(`strona ${page} z ${pages}`),
  ru: (page, pages) => new RegExp(`стр(\\.|аница) ${page} из ${pages}`),
};

let reader: PdfReader;
test.beforeEach(async ({ browser }) => {
  reader = await openPdfReader(browser);
});
test.afterEach(() => reader.close());

async function printed(page: Page, place: string): Promise<ReadPdf> {
  // Another address of the same screen would find the sheet of before.
  await page.evaluate(() => void (location.hash = '/trash'));
  await page.locator('[data-ready]').waitFor({ state: 'detached' });
  await page.evaluate((hash) => void (location.hash = hash), place);
  await page.locator('[data-ready]').waitFor();
  return reader.read(await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }));
}

/** What is wrong with a document, in words; nothing where a typesetter would be content. */
function faultsOf(pdf: ReadPdf, { name, pages: [least, most], says }: PaperDocument, language: Language, paper: PaperSize): string[] {
  const all = pdf.pages.map(({ text }) => text).join('\n');
  const flat = all.replaceAll(/\s+/g, ' ');
  const sizes = pdf.pages.map(({ width, height }) => [Math.round(width), Math.round(height)].join('×'));
  const strangers = pdf.fonts.filter((font) => !font.isEmbedded || !/^([A-Z]{6}\+)?SourceSerif4/.test(font.name));
  return [
    ...(pdf.pages.length < least || pdf.pages.length > most ? [`${pdf.pages.length} pages`] : []),
    ...(sizes.some((size) => size !== SIZE[paper].join('×')) ? [`size ${sizes.join(' ')}`] : []),
    ...strangers.map((font) => `font ${font.name}`),
    ...(flat.includes(says) || all.replaceAll(/\s+/g, '').includes(says.replaceAll(/\s+/g, '')) ? [] : [`does not say ${says}`]),
    ...(/\{[^}]*\}|undefined|NaN|\[object|\b(sheets|papers)\.[a-z]/.test(all) ? [`not filled: ${/.{20}(\{|undefined|NaN|sheets\.)/.exec(flat)?.[0]}`] : []),
    ...(/Wrona|Featherstone|Przedsi|Общество/.test(pdf.title) || pdf.title === '' ? [`title ${pdf.title}`] : []),
    ...(pdf.isTagged ? [] : ['not tagged']),
    ...pdf.pages.flatMap((read, index) => pageFaults(read, OF[language](index + 1, pdf.pages.length)).map((fault) => `page ${index + 1}: ${fault}`)),
    // A line that does not fit makes Chromium print the whole document smaller.
    ...(Math.abs(Math.max(...(pdf.pages[0]?.runs ?? []).map(({ size }) => size)) - TITLE_SIZE) > 0.2 ? ['printed smaller than it is set'] : []),
  ].map((fault) => `${name}: ${fault}`);
}

function pageFaults({ width, height, text, runs }: ReadPage, number: RegExp): string[] {
  const outside = runs.filter((run) => run.x < SIDE || run.x + run.width > width - SIDE || run.y < 0 || run.y > height);
  return [...(number.test(text.replaceAll(/\s+/g, ' ')) ? [] : ['not numbered']), ...outside.map((run) => `outside the margins: ${run.text}`)];
}

for (const language of LANGUAGES) {
  for (const paper of PAPER_SIZES) {
    test.describe(`${language}, ${paper}`, () => {
      test.use({ language });
      // Two dozen documents of up to a dozen pages.
      test.describe.configure({ timeout: 240_000 });

      test('every document stands on its pages, whole, in our letters, numbered, with nothing left to fill in', async ({ page, host }) => {
        const documents = await paperDocuments(settingOf(host, language, paper));
        const faults: string[] = [];
        for (const document of documents) faults.push(...faultsOf(await printed(page, document.place), document, language, paper));
        expect(faults).toEqual([]);
      });
    });
  }
}

function settingOf({ call, application, folder }: TestHost, language: Language, paper: PaperSize) {
  return { call, application, folder, language, paper };
}

test('every kind of document is one of those read here', () => {
  expect(SHEET_KINDS.filter((kind) => kind !== 'handed' && !FACTS[kind])).toEqual([]);
});

test('a long table has its heads on every page, and no clause is torn in two', async ({ page, host }) => {
  const documents = await paperDocuments(settingOf(host, 'en', 'A4'));
  const placeOf = (name: string): string => documents.find((document) => document.name === name)!.place;
  const table = await printed(page, placeOf('long-table'));
  expect(table.pages.map(({ text }) => text.includes('What I do'))).toEqual(table.pages.map(() => true));
  const clauses = await printed(page, placeOf('forty-clauses'));
  // Each clause ends with its number in bold, as often as it has paragraphs: on one page.
  const torn = Array.from({ length: 40 }, (_, index) => index + 1).filter((n) => {
    const holding = clauses.pages.filter(({ text }) => new RegExp(`here\\.\\s+${n}\\.`).test(text));
    return holding.length !== 1;
  });
  expect(torn).toEqual([]);
});

test('a document waits for its letters, and has no others instead', async ({ page, host }) => {
  const [, ...documents] = await paperDocuments(settingOf(host, 'pl', 'A4'));
  const { place } = documents.find(({ name }) => name === 'agenda')!;
  const { promise: letters, resolve: come } = Promise.withResolvers<void>();
  await page.route(/source-serif-4.*\.woff2/, async (route) => {
    await letters;
    await route.continue();
  });
  await page.evaluate((hash) => void (location.hash = hash), place);
  await expect(page.locator('main[lang=pl]')).toBeVisible();
  expect(await page.locator('[data-ready]').count()).toBe(0);
  come();
  await page.locator('[data-ready]').waitFor();
  const { fonts } = await reader.read(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  expect(fonts.filter(({ name, isEmbedded }) => !isEmbedded || !name.includes('SourceSerif4'))).toEqual([]);
});
