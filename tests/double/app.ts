import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type * as E from 'electron';
import { cancellable } from './strict.ts';
import type { World } from './world.ts';

/** Life cycle, paths and identity. Quitting goes through the same stations as in Electron, each of which may stop it. */
export class App extends EventEmitter {
  readonly name: string = 'Evenkeel';
  readonly isPackaged: boolean;
  userAgentFallback = 'double';
  accessibilitySupportEnabled = false;
  _ready = false;
  _quitting = false;
  _sandboxed = false;
  _resolveReady!: () => void;
  readonly _whenReady = new Promise<void>((resolve) => {
    this._resolveReady = resolve;
  });
  readonly _paths: Map<string, string>;
  readonly _world: World;
  _login: E.LoginItemSettings = {
    openAtLogin: false,
    wasOpenedAtLogin: false,
    status: 'not-registered',
    executableWillLaunchAtLogin: false,
    launchItems: [],
  };
  readonly commandLine;

  constructor(world: World) {
    super();
    this._world = world;
    this.isPackaged = world.options.packaged ?? false;
    this._paths = pathsIn(world.options.userData);
    this.commandLine = {
      appendSwitch: (...args: unknown[]) => world.note('app.commandLine.appendSwitch', ...args),
      hasSwitch: (name: string) => (world.options.switches ?? []).includes(name),
    };
  }
  whenReady() {
    return this._whenReady;
  }
  isReady() {
    return this._ready;
  }
  getVersion() {
    return this._world.options.version ?? '0.0.0-double';
  }
  getName() {
    return this.name;
  }
  getAppPath() {
    return this._world.options.appPath ?? process.cwd();
  }
  getLocale() {
    this._world.needReady('app.getLocale');
    return this.getPreferredSystemLanguages()[0] ?? 'en-GB';
  }
  getSystemLocale() {
    this._world.needReady('app.getSystemLocale');
    return this.getLocale();
  }
  getPreferredSystemLanguages() {
    return [...(this._world.options.languages ?? ['en-GB'])];
  }
  getPath(name: string) {
    const found = this._paths.get(name);
    if (!found) throw new Error(`Failed to get '${name}' path`);
    return found;
  }
  setPath(name: string, value: string) {
    if (!path.isAbsolute(value)) throw new Error('Path must be absolute');
    if (!existsSync(value)) throw new Error(`Failed to set path: '${value}' does not exist`);
    this._paths.set(name, value);
  }
  requestSingleInstanceLock() {
    this._world.note('app.requestSingleInstanceLock', this.getPath('userData'));
    return this._world.options.lock ?? true;
  }
  hasSingleInstanceLock() {
    return this._world.options.lock ?? true;
  }
  releaseSingleInstanceLock() {
    this._world.note('app.releaseSingleInstanceLock');
  }
  /** Electron has it on Windows only. */
  setAppUserModelId(id: string) {
    if (process.platform !== 'win32') throw new TypeError('app.setAppUserModelId is not a function');
    this._world.note('app.setAppUserModelId', id);
  }
  /** Electron has it on Windows only. */
  setToastActivatorCLSID(id: string) {
    if (process.platform !== 'win32') throw new TypeError('app.setToastActivatorCLSID is not a function');
    this._world.note('app.setToastActivatorCLSID', id);
  }
  setLoginItemSettings(settings: E.Settings) {
    this._world.note('app.setLoginItemSettings', settings);
    const on = settings.openAtLogin ?? false;
    this._login = { ...this._login, openAtLogin: on, executableWillLaunchAtLogin: on, status: on ? 'enabled' : 'not-registered' };
  }
  getLoginItemSettings(): E.LoginItemSettings {
    return this._login;
  }
  setBadgeCount(count?: number) {
    this._world.note('app.setBadgeCount', count);
    return true;
  }
  enableSandbox() {
    if (this._ready) throw new Error('app.enableSandbox() can only be called before app is ready');
    this._sandboxed = true;
  }
  focus() {
    this._world.note('app.focus');
  }
  relaunch() {
    this._world.note('app.relaunch');
  }
  /** Ends at once: windows are destroyed without being asked. */
  exit(code = 0) {
    this._quitting = true;
    for (const window of this._world.windows) window._destroy();
    this.emit('quit', {}, code);
    this._world.note('app.exit', code);
    this._world.options.exit?.(code);
  }
  quit() {
    this._world.note('app.quit');
    if (this._quitting) return;
    this._quitting = true;
    if (!this._passes('before-quit') || !this._closesWindows() || !this._passes('will-quit')) {
      this._quitting = false;
      return;
    }
    this.exit(0);
  }
  _passes(event: 'before-quit' | 'will-quit'): boolean {
    const asked = cancellable();
    this.emit(event, asked);
    return !asked.defaultPrevented;
  }
  _closesWindows(): boolean {
    for (const window of this._world.windows) {
      window.close();
      if (!window.isDestroyed()) return false;
    }
    return true;
  }
}

function pathsIn(folder: string): Map<string, string> {
  const inside = (name: string): [string, string] => [name, path.join(folder, name)];
  return new Map([
    ['userData', folder],
    ['appData', path.dirname(folder)],
    ['home', folder],
    ['exe', process.execPath],
    inside('temp'),
    inside('logs'),
    inside('documents'),
    inside('downloads'),
    inside('desktop'),
  ]);
}
