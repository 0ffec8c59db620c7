import { z } from 'zod';
import { clientId, privateNoteId } from '../domain/ids.ts';
import { NOTE_MAX, requiredText } from '../domain/text-fields.ts';
import { command, query } from './define.ts';

const text = requiredText(NOTE_MAX);
const done = z.strictObject({});

/** For one's own eyes: on no paper, in no search, in an export of the client only when it is asked for (spec 2.26). */
export const privateNoteCalls = {
  /** Newest first. */
  'notes.list': query({
    input: z.strictObject({ clientId }),
    output: z.array(z.strictObject({ id: privateNoteId, text: z.string(), createdAt: z.number(), updatedAt: z.number() })),
    reads: ['notes', 'clients'],
  }),
  'notes.keep': command({ input: z.strictObject({ clientId, text }), output: z.strictObject({ id: privateNoteId }), writes: ['notes'] }),
  'notes.update': command({ input: z.strictObject({ id: privateNoteId, text }), output: done, writes: ['notes'] }),
  'notes.discard': command({ input: z.strictObject({ id: privateNoteId }), output: done, writes: ['notes'] }),
};
