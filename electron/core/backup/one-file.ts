import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { z } from 'zod';
import { AppError } from '#shared/contract/error.ts';
import type { Instant } from '#shared/time/clock.ts';
import { flush, flushFolder } from '../atomic-file.ts';
import { makeFolder } from '../folder.ts';
import { readZip, type ZipReader } from '../zip/read-zip.ts';
import { writeZip, type ZipEntry } from '../zip/write-zip.ts';
import { keptFilesFolder } from '../store/kept-files.ts';
import { hashOf } from './hash-file.ts';
import { vacuumInto } from './vacuum-into.ts';
import { documentsNamedIn, verify, type Contents } from './verify.ts';

const FORMAT = 'evenkeel-backup';
const FORMAT_VERSION = 1;
const DATABASE = 'evenkeel.db';
const MANIFEST = 'manifest.json';
/** A hundred thousand documents fit. */
const MANIFEST_MAX_BYTES = 16 * 1024 ** 2;
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Enough to say of a later format that it is one. */
const anyManifest = z.object({ format: z.literal(FORMAT), formatVersion: z.int().positive() });
const manifest = z.strictObject({
  ...anyManifest.shape,
  /** ISO 8601: people read it, too. */
  madeAt: z.iso.datetime(),
  program: z.string(),
  schemaVersion: z.number(),
  clients: z.number(),
  interactions: z.number(),
  database: z.strictObject({ name: z.literal(DATABASE), bytes: z.number(), sha256 }),
  /** Each lies at `files/<sha256>`. */
  documents: z.array(z.strictObject({ sha256, bytes: z.number() })),
});
export type Manifest = Readonly<z.output<typeof manifest>>;

export type SaveRequest = {
  /** The practice file, opened for reading only. */
  readonly file: string;
  /** Further folders where a document may lie unspoilt. */
  readonly documents: readonly string[];
  readonly target: string;
  readonly program: string;
  readonly now: Instant;
};

export type Saved = { readonly clients: number; readonly interactions: number; readonly documents: number; readonly documentsMissing: number };

/**
 * Runs in the worker: the whole practice in one file, a zip of the database, its documents and a manifest (R19). Read again
 * before it counts, checksum by checksum. AppError `disk-full`, `store-damaged`, `copy-damaged`.
 */
export async function saveOneFile(request: SaveRequest): Promise<Saved> {
  const scratch = `${request.target}.db`;
  try {
    rmSync(scratch, { force: true });
    vacuumInto(request.file, scratch);
    const contents = verify(scratch);
    const named = documentsNamedIn(scratch).map((name) => placeOf(name, request));
    const found = named.filter((file) => file !== null);
    const about = manifestOf(request, contents, scratch, found);
    await writeZip(request.target, entriesOf(about, scratch, found), request.now);
    await checkAgain(request.target, about);
    return { clients: contents.clients, interactions: contents.interactions, documents: found.length, documentsMissing: named.length - found.length };
  } finally {
    rmSync(scratch, { force: true });
  }
}

/** AppError `file-not-understood`, `store-newer`, `archive-damaged`, `archive-unsafe`. Unpacks the database to `target` and its documents, where they are not there yet, beside it. Checksums are compared. */
export function unpackOneFile(file: string, target: string, documents: string | null): Promise<Manifest> {
  return readZip(file, async (zip) => {
    const about = await manifestIn(zip);
    await zip.extract(DATABASE, target);
    if (hashOf(target) !== about.database.sha256) throw new AppError('archive-damaged', { message: 'the database is not the one of the manifest' });
    if (documents !== null) for (const each of about.documents) await unpackDocument(zip, each.sha256, documents);
    return about;
  });
}

async function manifestIn(zip: ZipReader): Promise<Manifest> {
  if (!zip.has(MANIFEST)) throw new AppError('file-not-understood');
  const json = jsonOf(await zip.text(MANIFEST, MANIFEST_MAX_BYTES));
  const known = anyManifest.safeParse(json);
  if (!known.success) throw new AppError('file-not-understood');
  if (known.data.formatVersion > FORMAT_VERSION) throw new AppError('store-newer');
  const parsed = manifest.safeParse(json);
  if (!parsed.success) throw new AppError('archive-damaged', { cause: parsed.error });
  return parsed.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

async function unpackDocument(zip: ZipReader, name: string, folder: string): Promise<void> {
  const target = path.join(folder, name);
  if (existsSync(target)) return;
  makeFolder(folder);
  const staging = `${target}.tmp`;
  try {
    rmSync(staging, { force: true });
    await zip.extract(`files/${name}`, staging);
    if (hashOf(staging) !== name) throw new AppError('archive-damaged', { message: 'a document is not what its name says' });
    flush(staging);
    renameSync(staging, target);
    flushFolder(folder);
  } finally {
    rmSync(staging, { force: true });
  }
}

function placeOf(name: string, { file, documents }: SaveRequest): string | null {
  return [keptFilesFolder(file), ...documents].map((folder) => path.join(folder, name)).find((place) => existsSync(place) && hashOf(place) === name) ?? null;
}

function manifestOf({ program, now }: SaveRequest, contents: Contents, scratch: string, documents: readonly string[]): Manifest {
  return {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    madeAt: new Date(now).toISOString(),
    program,
    schemaVersion: contents.version,
    clients: contents.clients,
    interactions: contents.interactions,
    database: { name: DATABASE, bytes: statSync(scratch).size, sha256: hashOf(scratch) },
    documents: documents.map((file) => ({ sha256: path.basename(file), bytes: statSync(file).size })),
  };
}

function entriesOf(about: Manifest, scratch: string, documents: readonly string[]): ZipEntry[] {
  return [
    { name: MANIFEST, content: `${JSON.stringify(about, null, 2)}\n` },
    { name: DATABASE, content: { file: scratch } },
    ...documents.map((file) => ({ name: `files/${path.basename(file)}`, content: { file } })),
  ];
}

/** R20: what was written is read back, every byte of it, before anybody relies on it. */
async function checkAgain(target: string, about: Manifest): Promise<void> {
  const unpacked = `${target}.check`;
  try {
    rmSync(unpacked, { force: true });
    await unpackOneFile(target, unpacked, null);
    await readZip(target, async (zip) => {
      for (const { sha256: name } of about.documents) await finished((await zip.stream(`files/${name}`)).resume());
    });
  } catch (cause) {
    rmSync(target, { force: true });
    throw new AppError('copy-damaged', { cause });
  } finally {
    rmSync(unpacked, { force: true });
  }
}
