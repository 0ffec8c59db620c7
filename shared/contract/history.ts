import { z } from 'zod';
import { clientId } from '../domain/ids.ts';
import { command, query, TOPICS } from './define.ts';

/** Something that was done, as the parts of a sentence: `history.did.<call>`, and whom it was about. */
export const historyStep = z.strictObject({
  id: z.number(),
  /** The call that did it. */
  call: z.string(),
  at: z.number(),
  undoneAt: z.number().nullable(),
  /** The one client it was about; null when it was about none or several, or about one who is erased. `there`: can be looked at now. */
  client: z.strictObject({ id: clientId, name: z.string(), there: z.boolean() }).nullable(),
  personName: z.string().nullable(),
  /** How many clients it touched. */
  clients: z.number(),
  /** Of an import: the file that was read. */
  fileName: z.string().nullable(),
});
export type HistoryStep = z.output<typeof historyStep>;

/** Anything may have been part of what is taken back. */
const EVERYTHING = TOPICS.filter((topic) => topic !== 'preferences' && topic !== 'day');
export const HISTORY_SHOWN = 50;

const nothing = z.strictObject({});

export const historyCalls = {
  /** What *Undo* and *Redo* would do now. */
  'history.state': query({
    input: nothing,
    output: z.strictObject({ undo: historyStep.nullable(), redo: historyStep.nullable() }),
    reads: ['history', 'clients', 'imports'],
  }),
  /** Newest first. */
  'history.list': query({ input: nothing, output: z.array(historyStep), reads: ['history', 'clients', 'imports'] }),
  /** Takes the last thing back, and says what that was. Refused with `nothing-to-undo`, `undo-overtaken`. */
  'history.undo': command({ input: nothing, output: historyStep, writes: EVERYTHING, undoable: false }),
  /** Does again what was undone last. Refused with `nothing-to-redo`, `undo-overtaken`. */
  'history.redo': command({ input: nothing, output: historyStep, writes: EVERYTHING, undoable: false }),
};
