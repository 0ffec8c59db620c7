import { z } from 'zod';
import { card, CARD_FIELDS, DELIMITERS, ENCODINGS, IMPORT_FORMATS, ROW_DECISIONS, ROW_STATES } from '../domain/import-card.ts';
import { clientId, importId } from '../domain/ids.ts';
import { stage } from '../domain/stage.ts';
import { day } from '../time/day.ts';
import { command, query } from './define.ts';
import { fileId } from './files.ts';

export const draftId = z.string().max(64);

/** How a file is to be read; null leaves the choice to us. */
export const readOptions = z.strictObject({
  encoding: z.enum(ENCODINGS).nullable().default(null),
  delimiter: z.enum(DELIMITERS).nullable().default(null),
  /** Column number (from 0) → field, `custom` to keep it under its own heading, `skip` to leave it out. */
  mapping: z
    .record(z.string().regex(/^\d{1,3}$/), z.enum(CARD_FIELDS))
    .nullable()
    .default(null),
});
export type ReadOptions = z.output<typeof readOptions>;

export const importColumn = z.strictObject({ index: z.int(), heading: z.string(), field: z.enum(CARD_FIELDS), examples: z.array(z.string()) });
export type ImportColumn = z.output<typeof importColumn>;

const counts = z.strictObject({
  rows: z.number(),
  new: z.number(),
  updates: z.number(),
  refused: z.number(),
  chosen: z.number(),
  /** Clients the chosen rows become: cards of one organisation are one client. */
  clients: z.number(),
  people: z.number(),
});

export const importDraft = z.strictObject({
  id: draftId,
  fileName: z.string(),
  state: z.enum(['reading', 'ready', 'failed', 'writing']),
  failure: z.string().nullable(),
  /** More exactly, where that is known (`problem.<reason>`): a spreadsheet, an empty file. */
  failureReason: z.string().nullable(),
  format: z.enum(IMPORT_FORMATS),
  encoding: z.enum(ENCODINGS),
  delimiter: z.enum(DELIMITERS).nullable(),
  columns: z.array(importColumn),
  mappingRemembered: z.boolean(),
  counts,
  groups: z.array(z.strictObject({ name: z.string(), rows: z.number(), chosen: z.number() })),
});
export type ImportDraft = z.output<typeof importDraft>;

const rowProblem = z.strictObject({ field: z.enum(CARD_FIELDS), reason: z.string(), value: z.string() });

export const importRow = z.strictObject({
  /** Line of the file (CSV) or number of the card, from 1. */
  row: z.int(),
  state: z.enum(ROW_STATES),
  chosen: z.boolean(),
  decision: z.enum(ROW_DECISIONS),
  card,
  /** What stands there, by field, as text: several values of one field with ` ::: ` between them. */
  values: z.partialRecord(z.enum(CARD_FIELDS), z.string()),
  groups: z.array(z.string()),
  /** Present on refused rows: which field and why (`problem.<reason>`), with what stood there. */
  problem: rowProblem.nullable(),
  /** What else is wrong with it. */
  moreProblems: z.array(rowProblem),
  /** The client this row would update, and by what it was recognised. */
  match: z.strictObject({ clientId: clientId.nullable(), name: z.string(), by: z.enum(['uid', 'email', 'phone', 'name']) }).nullable(),
  withoutPerson: z.boolean(),
});
export type ImportRow = z.output<typeof importRow>;

const draft = z.strictObject({ draft: draftId });
const done = z.strictObject({});

export const importCalls = {
  /** Begins to read a chosen file; `import.progress` tells how far it is, `imports.draft` what came of it. */
  'imports.open': command({ input: z.strictObject({ file: fileId, name: z.string().max(255) }), output: draft, writes: ['imports'], undoable: false }),
  'imports.reread': command({ input: z.strictObject({ draft: draftId, options: readOptions }), output: done, writes: ['imports'], undoable: false }),
  'imports.draft': query({ input: draft, output: importDraft, reads: ['imports'] }),
  'imports.rows': query({
    input: z.strictObject({
      draft: draftId,
      show: z.enum(['all', 'new', 'update', 'refused']).default('all'),
      group: z.string().max(200).nullable().default(null),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.strictObject({ total: z.number(), rows: z.array(importRow) }),
    reads: ['imports'],
  }),
  /** What comes in: everything, one label of the file, or single rows. */
  'imports.choose': command({
    input: z.strictObject({
      draft: draftId,
      which: z.discriminatedUnion('by', [
        z.strictObject({ by: z.literal('all') }),
        z.strictObject({ by: z.literal('group'), group: z.string().max(200) }),
        z.strictObject({ by: z.literal('rows'), rows: z.array(z.int()).min(1).max(500) }),
      ]),
      chosen: z.boolean(),
    }),
    output: done,
    writes: ['imports'],
    undoable: false,
  }),
  /** What happens to rows that match a client: update it, make a second one, or leave the row out. `rows: null` = all of them. */
  'imports.decide': command({
    input: z.strictObject({ draft: draftId, rows: z.array(z.int()).min(1).max(500).nullable(), decision: z.enum(ROW_DECISIONS) }),
    output: done,
    writes: ['imports'],
    undoable: false,
  }),
  /** Corrects fields of one row by hand; the row is checked and matched again, and the answer says what is wrong with it still. */
  'imports.correct': command({
    input: z.strictObject({ draft: draftId, row: z.int(), values: z.partialRecord(z.enum(CARD_FIELDS), z.string().max(2000)) }),
    output: importRow.pick({ problem: true, moreProblems: true }),
    writes: ['imports'],
    undoable: false,
  }),
  /** Writes the chosen rows; one undo takes all of it back. */
  'imports.commit': command({
    input: z.strictObject({ draft: draftId, stage: stage.default('active') }),
    output: z.strictObject({
      id: importId,
      clientsCreated: z.number(),
      clientsUpdated: z.number(),
      peopleCreated: z.number(),
      interactions: z.number(),
      refused: z.number(),
    }),
    writes: ['clients', 'interactions', 'engagements', 'imports'],
    undoable: 'batch',
  }),
  'imports.cancel': command({ input: draft, output: done, writes: ['imports'], undoable: false }),
  /** The refused rows as a file of the same kind, each with its reason. */
  'imports.refused': command({ input: draft, output: z.strictObject({ file: fileId, name: z.string(), rows: z.number() }), writes: [], undoable: false }),
  'imports.list': query({
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        id: importId,
        fileName: z.string(),
        at: z.number(),
        on: day,
        clientsCreated: z.number(),
        clientsUpdated: z.number(),
        refused: z.number(),
        undoneAt: z.number().nullable(),
      }),
    ),
    reads: ['imports', 'clients'],
  }),
  /** Fetches an import that was taken back out of the Trash. */
  'imports.bringBack': command({
    input: z.strictObject({ id: importId }),
    output: done,
    writes: ['clients', 'interactions', 'engagements', 'imports'],
    undoable: 'batch',
  }),
  /** Takes a whole import back. Clients worked with since then stay, and are counted. */
  'imports.undo': command({
    input: z.strictObject({ id: importId }),
    output: z.strictObject({ removed: z.number(), restored: z.number(), kept: z.number() }),
    writes: ['clients', 'interactions', 'engagements', 'imports'],
    undoable: 'batch',
  }),
};
