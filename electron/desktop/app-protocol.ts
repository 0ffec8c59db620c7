import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { SECURITY_HEADERS } from '../core/csp.ts';
import type { Log } from '../core/ports.ts';
import { resolveStatic } from '../core/static-files.ts';
import { APP_HOST, APP_SCHEME } from './page.ts';

/** Before the application is ready, or Chromium treats our pages as pages of an unknown kind (SEC-16). */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);
}

/**
 * Serves the built renderer as app://evenkeel. Where this Electron can (44.7 and later, experimental), it serves the files
 * itself and the page loads at full speed while the main process is busy with the database; otherwise we do (SEC-18).
 */
export function serveApp(root: string, log: Log): void {
  if (!registerDirectory(root, log)) protocol.handle(APP_SCHEME, (request) => answer(root, request));
}

function registerDirectory(root: string, log: Log): boolean {
  // Typed as always present, but experimental: it may be gone after an update.
  if (typeof (protocol as Partial<typeof protocol>).registerSource !== 'function') return false;
  try {
    protocol.registerSource(APP_SCHEME, {
      routes: [{ match: { host: APP_HOST }, source: { type: 'directory', root, index: 'index.html', headers: { ...SECURITY_HEADERS } } }],
    });
    return true;
  } catch (error) {
    // The other way serves the same files.
    log.error('protocol.source-refused', error);
    return false;
  }
}

/** One file of the renderer with its headers; nothing outside `root`, no other host, no other method. */
export async function answer(root: string, request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405, { Allow: 'GET, HEAD' });
  const { host, pathname } = new URL(request.url);
  const found = host === APP_HOST ? resolveStatic(root, pathname) : null;
  const content = found && (await contentOf(found.file));
  if (!found || !content) return refusal(404);
  return new Response(request.method === 'HEAD' ? null : content, { headers: { ...SECURITY_HEADERS, 'Content-Type': found.type } });
}

function refusal(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { ...SECURITY_HEADERS, ...headers } });
}

/** Read by us and not through `net.fetch`: requests for `file:` are refused in our session. */
async function contentOf(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'EISDIR', 'ENOTDIR'].includes(String(error.code))) return null;
    throw error;
  }
}
