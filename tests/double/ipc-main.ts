import { EventEmitter } from 'node:events';

type Listener = (event: unknown, ...args: unknown[]) => unknown;

export class IpcMain extends EventEmitter {
  readonly _handlers = new Map<string, Listener>();

  handle(channel: string, listener: Listener) {
    if (this._handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this._handlers.set(channel, listener);
  }
  handleOnce(channel: string, listener: Listener) {
    this.handle(channel, (...all) => {
      this._handlers.delete(channel);
      return listener(...all);
    });
  }
  removeHandler(channel: string) {
    this._handlers.delete(channel);
  }
}
