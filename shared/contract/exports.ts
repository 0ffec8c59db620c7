import { z } from 'zod';
import { clientId } from '../domain/ids.ts';
import { command } from './define.ts';
import { chosenFile } from './files.ts';

/** Everything, for another program or another computer: `json` can be read in again as a whole practice. */
export const EXPORT_FORMATS = ['json', 'csv', 'vcard', 'ics', 'sqlite'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What was found in the export when it was read again; 0 for what a format does not hold. */
export const verified = z.strictObject({
  clients: z.int(),
  people: z.int(),
  interactions: z.int(),
  documents: z.int(),
  contacts: z.int(),
  events: z.int(),
  rows: z.int(),
  /** Documents whose copy was not there. */
  missing: z.int(),
});
export type Verified = z.output<typeof verified>;

/** Made up by the page, to hear of the progress and to cancel. */
const exportKey = z.string().min(1).max(64);

export const exportCalls = {
  /** Writes an export and reads it again; `export.progress` tells how far it is. The file is then fetched like any other. */
  'exports.run': command({
    input: z.strictObject({
      export: exportKey,
      what: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('practice'), format: z.enum(EXPORT_FORMATS) }),
        z.strictObject({ kind: z.literal('client'), id: clientId, privateNotes: z.boolean().default(false) }),
      ]),
    }),
    output: z.strictObject({ ...chosenFile.shape, verified }),
    // The log of changes; what goes out is written there with whom it was about.
    writes: ['history'],
    undoable: false,
  }),
  'exports.cancel': command({ input: z.strictObject({ export: exportKey }), output: z.strictObject({}), writes: [], undoable: false }),
};
