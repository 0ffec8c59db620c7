/**
 * A stand-in for the `electron` module in the main process. It keeps state and emits events the way Electron does; what it
 * does not implement throws. Windows are drawn by a Driver (none: headless). Names that begin with _ are for tests.
 */
import { EventEmitter } from 'node:events';
import { App } from './app.ts';
import { IpcMain } from './ipc-main.ts';
import { createMenus } from './menus.ts';
import { createNet, createProtocol } from './protocol.ts';
import { createSessions } from './session.ts';
import { strict } from './strict.ts';
import {
  createDialog,
  createGlobalShortcut,
  createNativeImage,
  createNativeTheme,
  createPowerMonitor,
  createSafeStorage,
  createScreen,
  createShell,
} from './system.ts';
import { createNotification, createTray } from './tray-and-notification.ts';
import { createBrowserWindow } from './windows.ts';
import { createWorld, type DoubleOptions, type World } from './world.ts';

/** What windows need of the rest. */
export type Parts = Pick<ReturnType<typeof createParts>, 'ipcMain' | 'serve' | 'sessions' | 'menus'>;

export function createElectron(options: DoubleOptions) {
  const world = createWorld(options);
  world.app = new App(world);
  const parts = createParts(world);
  return { electron: moduleOf(world, parts), control: controlOf(world, parts) };
}

export type ElectronDouble = ReturnType<typeof createElectron>;

function createParts(world: World) {
  const protocols = createProtocol(world);
  return {
    ...protocols,
    ...createNativeTheme(),
    ...createSafeStorage(),
    ...createPowerMonitor(world),
    ...createGlobalShortcut(world),
    ...createTray(world),
    ...createNotification(world),
    sessions: createSessions(world, protocols.protocol),
    ipcMain: new IpcMain(),
    menus: createMenus(world),
  };
}

function moduleOf(world: World, parts: ReturnType<typeof createParts>) {
  return {
    app: strict('app', world.app),
    BrowserWindow: createBrowserWindow(world, parts),
    Menu: parts.menus.Menu,
    MenuItem: parts.menus.MenuItem,
    Notification: parts.Notification,
    Tray: parts.Tray,
    dialog: createDialog(world),
    globalShortcut: parts.globalShortcut,
    ipcMain: strict('ipcMain', parts.ipcMain),
    nativeImage: createNativeImage(),
    nativeTheme: parts.nativeTheme,
    net: strict('net', createNet(world)),
    powerMonitor: parts.powerMonitor,
    protocol: strict('protocol', parts.protocol),
    safeStorage: parts.safeStorage,
    screen: createScreen(world),
    session: parts.sessions,
    shell: createShell(world),
    systemPreferences: strict('systemPreferences', new EventEmitter()),
    webContents: { getAllWebContents: () => [...world.windows].map((window) => window.webContents) },
  };
}

function controlOf(world: World, parts: ReturnType<typeof createParts>) {
  const { app, records, answers } = world;
  return {
    records,
    answers,
    trays: parts.trays,
    notifications: parts.notifications,
    notices: parts.notices,
    shortcuts: parts.shortcuts,
    setIdle: parts.setIdle,
    privileged: parts.privileged,
    setDark: parts.setDark,
    setEncryption: parts.setEncryption,
    /** Electron becomes ready only after the main script has run; the booter says when. */
    ready() {
      if (app._ready) throw new Error('ready twice');
      app._ready = true;
      app.emit('will-finish-launching');
      app.emit('ready', {}, {});
      app._resolveReady();
    },
    /** Somebody starts the program again while it runs. */
    secondInstance: (argv: string[] = []) => app.emit('second-instance', {}, argv, '/', null),
    menu: () => parts.menus.Menu._application,
    calls: (api: string) => records.filter((record) => record.api === api).map((record) => record.args),
  };
}
