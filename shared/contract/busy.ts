import { z } from 'zod';
import { NAME_MAX, requiredText } from '../domain/text-fields.ts';
import { command, query } from './define.ts';
import { fileId } from './files.ts';

/** Appointments of other calendars, read from their files. */
export const busyCalls = {
  'busy.list': query({
    input: z.strictObject({}),
    output: z.array(z.strictObject({ source: z.string(), count: z.number(), readAt: z.number() })),
    reads: ['meetings'],
  }),
  /** A file of the same name takes the place of what it brought before. */
  'busy.import': command({
    input: z.strictObject({ file: fileId, source: requiredText(NAME_MAX) }),
    output: z.strictObject({ count: z.number() }),
    writes: ['meetings', 'sales'],
  }),
  'busy.remove': command({ input: z.strictObject({ source: requiredText(NAME_MAX) }), output: z.strictObject({}), writes: ['meetings', 'sales'] }),
};
