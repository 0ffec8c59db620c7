import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { flushFolder, writeWhole } from '../atomic-file.ts';
import { expectedFailure } from '../store/failures.ts';

const swap = z.strictObject({
  /** The practice file. */
  target: z.string(),
  /** What takes its place: written, flushed and verified, in the same folder. */
  staging: z.string(),
  /** Where the file that was there is kept. */
  aside: z.string(),
});
export type Swap = Readonly<z.output<typeof swap>>;

const INTENT = 'swap.json';

/**
 * Puts a verified file in the place of the closed practice file and keeps what was there: main file, -wal and -shm
 * together. What is intended is written down first, so that a swap that was cut off is finished at the next start. What
 * fails is taken back. AppError `read-only`, `disk-full`.
 */
export function swapFile(folder: string, intended: Swap): void {
  writeWhole(path.join(folder, INTENT), JSON.stringify(intended));
  try {
    carryOut(intended);
  } catch (error) {
    if (!existsSync(intended.target)) setAside(intended.aside, intended.target);
    throw expectedFailure(error) ?? error;
  } finally {
    rmSync(path.join(folder, INTENT), { force: true });
  }
}

/** Before the practice is opened: a swap that a crash cut off. */
export function finishSwap(folder: string): void {
  const file = path.join(folder, INTENT);
  if (!existsSync(file)) return;
  carryOut(swap.parse(JSON.parse(readFileSync(file, 'utf8'))));
  rmSync(file);
}

/** Renames a database and its two companions; nothing happens where there is none. */
export function setAside(file: string, aside: string): void {
  for (const suffix of ['', '-wal', '-shm']) if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
}

/** Can be done again from whatever point it was cut off at: once the staging file has gone, all is done. */
function carryOut({ target, staging, aside }: Swap): void {
  if (!existsSync(staging)) return;
  setAside(target, aside);
  flushFolder(path.dirname(target));
  renameSync(staging, target);
  flushFolder(path.dirname(target));
}
