import { beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_PREFERENCES, type Preferences } from '#shared/contract/preferences.ts';
import type { LoginItem } from './login-item.ts';
import { loginChoice, type LoginChoice } from './login-choice.ts';
import type { DesktopPreferences } from './preferences.ts';

let kept: Partial<Preferences>;
let state: ReturnType<LoginItem['state']>;
let told: boolean[];
let grants: boolean;

beforeEach(() => {
  kept = {};
  state = 'off';
  told = [];
  grants = true;
});

function choice(): LoginChoice {
  const preferences = { read: () => kept, write: (value: Preferences) => void (kept = value) } as unknown as DesktopPreferences;
  const choose = (on: boolean): void => {
    told.push(on);
    if (state !== 'unsupported') state = on ? (grants ? 'on' : 'refused') : 'off';
  };
  return loginChoice(preferences, { state: () => state, choose, followProgram: () => undefined });
}
/** As the application does it: all that is known, and what is changed. */
function change(login: LoginChoice, over: Partial<Preferences>): void {
  login.preferences.write({ language: 'en', ...DEFAULT_PREFERENCES, ...login.preferences.read(), ...over });
}

describe('beginning with the computer', () => {
  test('is told to the system when it is chosen, and only then', () => {
    const login = choice();
    change(login, { theme: 'dark' });
    expect(told).toEqual([]);
    change(login, { startAtLogin: true });
    change(login, { theme: 'light' });
    expect([told, login.atLogin(), login.preferences.read().startAtLogin]).toEqual([[true], 'on', true]);
    change(login, { startAtLogin: false });
    expect([told, login.atLogin()]).toEqual([[true, false], 'off']);
  });

  test('that the user took off the system’s list stays off, whatever else is chosen, until it is chosen again', () => {
    const login = choice();
    change(login, { startAtLogin: true });
    state = 'off';
    expect([login.atLogin(), login.preferences.read().startAtLogin]).toEqual(['off', false]);
    change(login, { theme: 'dark' });
    expect([told, state]).toEqual([[true], 'off']);
    change(login, { startAtLogin: true });
    expect([told, state]).toEqual([[true, true], 'on']);
  });

  test('was taken off while the program did not run: a start tells the system nothing', () => {
    kept = { startAtLogin: true };
    const login = choice();
    expect([told, login.preferences.read().startAtLogin]).toEqual([[], false]);
    change(login, { language: 'pl' });
    expect(told).toEqual([]);
  });

  test('that the system wants to be asked for by the user is not on, and can be asked for again', () => {
    grants = false;
    const login = choice();
    change(login, { startAtLogin: true });
    change(login, { theme: 'dark' });
    expect([login.atLogin(), login.preferences.read().startAtLogin, told]).toEqual(['refused', false, [true]]);
    grants = true;
    change(login, { startAtLogin: true });
    expect(login.atLogin()).toBe('on');
  });

  test('is kept as it was where no system is asked', () => {
    state = 'unsupported';
    kept = { startAtLogin: true };
    const login = choice();
    change(login, { theme: 'dark' });
    expect([login.preferences.read().startAtLogin, login.atLogin()]).toEqual([true, 'unsupported']);
  });
});
