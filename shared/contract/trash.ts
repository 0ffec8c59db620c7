import { z } from 'zod';
import { clientId, engagementId, meetingId, personId } from '../domain/ids.ts';
import { TRASHED_KINDS } from '../domain/trash.ts';
import { day } from '../time/day.ts';
import { command, query } from './define.ts';

export const trashLine = z.strictObject({
  kind: z.enum(TRASHED_KINDS),
  id: z.int(),
  /** Of an import: the file that was read; of a meeting: which kind of meeting. */
  name: z.string(),
  /** Whom a person or an engagement belonged to. */
  clientName: z.string().nullable(),
  /** How many clients of an import rest here. */
  clients: z.number(),
  deletedAt: z.number(),
  deletedOn: day,
  /** The last day on which it can be fetched back. */
  until: day,
});
export type TrashLine = z.output<typeof trashLine>;

export const TRASH_SHOWN = 500;

export const restorable = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('client'), id: clientId }),
  z.strictObject({ kind: z.literal('person'), id: personId }),
  z.strictObject({ kind: z.literal('engagement'), id: engagementId }),
  z.strictObject({ kind: z.literal('meeting'), id: meetingId }),
]);
export type Restorable = z.output<typeof restorable>;

export const trashCalls = {
  /** Newest first; the first 500. */
  'trash.list': query({
    input: z.strictObject({}),
    output: z.strictObject({ total: z.number(), lines: z.array(trashLine) }),
    reads: ['clients', 'engagements', 'meetings', 'imports', 'practice', 'day'],
  }),
  /** An import is fetched back by `imports.bringBack`, a document by `attachments.putBack`. */
  'trash.restore': command({
    input: restorable,
    output: z.strictObject({}),
    writes: ['clients', 'engagements', 'interactions', 'meetings', 'sales', 'pipeline'],
  }),
};
