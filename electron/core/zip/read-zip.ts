import { closeSync, createWriteStream, openSync, readSync, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { getFileNameLowLevel, openPromise, type Entry, type ZipFile } from 'yauzl';
import { AppError } from '#shared/contract/error.ts';
import { expectedFailure } from '../store/failures.ts';
import { isSafeName } from './entry-name.ts';

/** What a file may claim to hold; a bomb claims more (IO-03). */
export type ZipLimits = {
  readonly entries: number;
  readonly bytes: number;
  /** Unpacked to packed, over the whole file: overlapping entries count each time. */
  readonly ratio: number;
};

/** A practice of a million interactions is under 1 GB, its databases shrink to a fifth; attachments hardly at all. */
const LIMITS: ZipLimits = { entries: 100_000, bytes: 50 * 1024 ** 3, ratio: 200 };
/** Up to here no ratio is a danger. */
const HARMLESS_BYTES = 64 * 1024 ** 2;

export type ZipReader = {
  readonly entries: readonly { readonly name: string; readonly bytes: number }[];
  has(name: string): boolean;
  /** The content, checked against its size and checksum while it is read. AppError `file-not-found`, `archive-damaged`. */
  stream(name: string): Promise<Readable>;
  /** A text entry that fits into memory. AppError `archive-unsafe` when it is longer than `maxBytes`. */
  text(name: string, maxBytes: number): Promise<string>;
  /** Into a new file; what fails leaves a part of it, for the caller to remove. AppError `disk-full`. */
  extract(name: string, target: string): Promise<void>;
};

/** Whether a file begins as a zip does, whatever it is called. AppError `file-not-found`, `file-unreadable`. */
export function isZip(file: string): boolean {
  const handle = openSync(file, 'r');
  try {
    const head = Buffer.alloc(4);
    return readSync(handle, head, 0, 4, 0) === 4 && head.readUInt32LE(0) === 0x04034b50;
  } finally {
    closeSync(handle);
  }
}

/**
 * Opens a zip from anywhere, lets `work` read it and closes it. Nothing of it is trusted: names that leave their folder,
 * links, passwords, doubles and bombs are refused before anything is read. AppError `archive-damaged`, `archive-unsafe`.
 */
export async function readZip<T>(file: string, work: (zip: ZipReader) => Promise<T>, limits: ZipLimits = LIMITS): Promise<T> {
  const zip = await damagedOr(() => openPromise(file, { autoClose: false, decodeStrings: false, validateEntrySizes: true }));
  try {
    return await work(readerOver(zip, await listed(zip, statSync(file).size, limits)));
  } finally {
    zip.close();
  }
}

async function listed(zip: ZipFile, packed: number, limits: ZipLimits): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > limits.entries) throw unsafe('too many entries');
  const found = new Map<string, Entry>();
  const folded = new Set<string>();
  let bytes = 0;
  for (const entry of await damagedOr(() => collect(zip.eachEntry()))) {
    const name = nameOf(entry);
    if (name.endsWith('/') && entry.uncompressedSize === 0 && isSafeName(name.slice(0, -1))) continue;
    if (!isSafeName(name) || !isPlainFile(entry)) throw unsafe('an entry that is no plain file');
    // Two names that differ by case alone are one file on Windows and macOS.
    if (folded.size === folded.add(name.normalize('NFC').toLowerCase()).size) throw unsafe('two entries of one name');
    bytes += entry.uncompressedSize;
    if (bytes > limits.bytes || (bytes > HARMLESS_BYTES && bytes > packed * limits.ratio)) throw unsafe('unpacks to too much');
    found.set(name, entry);
  }
  return found;
}

function nameOf(entry: Entry): string {
  return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
}

/** Neither a link nor a device (the upper half of the attributes is a Unix mode), not encrypted, stored or deflated. */
function isPlainFile(entry: Entry): boolean {
  const kind = (entry.externalFileAttributes >>> 16) & 0o170000;
  return (kind === 0 || kind === 0o100000) && entry.canDecodeFileData();
}

function readerOver(zip: ZipFile, entries: ReadonlyMap<string, Entry>): ZipReader {
  const stream = async (name: string): Promise<Readable> => {
    const entry = entries.get(name);
    if (!entry) throw new AppError('file-not-found');
    return Readable.from(checked(await damagedOr(() => zip.openReadStreamPromise(entry)), entry), { objectMode: false });
  };
  return {
    entries: [...entries].map(([name, entry]) => ({ name, bytes: entry.uncompressedSize })),
    has: (name) => entries.has(name),
    stream,
    async text(name, maxBytes) {
      if ((entries.get(name)?.uncompressedSize ?? 0) > maxBytes) throw unsafe('a text that is too long');
      return new TextDecoder().decode(Buffer.concat(await collect<Buffer>(await stream(name))));
    },
    async extract(name, target) {
      const content = await stream(name);
      try {
        await pipeline(content, createWriteStream(target, { flags: 'wx', mode: 0o600 }));
      } catch (error) {
        throw expectedFailure(error) ?? error;
      }
    },
  };
}

/** The library checks the size; the checksum is ours to check. */
async function* checked(source: Readable, entry: Entry): AsyncGenerator<Buffer> {
  let sum = 0;
  const pieces = source[Symbol.asyncIterator]();
  for (;;) {
    const next: IteratorResult<Buffer> = await damagedOr(() => pieces.next());
    if (next.done) break;
    sum = crc32(next.value, sum);
    yield next.value;
  }
  if (sum !== entry.crc32) throw new AppError('archive-damaged', { message: 'a checksum does not match' });
}

async function collect<T>(from: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const each of from) all.push(each);
  return all;
}

/** What the library and the decompressor say about bad bytes carries no code of its own. */
async function damagedOr<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw expectedFailure(error) ?? new AppError('archive-damaged', { cause: error });
  }
}

function unsafe(message: string): AppError {
  return new AppError('archive-unsafe', { message });
}
