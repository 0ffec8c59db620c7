import path from 'node:path';

/** Of the desktop name in package.json: one entry, whichever package it came from. */
export const AUTOSTART_FILE = 'app.evenkeel.Evenkeel.desktop';

/** Where a desktop looks for what begins with it (XDG Autostart Specification). */
export function autostartFile({ env, home }: { readonly env: Readonly<Record<string, string | undefined>>; readonly home: string }): string {
  const given = env['XDG_CONFIG_HOME'];
  const config = given && path.posix.isAbsolute(given) ? given : path.posix.join(home, '.config');
  return path.posix.join(config, 'autostart', AUTOSTART_FILE);
}

/** Null where the path cannot be written into an entry at all. */
export function autostartEntry({ program, args }: { readonly program: string; readonly args: readonly string[] }): string | null {
  const command = [program, ...args];
  // oxlint-disable-next-line eslint/no-control-regex -- they are what is looked for
  if (command.some((part) => /[\u0000-\u001F\u007F]/.test(part))) return null;
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Version=1.5',
    'Name=Evenkeel',
    `Exec=${command.map((part, index) => argument(part, index)).join(' ')}`,
    // A program that was removed is passed over in silence.
    `TryExec=${asValue(program)}`,
    'Icon=app.evenkeel.Evenkeel',
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** What an entry means to the desktop that finds it: a user's own switch writes one of two lines into it. */
export function isSwitchedOff(entry: string): boolean {
  return /^\s*(?:Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)\s*$/m.test(entry);
}

/** The program is always quoted, other words where they need it (Desktop Entry Specification, *The Exec key*). */
function argument(part: string, index: number): string {
  if (index > 0 && /^[\w@+=:,./-]+$/.test(part)) return part;
  return asValue(`"${part.replaceAll(/["`$\\]/g, String.raw`\$&`)}"`).replaceAll('%', '%%');
}

/** Of every value: a backslash begins an escape. */
function asValue(text: string): string {
  return text.replaceAll('\\', '\\\\');
}
