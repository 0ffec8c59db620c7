import { z } from 'zod';
import { language } from '../domain/language.ts';
import { TEMPLATE_KINDS } from '../domain/template.ts';
import { LINE_MAX, requiredText } from '../domain/text-fields.ts';
import { command, query } from './define.ts';

const kind = z.enum(TEMPLATE_KINDS);
/** `informal` null: one text for everybody. */
const spoken = <T extends z.ZodType>(text: T) => z.strictObject({ formal: text, informal: text.nullable() });
export type SpokenText = { readonly formal: string; readonly informal: string | null };

/** A passage is some sentences, never a whole page. */
const PASSAGE_MAX = LINE_MAX * 4;
const passagesMax = 200;

const passageView = z.strictObject({
  name: z.string(),
  /** As it comes with the program. */
  original: spoken(z.string()),
  text: spoken(z.string()),
  places: z.array(z.string()),
});
export type PassageView = z.output<typeof passageView>;

export const templateCalls = {
  /** Which kinds say it in the practice's own words, by language. */
  'templates.list': query({ input: z.strictObject({}), output: z.array(z.strictObject({ kind, language })), reads: ['templates'] }),
  'templates.get': query({
    input: z.strictObject({ kind, language }),
    output: z.strictObject({
      own: z.boolean(),
      passages: z.array(passageView),
      /** A value for every place, in the language of the template, to show how it reads. */
      sample: z.array(z.strictObject({ place: z.string(), value: z.string() })),
    }),
    reads: ['templates'],
  }),
  /** Passages that are as they come with the program are not kept. `unknown-place` for a place that nothing fills. */
  'templates.save': command({
    input: z.strictObject({
      kind,
      language,
      passages: z.array(z.strictObject({ name: z.string().min(1).max(60), text: spoken(requiredText(PASSAGE_MAX)) })).max(passagesMax),
    }),
    output: z.strictObject({}),
    writes: ['templates'],
  }),
  /** Back to what comes with the program. */
  'templates.restore': command({ input: z.strictObject({ kind, language }), output: z.strictObject({}), writes: ['templates'] }),
};
