import Store from 'electron-store';
import { preferences, type Preferences } from '#shared/contract/preferences.ts';
import type { Log, PreferencesPort } from '../core/ports.ts';
import { savedBounds, type SavedBounds } from './window-bounds.ts';

/** What belongs to this computer: language, theme and where the window was. Nothing about clients is ever kept here. */
export interface DesktopPreferences extends PreferencesPort {
  bounds(): SavedBounds | null;
  rememberBounds(bounds: SavedBounds): void;
}

interface Shelf {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

/** A damaged file starts fresh; where none can be kept, the choices hold until the program ends. */
export function openPreferences(folder: string, log: Log): DesktopPreferences {
  const shelf = openShelf(folder, log);
  return {
    read: () => readPreferences(shelf),
    write(value) {
      shelf.set('language', value.language);
      shelf.set('theme', value.theme);
    },
    bounds: () => savedBounds.safeParse(shelf.get('window')).data ?? null,
    rememberBounds(bounds) {
      try {
        shelf.set('window', bounds);
      } catch (error) {
        // Losing the place of a window is no reason to keep it open.
        log.error('preferences.bounds-not-kept', error);
      }
    },
  };
}

/** Each on its own: a theme we no longer know does not cost the language. */
function readPreferences(shelf: Shelf): Partial<Preferences> {
  const language = preferences.shape.language.safeParse(shelf.get('language')).data;
  const theme = preferences.shape.theme.safeParse(shelf.get('theme')).data;
  return { ...(language && { language }), ...(theme && { theme }) };
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
