import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isZip } from '../zip/read-zip.ts';
import { parseCopyName } from './copy-names.ts';
import { unpackArchive } from './unpack-archive.ts';
import { documentsNamedIn, verifyOffered, type Contents } from './verify.ts';

export type InspectRequest = {
  readonly source: string;
  /** What it is called where it comes from. */
  readonly name: string;
  /** A path in a folder for temporary files, nothing there yet. */
  readonly scratch: string;
};

export type Inspected = Contents & {
  readonly kind: 'database' | 'one-file' | 'export';
  /** Null where neither the file nor its name says. */
  readonly madeAt: number | null;
  readonly program: string | null;
  readonly documents: number;
};

/** Runs in the worker: what a file from elsewhere holds, verified as it would be for a restore. AppError of `verifyOffered`, of `unpackArchive`. */
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
    const about = await unpackArchive(source, scratch, null);
    return { ...verifyOffered(scratch), ...about };
  } finally {
    if (existsSync(scratch)) rmSync(scratch);
  }
}
