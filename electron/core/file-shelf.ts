import { randomBytes } from 'node:crypto';
import { createWriteStream, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '#shared/contract/error.ts';
import { MAX_UPLOAD_BYTES, type ChosenFile } from '#shared/contract/files.ts';
import type { Clock, Instant } from '#shared/time/clock.ts';
import { HOUR } from '#shared/time/duration.ts';
import type { FileShelf } from './ports.ts';
import { expectedFailure } from './store/failures.ts';
import { makeFolder } from './folder.ts';

type Entry = { readonly path: string; readonly name: string; readonly expiresAt: Instant; readonly bytes: number };

export interface WorkingShelf extends FileShelf {
  /** One piece of a dropped file; the first names no file, the last makes it usable. */
  append(piece: { readonly file: string | null; readonly name: string; readonly content: Uint8Array; readonly last: boolean }): Promise<ChosenFile>;
  /** A new file of ours, for the user to fetch. */
  write(name: string, content: string): Promise<ChosenFile>;
  clear(): void;
}

/** The folder is emptied at the start: what an earlier run left there belongs to nobody. */
export function createFileShelf(folder: string, clock: Clock): WorkingShelf {
  const home = path.join(folder, 'tmp');
  const entries = new Map<string, Entry>();
  const growing = new Map<string, Entry>();
  rmSync(home, { recursive: true, force: true });

  const fresh = (name: string): { id: string; path: string } => {
    makeFolder(home);
    const id = randomBytes(24).toString('base64url');
    return { id, path: path.join(home, id + path.extname(name).slice(0, 12).replace(/[^.\w]/g, '')) };
  };
  const keep = (id: string, file: string, name: string): ChosenFile => {
    const bytes = statSync(file).size;
    entries.set(id, { path: file, name, bytes, expiresAt: clock.now() + HOUR });
    return { file: id, name, bytes };
  };
  return {
    async receive(content, name) {
      const { id, path: file } = fresh(name);
      await store(content, file);
      return keep(id, file, name);
    },
    async offer({ path: file, name }) {
      return keep(fresh(name).id, file, name);
    },
    async write(name, content) {
      const { id, path: file } = fresh(name);
      const handle = await open(file, 'wx', 0o600);
      await handle.writeFile(content).finally(() => handle.close());
      return keep(id, file, name);
    },
    async append({ file, name, content, last }) {
      const known = file === null ? undefined : growing.get(file);
      if (file !== null && !known) throw new AppError('file-not-found');
      const { id, path: target } = known && file !== null ? { id: file, path: known.path } : fresh(name);
      const bytes = (known?.bytes ?? 0) + content.byteLength;
      if (bytes > MAX_UPLOAD_BYTES) throw new AppError('file-too-large');
      const handle = await open(target, 'a', 0o600);
      await handle.writeFile(content).finally(() => handle.close());
      growing.set(id, { path: target, name, bytes, expiresAt: clock.now() + HOUR });
      if (!last) return { file: id, name, bytes };
      growing.delete(id);
      return keep(id, target, name);
    },
    take(id) {
      const entry = entries.get(id);
      entries.delete(id);
      return entry && entry.expiresAt > clock.now() ? { path: entry.path, name: entry.name } : null;
    },
    clear() {
      entries.clear();
      rmSync(home, { recursive: true, force: true });
    },
  };
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
