import { readManifest } from '../export/check-json.ts';
import { EXPORT_FORMAT } from '../export/manifest.ts';
import { practiceFromExport } from '../export/practice-from-export.ts';
import { AppError } from '#shared/contract/error.ts';
import { readZip } from '../zip/read-zip.ts';
import { unpackOneFile } from './one-file.ts';

export type Unpacked = { readonly kind: 'one-file' | 'export'; readonly madeAt: number; readonly program: string; readonly documents: number };

/**
 * A practice out of a zip, to `target`: a one-file backup, or everything as JSON. Its documents go to `documents`, or stay
 * in the zip. AppError of `unpackOneFile`, of `practiceFromExport`.
 */
export async function unpackArchive(file: string, target: string, documents: string | null): Promise<Unpacked> {
  if (await readZip(file, isExport)) {
    const about = await readZip(file, (zip) => practiceFromExport(zip, target, documents !== null));
    return { kind: 'export', madeAt: Date.parse(about.exportedAt), program: about.program.replace(/^Evenkeel /, ''), documents: about.documents.length };
  }
  const about = await unpackOneFile(file, target, documents);
  return { kind: 'one-file', madeAt: Date.parse(about.madeAt), program: about.program, documents: about.documents.length };
}

async function isExport(zip: Parameters<typeof readManifest>[0]): Promise<boolean> {
  try {
    return (await readManifest(zip)).format === EXPORT_FORMAT;
  } catch (error) {
    // Then it is a backup, or neither, which its own reader says better.
    if (error instanceof AppError && error.code === 'file-not-understood') return false;
    throw error;
  }
}
