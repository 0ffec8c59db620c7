import { z } from 'zod';
import { day } from '../../time/day.ts';
import { LINE_MAX, optionalText } from '../text-fields.ts';

/** What the client wants to have at the end, in their words; how one will see it, when, and when it was there (spec 2.9). */
export const success = z.strictObject({
  text: optionalText(LINE_MAX),
  seenBy: optionalText(LINE_MAX),
  /** When they said it. */
  saidOn: day.nullable(),
  dueOn: day.nullable(),
  metOn: day.nullable(),
});
export type Success = Readonly<z.output<typeof success>>;
