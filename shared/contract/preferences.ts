import { z } from 'zod';
import { language } from '../domain/language.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Of this computer, not of a practice: kept outside the practice file, so a restore or the sample leaves them alone. */
export const preferences = z.strictObject({
  language,
  theme: z.enum(THEMES),
  /** Closing the window leaves the program in the tray, where there is one; else it ends. */
  closeToTray: z.boolean(),
  startAtLogin: z.boolean(),
  /** *Capture* from every program, by one shortcut of the system. */
  captureAnywhere: z.boolean(),
});
export type Preferences = Readonly<z.output<typeof preferences>>;

/** Until somebody chooses; the language is the system's. */
export const DEFAULT_PREFERENCES = { theme: 'system', closeToTray: true, startAtLogin: false, captureAnywhere: true } as const satisfies Omit<
  Preferences,
  'language'
>;

/** Each on its own: a theme we no longer know does not cost the language. */
export function preferencesFrom(kept: Readonly<Record<string, unknown>>): Partial<Preferences> {
  const read = Object.entries(preferences.shape).flatMap(([name, schema]) => {
    const { success, data } = schema.safeParse(kept[name]);
    return success ? [[name, data]] : [];
  });
  return Object.fromEntries(read);
}
