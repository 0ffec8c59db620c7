import { z } from 'zod';
import { command } from './define.ts';

/** Stands for a file the user chose or may fetch: random, used once, gone after an hour. Never a path. */
export const fileId = z.string().regex(/^[A-Za-z0-9_-]{20,64}$/, 'bad-file');

/** 500 MB. */
export const MAX_UPLOAD_BYTES = 500 * 1024 * 1024;
/** Base64 characters of one appended piece: 1 MB of file, well under every body limit. */
export const PIECE_MAX = 1_400_000;

export const chosenFile = z.strictObject({ file: fileId, name: z.string(), bytes: z.number() });
export type ChosenFile = z.output<typeof chosenFile>;

export const FILE_FILTERS = ['contacts', 'practice', 'calendar', 'document', 'picture'] as const;

export const fileCalls = {
  /** Desktop: the open dialog; null when the user thought better of it. */
  'files.choose': command({ input: z.strictObject({ filter: z.enum(FILE_FILTERS) }), output: chosenFile.nullable(), writes: [], needs: 'nothing' }),
  /** Desktop: a dropped file arrives in pieces; the last one makes it usable. The first names no file. */
  'files.append': command({
    input: z.strictObject({ file: fileId.nullable(), name: z.string().max(255), base64: z.base64().max(PIECE_MAX), last: z.boolean() }),
    output: chosenFile,
    writes: [],
    needs: 'nothing',
  }),
  /** Desktop: the save dialog for a file the application made. Not saved: the user thought better of it, and may ask again. */
  'files.save': command({
    input: z.strictObject({ file: fileId }),
    output: z.strictObject({ saved: z.boolean(), to: z.string().nullable() }),
    writes: [],
    needs: 'nothing',
  }),
};
