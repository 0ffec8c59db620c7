import { cancellable } from './strict.ts';
import type { KeyPress, PageHost } from './page-host.ts';
import type { BrowserWindow } from './windows.ts';
import type { Parts } from './electron.ts';

/** What a page of this window can reach of the main process. */
export function pageHost(window: BrowserWindow, { ipcMain, serve, sessions, menus }: Parts): PageHost {
  const contents = window.webContents;
  return {
    preload: window._options.webPreferences?.preload,
    async ipc(kind, channel, args, frameUrl) {
      contents._url = frameUrl || contents._url;
      return deliver({ ipcMain, contents, kind, channel, args });
    },
    fetch: (request) => serve(request),
    mayRequest: (url) => sessions.defaultSession._mayRequest(url),
    willNavigate(url, isMainFrame = true) {
      const every = { ...cancellable(), url, isMainFrame };
      contents.emit('will-frame-navigate', every);
      if (every.defaultPrevented || !isMainFrame) return !every.defaultPrevented;
      const main = { ...cancellable(), url, isMainFrame };
      contents.emit('will-navigate', main, url);
      return !main.defaultPrevented;
    },
    willRedirect(url) {
      const event = { ...cancellable(), url, isMainFrame: true };
      contents.emit('will-redirect', event, url);
      return !event.defaultPrevented;
    },
    windowOpen: (url) => contents._open({ url }).action === 'allow',
    key: (press: KeyPress) => menus.Menu._application?._press(press),
    didLoad: (url, title) => window._didLoad(url, title),
  };
}

type Delivery = { ipcMain: Parts['ipcMain']; contents: BrowserWindow['webContents']; kind: 'invoke' | 'send'; channel: string; args: unknown[] };

async function deliver({ ipcMain, contents, kind, channel, args }: Delivery): Promise<unknown> {
  const event = {
    type: 'frame',
    sender: contents,
    senderFrame: contents.mainFrame,
    frameId: 1,
    processId: 1,
    reply: (to: string, ...rest: unknown[]) => contents.send(to, ...rest),
  };
  if (kind === 'send') {
    ipcMain.emit(channel, event, ...args);
    return undefined;
  }
  const handler = ipcMain._handlers.get(channel);
  if (!handler) throw new Error(`No handler registered for '${channel}'`);
  return structuredClone(await handler(event, ...args));
}
