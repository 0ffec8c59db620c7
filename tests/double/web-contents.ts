import { EventEmitter } from 'node:events';
import type * as E from 'electron';
import type { DriverPage } from './page-host.ts';
import type { BrowserWindow } from './windows.ts';
import type { Session } from './session.ts';
import type { World } from './world.ts';

type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };

let nextId = 1;

export class WebContents extends EventEmitter {
  readonly id = nextId++;
  readonly session: Session;
  /** One object for as long as the page lives: main may compare by identity. */
  readonly mainFrame: { readonly url: string; readonly parent: null };
  _url = '';
  _crashes = 0;
  _open: OpenHandler = () => ({ action: 'allow' });
  _window: BrowserWindow;
  readonly _world: World;

  constructor(world: World, owner: BrowserWindow, session: Session) {
    super();
    this._world = world;
    this._window = owner;
    this.session = session;
    const contents = this;
    this.mainFrame = {
      get url() {
        return contents._url;
      },
      parent: null,
    };
  }
  getURL() {
    return this._url;
  }
  isDestroyed() {
    return this._window.isDestroyed();
  }
  isLoading() {
    return !this._window._loaded;
  }
  send(channel: string, ...args: unknown[]) {
    const copy: unknown[] = structuredClone(args);
    this._world.note('webContents.send', channel, ...copy);
    this._window._page?.send(channel, copy);
  }
  setWindowOpenHandler(handler: OpenHandler) {
    this._open = handler;
  }
  async executeJavaScript(code: string) {
    return this._page().evaluate(code);
  }
  async printToPDF(options: E.PrintToPDFOptions) {
    return this._page().pdf(options);
  }
  async capturePage() {
    const png = await this._page().png();
    return { toPNG: () => png, isEmpty: () => false };
  }
  openDevTools() {
    this._world.note('webContents.openDevTools');
  }
  reload() {
    this._world.note('webContents.reload');
    void this._window.loadURL(this._url);
  }
  focus() {}
  /** Test only. */
  _crash(reason: string) {
    this.emit('render-process-gone', {}, { reason, exitCode: 1 });
  }
  _page(): DriverPage {
    if (!this._window._page) throw new Error('electron double: this needs a Driver (a real page)');
    return this._window._page;
  }
}
