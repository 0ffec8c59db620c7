import { app, BrowserWindow, shell, type Session, type WebContents } from 'electron';
import type { Log } from '../core/ports.ts';
import type { Page } from './page.ts';
import { externalLink, isAllowedNavigation, isAllowedPermission, isAllowedRequest } from './policy.ts';

/** Puts the policies on every page and every session there is or will be. Before the first window. */
export function installSecurity(page: Page, log: Log): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, page, log));
  app.on('session-created', (session) => guardSession(session, page));
}

export function guardSession(session: Session, page: Page): void {
  // First to null: what an earlier handler granted would otherwise stay granted.
  session.setPermissionRequestHandler(null);
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(isAllowedPermission(permission)));
  session.setPermissionCheckHandler((_contents, permission) => isAllowedPermission(permission));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
  // Its dictionaries would come from the network.
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isAllowedRequest(request.url, page) }));
  // Files leave through the save dialog, never as a download.
  session.on('will-download', (event) => event.preventDefault());
}

function guardContents(contents: WebContents, page: Page, log: Log): void {
  // Electron asks this first, and will-navigate only when this one agreed: so links to elsewhere are handed on here.
  contents.on('will-frame-navigate', (details) => {
    if (isAllowedNavigation(details.url, page)) return;
    details.preventDefault();
    if (details.isMainFrame) openExternal(details.url, log);
  });
  contents.on('will-navigate', (details) => {
    if (!isAllowedNavigation(details.url, page)) details.preventDefault();
  });
  contents.on('will-redirect', (details) => {
    if (!isAllowedNavigation(details.url, page)) details.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openExternal(url, log);
    return { action: 'deny' };
  });
}

/**
 * A link to a web page, a mail address or a telephone number goes to the program the system has for it. Only while the
 * user is in our window: a page that moves by itself in the background opens nothing (SEC-13).
 */
function openExternal(url: string, log: Log): void {
  const link = BrowserWindow.getFocusedWindow() ? externalLink(url) : null;
  if (link === null) {
    log.info('navigation.refused', { scheme: URL.parse(url)?.protocol ?? 'none' });
    return;
  }
  shell.openExternal(link).catch((error: unknown) => log.error('navigation.external', error));
}
