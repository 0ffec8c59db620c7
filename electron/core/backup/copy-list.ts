import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { BACKUP_REASONS } from '#shared/domain/backup-rotation.ts';
import { writeWhole } from '../atomic-file.ts';
import { expectedFailure } from '../store/failures.ts';
import { backupsFolder, copyNamesIn, copyPath, type CopyName } from './copy-names.ts';
import { hashOf } from './hash-file.ts';
import { verify } from './verify.ts';

const verifiedCopy = z.strictObject({
  id: z.string(),
  takenAt: z.number(),
  reason: z.enum(BACKUP_REASONS),
  bytes: z.number(),
  sha256: z.string(),
  clients: z.number(),
  interactions: z.number(),
  rows: z.number(),
  version: z.number(),
});
/** A copy that was opened and found whole, with what is in it. */
export type VerifiedCopy = Readonly<z.output<typeof verifiedCopy>>;

/** What was found when a copy was verified; without it every look at the list would read every page of every copy. */
const remembered = z.strictObject({ format: z.literal(1), copies: z.array(verifiedCopy) });
const FILE = 'copies.json';

/** Newest first; only what opens and is whole is listed. Copies that are not remembered are verified now. */
export function listCopies(folder: string): VerifiedCopy[] {
  const known = rememberedCopies(folder);
  const listed = copyNamesIn(backupsFolder(folder)).flatMap((name) => known.find((copy) => isSame(folder, copy, name)) ?? verifyNow(folder, name) ?? []);
  if (listed.length !== known.length || listed.some((copy) => !known.includes(copy))) remember(folder, listed);
  return listed;
}

/** Newest first, and still there in the same size. */
export function rememberedCopies(folder: string): VerifiedCopy[] {
  const file = path.join(backupsFolder(folder), FILE);
  if (!existsSync(file)) return [];
  try {
    return remembered.parse(JSON.parse(readFileSync(file, 'utf8'))).copies.filter((copy) => isSame(folder, copy, copy));
  } catch (error) {
    // Only a shortcut: without it the copies are verified again.
    if (error instanceof SyntaxError || error instanceof z.ZodError) return [];
    throw error;
  }
}

export function rememberCopy(folder: string, copy: VerifiedCopy): void {
  remember(folder, [copy, ...rememberedCopies(folder).filter(({ id }) => id !== copy.id)]);
}

export function removeCopies(folder: string, ids: readonly string[]): void {
  if (ids.length === 0) return;
  for (const id of ids) rmSync(copyPath(folder, id), { force: true });
  remember(folder, rememberedCopies(folder));
}

/** Reads every remembered copy again; what is not any more what was verified is looked at anew when the list is next asked for. Answers how many. */
export function forgetSpoilt(folder: string): number {
  const known = rememberedCopies(folder);
  const whole = known.filter((copy) => hashOf(copyPath(folder, copy.id)) === copy.sha256);
  if (whole.length < known.length) remember(folder, whole);
  return known.length - whole.length;
}

function remember(folder: string, copies: readonly VerifiedCopy[]): void {
  const newestFirst = copies.toSorted((a, b) => b.takenAt - a.takenAt);
  writeWhole(path.join(backupsFolder(folder), FILE), JSON.stringify({ format: 1, copies: newestFirst }));
}

function isSame(folder: string, copy: VerifiedCopy, name: CopyName): boolean {
  if (copy.id !== name.id) return false;
  const file = copyPath(folder, name.id);
  return existsSync(file) && statSync(file).size === copy.bytes;
}

/** Null for a copy that cannot be read: it is not offered, and stays where it is. */
function verifyNow(folder: string, name: CopyName): VerifiedCopy | null {
  try {
    const file = copyPath(folder, name.id);
    return { ...name, bytes: statSync(file).size, ...verify(file), sha256: hashOf(file) };
  } catch (error) {
    if (expectedFailure(error)) return null;
    throw error;
  }
}
