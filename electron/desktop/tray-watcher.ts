import type { AskProgram } from './ask-program.ts';

const WATCHER = 'org.kde.StatusNotifierWatcher';
const BUS = { name: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus', method: 'NameHasOwner' } as const;

/** Programs that can ask the bus, and how each is asked; the first one that is installed and answers is believed. */
const ASKED: readonly { readonly file: string; readonly args: readonly string[] }[] = [
  { file: 'gdbus', args: ['call', '--session', '--dest', BUS.name, '--object-path', BUS.path, '--method', `${BUS.name}.${BUS.method}`, WATCHER] },
  { file: 'busctl', args: ['--user', 'call', BUS.name, BUS.path, BUS.name, BUS.method, 's', WATCHER] },
  { file: 'dbus-send', args: ['--session', '--print-reply', `--dest=${BUS.name}`, BUS.path, `${BUS.name}.${BUS.method}`, `string:${WATCHER}`] },
];

/** Whether this desktop has a tray: Electron makes an icon without one, which nobody ever sees (REM-40). */
export async function hasTrayWatcher(ask: AskProgram): Promise<boolean> {
  for (const { file, args } of ASKED) {
    const owned = ownedIn(await ask(file, args));
    if (owned !== null) return owned;
  }
  return false;
}

/** `(true,)`, `b true`, `boolean true`: what the three say; null where it is no answer. */
export function ownedIn(answer: string | null): boolean | null {
  const said = answer?.match(/^\s*(?:\(|b |method return[^\n]*\n\s*boolean )(true|false)(?:,\))?\s*$/)?.[1];
  return said === undefined ? null : said === 'true';
}
