import { z } from 'zod';
import { savedViewId } from '../domain/ids.ts';
import { requiredText } from '../domain/text-fields.ts';
import { command, query } from './define.ts';

/** The screens whose filters can be kept under a name. */
export const VIEW_SCREENS = ['clients', 'pipeline'] as const;
const screen = z.enum(VIEW_SCREENS);
export type ViewScreen = z.output<typeof screen>;

/** What a screen narrows and sorts by, as JSON. The core keeps it as it is; the screen reads it with a schema of its own. */
const definition = z.string().max(10_000, 'too-long').refine(isJson, 'not-as-expected');
export const viewName = requiredText(60);

export const savedView = z.strictObject({ id: savedViewId, name: z.string(), definition });
export type SavedView = z.output<typeof savedView>;

const done = z.strictObject({});
const id = savedViewId;

export const savedViewCalls = {
  /** In the order the user gave them. */
  'views.list': query({ input: z.strictObject({ screen }), output: z.array(savedView), reads: ['views'] }),
  /** Without an id a new one, last in the list; with one, its definition is replaced. A name stands once per screen: `name-taken`. */
  'views.save': command({
    input: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('new'), screen, name: viewName, definition }),
      z.strictObject({ kind: z.literal('replace'), id, definition }),
    ]),
    output: z.strictObject({ id }),
    writes: ['views'],
  }),
  'views.rename': command({ input: z.strictObject({ id, name: viewName }), output: done, writes: ['views'] }),
  'views.remove': command({ input: z.strictObject({ id }), output: done, writes: ['views'] }),
  /** Those that are not named follow in the order they had. */
  'views.reorder': command({ input: z.strictObject({ screen, ids: z.array(id).max(500) }), output: done, writes: ['views'] }),
  /** The columns a list shows, in their order; null: never chosen. Unknown ones are the screen's to leave out. */
  'views.columns': query({ input: z.strictObject({ screen }), output: z.strictObject({ columns: z.array(z.string()).nullable() }), reads: ['views'] }),
  'views.chooseColumns': command({
    input: z.strictObject({ screen, columns: z.array(z.string().min(1).max(40)).max(40).nullable() }),
    output: done,
    writes: ['views'],
    undoable: false,
  }),
};

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
