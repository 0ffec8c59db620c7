import { z } from 'zod';
import { CHANNELS } from '../interaction.ts';
import { NOTE_MAX, optionalText } from '../text-fields.ts';

/** Somebody asked: when, how, in which words, and why they came to us. */
export const enquiryFields = z.strictObject({
  at: z.int().min(0, 'bad-date'),
  channel: z.enum(CHANNELS),
  words: optionalText(NOTE_MAX).default(''),
  /** "What did they say that made you call?" (spec 5.8), in their words. */
  referrerReason: optionalText(NOTE_MAX).default(''),
});
export type EnquiryFields = Readonly<z.output<typeof enquiryFields>>;
