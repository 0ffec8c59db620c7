/** Compile-time only: every public name the double offers must exist in Electron's own types (of the installed version). */
import type * as E from 'electron';
import type { ElectronDouble } from './electron.ts';

type D = ElectronDouble['electron'];
type Public<T> = { [K in keyof T]-?: K extends `_${string}` ? never : K }[keyof T];
type None<T extends never> = T;
type Window = InstanceType<D['BrowserWindow']>;

export type Checks = [
  None<Exclude<keyof D, keyof typeof E>>,
  None<Exclude<Public<D['app']>, keyof E.App>>,
  None<Exclude<Public<Window>, keyof E.BrowserWindow>>,
  None<Exclude<Public<Window['webContents']>, keyof E.WebContents>>,
  None<Exclude<Public<Window['webContents']['mainFrame']>, keyof E.WebFrameMain>>,
  None<Exclude<Public<D['ipcMain']>, keyof E.IpcMain>>,
  None<Exclude<Public<D['protocol']>, keyof E.Protocol>>,
  None<Exclude<Public<D['session']['defaultSession']>, keyof E.Session>>,
  None<Exclude<Public<D['session']['defaultSession']['webRequest']>, keyof E.WebRequest>>,
  None<Exclude<Public<D['dialog']>, keyof E.Dialog>>,
  None<Exclude<Public<D['shell']>, keyof E.Shell>>,
  None<Exclude<Public<D['screen']>, keyof E.Screen>>,
  None<Exclude<Public<D['safeStorage']>, keyof E.SafeStorage>>,
  None<Exclude<Public<D['powerMonitor']>, keyof E.PowerMonitor>>,
  None<Exclude<Public<D['nativeTheme']>, keyof E.NativeTheme>>,
  None<Exclude<Public<D['globalShortcut']>, keyof E.GlobalShortcut>>,
  None<Exclude<Public<D['nativeImage']>, keyof typeof E.nativeImage>>,
  None<Exclude<Public<ReturnType<D['nativeImage']['createFromPath']>>, keyof E.NativeImage>>,
  None<Exclude<Exclude<Public<D['Notification']>, 'prototype'>, keyof typeof E.Notification>>,
  None<Exclude<Public<D['net']>, keyof E.Net>>,
  None<Exclude<Public<InstanceType<D['Tray']>>, keyof E.Tray>>,
  None<Exclude<Public<InstanceType<D['Menu']>>, keyof E.Menu>>,
  None<Exclude<Public<InstanceType<D['MenuItem']>>, keyof E.MenuItem>>,
  None<Exclude<Public<InstanceType<D['Notification']>>, keyof E.Notification>>,
];
