/** Draws the double's windows with a real Chromium through Playwright, running the real (bundled) preload in an isolated world. */
import { readFileSync } from 'node:fs';
import type { BrowserContext, CDPSession, Page, Route } from 'playwright-core';
import type { PrintToPDFOptions } from 'electron';
import type { Driver, DriverPage, KeyPress, PageHost } from './page-host.ts';
import { codec, mainWorld, makeSide, preloadWorld } from './page-scripts.ts';

const WORLD = 'electron-preload';
const SUFFIX = '.electron-double.test';
const CHROMIUM_KNOWS = /^(https?|file|data|blob|about|mailto|tel|javascript)$/i;

/** Chromium without Electron knows no app://; the page sees https://evenkeel.app.electron-double.test instead. */
export const toPage = (url: string): string =>
  url.replace(/^([a-z][a-z0-9+-]*):\/\/([^/]*)/i, (all, scheme: string, host: string) =>
    CHROMIUM_KNOWS.test(scheme) ? all : `https://${host}.${scheme}${SUFFIX}`,
  );
export const fromPage = (url: string): string => url.replace(new RegExp(`^https://([^/]+)\\.([a-z][a-z0-9+-]*)${SUFFIX.replaceAll('.', '\\.')}`), '$2://$1');

const { encode, decode } = new Function(`${codec}; return { encode, decode };`)() as { encode(value: unknown): unknown; decode(value: unknown): unknown };

export function playwrightDriver(context: BrowserContext, first?: Page): Driver {
  let pending = first;
  return {
    async open(host, size) {
      const page = pending ?? (await context.newPage());
      pending = undefined;
      await page.setViewportSize(size);
      return attach(page, host);
    },
  };
}

async function attach(page: Page, host: PageHost): Promise<DriverPage> {
  const cdp = await page.context().newCDPSession(page);
  const preload = await connectPreload(cdp, host);
  const own = { loading: false };
  await page.route('**/*', (route) => serve(page, host, route, own));
  connectNavigation(page, cdp, host);
  return {
    async goto(url) {
      own.loading = true;
      try {
        await page.goto(toPage(url), { waitUntil: 'load' });
      } finally {
        own.loading = false;
      }
    },
    send: preload.send,
    evaluate: (code) => page.evaluate(code),
    pdf: (options) => printToPdf(cdp, options),
    png: () => page.screenshot(),
    resize: (width, height) => page.setViewportSize({ width, height }),
    async close() {
      // A page that Playwright closed already is as closed as it can be.
      if (!page.isClosed()) await page.close();
    },
  };
}

type FromPreload = { kind: 'invoke' | 'send'; id: number; channel: string; args: unknown; url: string };

/** Two worlds in the page, as with contextIsolation: ours with the preload, the page's own with what it exposes. */
async function connectPreload(cdp: CDPSession, host: PageHost): Promise<{ send(channel: string, args: unknown[]): void }> {
  const worlds = new Set<number>();
  const run = async (expression: string, contextId: number): Promise<void> => {
    // A world that is gone meanwhile has nobody waiting in it.
    await cdp.send('Runtime.evaluate', { expression, contextId }).catch(() => worlds.delete(contextId));
  };
  const deliver = async ({ kind, id, channel, args, url }: FromPreload, contextId: number): Promise<void> => {
    const given = decode(args) as unknown[];
    if (channel === '__electron-key') return host.key(given[0] as KeyPress);
    const reply = await host.ipc(kind, channel, given, fromPage(url)).then(
      (value) => ({ ok: true, value: encode(value) }),
      (error: unknown) => ({ ok: false, value: `Error invoking remote method '${channel}': ${String(error)}` }),
    );
    if (kind === 'invoke') await run(`__electronReply(${id}, ${JSON.stringify(reply)})`, contextId);
  };
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === WORLD) worlds.add(context.id);
  });
  cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => void worlds.delete(executionContextId));
  cdp.on('Runtime.executionContextsCleared', () => worlds.clear());
  cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name === '__electronIpc') void deliver(JSON.parse(payload) as FromPreload, executionContextId);
  });
  await cdp.send('Runtime.enable');
  await cdp.send('Page.enable');
  await cdp.send('Runtime.addBinding', { name: '__electronIpc', executionContextName: WORLD });
  if (host.preload) await injectPreload(cdp, readFileSync(host.preload, 'utf8'));
  return {
    send(channel, args) {
      const message = JSON.stringify(encode(args));
      for (const id of worlds) void run(`__electronDeliver(${JSON.stringify(channel)}, ${message})`, id);
    },
  };
}

