import { z } from 'zod';
import type { PROFESSIONS } from './practice.ts';
import { LINE_MAX, NAME_MAX, optionalText, requiredText } from './text-fields.ts';

export const serviceFields = z.strictObject({
  name: requiredText(NAME_MAX),
  /** By what one sees that a client could use it. */
  fitsWhen: optionalText(LINE_MAX).default(''),
  /** In words: "from 80 a month". */
  priceHint: optionalText(NAME_MAX).default(''),
});
export type ServiceFields = Readonly<z.output<typeof serviceFields>>;

/** What people of a profession often offer beside their main work; only proposed, words in `services.proposal.<id>` (spec 2.31). */
export const SERVICE_PROPOSALS = {
  bookkeeper: ['payroll', 'monthlyFigures', 'receivables', 'digitalDocuments'],
  accountant: ['taxPlanning', 'yearEndTalk', 'budget', 'successionTalk'],
  web_designer: ['care', 'texts', 'speed', 'newsletter'],
  consultant: ['workshop', 'checkUp', 'interviews', 'sparring'],
  other: [],
} as const satisfies Readonly<Record<(typeof PROFESSIONS)[number], readonly string[]>>;
