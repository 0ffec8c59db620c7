import { z } from 'zod';
import { day } from '../time/day.ts';
import { CHANNELS } from './interaction.ts';
import { LINE_MAX, optionalText } from './text-fields.ts';

/** What one talks about besides the work: a line, not a file on somebody (spec 2.13). */
export const PERSONAL_TOPIC_MAX = 120;

/** How a client wishes to be reached. An explicit wish wins over every rule of ours (spec 2.3). */
export const contactPreference = z.strictObject({
  /** Null: they never said. */
  preferredChannel: z.enum(CHANNELS).exclude(['note']).nullable(),
  saidOn: day.nullable(),
  /** Where we know it from: a call, the agreement, … */
  source: optionalText(LINE_MAX),
  noCalls: z.boolean(),
  /** They read instead of hearing: a text that was answered is as good as a talk. */
  textOnly: z.boolean(),
  personalTopic: optionalText(PERSONAL_TOPIC_MAX),
});
export type ContactPreference = Readonly<z.output<typeof contactPreference>>;

export const NO_PREFERENCE: ContactPreference = { preferredChannel: null, saidOn: null, source: '', noCalls: false, textOnly: false, personalTopic: '' };
