import { z } from 'zod';
import { LINE_MAX, optionalText, requiredText } from '../text-fields.ts';

/** Something given away in the sale, and what came back for it; the get may follow, but its place stays in sight (002-9). */
export const concessionFields = z.strictObject({ at: z.int().min(0, 'bad-date'), give: requiredText(LINE_MAX), get: optionalText(LINE_MAX).default('') });
export type ConcessionFields = Readonly<z.output<typeof concessionFields>>;

/** Gives − gets: above zero, something was given for nothing (spec 4.10). */
export function concessionBalance(all: readonly Pick<ConcessionFields, 'get'>[]): number {
  return all.filter(({ get }) => get === '').length;
}
