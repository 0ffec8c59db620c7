import { app } from 'electron';
import type { Route } from '#shared/contract/route.ts';
import { noticeOfSystemId } from './notice-id.ts';

/** How the program was started at login: without a window (R12). */
export const HIDDEN = '--hidden';

export type Launch = {
  /** Nobody asked for a window: the computer started it. */
  hidden(): boolean;
  /** The notice of an earlier run whose click started it (macOS), as the place where that leads. */
  route(): Route | null;
};

/** What is said of a start is said once, before the program is ready. */
export function rememberLaunch(argv: readonly string[], platform: NodeJS.Platform = process.platform): Launch {
  let route: Route | null = null;
  app.once('ready', (_event, details) => {
    if (platform === 'darwin') route = routeOfReady(details);
  });
  return {
    // macOS gives a login item no arguments.
    hidden: () => argv.includes(HIDDEN) || (platform === 'darwin' && route === null && app.getLoginItemSettings().wasOpenedAtLogin),
    route: () => route,
  };
}

function routeOfReady(details: object | undefined): Route | null {
  const identifier: unknown = details && 'identifier' in details ? details.identifier : null;
  return typeof identifier === 'string' ? noticeOfSystemId(identifier).route : null;
}
