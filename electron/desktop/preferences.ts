import Store from 'electron-store';
import { preferences, preferencesFrom } from '#shared/contract/preferences.ts';
import type { Log, PreferencesPort } from '../core/ports.ts';
import { savedBounds, type SavedBounds } from './window-bounds.ts';

/** What is said once on each computer: that the program goes on without its window, or that it does not. */
export type Told = 'stays' | 'ends';

/** What belongs to this computer: language, theme, what the program does unasked, and where the window was. Nothing about clients is ever kept here. */
export interface DesktopPreferences extends PreferencesPort {
  bounds(): SavedBounds | null;
  rememberBounds(bounds: SavedBounds): void;
  wasTold(what: Told): boolean;
  rememberTold(what: Told): void;
}

interface Shelf {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

const NAMES = preferences.keyof().options;

/** A damaged file starts fresh; where none can be kept, the choices hold until the program ends. */
export function openPreferences(folder: string, log: Log): DesktopPreferences {
  const shelf = openShelf(folder, log);
  return {
    read: () => preferencesFrom(Object.fromEntries(NAMES.map((name) => [name, shelf.get(name)]))),
    write(value) {
      for (const name of NAMES) shelf.set(name, value[name]);
    },
    bounds: () => savedBounds.safeParse(shelf.get('window')).data ?? null,
    // Losing the place of a window is no reason to keep it open.
    rememberBounds: (bounds) => keepWherePossible(() => shelf.set('window', bounds), log),
    wasTold: (what) => shelf.get(`told-${what}`) === true,
    rememberTold: (what) => keepWherePossible(() => shelf.set(`told-${what}`, true), log),
  };
}

function keepWherePossible(keep: () => void, log: Log): void {
  try {
    keep();
  } catch (error) {
    log.error('preferences.not-kept', error);
  }
}

function openShelf(folder: string, log: Log): Shelf {
  try {
    return new Store<Record<string, unknown>>({
      cwd: folder,
      name: 'settings',
      clearInvalidConfig: true,
      accessPropertiesByDotNotation: false,
      configFileMode: 0o600,
    });
  } catch (error) {
    log.error('preferences.not-kept', error);
    return new Map<string, unknown>();
  }
}
