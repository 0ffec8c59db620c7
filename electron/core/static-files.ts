import path from 'node:path';

/** What a build of the renderer consists of. Anything else in the folder (a source map, a note) is not served. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * One part of a path after decoding. The pattern alone keeps a path inside the folder on every system: no dot or empty
 * segment, no slash or backslash, no drive or stream colon, no NUL, nothing that is still encoded.
 */
const SEGMENT = /^\w[\w.-]*$/;

/** The file behind the path of a URL, with its media type; null for whatever is not a plain file of the renderer. */
export function resolveStatic(root: string, pathname: string): { readonly file: string; readonly type: string } | null {
  const decoded = decode(pathname);
  if (!decoded?.startsWith('/')) return null;
  const segments = (decoded === '/' ? '/index.html' : decoded).slice(1).split('/');
  if (!segments.every((segment) => SEGMENT.test(segment))) return null;
  const file = path.join(root, ...segments);
  const extension = path.extname(file).toLowerCase();
  const type = Object.hasOwn(MEDIA_TYPES, extension) ? MEDIA_TYPES[extension] : undefined;
  return type ? { file, type } : null;
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    // `%` without two hex digits: a path nobody of ours wrote.
    return null;
  }
}
