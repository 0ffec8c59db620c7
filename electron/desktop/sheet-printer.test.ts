import { beforeEach, expect, test, vi } from 'vitest';
import type { SheetJob } from '../core/ports.ts';
import { app, BrowserWindow, control, sandbox } from '../../tests/fakes/electron.ts';
import { serveApp } from './app-protocol.ts';
import { pageFor } from './page.ts';
import { shippedFiles } from './shipped-files.ts';
import { DRAWN_AT_THE_LATEST_MS, PDF_OPTIONS, sheetPrinter } from './sheet-printer.ts';
import { fakeLog, type FakeLog } from './testing/fake-application.ts';
import { handTimers, type HandTimers } from './testing/hand-timers.ts';

control.ready();
const files = shippedFiles(sandbox);
const page = pageFor({ packaged: true, rendererUrl: undefined });
serveApp(files.renderer, fakeLog());

const JOB = 'abcdefghij0123456789';
let log: FakeLog;
let timers: HandTimers;
let printer: ReturnType<typeof sheetPrinter>;

beforeEach(() => {
  for (const window of BrowserWindow.getAllWindows()) window.destroy();
  log = fakeLog();
  timers = handTimers();
  printer = sheetPrinter({ page, files, timers, log });
});

const windows = () => BrowserWindow.getAllWindows();

/** A document whose page says that it stands there when the test says so, and whose pages the test gives. */
function begin(pdf: () => Promise<Uint8Array> = async () => Buffer.from('%PDF')) {
  const { promise: drawn, resolve: stand } = Promise.withResolvers<void>();
  const job: SheetJob = { route: { view: 'print', job: JOB }, drawn };
  const asked: unknown[] = [];
  const printed = printer.print(job);
  const seen = vi
    .waitUntil(() => windows()[0])
    .then((window) => {
      window.webContents.printToPDF = (options) => {
        asked.push(options);
        return pdf() as never;
      };
      return window;
    });
  return { printed, stand, seen, asked };
}

test('a window of its own draws the document, is never shown, and is gone with it', async () => {
  const { printed, stand, seen, asked } = begin();
  const window = await seen;
  expect(window._options).toMatchObject({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, backgroundThrottling: false },
  });
  expect(window.webContents.getURL()).toBe(`${page.url}#/print/${JOB}`);
  expect([printer.owns(window.webContents as never), window.isVisible()]).toEqual([true, false]);
  stand();
  expect(Buffer.from(await printed).toString()).toBe('%PDF');
  expect(asked).toEqual([PDF_OPTIONS]);
  expect([windows(), timers.waiting, printer.owns(window.webContents as never)]).toEqual([[], [], false]);
});

test('nothing is printed before fonts and pictures are there, and nothing after ten seconds', async () => {
  const { printed, seen, asked } = begin();
  await seen;
  expect(timers.waiting).toMatchObject([{ ms: DRAWN_AT_THE_LATEST_MS }]);
  timers.next();
  await expect(printed).rejects.toThrow('not drawn in time');
  expect([asked, windows()]).toEqual([[], []]);
  expect(log.lines).toMatchObject([{ event: 'sheet.failed' }]);
});

test('a page that dies, or a file that cannot be made, ends the attempt and its window', async () => {
  const dying = begin();
  (await dying.seen).webContents._crash('oom');
  await expect(dying.printed).rejects.toThrow('gone: oom');
  const failing = begin(() => Promise.reject(new Error('Failed to generate PDF')));
  await failing.seen;
  failing.stand();
  await expect(failing.printed).rejects.toThrow('Failed to generate PDF');
  expect([windows(), timers.waiting]).toEqual([[], []]);
});

test('fifty documents are drawn one after the other, a failed one among them, and no window is left', async () => {
  let open = 0;
  let most = 0;
  const drawnOne = async () => {
    const drawn = vi.waitUntil(() => windows()[0]).then(() => undefined);
    const printed = printer.print({ route: { view: 'print', job: JOB }, drawn });
    return printed.catch(() => null);
  };
  app.on('browser-window-created', (_event, window) => {
    open += 1;
    most = Math.max(most, windows().length);
    const fails = open === 20;
    window.webContents.printToPDF = () => (fails ? Promise.reject(new Error('no')) : Promise.resolve(Buffer.from('%PDF')));
  });
  const all = await Promise.all(Array.from({ length: 50 }, drawnOne));
  expect([open, most, windows().length, all.filter((it) => it === null).length]).toEqual([50, 1, 0, 1]);
});
