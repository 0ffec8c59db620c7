import { app } from 'electron';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Background, Log } from '../core/ports.ts';
import { autostartEntry, autostartFile, isSwitchedOff } from './autostart-entry.ts';
import { HIDDEN } from './launch.ts';

export type LoginItem = {
  readonly state: Background['atLogin'];
  /** What the user chose just now. */
  choose(on: boolean): void;
  /** At a start: a program that has moved is followed. What the user took away stays away (R12). */
  followProgram(): void;
};

type Parts = {
  readonly platform: NodeJS.Platform;
  /** Installed, and on the folder that a start without arguments takes: only that one can begin by itself. */
  readonly usual: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly log: Log;
};

/** The program among those that begin with the computer: by the system's own list, on Linux by a file (REM-42). */
export function loginItem(parts: Parts): LoginItem {
  if (!parts.usual) return NONE;
  if (parts.platform !== 'linux') return ofSystem(parts.platform);
  // What runs in a box of its own cannot write where the desktop looks.
  return parts.env['FLATPAK_ID'] || parts.env['SNAP'] ? NONE : ofFile(parts);
}

const NONE: LoginItem = { state: () => 'unsupported', choose: () => undefined, followProgram: () => undefined };

function ofSystem(platform: NodeJS.Platform): LoginItem {
  const args = [HIDDEN];
  return {
    state() {
      if (platform === 'darwin') return MAC[app.getLoginItemSettings().status];
      const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings({ args });
      if (!openAtLogin) return 'off';
      // Switched off in the Task Manager, where alone it can be switched on again.
      return executableWillLaunchAtLogin ? 'on' : 'refused';
    },
    choose: (on) => app.setLoginItemSettings(platform === 'darwin' ? { openAtLogin: on } : { openAtLogin: on, args }),
    followProgram: () => undefined,
  };
}

const MAC = { enabled: 'on', 'requires-approval': 'refused', 'not-registered': 'off', 'not-found': 'off' } as const;

function ofFile({ env, home, log }: Parts): LoginItem {
  const file = autostartFile({ env, home });
  // What is mounted of an AppImage is gone tomorrow; the file itself is in its variable.
  const entry = autostartEntry({ program: env['APPIMAGE'] || process.execPath, args: [HIDDEN] });
  const read = (): string | null => (existsSync(file) ? readFileSync(file, 'utf8') : null);
  const write = (text: string): void => {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, text, { mode: 0o644 });
  };
  return {
    state() {
      if (entry === null) return 'unsupported';
      const found = attempt(read, log);
      return found && !isSwitchedOff(found) ? 'on' : 'off';
    },
    choose(on) {
      if (entry === null) return;
      attempt(() => (on ? write(entry) : rmSync(file, { force: true })), log);
    },
    followProgram() {
      const found = attempt(read, log);
      if (entry !== null && found && found !== entry && !isSwitchedOff(found)) attempt(() => write(entry), log);
    },
  };
}

/** What cannot be read or written is logged; `state` tells the user how it is. */
function attempt<T>(run: () => T, log: Log): T | null {
  try {
    return run();
  } catch (error) {
    log.error('login-item', error);
    return null;
  }
}
