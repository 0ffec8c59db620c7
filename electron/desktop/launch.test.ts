import { beforeEach, expect, test } from 'vitest';
import { app } from '../../tests/fakes/electron.ts';
import { rememberLaunch } from './launch.ts';

beforeEach(() => {
  for (const listener of app.listeners('ready')) app.off('ready', listener as () => void);
  app._login = { ...app._login, wasOpenedAtLogin: false };
});

test.each<[string[], NodeJS.Platform, boolean, boolean]>([
  [['evenkeel'], 'linux', false, false],
  [['evenkeel', '--hidden'], 'linux', false, true],
  [['evenkeel', '--hidden'], 'win32', false, true],
  [['evenkeel'], 'win32', true, false],
  [['Evenkeel'], 'darwin', true, true],
  [['Evenkeel'], 'darwin', false, false],
])('%j on %s, at login: %s → without a window: %s', (argv, platform, atLogin, hidden) => {
  const launch = rememberLaunch(argv, platform);
  app._login = { ...app._login, wasOpenedAtLogin: atLogin };
  app.emit('ready', {}, {});
  expect([launch.hidden(), launch.route()]).toEqual([hidden, null]);
});

test('a notice that started it on a Mac says where it leads, and that a window is wanted', () => {
  const launch = rememberLaunch(['Evenkeel'], 'darwin');
  app._login = { ...app._login, wasOpenedAtLogin: true };
  app.emit('ready', {}, { identifier: 'due-7 /clients/5', actionIdentifier: 'default', date: 0, userInfo: {} });
  expect([launch.route(), launch.hidden()]).toEqual([{ view: 'client', id: 5 }, false]);
});