/** The preload's text stands in the injected script itself: the policy of the page forbids building functions from text. */
async function injectPreload(cdp: CDPSession, source: string): Promise<void> {
  const main = `(() => { ${codec}; const side = (${makeSide.toString()})('main', 'preload', encode, decode); (${mainWorld.toString()})(encode, decode, side); })()`;
  const isolated = `(() => { ${codec}; const side = (${makeSide.toString()})('preload', 'main', encode, decode);
    (${preloadWorld.toString()})(encode, decode, side, function (require, module, exports, process) {\n${source}\n}); })()`;
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: main });
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { worldName: WORLD, source: isolated });
}

/** Requests of the page: to our scheme they go to main; to elsewhere only if main lets them out, and nothing answers there. */
async function serve(page: Page, host: PageHost, route: Route, own: { loading: boolean }): Promise<void> {
  const request = route.request();
  const url = fromPage(request.url());
  if (request.isNavigationRequest() && !own.loading && !host.willNavigate(url, request.frame() === page.mainFrame())) {
    // 204 leaves the page where it is; abort() would show an error page.
    return route.fulfill({ status: 204 });
  }
  if (!(await host.mayRequest(url))) return route.abort('blockedbyclient');
  if (!request.url().includes(SUFFIX)) return route.abort('internetdisconnected');
  const body = request.postDataBuffer();
  const headers = Object.entries(await request.allHeaders()).filter(([name]) => !name.startsWith(':'));
  const response = await host.fetch(
    new Request(url, { method: request.method(), headers: Object.fromEntries(headers), ...(body && { body: new Uint8Array(body) }) }),
  );
  if (!response) return route.abort('failed');
  return route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body: Buffer.from(await response.arrayBuffer()) });
}

function connectNavigation(page: Page, cdp: CDPSession, host: PageHost): void {
  // Electron asks before the window exists; here it exists for a moment. Page.windowOpen carries the target URL.
  let allowNext = false;
  cdp.on('Page.windowOpen', ({ url }) => {
    allowNext = host.windowOpen(fromPage(url));
  });
  page.on('popup', (popup) => {
    if (!allowNext) void popup.close();
  });
  // mailto: and tel: never become requests; Chromium says that the page asked for them and, headless, does nothing.
  cdp.on('Page.frameRequestedNavigation', ({ url, disposition }) => {
    if (/^(mailto|tel):/i.test(url) && disposition === 'currentTab') host.willNavigate(url);
  });
  page.on('load', () => {
    void page.title().then((title) => host.didLoad(fromPage(page.url()), title));
  });
}

const PAPER: Record<string, [number, number]> = {
  A3: [11.69, 16.54],
  A4: [8.27, 11.69],
  A5: [5.83, 8.27],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
  Tabloid: [11, 17],
};

async function printToPdf(cdp: CDPSession, options: PrintToPDFOptions): Promise<Buffer> {
  const [paperWidth, paperHeight] =
    typeof options.pageSize === 'object' ? [options.pageSize.width, options.pageSize.height] : (PAPER[options.pageSize ?? 'Letter'] ?? [8.5, 11]);
  const { top = 0.4, bottom = 0.4, left = 0.4, right = 0.4 } = options.margins ?? {};
  const { data } = await cdp.send('Page.printToPDF', {
    landscape: options.landscape ?? false,
    printBackground: options.printBackground ?? false,
    scale: options.scale ?? 1,
    paperWidth,
    paperHeight,
    marginTop: top,
    marginBottom: bottom,
    marginLeft: left,
    marginRight: right,
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
  });
  return Buffer.from(data, 'base64');
}
