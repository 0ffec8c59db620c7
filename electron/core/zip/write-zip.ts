import { createReadStream, createWriteStream, rmSync, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { Instant } from '#shared/time/clock.ts';
import { placeWhole } from '../atomic-file.ts';
import { expectedFailure } from '../store/failures.ts';
import { isSafeName } from './entry-name.ts';

export type ZipEntry = {
  /** Slashes between folders; unique, and safe to unpack on every system. */
  readonly name: string;
  /** A text or bytes, a file on the disk, or a stream that is opened when its turn comes. */
  readonly content: string | Uint8Array | { readonly file: string } | (() => Readable);
  /** False for what is compressed already. */
  readonly compress?: boolean;
};

/**
 * Writes a zip, whole or not at all: one entry after the other, none of them kept in memory, into a file beside the
 * target that takes its place once it is on the disk (IO-04). Entries that are made while they are asked for may come
 * from a generator. AppError `disk-full`, `read-only`, `file-not-found`.
 */
export async function writeZip(
  target: string,
  entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>,
  now: Instant,
): Promise<{ readonly entries: number; readonly bytes: number }> {
  const staging = `${target}.tmp`;
  const zip = new ZipFile();
  const stop = new AbortController();
  zip.on('error', (error) => stop.abort(error));
  const output = pipeline(zip.outputStream, createWriteStream(staging, { mode: 0o600 }), { signal: stop.signal });
  try {
    const [count] = await Promise.all([addAll(zip, entries, now, stop.signal), output]);
    placeWhole(staging, target);
    return { entries: count, bytes: statSync(target).size };
  } catch (error) {
    if (!stop.signal.aborted) stop.abort(error);
    // The file is closed before it is removed: Windows keeps what is open.
    await Promise.allSettled([output]);
    rmSync(staging, { force: true });
    throw expectedFailure(stop.signal.reason) ?? stop.signal.reason;
  }
}

async function addAll(zip: ZipFile, entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>, now: Instant, signal: AbortSignal): Promise<number> {
  const seen = new Set<string>();
  for await (const entry of entries) {
    if (!isSafeName(entry.name) || seen.has(entry.name)) throw new Error('a zip entry needs a safe name of its own');
    seen.add(entry.name);
    await addOne(zip, entry, now, signal);
  }
  zip.end();
  return seen.size;
}

/** Resolves when the library has read all of it: only then is the next one opened. */
async function addOne(zip: ZipFile, { name, content, compress = true }: ZipEntry, now: Instant, signal: AbortSignal): Promise<void> {
  const { stream, size } = open(content);
  zip.addReadStream(stream, name, { mtime: new Date(now), mode: 0o100600, compress, ...(size !== null && { size }) });
  await finished(stream, { signal });
}

function open(content: ZipEntry['content']): { readonly stream: Readable; readonly size: number | null } {
  if (typeof content === 'function') return { stream: content(), size: null };
  if (typeof content === 'object' && 'file' in content) return { size: statSync(content.file).size, stream: createReadStream(content.file) };
  const bytes = Buffer.from(content);
  return { stream: Readable.from(bytes.length > 0 ? [bytes] : []), size: bytes.length };
}
