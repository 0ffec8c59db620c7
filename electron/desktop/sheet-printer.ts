import type { BrowserWindow, PrintToPDFOptions, WebContents } from 'electron';
import { routeText } from '#shared/contract/route.ts';
import type { Timers } from '#shared/time/clock.ts';
import { SECOND } from '#shared/time/duration.ts';
import type { Log, SheetJob, SheetPrinter } from '../core/ports.ts';
import type { Page } from './page.ts';
import type { ShippedFiles } from './shipped-files.ts';
import { unseenWindow } from './window.ts';

/** Fonts and pictures come from this computer: what is not there after so long does not come (PRT-02). */
export const DRAWN_AT_THE_LATEST_MS = 10 * SECOND;

/** The page says itself how large it is and what stands at its foot; headings and reading order go along for screen readers (PRT-03, PRT-09). */
export const PDF_OPTIONS: PrintToPDFOptions = { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true };

type Parts = { readonly page: Page; readonly files: Pick<ShippedFiles, 'preload'>; readonly timers: Timers; readonly log: Log };

export type DesktopSheetPrinter = SheetPrinter & {
  /** The page that is being drawn just now is one of ours. */
  owns(contents: WebContents): boolean;
};

/** One window for each document, never shown, and gone with it; one document after the other (PRT-01, PRT-07). */
export function sheetPrinter(parts: Parts): DesktopSheetPrinter {
  let before: Promise<unknown> = Promise.resolve();
  let drawing: BrowserWindow | null = null;
  const draw = async (job: SheetJob): Promise<Uint8Array> => {
    const window = unseenWindow(parts);
    drawing = window;
    try {
      await inTime(window, parts, job);
      return await window.webContents.printToPDF(PDF_OPTIONS);
    } catch (error) {
      parts.log.error('sheet.failed', error);
      throw error;
    } finally {
      drawing = null;
      window.destroy();
    }
  };
  return {
    print(job) {
      const drawn = before.then(() => draw(job));
      // Whoever waits for this one hears of its failure; the next begins all the same.
      before = drawn.catch(() => undefined);
      return drawn;
    },
    owns: (contents) => drawing !== null && !drawing.isDestroyed() && drawing.webContents === contents,
  };
}

/** The page is there and has said so; rejects when it does not, or dies. */
async function inTime(window: BrowserWindow, { page, timers }: Parts, { route, drawn }: SheetJob): Promise<void> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const cancel = timers.after(DRAWN_AT_THE_LATEST_MS, () => reject(new Error('the sheet was not drawn in time')));
  window.webContents.on('render-process-gone', (_event, { reason }) => reject(new Error(`the page of the sheet is gone: ${reason}`)));
  try {
    await Promise.race([Promise.all([window.loadURL(`${page.url}#${routeText(route)}`), drawn]), tooLate]);
  } finally {
    cancel();
  }
}
