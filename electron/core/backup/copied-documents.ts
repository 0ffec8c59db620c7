import { constants, copyFileSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { flush, flushFolder } from '../atomic-file.ts';
import { makeFolder } from '../folder.ts';
import { expectedFailure } from '../store/failures.ts';
import { copyNamesIn } from './copy-names.ts';
import { hashOf } from './hash-file.ts';
import { documentsNamedIn } from './verify.ts';

/** A document is named after its content, here as beside the practice: each is kept once, for all copies that name it. */
const DOCUMENT = /^[0-9a-f]{64}$/;

/**
 * Copies into `target` what the database names and `target` has not, from the first source that has it unspoilt. Answers
 * the names that none has.
 */
export function gatherDocuments(names: readonly string[], sources: readonly string[], target: string): string[] {
  const missing = names.filter((name) => !existsSync(path.join(target, name)));
  const lost = missing.filter((name) => !sources.some((source) => copyDocument(path.join(source, name), path.join(target, name))));
  if (missing.length > lost.length) flushFolder(target);
  return lost;
}

/** Removes documents that no copy in the folder names. Where one copy cannot be read, all stay: it may name any of them. */
export function sweepCopiedDocuments(home: string): void {
  const folder = path.join(home, 'files');
  if (!existsSync(folder)) return;
  const needed = namedByCopies(home);
  if (!needed) return;
  for (const name of readdirSync(folder)) if (DOCUMENT.test(name) && !needed.has(name)) rmSync(path.join(folder, name), { force: true });
}

function namedByCopies(home: string): Set<string> | null {
  try {
    return new Set(copyNamesIn(home).flatMap(({ id }) => documentsNamedIn(path.join(home, id))));
  } catch (error) {
    if (expectedFailure(error)) return null;
    throw error;
  }
}

/** False when it is not there, or is not any more what its name says. */
function copyDocument(source: string, target: string): boolean {
  if (!existsSync(source) || !statSync(source).isFile()) return false;
  const staging = `${target}.tmp`;
  makeFolder(path.dirname(target));
  try {
    copyFileSync(source, staging, constants.COPYFILE_FICLONE);
    if (hashOf(staging) !== path.basename(target)) return false;
    flush(staging);
    renameSync(staging, target);
    return true;
  } finally {
    rmSync(staging, { force: true });
  }
}
