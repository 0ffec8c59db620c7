/** The page this application shows: where it comes from, and which origins count as ours. */
export type Page = { readonly url: string; readonly origins: readonly string[] };

export const APP_SCHEME = 'app';
export const APP_HOST = 'evenkeel';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

const SHIPPED: Page = { url: `${APP_ORIGIN}/index.html`, origins: [APP_ORIGIN] };
const LOOPBACK = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/;

/** The shipped page; in development, and only there, that of a development server on this machine. */
export function pageFor(host: { readonly packaged: boolean; readonly rendererUrl: string | undefined }): Page {
  if (host.packaged || !host.rendererUrl) return SHIPPED;
  const origin = originOf(host.rendererUrl);
  if (!origin || !LOOPBACK.test(origin)) return SHIPPED;
  return { url: host.rendererUrl, origins: [APP_ORIGIN, origin] };
}

/**
 * Scheme and authority of a URL, or null. Not `URL.origin`: outside Chromium that is "null" for `app:`, because only
 * Chromium knows the scheme as a standard one.
 */
export function originOf(url: string): string | null {
  const parsed = URL.parse(url);
  if (!parsed?.host || parsed.username || parsed.password) return null;
  return `${parsed.protocol}//${parsed.host}`;
}
