import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { app, control } from '../../tests/fakes/electron.ts';
import { loginItem } from './login-item.ts';
import { fakeLog, type FakeLog } from './testing/fake-application.ts';

let home: string;
let log: FakeLog;
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'evenkeel-login-'));
  log = fakeLog();
  control.records.length = 0;
  app._login = { openAtLogin: false, wasOpenedAtLogin: false, status: 'not-registered', executableWillLaunchAtLogin: false, launchItems: [] };
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const item = (platform: NodeJS.Platform, over: { env?: Record<string, string>; usual?: boolean } = {}) =>
  loginItem({ platform, usual: true, env: {}, home, log, ...over });
const asked = (): unknown[] => control.calls('app.setLoginItemSettings').flat();

describe('beginning with the computer', () => {
  test('is asked of Windows without a window, and shown as the Task Manager has it', () => {
    const login = item('win32');
    expect(login.state()).toBe('off');
    login.choose(true);
    expect([asked(), login.state()]).toEqual([[{ openAtLogin: true, args: ['--hidden'] }], 'on']);
    app._login = { ...app._login, executableWillLaunchAtLogin: false };
    expect(login.state()).toBe('refused');
    login.choose(false);
    expect(login.state()).toBe('off');
  });

  test.each([
    ['enabled', 'on'],
    ['requires-approval', 'refused'],
    ['not-registered', 'off'],
    ['not-found', 'off'],
  ] as const)('is %s on a Mac: %s', (status, state) => {
    app._login = { ...app._login, status };
    expect(item('darwin').state()).toBe(state);
  });

  test('is asked of a Mac without arguments, which it gives to nobody', () => {
    item('darwin').choose(true);
    expect(asked()).toEqual([{ openAtLogin: true }]);
  });

  test.each([
    ['of a program that is not installed or has a folder of its own', { usual: false }],
    ['inside Flatpak', { env: { FLATPAK_ID: 'app.evenkeel.Evenkeel' } }],
    ['inside a snap', { env: { SNAP: '/snap/evenkeel/1' } }],
  ])('cannot be had %s', (_where, over) => {
    const login = item('linux', over);
    login.choose(true);
    login.followProgram();
    expect([login.state(), existsSync(path.join(home, '.config'))]).toEqual(['unsupported', false]);
  });
});

describe.skipIf(process.platform === 'win32')('beginning with a Linux desktop', () => {
  const file = () => path.join(home, '.config', 'autostart', 'app.evenkeel.Evenkeel.desktop');
  const put = (text: string): void => {
    mkdirSync(path.dirname(file()), { recursive: true });
    writeFileSync(file(), text);
  };
  const appImage = { env: { APPIMAGE: '/home/anna/Evenkeel-2.AppImage' } };

  test('is a file, which comes and goes with the choice', () => {
    const login = item('linux', appImage);
    expect(login.state()).toBe('off');
    login.choose(true);
    expect(login.state()).toBe('on');
    expect(readFileSync(file(), 'utf8')).toContain('Exec="/home/anna/Evenkeel-2.AppImage" --hidden\n');
    login.choose(false);
    login.choose(false);
    expect([login.state(), existsSync(file())]).toEqual(['off', false]);
  });

  test('stays off where the user took the file away or switched it off', () => {
    const login = item('linux', appImage);
    login.followProgram();
    expect(existsSync(file())).toBe(false);
    const off = '[Desktop Entry]\nExec=/old/evenkeel\nHidden=true\n';
    put(off);
    login.followProgram();
    expect([login.state(), readFileSync(file(), 'utf8')]).toEqual(['off', off]);
  });

  test('follows a program that has moved: a new AppImage has a new name', () => {
    put('[Desktop Entry]\nExec="/home/anna/Evenkeel-1.AppImage" --hidden\n');
    const login = item('linux', appImage);
    login.followProgram();
    expect(readFileSync(file(), 'utf8')).toContain('Evenkeel-2.AppImage');
  });

  test('that cannot be arranged is logged, and shown as it is', () => {
    writeFileSync(path.join(home, '.config'), 'a file where a folder should be');
    const login = item('linux', appImage);
    login.choose(true);
    expect([login.state(), log.lines.map(({ event }) => event)]).toEqual(['off', ['login-item']]);
  });
});
