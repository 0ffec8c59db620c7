import { z } from 'zod';
import { clientId } from '../domain/ids.ts';
import { day } from '../time/day.ts';
import { command, query, TOPICS } from './define.ts';
import { interactionView } from './views.ts';

/** Something that was done, as the parts of a sentence: `history.did.<call>`, and whom it was about. */
export const historyStep = z.strictObject({
  id: z.number(),
  /** The call that did it. */
  call: z.string(),
  /** What the clock did is never undone by itself. */
  by: z.enum(['user', 'clock']),
  at: z.number(),
  on: day,
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
/** As many as are kept (store/undo/steps.ts). */
export const HISTORY_SHOWN = 200;
export const WITHDRAWN_SHOWN = 100;

const nothing = z.strictObject({});
const stepId = z.int().positive();

/** A row of a timeline that counts nowhere: logged by mistake, or its logging was undone. */
export const withdrawnInteraction = z.strictObject({
  ...interactionView.shape,
  clientName: z.string(),
  withdrawnAt: z.number(),
  withdrawnOn: day,
  /** False where another version of it stands: that one is corrected instead. */
  canReturn: z.boolean(),
});
export type WithdrawnInteraction = z.output<typeof withdrawnInteraction>;

export const historyCalls = {
  /** What *Undo* and *Redo* would do now; `last`: what the last command did, null where it changed nothing or is undone. */
  'history.state': query({
    input: nothing,
    output: z.strictObject({ undo: historyStep.nullable(), redo: historyStep.nullable(), last: historyStep.nullable() }),
    reads: ['history', 'clients', 'imports'],
  }),
  /** Newest first, what the clock did among them. */
  'history.list': query({ input: nothing, output: z.array(historyStep), reads: ['history', 'clients', 'imports'] }),
  /**
   * Takes the last thing back, and says what that was. With `step` only that one: refused with `undo-not-newest` where
   * something newer stands. Refused with `nothing-to-undo`, `undo-overtaken`.
   */
  'history.undo': command({ input: z.strictObject({ step: stepId.optional() }), output: historyStep, writes: EVERYTHING, undoable: false }),
  /** Does again what was undone last. Refused with `nothing-to-redo`, `undo-overtaken`. */
  'history.redo': command({ input: nothing, output: historyStep, writes: EVERYTHING, undoable: false }),
  /** Takes back everything down to this step, or does everything again up to it, in one transaction: all of it or nothing. */
  'history.goTo': command({
    input: z.strictObject({ step: stepId }),
    output: z.strictObject({ kind: z.enum(['undone', 'redone']), steps: z.number() }),
    writes: EVERYTHING,
    undoable: false,
  }),
  /** Newest first: what is gone from every list and number, and is kept all the same. */
  'history.withdrawn': query({
    input: nothing,
    output: z.strictObject({ total: z.number(), rows: z.array(withdrawnInteraction) }),
    reads: ['history', 'interactions', 'clients'],
  }),
};
