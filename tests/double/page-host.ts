/** The seam between the double's windows and whatever draws them: a Driver (none: headless). */
import type * as E from 'electron';

export interface DriverPage {
  goto(url: string): Promise<void>;
  send(channel: string, args: unknown[]): void;
  evaluate(code: string): Promise<unknown>;
  pdf(options: E.PrintToPDFOptions): Promise<Buffer>;
  png(): Promise<Buffer>;
  resize(width: number, height: number): Promise<void>;
  close(): Promise<void>;
}

/** A key the page left alone, in the words of a DOM event. */
export type KeyPress = { key: string; ctrl: boolean; alt: boolean; shift: boolean; meta: boolean };

export interface PageHost {
  preload: string | undefined;
  /** ipcRenderer.invoke / send coming in from the page. */
  ipc(kind: 'invoke' | 'send', channel: string, args: unknown[], frameUrl: string): Promise<unknown>;
  /** A request for a scheme of ours; null when nobody serves it or the source fails. */
  fetch(request: Request): Promise<Response | null>;
  /** False: webRequest.onBeforeRequest cancelled it. */
  mayRequest(url: string): Promise<boolean>;
  /** False: preventDefault was called. */
  willNavigate(url: string, isMainFrame?: boolean): boolean;
  /** False: preventDefault was called. */
  willRedirect(url: string): boolean;
  windowOpen(url: string): boolean;
  /** The menu gets what the page did not handle. */
  key(press: KeyPress): void;
  didLoad(url: string, title: string): void;
}

export interface Driver {
  open(host: PageHost, size: { width: number; height: number }): Promise<DriverPage>;
}
