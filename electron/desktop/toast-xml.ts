import { routeFrom, routeText, type Route } from '#shared/contract/route.ts';
import type { Notice } from '../core/ports.ts';
import { shorten } from './shorten.ts';

/** A toast is refused as a whole from 5 kB on. */
const TEXT_MAX = 1_000;

/**
 * What Windows shows. Electron would write this itself, but a click on the body of its own comes without a word of what was
 * clicked, and after the program has ended nobody else knows (REM-32).
 */
export function toastXml({ id, title, body, route }: Notice): string {
  const text = (words: string): string => `<text>${escaped(shorten(words, TEXT_MAX))}</text>`;
  return `<toast launch="${escaped(launchArguments(id, route))}"><visual><binding template="ToastGeneric">${text(title)}${text(body)}</binding></visual></toast>`;
}

/** What comes back with a click, also when the click starts the program. */
export function launchArguments(id: string, route: Route): string {
  return new URLSearchParams({ type: 'click', tag: id, go: routeText(route) }).toString();
}

/** Where a click leads. Anybody may start the program with anything: what is no place of ours is Today. */
export function routeOfLaunch(launch: string): Route {
  return routeFrom(new URLSearchParams(launch).get('go') ?? '');
}

function escaped(text: string): string {
  return withoutForbidden(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&apos;');
}

/** XML 1.0 has no way at all to say these characters; half of a pair is none either. */
function withoutForbidden(text: string): string {
  // oxlint-disable-next-line eslint/no-control-regex -- they are what is looked for
  return text.toWellFormed().replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
}
