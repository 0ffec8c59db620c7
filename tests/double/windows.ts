import { EventEmitter } from 'node:events';
import path from 'node:path';
import type * as E from 'electron';
import { pageHost } from './host-of-window.ts';
import type { DriverPage, PageHost } from './page-host.ts';
import { cancellable, strict } from './strict.ts';
import { WebContents } from './web-contents.ts';
import type { World } from './world.ts';
import type { Parts } from './electron.ts';

let nextId = 1;

/** BrowserWindow of one double; a class per double, because main makes windows with `new`. */
export function createBrowserWindow(world: World, parts: Parts) {
  return class extends BrowserWindow {
    constructor(options: E.BrowserWindowConstructorOptions = {}) {
      super(world, parts, options);
      const self = strict('BrowserWindow', this);
      this._register(self);
      return self;
    }
    static getAllWindows() {
      return [...world.windows];
    }
    static getFocusedWindow() {
      return [...world.windows].find((window) => window.isFocused()) ?? null;
    }
    static fromWebContents(contents: WebContents) {
      return contents._window;
    }
    static fromId(id: number) {
      return [...world.windows].find((window) => window.id === id) ?? null;
    }
  };
}

/** Flags instead of pixels: a Driver draws the page, nobody draws the frame around it. */
export class BrowserWindow extends EventEmitter {
  readonly id = nextId++;
  readonly webContents: WebContents;
  _page: DriverPage | undefined;
  _loaded = false;
  _destroyed = false;
  _visible: boolean;
  _focused = false;
  /** As on Wayland. */
  _keepsFocusAway = false;
  _minimized = false;
  _maximized = false;
  _fullScreen = false;
  _title: string;
  _background: string | undefined;
  _bounds: E.Rectangle;
  readonly _options: E.BrowserWindowConstructorOptions;
  readonly _world: World;
  readonly _parts: Parts;

  constructor(world: World, parts: Parts, options: E.BrowserWindowConstructorOptions) {
    super();
    world.needReady('BrowserWindow');
    const preload = options.webPreferences?.preload;
    if (preload && !path.isAbsolute(preload)) throw new Error('preload script must have absolute path');
    this._world = world;
    this._parts = parts;
    this._options = options;
    this._bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 };
    this._title = options.title ?? world.app.getName();
    this._background = options.backgroundColor;
    this._visible = options.show !== false;
    this.webContents = strict('webContents', new WebContents(world, this, parts.sessions.defaultSession));
  }
  /** Everybody else meets the strict proxy, so that identities hold. */
  _register(self: BrowserWindow) {
    this.webContents._window = self;
    this._world.windows.add(self);
    this._world.app.emit('browser-window-created', {}, self);
    this._world.app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string) {
    this.webContents._url = url;
    this._loaded = false;
    const { driver } = this._world.options;
    if (driver) {
      this._page ??= await driver.open(this._host(), { width: this._bounds.width, height: this._bounds.height });
      await this._page.goto(url);
      return;
    }
    const response = await this._parts.serve(new Request(url));
    if (!response?.ok) throw new Error(`ERR_FAILED (-2) loading '${url}'`);
    this._didLoad(url, '');
  }
  _host(): PageHost {
    return pageHost(this, this._parts);
  }
  _didLoad(url: string, title: string) {
    this.webContents._url = url;
    if (title) this._retitle(title);
    this.webContents.emit('dom-ready');
    this.webContents.emit('did-finish-load');
    if (this._loaded) return;
    this._loaded = true;
    this.emit('ready-to-show');
  }
  _retitle(title: string) {
    const event = cancellable();
    this.emit('page-title-updated', event, title, true);
    if (!event.defaultPrevented) this._title = title;
  }
  show() {
    this._visible = true;
    this.emit('show');
    this.focus();
  }
  showInactive() {
    this._visible = true;
    this.emit('show');
  }
  hide() {
    this._visible = false;
    this._focused = false;
    this.emit('hide');
  }
  focus() {
    if (this._keepsFocusAway) return;
    for (const window of this._world.windows) window._focused = false;
    this._focused = true;
    this.emit('focus');
    this._world.app.emit('browser-window-focus', {}, this);
  }
  blur() {
    this._focused = false;
    this.emit('blur');
  }
  isVisible() {
    return this._visible;
  }
  isFocused() {
    return this._focused;
  }
  isDestroyed() {
    return this._destroyed;
  }
  isMinimized() {
    return this._minimized;
  }
  isMaximized() {
    return this._maximized;
  }
  isFullScreen() {
    return this._fullScreen;
  }
  minimize() {
    this._minimized = true;
    this._focused = false;
    this.emit('minimize');
  }
  restore() {
    this._minimized = false;
    this.emit('restore');
  }
  /** As in Electron, this also shows the window. */
  maximize() {
    this._maximized = true;
    this._visible = true;
    this.emit('maximize');
  }
  unmaximize() {
    this._maximized = false;
    this.emit('unmaximize');
  }
  setFullScreen(on: boolean) {
    this._fullScreen = on;
    this.emit(on ? 'enter-full-screen' : 'leave-full-screen');
  }
  getBounds() {
    return { ...this._bounds };
  }
  getNormalBounds() {
    return { ...this._bounds };
  }
  setBounds(bounds: Partial<E.Rectangle>) {
    Object.assign(this._bounds, bounds);
    this._bounds.width = Math.max(this._bounds.width, this._options.minWidth ?? 0);
    this._bounds.height = Math.max(this._bounds.height, this._options.minHeight ?? 0);
    void this._page?.resize(this._bounds.width, this._bounds.height);
    this.emit('resize');
  }
  setTitle(title: string) {
    this._title = title;
  }
  getTitle() {
    return this._title;
  }
  setBackgroundColor(color: string) {
    this._background = color;
  }
  getBackgroundColor() {
    return this._background ?? '#ffffff';
  }
  setOverlayIcon(overlay: unknown, description: string) {
    this._world.note('window.setOverlayIcon', overlay, description);
  }
  flashFrame(on: boolean) {
    this._world.note('window.flashFrame', on);
  }
  close() {
    if (this._destroyed) return;
    const event = cancellable();
    this.emit('close', event);
    if (!event.defaultPrevented) this._destroy();
  }
  destroy() {
    this._destroy();
  }
  _destroy() {
    if (this._destroyed) return;
    this._destroyed = true;
    const { app, windows } = this._world;
    windows.delete(this);
    void this._page?.close();
    this.emit('closed');
    if (windows.size > 0 || app._quitting) return;
    if (app.listenerCount('window-all-closed') === 0) app.quit();
    else app.emit('window-all-closed');
  }
}
