import { createHash } from 'node:crypto';
import type { ClientId, ImportId, PersonId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb, type WriteDb } from '../sql.ts';

export type ErasureKind = 'client' | 'person';
/** Says of a record only that it is the same one: a hash of its uid, which is random. */
export type Erasure = { readonly hash: string; readonly kind: ErasureKind; readonly at: Instant };

export function hashOf(uid: string): string {
  return createHash('sha256').update(uid).digest('hex');
}

/** A client with everything that hangs on it and the people whom no other client has. False when there is no such client. */
export function eraseClient(db: WriteDb, id: ClientId, now: Instant): boolean {
  const client = db.get<{ uid: string }>(sql`SELECT uid FROM client WHERE id = ${id}`);
  if (!client) return false;
  const people = peopleOnlyOf(db, id);
  const imports = importsThatBrought(db, id);
  db.run(sql`DELETE FROM import_change WHERE table_name = 'client' AND row_id = ${id}`);
  db.run(sql`DELETE FROM client WHERE id = ${id}`);
  db.run(sql`DELETE FROM client_group WHERE id NOT IN (SELECT group_id FROM client_group_member)`);
  enter(db, { hash: hashOf(client.uid), kind: 'client', at: now });
  for (const person of people) erasePerson(db, person, now);
  forgetEmptyImports(db, imports);
  forgetHistory(db);
  return true;
}

/**
 * A person everywhere. What was said with them stays as a date in their clients' history, because the silence is counted
 * from it; the words go. False when there is no such person.
 */
export function erasePerson(db: WriteDb, id: PersonId, now: Instant): boolean {
  const person = db.get<{ uid: string }>(sql`SELECT uid FROM person WHERE id = ${id}`);
  if (!person) return false;
  db.run(sql`
    UPDATE interaction SET summary = ''
    WHERE person_id = ${id} OR coalesce(root_id, id) IN (SELECT coalesce(root_id, id) FROM interaction WHERE person_id = ${id})`);
  const imports = db.all<{ id: ImportId }>(sql`SELECT import_id AS id FROM import_change WHERE table_name = 'person' AND row_id = ${id}`);
  db.run(sql`DELETE FROM import_change WHERE table_name = 'person' AND row_id = ${id}`);
  db.run(sql`DELETE FROM person WHERE id = ${id}`);
  forgetEmptyImports(db, imports);
  enter(db, { hash: hashOf(person.uid), kind: 'person', at: now });
  forgetHistory(db);
  return true;
}

/** The people who would go with the client. */
export function peopleOnlyOf(db: ReadDb, id: ClientId): PersonId[] {
  return db
    .all<{ id: PersonId }>(sql`
      SELECT m.person_id AS id FROM client_person m
      WHERE m.client_id = ${id} AND NOT EXISTS (SELECT 1 FROM client_person o WHERE o.person_id = m.person_id AND o.client_id <> ${id})`)
    .map((row) => row.id);
}

function importsThatBrought(db: ReadDb, id: ClientId): { readonly id: ImportId }[] {
  return db.all(sql`
    SELECT import_id AS id FROM client WHERE id = ${id} AND import_id IS NOT NULL
    UNION SELECT import_id FROM import_change WHERE table_name = 'client' AND row_id = ${id}
    UNION SELECT import_id FROM interaction WHERE client_id = ${id} AND import_id IS NOT NULL`);
}

/** An import that brought nobody else goes, too: its file may carry the name. */
function forgetEmptyImports(db: WriteDb, imports: readonly { readonly id: ImportId }[]): void {
  for (const { id } of imports) {
    db.run(sql`
      DELETE FROM import WHERE id = ${id}
        AND NOT EXISTS (SELECT 1 FROM import_change WHERE import_id = ${id})
        AND NOT EXISTS (SELECT 1 FROM client WHERE import_id = ${id})
        AND NOT EXISTS (SELECT 1 FROM interaction WHERE import_id = ${id})`);
  }
}

/** Earlier steps hold what is to be gone, and cannot be taken back without it: the undo history begins anew. */
function forgetHistory(db: WriteDb): void {
  db.run(sql`DELETE FROM undo_step`);
}

function enter(db: WriteDb, { hash, kind, at }: Erasure): void {
  db.run(sql`INSERT INTO erasure (hash, kind, at) VALUES (${hash}, ${kind}, ${at}) ON CONFLICT (hash) DO UPDATE SET swept_at = NULL`);
}
