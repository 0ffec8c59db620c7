import { z } from 'zod';
import { CHANNELS } from '../interaction.ts';
import { LINE_MAX, requiredText } from '../text-fields.ts';

/** "Just a quick question", answered without a fee before there is an agreement (spec 2.4). */
export const freeAdviceFields = z.strictObject({
  at: z.int().min(0, 'bad-date'),
  channel: z.enum(CHANNELS),
  minutes: z.int().min(0, 'bad-minutes').max(1440, 'bad-minutes').nullable().default(null),
  question: requiredText(LINE_MAX),
});
export type FreeAdviceFields = Readonly<z.output<typeof freeAdviceFields>>;

/** The second one is a pattern: from then on the count is shown, and a paid consultation is offered (spec 2.4). */
const PATTERN = 2;

export function freeAdvice(all: readonly { readonly minutes: number | null }[]): {
  readonly count: number;
  readonly minutes: number;
  readonly isPattern: boolean;
} {
  return { count: all.length, minutes: all.reduce((sum, it) => sum + (it.minutes ?? 0), 0), isPattern: all.length >= PATTERN };
}
