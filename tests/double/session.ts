import { EventEmitter } from 'node:events';
import type * as E from 'electron';
import { strict } from './strict.ts';
import type { createProtocol } from './protocol.ts';
import type { World } from './world.ts';

type RequestHandler = NonNullable<Parameters<E.Session['setPermissionRequestHandler']>[0]>;
type CheckHandler = NonNullable<Parameters<E.Session['setPermissionCheckHandler']>[0]>;
type DeviceHandler = NonNullable<Parameters<E.Session['setDevicePermissionHandler']>[0]>;
type Permission = Parameters<RequestHandler>[1];
type BeforeRequest = (details: { url: string; method: string; resourceType: string }, answer: (response: E.CallbackResponse) => void) => void;

/** Permissions and requests of a session; without handlers it is as generous as Electron is. */
export class Session extends EventEmitter {
  readonly protocol: ReturnType<typeof createProtocol>['protocol'];
  readonly webRequest;
  _requestHandler: RequestHandler | null = null;
  _checkHandler: CheckHandler | null = null;
  _deviceHandler: DeviceHandler | null = null;
  _displayMedia: unknown = undefined;
  _spellChecker = true;
  _beforeRequest: BeforeRequest | null = null;

  constructor(protocol: ReturnType<typeof createProtocol>['protocol']) {
    super();
    this.protocol = protocol;
    this.webRequest = {
      onBeforeRequest: (listener: BeforeRequest | null) => {
        this._beforeRequest = listener;
      },
    };
  }
  setPermissionRequestHandler(handler: RequestHandler | null) {
    this._requestHandler = handler;
  }
  setPermissionCheckHandler(handler: CheckHandler | null) {
    this._checkHandler = handler;
  }
  setDevicePermissionHandler(handler: DeviceHandler | null) {
    this._deviceHandler = handler;
  }
  setDisplayMediaRequestHandler(handler: unknown) {
    this._displayMedia = handler;
  }
  setSpellCheckerEnabled(on: boolean) {
    this._spellChecker = on;
  }
  async clearCache() {}
  async clearStorageData() {}

  /** Test only: what a page would be told. */
  _asks(permission: Permission): Promise<boolean> {
    const handler = this._requestHandler;
    // Neither handler looks at the page or at the details, and there is no page here to give them.
    return handler ? new Promise((resolve) => handler(null as never, permission, resolve, {} as never)) : Promise.resolve(true);
  }
  _has(permission: Permission): boolean {
    return this._checkHandler ? this._checkHandler(null, permission, 'app://evenkeel/', {} as never) : true;
  }
  _mayUseDevice(deviceType: 'hid' | 'serial' | 'usb'): boolean {
    return this._deviceHandler ? this._deviceHandler({ deviceType, origin: 'app://evenkeel', device: {} as never }) : true;
  }
  _mayRequest(url: string): Promise<boolean> {
    const listener = this._beforeRequest;
    return listener
      ? new Promise((resolve) => listener({ url, method: 'GET', resourceType: 'other' }, ({ cancel }) => resolve(cancel !== true)))
      : Promise.resolve(true);
  }
}

export function createSessions(world: World, protocol: ReturnType<typeof createProtocol>['protocol']) {
  const byPartition = new Map<string, Session>();
  const get = (partition: string): Session => {
    world.needReady('session');
    let found = byPartition.get(partition);
    if (!found) {
      found = strict(`session(${partition || 'default'})`, new Session(protocol));
      byPartition.set(partition, found);
      world.app.emit('session-created', found);
    }
    return found;
  };
  return {
    get defaultSession() {
      return get('');
    },
    fromPartition: (partition: string) => get(partition),
  };
}
