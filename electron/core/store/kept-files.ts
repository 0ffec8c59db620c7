import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '#shared/contract/error.ts';
import { ATTACHMENT_MAX_BYTES } from '#shared/domain/attachment.ts';
import { flush, flushFolder } from '../atomic-file.ts';
import { makeFolder } from '../folder.ts';
import { expectedFailure } from './failures.ts';

/** Copies of the user's documents, beside the practice file. Each is named after its content, so the same file is kept once. */
export function keptFilesFolder(practiceFile: string): string {
  return path.join(path.dirname(practiceFile), 'files');
}

export function keptFile(practiceFile: string, sha256: string): string {
  return path.join(keptFilesFolder(practiceFile), sha256);
}

/**
 * Copies a file in: whole, flushed and named, or not at all. AppError `document-too-large`, `file-not-found`,
 * `file-unreadable`, `disk-full`, `read-only`.
 */
export async function keepFile(practiceFile: string, source: string): Promise<{ readonly sha256: string; readonly bytes: number }> {
  if (sizeOf(source) > ATTACHMENT_MAX_BYTES) throw new AppError('document-too-large');
  const folder = keptFilesFolder(practiceFile);
  const staging = path.join(folder, `${randomBytes(12).toString('hex')}.tmp`);
  try {
    makeFolder(folder);
    const { sha256, bytes } = await copyMeasured(source, staging);
    flush(staging);
    settle(staging, path.join(folder, sha256), bytes);
    flushFolder(folder);
    return { sha256, bytes };
  } catch (error) {
    rmSync(staging, { force: true });
    throw expectedFailure(error) ?? error;
  }
}

function sizeOf(source: string): number {
  try {
    const stat = statSync(source);
    if (!stat.isFile()) throw new AppError('file-unreadable');
    return stat.size;
  } catch (error) {
    throw expectedFailure(error)?.code === 'read-only' ? new AppError('file-unreadable', { cause: error }) : (expectedFailure(error) ?? error);
  }
}

async function copyMeasured(source: string, target: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Uint8Array, _encoding, next) {
      bytes += chunk.byteLength;
      hash.update(chunk);
      next(bytes > ATTACHMENT_MAX_BYTES ? new AppError('document-too-large') : null, chunk);
    },
  });
  const reading = createReadStream(source);
  // What the user chose cannot be read: that is not a failure of our own folder.
  reading.on('error', (cause) => measure.destroy(new AppError('file-unreadable', { cause })));
  await pipeline(reading, measure, createWriteStream(target, { mode: 0o600, flags: 'wx' }));
  return { sha256: hash.digest('hex'), bytes };
}

/** What is there already under this name is the same, unless a disk lost part of it. */
function settle(staging: string, target: string, bytes: number): void {
  if (existsSync(target) && statSync(target).size === bytes) rmSync(staging);
  else renameSync(staging, target);
}
