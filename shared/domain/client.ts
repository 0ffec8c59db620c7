import { z } from 'zod';
import { contactPoints } from './contact-point.ts';
import { clientId } from './ids.ts';
import { language } from './language.ts';
import { stage } from './stage.ts';
import { LINE_MAX, NAME_MAX, NOTE_MAX, optionalText, requiredText } from './text-fields.ts';

export const CLIENT_KINDS = ['company', 'person'] as const;
export type ClientKind = (typeof CLIENT_KINDS)[number];

export const TAGS_MAX = 50;
export const tagName = requiredText(60);
export const tags = z.array(tagName).max(TAGS_MAX, 'too-many');
export const customField = z.strictObject({ label: requiredText(100), value: optionalText(LINE_MAX) });
export const customFields = z.array(customField).max(100, 'too-many');
/** ISO 3166-1 alpha-2, or empty. */
export const country = z.string().regex(/^([A-Z]{2})?$/, 'bad-country');

export const clientFields = z.strictObject({
  kind: z.enum(CLIENT_KINDS),
  name: requiredText(NAME_MAX),
  legalName: optionalText(NAME_MAX).default(''),
  taxId: optionalText(60).default(''),
  town: optionalText(100).default(''),
  country: country.default(''),
  /** The language this client is written to in; null: the practice's. */
  language: language.nullable().default(null),
  stage: stage.default('active'),
  source: optionalText(LINE_MAX).default(''),
  referredBy: clientId.nullable().default(null),
  points: contactPoints.default([]),
  tags: tags.default([]),
  custom: customFields.default([]),
  /** Shown on top of the client page: what one must know. */
  pinnedNote: optionalText(LINE_MAX).default(''),
  note: optionalText(NOTE_MAX).default(''),
});
export type ClientFields = Readonly<z.output<typeof clientFields>>;
