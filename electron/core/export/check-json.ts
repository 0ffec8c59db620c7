import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { AppError } from '#shared/contract/error.ts';
import type { ZipReader } from '../zip/read-zip.ts';
import { compareMany, unlike } from './compare.ts';
import { encoded, rowLinesFrom } from './json-rows.ts';
import { MANIFEST, manifest, tableFile, type Manifest } from './manifest.ts';
import type { Row, TableRows } from './rows.ts';

const MANIFEST_MAX = 256 * 1024 * 1024;

/** AppError `file-not-understood` for a zip that is no export of ours, `archive-damaged`. */
export async function readManifest(zip: ZipReader): Promise<Manifest> {
  if (!zip.has(MANIFEST)) throw new AppError('file-not-understood');
  const parsed = manifest.safeParse(parse(await zip.text(MANIFEST, MANIFEST_MAX)));
  if (!parsed.success) throw new AppError('file-not-understood', { cause: parsed.error });
  return parsed.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError('file-not-understood', { cause });
  }
}

/** Reads what was just written and holds every row against the practice. Answers the rows of each table. */
export async function checkRows(zip: ZipReader, tables: readonly TableRows[], onRows: (count: number) => void): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const { table, rows } of tables) {
    const name = tableFile(table.name);
    found.set(table.name, await compareMany(rowLinesFrom(await zip.stream(name)), rows(), isSame, { name, onRows }));
  }
  return found;
}

/** A row has one way to be written: what was read is held against it letter by letter. */
function isSame(line: string, row: Row): boolean {
  return line === JSON.stringify(encoded(row));
}

/** Reads every document again and holds it against its checksum. Answers how many. */
export async function checkDocuments(zip: ZipReader, documents: Readonly<Manifest['documents']>, onRows: (count: number) => void): Promise<number> {
  for (const { file, sha256 } of documents) {
    const hash = createHash('sha256');
    await pipeline(await zip.stream(file), hash);
    if (hash.digest('hex') !== sha256) throw unlike(file);
    onRows(1);
  }
  return documents.length;
}
