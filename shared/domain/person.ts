import { z } from 'zod';
import { isDay } from '../time/day.ts';
import { contactPoints } from './contact-point.ts';
import { language } from './language.ts';
import { NAME_MAX, NOTE_MAX, optionalText, requiredText } from './text-fields.ts';

export const ROLES = ['decision_maker', 'assistant', 'bookkeeper', 'other'] as const;
export type Role = (typeof ROLES)[number];
export const role = z.enum(ROLES);

export const FORMS_OF_ADDRESS = ['formal', 'informal'] as const;
export const GENDERS = ['feminine', 'masculine'] as const;

/** `YYYY-MM-DD`, or `--MM-DD` when the year is not known (RFC 6350, 4.3.1). */
export const birthday = z.string().refine(isBirthday, 'bad-date');

export const personFields = z.strictObject({
  name: requiredText(NAME_MAX),
  /** As one writes it in a letter, "Pani Anno": stored, never computed (vocatives). */
  greeting: optionalText(NAME_MAX).default(''),
  formOfAddress: z.enum(FORMS_OF_ADDRESS).default('formal'),
  /** Grammatical, for Polish and Russian past tenses; null where unknown. */
  gender: z.enum(GENDERS).nullable().default(null),
  language: language.nullable().default(null),
  birthday: birthday.nullable().default(null),
  points: contactPoints.default([]),
  note: optionalText(NOTE_MAX).default(''),
});
export type PersonFields = Readonly<z.output<typeof personFields>>;

function isBirthday(text: string): boolean {
  // Without a year, the day must exist in a leap year.
  return isDay(text.replace(/^--(?=\d\d-\d\d$)/, '2024-'));
}
