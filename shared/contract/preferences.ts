import { z } from 'zod';
import { language } from '../domain/language.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Of this computer, not of a practice: kept outside the practice file, so a restore or the sample leaves them alone. */
export const preferences = z.strictObject({ language, theme: z.enum(THEMES) });
export type Preferences = Readonly<z.output<typeof preferences>>;
