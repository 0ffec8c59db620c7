import { z } from 'zod';
import { BACKUP_REASONS } from '../domain/backup-rotation.ts';
import { clientId, personId } from '../domain/ids.ts';
import { day } from '../time/day.ts';
import { command, query } from './define.ts';

export const erasable = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('client'), id: clientId }),
  z.strictObject({ kind: z.literal('person'), id: personId }),
]);
export type Erasable = z.output<typeof erasable>;

/** What an erasure would take, leave and not reach. */
export const erasurePreview = z.strictObject({
  name: z.string(),
  /** People of a client whom no other client has: they go with it. */
  people: z.array(z.string()),
  /** Other people of a client: they stay, with their other clients. */
  staying: z.array(z.string()),
  /** Of a client: conversations that go. Of a person: those whose words go, while the date stays. */
  interactions: z.number(),
  engagements: z.number(),
  documents: z.number(),
  /** Clients recommended by it: they stay, without the name. */
  recommended: z.number(),
  /** Copies that still hold it. `goesOn`: when the usual copies push it out; null where only the user's own hand removes it. */
  copies: z.array(z.strictObject({ name: z.string(), takenOn: day.nullable(), reason: z.enum(BACKUP_REASONS).nullable(), goesOn: day.nullable() })),
});
export type ErasurePreview = z.output<typeof erasurePreview>;

export const erasureCalls = {
  'erasure.preview': query({ input: erasable, output: erasurePreview, reads: ['clients', 'interactions', 'engagements', 'backups', 'day'] }),
  /** For good, with every trace in the practice file; no *Undo*, and the steps of before go with it. Also for what rests in the Trash. */
  'erasure.erase': command({
    input: erasable,
    /** False: not yet every byte, because something else was at work or there was no room; it follows by itself. */
    output: z.strictObject({ swept: z.boolean() }),
    writes: ['clients', 'interactions', 'engagements', 'imports', 'postponements', 'history'],
    undoable: false,
  }),
};
