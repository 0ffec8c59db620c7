import { EventEmitter } from 'node:events';
import type * as E from 'electron';
import type { World } from './world.ts';

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
      this._image = image;
      trays.push(this);
    }
    setToolTip(tip: string) {
      this._tip = tip;
    }
    setImage(image: unknown) {
      this._image = image;
    }
    setContextMenu(menu: unknown) {
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
  class Notification extends EventEmitter {
    static isSupported() {
      return true;
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
    get body() {
      return this._options.body ?? '';
    }
    show() {
      this._shown = true;
      notifications.push(this);
      this.emit('show');
    }
    close() {
      this._shown = false;
      this.emit('close');
    }
  }
  return { Notification, notifications };
}
