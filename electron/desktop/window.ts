import { app, BrowserWindow, screen, type BrowserWindowConstructorOptions, type WebContents, type WebPreferences } from 'electron';
import { SECOND } from '#shared/time/duration.ts';
import type { Timers } from '#shared/time/clock.ts';
import type { Log } from '../core/ports.ts';
import type { Page } from './page.ts';
import type { DesktopPreferences } from './preferences.ts';
import type { ShippedFiles } from './shipped-files.ts';
import { backgroundColor } from './theme.ts';
import { MIN_SIZE, placeWindow, type Placement } from './window-bounds.ts';

/** A window whose page does not come is shown nevertheless: better an empty window than none (PERF-04). */
const SHOW_AT_THE_LATEST_MS = 1.5 * SECOND;
/** A page that dies is loaded again, but not for ever. */
const RELOADS_MAX = 3;

/** The one window of the application; it may be closed, or never have been opened, and is made when somebody wants it. */
export interface MainWindow {
  /** Brings the window to the front, making it where there is none; resolves when its page is there. */
  reveal(): Promise<void>;
  /** Sends an event to every page we made. */
  send(channel: string, ...args: readonly unknown[]): void;
  owns(contents: WebContents): boolean;
  current(): BrowserWindow | null;
  /** Now for a window that is open, and for each one made later. */
  onOpened(listener: (window: BrowserWindow) => void): void;
  setTitle(title: string): void;
  setBackgroundColor(color: string): void;
}

export type WindowParts = {
  readonly page: Page;
  readonly files: Pick<ShippedFiles, 'preload' | 'icon'>;
  readonly preferences: Pick<DesktopPreferences, 'bounds' | 'rememberBounds'>;
  readonly timers: Timers;
  readonly log: Log;
  /** Without one at first: it was the computer that started the program. */
  readonly hidden?: boolean;
};

/** Makes the window, not to be seen until its page can be drawn. */
export function openMainWindow(parts: WindowParts): MainWindow {
  const opened: ((window: BrowserWindow) => void)[] = [];
  let title = app.getName();
  const make = (): OpenWindow => {
    const made = openWindow(parts, title);
    for (const listener of opened) listener(made.window);
    return made;
  };
  let open = parts.hidden ? null : make();
  const current = (): BrowserWindow | null => (open && !open.window.isDestroyed() ? open.window : null);
  return {
    async reveal() {
      const window = current();
      if (!open || !window) open = make();
      else if (open.wasShown()) bringToFront(window);
      // Otherwise it is on its way, and comes to the front by itself.
      await open.loaded;
    },
    onOpened(listener) {
      opened.push(listener);
      const window = current();
      if (window) listener(window);
    },
    send: (channel, ...args) => current()?.webContents.send(channel, ...args),
    owns: (contents) => current()?.webContents === contents,
    current,
    setTitle(next) {
      title = next;
      current()?.setTitle(next);
    },
    setBackgroundColor: (color) => current()?.setBackgroundColor(color),
  };
}

type OpenWindow = { readonly window: BrowserWindow; readonly loaded: Promise<void>; readonly wasShown: () => boolean };

function openWindow(parts: WindowParts, title: string): OpenWindow {
  const placement = placeWindow(parts.preferences.bounds(), workAreas());
  const window = new BrowserWindow(windowOptions(parts, title, placement));
  const wasShown = showWhenReady(window, placement, parts.timers);
  rememberBounds(window, parts.preferences);
  reloadAfterCrash(window, parts.log);
  // The page does not name the window: a page title may be the name of a client, and the system lists window titles.
  window.on('page-title-updated', (event) => event.preventDefault());
  const loaded = window.loadURL(parts.page.url).catch((error: unknown) => parts.log.error('page.failed', error));
  return { window, loaded, wasShown };
}

function windowOptions({ files }: WindowParts, title: string, { x, y, width, height }: Placement): BrowserWindowConstructorOptions {
  return {
    ...(x !== undefined && y !== undefined && { x, y }),
    // Windows and macOS take it from the program file.
    ...(process.platform === 'linux' && { icon: files.icon }),
    width,
    height,
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    show: false,
    title,
    backgroundColor: backgroundColor(),
    webPreferences: secureWebPreferences(files.preload, app.isPackaged),
  };
}

/** The only web preferences of this application (SEC-02, SEC-03, SEC-04, SEC-10, SEC-24). */
export function secureWebPreferences(preload: string, packaged: boolean): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    safeDialogs: true,
    spellcheck: false,
    devTools: !packaged,
    v8CacheOptions: 'code',
  };
}

/** For a page that nobody is to see, such as a document on its way to the printer. */
export function unseenWindow({ files }: { readonly files: Pick<ShippedFiles, 'preload'> }): BrowserWindow {
  return new BrowserWindow({
    show: false,
    // A window that is not seen is slowed down otherwise, and its fonts come late.
    webPreferences: { ...secureWebPreferences(files.preload, app.isPackaged), backgroundThrottling: false },
  });
}

/** Tells whether it has been shown. */
function showWhenReady(window: BrowserWindow, placement: Placement, timers: Timers): () => boolean {
  let shown = false;
  const show = (): void => {
    cancel();
    if (shown || window.isDestroyed()) return;
    shown = true;
    if (placement.maximized) window.maximize();
    window.show();
  };
  const cancel = timers.after(SHOW_AT_THE_LATEST_MS, show);
  window.once('ready-to-show', show);
  return () => shown;
}

function rememberBounds(window: BrowserWindow, preferences: WindowParts['preferences']): void {
  window.on('close', () => preferences.rememberBounds({ ...window.getNormalBounds(), maximized: window.isMaximized() }));
}

function reloadAfterCrash(window: BrowserWindow, log: Log): void {
  let reloads = 0;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.info('page.gone', { reason, exitCode });
    if (reason === 'clean-exit' || reloads >= RELOADS_MAX) return;
    reloads += 1;
    window.webContents.reload();
  });
}

/** Wayland gives the focus to nobody who asks for it: there the task bar points at the window (REM-41). */
function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
  if (process.platform !== 'linux' || window.isFocused()) return;
  window.flashFrame(true);
  window.once('focus', () => window.flashFrame(false));
}

/** The primary screen first. */
function workAreas(): Electron.Rectangle[] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  return [primary, ...others].map((display) => display.workArea);
}
