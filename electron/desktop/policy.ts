import { originOf, type Page } from './page.ts';

/** Longer than any link a person follows, shorter than what makes a system's URL handler stumble. */
const EXTERNAL_LENGTH_MAX = 2_000;

/** What a mail link may fill in; `attach` and its kin would send files of the user's own. */
const MAIL_FIELDS = ['subject', 'body', 'cc', 'bcc'];

const OWN_SCHEMES = ['app:', 'devtools:', 'data:', 'blob:'];

/** A page may move within its own origin and nowhere else (SEC-11). */
export function isAllowedNavigation(url: string, page: Page): boolean {
  const origin = originOf(url);
  return origin !== null && page.origins.includes(origin);
}

/** Everything is denied except writing text the user copies; Chromium keeps adding names, so there is no list of refusals (SEC-05). */
export function isAllowedPermission(permission: string): boolean {
  return permission === 'clipboard-sanitized-write';
}

/** Requests stay on this machine (SEC-01, R36); a development server counts as ours. */
export function isAllowedRequest(url: string, page: Page): boolean {
  const scheme = URL.parse(url)?.protocol;
  if (scheme === undefined) return false;
  return OWN_SCHEMES.includes(scheme) || isDevelopment(url, page);
}

/** The link as it may be handed to the system, or null (SEC-13). What is opened is what was read here, never the raw text. */
export function externalLink(url: string): string | null {
  if (url.length > EXTERNAL_LENGTH_MAX) return null;
  const link = URL.parse(url);
  if (!link || link.username || link.password || link.href.length > EXTERNAL_LENGTH_MAX) return null;
  switch (link.protocol) {
    case 'https:':
      return link.href;
    case 'mailto:':
      return [...link.searchParams.keys()].every((field) => MAIL_FIELDS.includes(field.toLowerCase())) ? link.href : null;
    case 'tel:':
      return link.href;
    default:
      return null;
  }
}

export function isAllowedExternal(url: string): boolean {
  return externalLink(url) !== null;
}

/** A development server also speaks over a web socket (hot reload). */
function isDevelopment(url: string, page: Page): boolean {
  return isAllowedNavigation(url.replace(/^ws:/, 'http:'), page);
}
