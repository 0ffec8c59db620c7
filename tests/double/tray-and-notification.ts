import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import type * as E from 'electron';
import type { World } from './world.ts';

/** Electron throws for a picture that is not there; it knows pictures by their ends. */
function needFile(image: unknown): void {
  if (typeof image === 'string' && !(existsSync(image) && /\.(png|ico)$/.test(image))) throw new Error(`Failed to load image from path '${image}'`);
}

export function createTray(world: World) {
  const trays: Tray[] = [];
  class Tray extends EventEmitter {
    _menu: unknown = null;
    _tip = '';
    _destroyed = false;
    _image: unknown;
    constructor(image: unknown) {
      super();
      world.needReady('Tray');
      needFile(image);
      this._image = image;
      trays.push(this);
    }
    setToolTip(tip: string) {
      this._tip = tip;
    }
    setImage(image: unknown) {
      if (this._destroyed) throw new Error('Tray is destroyed');
      needFile(image);
      this._image = image;
    }
    setContextMenu(menu: unknown) {
      if (this._destroyed) throw new Error('Tray is destroyed');
      world.note('tray.setContextMenu');
      this._menu = menu;
    }
    destroy() {
      this._destroyed = true;
    }
    isDestroyed() {
      return this._destroyed;
    }
  }
  return { Tray, trays };
}

export function createNotification(world: World) {
  const notifications: Notification[] = [];
  /** How the system takes notices, and what it still shows of an earlier run. */
  const notices = {
    supported: true,
    takes: 'show' as 'show' | 'failed' | 'silent' | 'throws',
    history: [] as Notification[],
    activated: (_details: E.ActivationArguments): void => undefined,
  };
  class Notification extends EventEmitter {
    static isSupported() {
      return notices.supported;
    }
    /** Electron has it on Windows only. */
    static handleActivation(callback: (details: E.ActivationArguments) => void) {
      world.needReady('Notification.handleActivation');
      notices.activated = callback;
    }
    /** Electron has these two on macOS only. */
    static async getHistory() {
      return notices.history;
    }
    static remove(ids: string | string[]) {
      world.note('notification.remove', ids);
    }
    readonly _options: E.NotificationConstructorOptions;
    _shown = false;
    constructor(options: E.NotificationConstructorOptions = {}) {
      super();
      world.needReady('Notification');
      this._options = options;
    }
    get title() {
      return this._options.title ?? '';
    }
    get id() {
      return this._options.id ?? '';
    }
    get body() {
      return this._options.body ?? '';
    }
    show() {
      if (notices.takes === 'throws') throw new Error('no notices here');
      if (notices.takes === 'failed') return void this.emit('failed', {}, 'Settings prevent the notification from being delivered.');
      this._shown = true;
      notifications.push(this);
      if (notices.takes === 'show') this.emit('show');
    }
    close() {
      this._shown = false;
      this.emit('close');
    }
  }
  return { Notification, notifications, notices };
}
