import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { writeWhole } from './atomic-file.ts';
import { hasBackups } from './backup/copy-names.ts';
import { makeFolder } from './folder.ts';

const POINTER = 'practice.json';
const NAME = 'evenkeel.db';
const pointer = z.strictObject({ format: z.literal(1), file: z.string().min(1) });

/**
 * Which file this data folder works with, and whether it should be there. The pointer is written when a practice is
 * begun or located, so a file that has gone is noticed and never quietly replaced by an empty one (R18).
 */
export function practiceFile(folder: string): { readonly file: string; readonly expected: boolean } {
  const known = readPointer(folder);
  const file = path.resolve(folder, known ?? NAME);
  return { file, expected: known !== null || existsSync(file) || hasBackups(folder) };
}

export function pointTo(folder: string, file: string): void {
  makeFolder(folder);
  const relative = path.dirname(file) === path.resolve(folder) ? path.basename(file) : file;
  writeWhole(path.join(folder, POINTER), JSON.stringify({ format: 1, file: relative }));
}

export function defaultFile(folder: string): string {
  return path.resolve(folder, NAME);
}

/** A pointer that cannot be read counts as none: the file beside it is then the practice. */
function readPointer(folder: string): string | null {
  const file = path.join(folder, POINTER);
  if (!existsSync(file)) return null;
  try {
    return pointer.parse(JSON.parse(readFileSync(file, 'utf8'))).file;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}
