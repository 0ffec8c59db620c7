import { randomBytes } from 'node:crypto';
import { appendFileSync, chmodSync, copyFileSync, createWriteStream, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '#shared/contract/error.ts';
import { MAX_UPLOAD_BYTES, type ChosenFile } from '#shared/contract/files.ts';
import type { Clock, Instant } from '#shared/time/clock.ts';
import { HOUR } from '#shared/time/duration.ts';
import { makeFolder } from './folder.ts';
import type { FileShelf } from './ports.ts';
import { expectedFailure } from './store/failures.ts';

type Entry = { readonly path: string; readonly name: string; readonly expiresAt: Instant };
type Growing = { readonly path: string; readonly bytes: number };

/** One piece of a dropped file; the first names no file, the last makes it usable. */
export type Piece = { readonly file: string | null; readonly name: string; readonly content: Uint8Array; readonly last: boolean };

/** The shelf in the data folder's `tmp/`, emptied at the start: what an earlier run left there belongs to nobody. */
export class DiskFileShelf implements FileShelf {
  private readonly home: string;
  private readonly clock: Clock;
  private readonly entries = new Map<string, Entry>();
  private readonly growing = new Map<string, Growing>();

  constructor(folder: string, clock: Clock) {
    this.home = path.join(folder, 'tmp');
    this.clock = clock;
    this.clear();
  }

  async receive(content: Readable, name: string): Promise<ChosenFile> {
    const { id, file } = this.fresh(name);
    await store(content, file);
    return this.keep(id, file, name);
  }

  async offer({ path: file, name }: { readonly path: string; readonly name: string }): Promise<ChosenFile> {
    return this.keep(newId(), file, name);
  }

  /** A new file of ours, for the user to fetch. */
  write(name: string, content: string): ChosenFile {
    const { id, file } = this.fresh(name);
    writeFileSync(file, content, { mode: 0o600 });
    return this.keep(id, file, name);
  }

  /** Where a file of ours may be written that takes a while; `offer` it once it is whole. */
  place(name: string): string {
    return this.fresh(name).file;
  }

  /** AppError `file-not-found` for a file that nobody began, `file-too-large`. */
  append({ file, name, content, last }: Piece): ChosenFile {
    const begun = file === null ? undefined : this.growing.get(file);
    if (file !== null && !begun) throw new AppError('file-not-found');
    const { id, file: target } = begun && file !== null ? { id: file, file: begun.path } : this.fresh(name);
    const bytes = (begun?.bytes ?? 0) + content.byteLength;
    if (bytes > MAX_UPLOAD_BYTES) throw new AppError('file-too-large');
    appendFileSync(target, content, { mode: 0o600 });
    this.growing.set(id, { path: target, bytes });
    if (!last) return { file: id, name, bytes };
    this.growing.delete(id);
    return this.keep(id, target, name);
  }

  take(id: string): { readonly path: string; readonly name: string } | null {
    const entry = this.entries.get(id);
    this.entries.delete(id);
    return entry && entry.expiresAt > this.clock.now() ? { path: entry.path, name: entry.name } : null;
  }

  /** What was taken and not used after all can be taken again. */
  putBack(id: string, { path: file, name }: { readonly path: string; readonly name: string }): void {
    this.entries.set(id, { path: file, name, expiresAt: this.clock.now() + HOUR });
  }

  /** What was taken and copied need not lie here until the end; a file of the user's own is never touched. */
  discard(file: string): void {
    if (path.dirname(file) === this.home) rmSync(file, { force: true });
  }

  /** A copy under its real name for a program to show: read-only, so that nobody edits what is thrown away. */
  viewingCopy({ path: file, name }: { readonly path: string; readonly name: string }): string {
    const folder = path.join(this.home, newId());
    const copy = path.join(folder, path.basename(name));
    try {
      makeFolder(folder);
      copyFileSync(file, copy);
      chmodSync(copy, 0o400);
      return copy;
    } catch (error) {
      throw expectedFailure(error) ?? error;
    }
  }

  clear(): void {
    this.entries.clear();
    this.growing.clear();
    try {
      rmSync(this.home, { recursive: true, force: true });
    } catch (error) {
      // Windows keeps a file that a program still shows; it goes at the next start.
      if (!isHeld(error)) throw error;
    }
  }

  private fresh(name: string): { readonly id: string; readonly file: string } {
    makeFolder(this.home);
    const id = newId();
    return {
      id,
      file: path.join(
        this.home,
        id +
          path
            .extname(name)
            .slice(0, 12)
            .replace(/[^.\w]/g, ''),
      ),
    };
  }

  private keep(id: string, file: string, name: string): ChosenFile {
    this.entries.set(id, { path: file, name, expiresAt: this.clock.now() + HOUR });
    return { file: id, name, bytes: statSync(file).size };
  }
}

function isHeld(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['EBUSY', 'EPERM', 'ENOTEMPTY'].includes(String(error.code));
}

function newId(): string {
  return randomBytes(24).toString('base64url');
}

async function store(content: Readable, file: string): Promise<void> {
  let bytes = 0;
  const limit = new Transform({
    transform(chunk: Uint8Array, _encoding, next) {
      bytes += chunk.byteLength;
      next(bytes > MAX_UPLOAD_BYTES ? new AppError('file-too-large') : null, chunk);
    },
  });
  try {
    await pipeline(content, limit, createWriteStream(file, { mode: 0o600, flags: 'wx' }));
  } catch (error) {
    rmSync(file, { force: true });
    throw expectedFailure(error) ?? error;
  }
}
