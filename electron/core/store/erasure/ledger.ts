import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { ClientId, PersonId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/time/clock.ts';
import { writeWhole } from '../../atomic-file.ts';
import type { Store } from '../open.ts';
import { sql, type ReadDb, type WriteDb } from '../sql.ts';
import { eraseClient, erasePerson, hashOf, type Erasure } from './erase.ts';

const FILE = 'erasures.json';
const erasures = z.array(z.strictObject({ hash: z.string(), kind: z.enum(['client', 'person']), at: z.number() }));

/**
 * Nobody who was erased comes back with an older copy: the ledger lies in the practice file and beside it, and whoever one of
 * the two names and the other does not know yet is erased again. Called whenever a practice is opened.
 */
export function reapplyErasures(store: Store, folder: string, now: Instant): void {
  const inFile = erasuresOf(store.read);
  const known = new Set(inFile.map(({ hash }) => hash));
  const missing = readBeside(folder).filter(({ hash }) => !known.has(hash));
  if (missing.length > 0) store.write((db) => eraseAgain(db, missing, now));
  keepBeside(store.read, folder);
}

/** Beside the practice file, so that a copy put in its place is told. Hashes only. */
export function keepBeside(db: ReadDb, folder: string): void {
  const beside = readBeside(folder);
  const known = new Set(beside.map(({ hash }) => hash));
  const fresh = erasuresOf(db).filter(({ hash }) => !known.has(hash));
  if (fresh.length > 0) writeWhole(path.join(folder, FILE), `${JSON.stringify([...beside, ...fresh])}\n`);
}

function erasuresOf(db: ReadDb): Erasure[] {
  return db.all<Erasure>(sql`SELECT hash, kind, at FROM erasure ORDER BY at, hash`);
}

/** What cannot be understood is written anew: the practice file has the same lines. */
function readBeside(folder: string): readonly Erasure[] {
  const file = path.join(folder, FILE);
  if (!existsSync(file)) return [];
  try {
    return erasures.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return [];
    throw error;
  }
}

function eraseAgain(db: WriteDb, missing: readonly Erasure[], now: Instant): void {
  const wanted = new Set(missing.map(({ hash }) => hash));
  const isMeant = ({ uid }: { readonly uid: string }): boolean => wanted.has(hashOf(uid));
  for (const { id } of db.all<{ id: ClientId; uid: string }>(sql`SELECT id, uid FROM client`).filter(isMeant)) eraseClient(db, id, now);
  for (const { id } of db.all<{ id: PersonId; uid: string }>(sql`SELECT id, uid FROM person`).filter(isMeant)) erasePerson(db, id, now);
  // Those whom this file never had: noted, so that they are not looked for at every start.
  for (const { hash, kind, at } of missing) {
    db.run(sql`INSERT INTO erasure (hash, kind, at, swept_at) VALUES (${hash}, ${kind}, ${at}, ${now}) ON CONFLICT (hash) DO NOTHING`);
  }
}
