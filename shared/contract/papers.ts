import { z } from 'zod';
import { houseStyleFields } from '../domain/house-style.ts';
import { attachmentId, clientId, handedDocumentId } from '../domain/ids.ts';
import { language } from '../domain/language.ts';
import { letterhead, sheetDocument } from '../domain/sheets/document.ts';
import { day } from '../time/day.ts';
import { command, query } from './define.ts';
import { fileId } from './files.ts';
import { sheetRef } from './sheet-ref.ts';

const nothing = z.strictObject({});

/** Printed; saved as a file; only kept. */
export const HANDED_WAYS = ['print', 'file', 'archive'] as const;
export type HandedWay = (typeof HANDED_WAYS)[number];

const job = z.strictObject({ job: z.string().regex(/^[A-Za-z0-9_-]{20,64}$/, 'bad-file') });

const handedView = z.strictObject({
  id: handedDocumentId,
  kind: z.string(),
  title: z.string(),
  /** Empty for a letter, which is written once. */
  version: z.string(),
  language,
  way: z.enum(HANDED_WAYS),
  at: z.number(),
  on: day,
  /** The file as it was handed over, where the host makes one. */
  attachmentId: attachmentId.nullable(),
});
export type HandedView = z.output<typeof handedView>;

export const paperCalls = {
  /** What stands on paper for a client, and how its head looks with it. */
  'papers.style': query({
    input: nothing,
    output: z.strictObject({ fields: houseStyleFields, letterhead }),
    reads: ['papers', 'practice'],
  }),
  'papers.saveStyle': command({ input: houseStyleFields, output: nothing, writes: ['papers'] }),
  /** AppError `picture-not-understood`, `picture-too-many-dots`, `picture-too-large`; the logo that was there stays. */
  'papers.setLogo': command({ input: z.strictObject({ file: fileId }), output: nothing, writes: ['papers'] }),
  /**
   * Prints, saves or keeps a document; one for a client is kept as it was. Not done: the user thought better of it. Where the host
   * makes no files the page prints by itself, and says so by this. AppError `sheet-not-drawn`, `no-viewer`, `not-allowed`.
   */
  'papers.handOver': command({
    input: z.strictObject({ sheet: sheetRef, way: z.enum(HANDED_WAYS) }),
    output: z.strictObject({ done: z.boolean(), to: z.string().nullable() }),
    writes: ['papers', 'attachments'],
    undoable: 'itself',
  }),
  /** What a client was given, newest first. */
  'papers.list': query({ input: z.strictObject({ clientId }), output: z.array(handedView), reads: ['papers', 'attachments', 'practice'] }),
  /** The document that a page of the host's own is to draw, and what its file is called inside. */
  'papers.job': query({ input: job, output: z.strictObject({ title: z.string(), document: sheetDocument }), reads: [] }),
  /** Its fonts and pictures are there (PRT-02). */
  'papers.drawn': command({ input: job, output: nothing, writes: [], undoable: false }),
  'papers.removeLogo': command({ input: nothing, output: nothing, writes: ['papers'] }),
};
