import { z } from 'zod';
import { attachmentNameField } from '../domain/attachment.ts';
import { attachmentId, clientId, interactionId } from '../domain/ids.ts';
import { day } from '../time/day.ts';
import { command, query } from './define.ts';
import { chosenFile, fileId } from './files.ts';
import { interactionView } from './views.ts';

export const attachmentView = z.strictObject({
  id: attachmentId,
  name: z.string(),
  bytes: z.number(),
  addedAt: z.number(),
  addedOn: day,
  /** False for programs and the like: they are saved, never started. */
  opens: z.boolean(),
  /** The conversation it came with, as it stands now. */
  interaction: interactionView.nullable(),
});
export type AttachmentView = z.output<typeof attachmentView>;

const id = z.strictObject({ id: attachmentId });
const done = z.strictObject({});

export const attachmentCalls = {
  /** Newest first. */
  'attachments.list': query({ input: z.strictObject({ clientId }), output: z.array(attachmentView), reads: ['attachments', 'interactions', 'practice'] }),
  /** Keeps a copy of a chosen file. `known`: the client has this very file under this name already. */
  'attachments.add': command({
    input: z.strictObject({ file: fileId, clientId, interactionId: interactionId.nullable().default(null) }),
    output: z.strictObject({ id: attachmentId, name: z.string(), known: z.boolean() }),
    writes: ['attachments'],
    undoable: 'itself',
  }),
  'attachments.rename': command({
    input: z.strictObject({ id: attachmentId, name: attachmentNameField }),
    output: z.strictObject({ name: z.string() }),
    writes: ['attachments'],
  }),
  'attachments.remove': command({ input: id, output: done, writes: ['attachments'] }),
  'attachments.putBack': command({ input: id, output: done, writes: ['attachments'] }),
  /** Shows a copy with the system's program for it; where a host cannot, the page fetches the file it answers. */
  'attachments.open': command({ input: id, output: z.strictObject({ file: chosenFile.nullable() }), writes: [], undoable: false }),
  /** A copy for the user to put where they like. */
  'attachments.save': command({ input: id, output: chosenFile, writes: [], undoable: false }),
};
