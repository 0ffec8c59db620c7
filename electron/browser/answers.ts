import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Result } from '#shared/contract/error.ts';
import { SECURITY_HEADERS } from '../core/csp.ts';

/** Files whose name carries a hash of their content never change. */
const FOREVER = 'public, max-age=31536000, immutable';

/** Before anything else is decided: whatever the answer is, it has these, and no header ever invites another origin. */
export function secure(response: ServerResponse): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  response.setHeader('Cache-Control', 'no-store');
}

export function sendResult(response: ServerResponse, status: number, result: Result<unknown>): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(result));
}

export function sendText(response: ServerResponse, status: number, sentence: string): void {
  send(response, status, 'text/plain; charset=utf-8', `${sentence}\n`);
}

/** One sentence a person reads in a tab that has no application in it. */
export function sendNotice(response: ServerResponse, status: number, language: string, sentence: string): void {
  const text = sentence.replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);
  const html = `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Evenkeel</title></head><body><h1>Evenkeel</h1><p>${text}</p></body></html>\n`;
  send(response, status, 'text/html; charset=utf-8', html);
}

/** The page with `meta` as the first thing in its head; false where the screens are not built. */
export async function sendPage(response: ServerResponse, file: string, meta: string): Promise<boolean> {
  const html = await readOrNull(file);
  if (html === null) return false;
  send(
    response,
    200,
    'text/html; charset=utf-8',
    html.toString('utf8').replace(/<head[^>]*>/, (head) => head + meta),
  );
  return true;
}

/** A file of the built screens; false where there is none. */
export async function sendAsset(
  response: ServerResponse,
  { file, type }: { readonly file: string; readonly type: string },
  pathname: string,
): Promise<boolean> {
  const content = await readOrNull(file);
  if (content === null) return false;
  if (pathname.startsWith('/assets/')) response.setHeader('Cache-Control', FOREVER);
  send(response, 200, type, content);
  return true;
}

/** A file of the user, as a download under its own name; false where it is gone. */
export async function sendDownload(response: ServerResponse, file: { readonly path: string; readonly name: string }): Promise<boolean> {
  const found = await stat(file.path).catch(absent);
  if (!found?.isFile()) return false;
  response.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Content-Length': found.size,
    'Content-Disposition': attachment(file.name),
  });
  await pipeline(createReadStream(file.path), response);
  return true;
}

/** RFC 6266: a plain name for old programs, the real one (RFC 5987) for all others. */
export function attachment(name: string): string {
  const plain = name.replace(/[^\w .-]/g, '_');
  const encoded = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}

function readOrNull(file: string): Promise<Buffer | null> {
  return readFile(file).catch(absent);
}

/** A file that is not there, or a folder in its place, is an answer; anything else is not. */
function absent(error: unknown): null {
  if (error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(String(error.code))) return null;
  throw error;
}
