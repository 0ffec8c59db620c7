import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isZip } from '../zip/read-zip.ts';
import { parseCopyName } from './copy-names.ts';
import { unpackOneFile } from './one-file.ts';
import { documentsNamedIn, verifyOffered, type Contents } from './verify.ts';

export type InspectRequest = {
  readonly source: string;
  /** What it is called where it comes from. */
  readonly name: string;
  /** A path in a folder for temporary files, nothing there yet. */
  readonly scratch: string;
};

export type Inspected = Contents & {
  readonly kind: 'database' | 'one-file';
  /** Null where neither the file nor its name says. */
  readonly madeAt: number | null;
  readonly program: string | null;
  readonly documents: number;
};

/** Runs in the worker: what a file from elsewhere holds, verified as it would be for a restore. AppError of `verifyOffered`, of `unpackOneFile`. */
export async function inspectSource({ source, name, scratch }: InspectRequest): Promise<Inspected> {
  if (!isZip(source)) {
    return {
      ...verifyOffered(source),
      kind: 'database',
      madeAt: parseCopyName(path.basename(name))?.takenAt ?? null,
      program: null,
      documents: documentsNamedIn(source).length,
    };
  }
  try {
    const { madeAt, program, documents } = await unpackOneFile(source, scratch, null);
    return { ...verifyOffered(scratch), kind: 'one-file', madeAt: Date.parse(madeAt), program, documents: documents.length };
  } finally {
    if (existsSync(scratch)) rmSync(scratch);
  }
}
