import { z } from 'zod';
import { language } from '../language.ts';
import { BANDS } from '../gap.ts';
import { accent } from '../house-style.ts';
import { PAPER_SIZES } from '../practice.ts';

const text = z.string();
/** Words, or words that stand out. */
const words = z.array(z.union([text, z.strictObject({ strong: text })]));

const part = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), words }),
  z.strictObject({ kind: z.literal('list'), items: z.array(text), numbered: z.boolean() }),
  /** Columns that need no head: what, by when, how much. */
  z.strictObject({ kind: z.literal('rows'), rows: z.array(z.array(text)) }),
  /** Boxes to be ticked with a pen. */
  z.strictObject({ kind: z.literal('choices'), items: z.array(z.strictObject({ text, ticked: z.boolean() })) }),
  /** Things to bring: what, by when, why. */
  z.strictObject({ kind: z.literal('needs'), rows: z.array(z.strictObject({ what: text, byWhen: text, why: text })) }),
  /** A small table with heads, and rows for the pen. */
  z.strictObject({ kind: z.literal('log'), columns: z.array(text), rows: z.array(z.array(text)) }),
  /** Who signs, with place and date. */
  z.strictObject({ kind: z.literal('signing'), place: text, sides: z.array(z.strictObject({ name: text, on: text })) }),
  /** Room to write. */
  z.strictObject({ kind: z.literal('lines'), count: z.int().min(1).max(12) }),
]);
export type SheetPart = Readonly<z.output<typeof part>>;

const block = z.discriminatedUnion('kind', [
  /** One row of the grid: heading, text, and a box with a line for the date where it is ticked off. */
  z.strictObject({
    kind: z.literal('section'),
    number: z.int().nullable(),
    heading: text,
    parts: z.array(part),
    ticked: z.boolean(),
    /** It was ticked off on this day. */
    tickedOn: text.optional(),
    /** Beside others that are ticked off: its heading is as wide as theirs. */
    isColumn: z.boolean().optional(),
  }),
  z.strictObject({
    kind: z.literal('table'),
    heading: text,
    number: z.int().optional(),
    /** `fill`: left to the pen, as a box to tick or as room for a few words; `strong`: what each row is about. */
    columns: z.array(z.strictObject({ title: text, share: z.number().positive(), fill: z.enum(['tick', 'words']).optional(), strong: z.boolean().optional() })),
    /** One of several alike: the heads stand above the first. */
    isFurther: z.boolean().optional(),
    rows: z.array(z.array(text)),
  }),
  /** A silence to a row: thin up to what was agreed, thick after it. Places are percents of the axis. */
  z.strictObject({
    kind: z.literal('silences'),
    heads: z.strictObject({ who: text, silence: text, days: text, until: text }),
    ticks: z.array(z.strictObject({ at: z.number(), label: text })),
    rows: z.array(
      z.strictObject({ band: z.enum(BANDS), bandWord: text, who: text, tip: z.number(), agreed: z.number(), isCut: z.boolean(), days: text, until: text }),
    ),
  }),
  /** Running text across the page, as in a letter. */
  z.strictObject({ kind: z.literal('letter'), paragraphs: z.array(text) }),
  z.strictObject({ kind: z.literal('signatures'), left: text, right: text }),
  /** What follows begins another page. */
  z.strictObject({ kind: z.literal('break') }),
]);
export type SheetBlock = Readonly<z.output<typeof block>>;
export type SheetTable = Extract<SheetBlock, { kind: 'table' }>;

/** The head of a document for a client. */
export const letterhead = z.strictObject({
  name: text,
  /** Address, telephone, mail, website: a line each. */
  lines: z.array(text),
  /** The picture itself, so that a document that is kept needs nothing else; its size in dots. */
  logo: z.strictObject({ src: z.string().startsWith('data:image/'), width: z.int().positive(), height: z.int().positive() }).nullable(),
  accent,
});
export type Letterhead = Readonly<z.output<typeof letterhead>>;

/** A printed document as plain data: what stands on it, and nothing about how it is drawn. */
export const sheetDocument = z.strictObject({
  language,
  paper: z.enum(PAPER_SIZES),
  title: text,
  subtitle: text,
  /** How to read it, in small italics. */
  note: text,
  /** At the foot of every page. */
  footer: text,
  blocks: z.array(block),
  /** Put on by the core, on documents for a client (audience.ts). */
  letterhead: letterhead.optional(),
  /** "2": stands at the foot, before the number of the page. */
  version: text.optional(),
  /** "page … of …" in the language of the document; put on by the core. */
  pageWords: z.strictObject({ page: text, of: text }).optional(),
});
export type SheetDocument = Readonly<z.output<typeof sheetDocument>>;
