// What is measured of a document of six pages: from the press that shows it to the bytes of its file, as the printer's page does.
import { chooseClauses } from '../paper/hard-documents.ts';
import { keepDocument } from '../paper/practice.ts';
import { record } from './measure.mjs';

const PAGES = 6;
/** So many clauses fill six pages of A4. */
const CLAUSES = 23;
const VISITS = 5;
const LATER = 4;

/** The first in a page of its own, and those after it, each another document. `clientId`: whom it is kept with. */
export async function measureSheet(browser, host, { folder, clientId }) {
  const place = (n) => `/sheet/handed/${keepDocument(folder, chooseClauses(CLAUSES, 'pl', 'A4'), clientId, `bench-${n}`)}`;
  const [first, later] = [[], []];
  for (let n = 0; n < VISITS; n += 1) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    await page.goto(host.freshAddress());
    await page.locator('main h1').waitFor();
    for (let again = 0; again <= LATER; again += 1) {
      const took = await draw(page, place(`${n}-${again}`));
      (again === 0 ? first : later).push(took);
    }
    await page.close();
  }
  record(`document of ${PAGES} pages, shown and made a PDF, the first`, first, 'ms');
  record(`document of ${PAGES} pages, shown and made a PDF, after the first`, later, 'ms');
}

async function draw(page, place) {
  await page.evaluate(() => (location.hash = '/trash'));
  await page.locator('[data-ready]').waitFor({ state: 'detached' });
  const from = performance.now();
  await page.evaluate((hash) => (location.hash = hash), place);
  await page.locator('[data-ready]').waitFor();
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  const took = performance.now() - from;
  const pages = [...pdf.toString('latin1').matchAll(/\/Type \/Page\b(?!s)/g)].length;
  if (pages !== PAGES) throw new Error(`the document has ${pages} pages, not ${PAGES}`);
  return took;
}
