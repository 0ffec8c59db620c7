import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as E from 'electron';
import type { World } from './world.ts';

type Handler = (request: Request) => Response | Promise<Response>;
/** As a request meets it: null is a network error. */
type Served = (request: Request) => Promise<Response | null>;

/** Chromium's own table, as far as we ship such files. */
const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** protocol.handle and protocol.registerSource, both answered through `serve`. */
export function createProtocol(world: World) {
  const served = new Map<string, Served>();
  const sources = new Map<string, E.ProtocolSource>();
  const privileged = new Map<string, E.Privileges>();
  const claim = (scheme: string, by: Served): void => {
    world.needReady('protocol');
    if (served.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    served.set(scheme, by);
  };
  const protocol = {
    registerSchemesAsPrivileged(list: E.CustomScheme[]) {
      if (world.app._ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
      for (const { scheme, privileges } of list) privileged.set(scheme, privileges ?? {});
    },
    handle(scheme: string, handler: Handler) {
      claim(scheme, async (request) => handler(request));
    },
    registerSource(scheme: string, source: E.ProtocolSource) {
      claim(scheme, (request) => fromDirectory(source, request));
      sources.set(scheme, source);
    },
    getSource: (scheme: string) => sources.get(scheme) ?? null,
    unhandle(scheme: string) {
      served.delete(scheme);
      sources.delete(scheme);
    },
    isProtocolHandled: (scheme: string) => served.has(scheme),
  };
  const serve: Served = async (request) => (await served.get(new URL(request.url).protocol.slice(0, -1))?.(request)) ?? null;
  return { protocol, privileged, serve };
}

/** As documented: what leaves the root, is missing, matches no route or is not GET or HEAD fails like a missing file. */
async function fromDirectory({ routes }: E.ProtocolSource, request: Request): Promise<Response | null> {
  const url = new URL(request.url);
  const route = routes.find(({ match }) => match?.host === undefined || match.host.toLowerCase() === url.host.toLowerCase());
  if (!route || !['GET', 'HEAD'].includes(request.method)) return null;
  const { root, index = 'index.html', headers = {} } = route.source;
  const wanted = url.pathname.endsWith('/') || url.pathname === '' ? `${url.pathname}/${index}` : url.pathname;
  try {
    const file = path.resolve(root, `./${decodeURIComponent(wanted)}`);
    if (!file.startsWith(root + path.sep)) return null;
    const body = new Uint8Array(await readFile(file));
    return new Response(request.method === 'HEAD' ? null : body, {
      headers: { ...headers, 'content-type': MEDIA_TYPES[path.extname(file)] ?? 'application/octet-stream' },
    });
  } catch (error) {
    if (error instanceof URIError || (error instanceof Error && 'code' in error)) return null;
    throw error;
  }
}

/** There is no network here, and none is wanted. */
export function createNet(world: World) {
  return {
    async fetch(input: string | Request): Promise<Response> {
      const url = typeof input === 'string' ? input : input.url;
      world.note('net.fetch', url);
      if (!url.startsWith('file:')) throw new TypeError('net::ERR_INTERNET_DISCONNECTED');
      return new Response(new Uint8Array(await readFile(fileURLToPath(url))));
    },
    isOnline: () => false,
    online: false,
  };
}
