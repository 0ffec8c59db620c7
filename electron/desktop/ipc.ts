import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { Result } from '#shared/contract/error.ts';
import type { Application } from '../core/ports.ts';
import { originOf, type Page } from './page.ts';
import type { MainWindow } from './window.ts';

/** The only two channels; preload.ts spells the same two (a test compares them). */
export const CALL_CHANNEL = 'call';
export const EVENT_CHANNEL = 'event';

/** electron-store listens here for a renderer half that we do not use, and would answer with our data folder. */
const FOREIGN_CHANNEL = 'electron-store-get-data';

type Owner = { owns(contents: WebContents): boolean };

/** Answers the window, and whatever page of ours draws a document just now; events go to the window alone. */
export function connectIpc(application: Application, { window, printer }: { readonly window: MainWindow; readonly printer: Owner }, page: Page): void {
  closeForeignChannel();
  answer(CALL_CHANNEL, {
    isTrusted: (event) => (window.owns(event.sender) || printer.owns(event.sender)) && isOwnMainFrame(event, page),
    refuse: () => notAllowed(application),
    run: ([name, input]) => application.dispatch(name, input),
  });
  application.onEvent(({ name, payload }) => window.send(EVENT_CHANNEL, name, payload));
}

function closeForeignChannel(): void {
  // Listeners of an emitter are functions of whatever shape; that of a channel takes an event and arguments.
  for (const listener of ipcMain.listeners(FOREIGN_CHANNEL)) ipcMain.removeListener(FOREIGN_CHANNEL, listener as (...args: unknown[]) => void);
}

type Answering = {
  readonly isTrusted: (event: IpcMainInvokeEvent) => boolean;
  readonly refuse: () => Result<unknown>;
  readonly run: (args: readonly unknown[]) => Promise<Result<unknown>>;
};

/** The one place that listens to a page. The sender is judged before anything is awaited: afterwards it may be another. */
function answer(channel: string, { isTrusted, refuse, run }: Answering): void {
  ipcMain.handle(channel, (event, ...args: unknown[]) => (isTrusted(event) ? run(args) : refuse()));
}

/** The part of an IPC event that tells who speaks. */
export type Sender = { readonly senderFrame: { readonly url: string } | null; readonly sender: { readonly mainFrame: unknown } };

/** The top frame of the sender, alive, showing our page (SEC-15). A frame that has moved on meanwhile is null. */
export function isOwnMainFrame({ senderFrame, sender }: Sender, page: Page): boolean {
  if (!senderFrame || senderFrame !== sender.mainFrame) return false;
  const origin = originOf(senderFrame.url);
  return origin !== null && page.origins.includes(origin);
}

function notAllowed(application: Application): Result<unknown> {
  return { ok: false, error: { code: 'not-allowed', message: application.text().t('errors.not-allowed') } };
}
