import type { CardField } from '#shared/domain/import-card.ts';
import { CARD_FIELDS } from '#shared/domain/import-card.ts';
import type { ImportId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/time/clock.ts';
import { z } from 'zod';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

export type ImportCounts = {
  readonly clientsCreated: number;
  readonly clientsUpdated: number;
  readonly peopleCreated: number;
  readonly interactions: number;
  readonly refused: number;
};
export type StoredImport = ImportCounts & {
  readonly id: ImportId;
  readonly fileName: string;
  readonly createdAt: Instant;
  readonly finished: boolean;
  readonly undoneAt: Instant | null;
  /** From then on what it left is being removed for good. */
  readonly purgedAt: Instant | null;
};

const mappingSchema = z.record(z.string(), z.enum(CARD_FIELDS));

export function insertImport(db: WriteDb, fileName: string, format: string, now: Instant): ImportId {
  return db.run(sql`INSERT INTO import (file_name, format, created_at) VALUES (${fileName}, ${format}, ${now})`).id as ImportId;
}

export function finishImport(db: WriteDb, id: ImportId, c: ImportCounts): void {
  db.run(sql`
    UPDATE import SET finished = 1, clients_created = ${c.clientsCreated}, clients_updated = ${c.clientsUpdated}, people_created = ${c.peopleCreated},
      interactions = ${c.interactions}, refused = ${c.refused}
    WHERE id = ${id}`);
}

export function markTakenBack(db: WriteDb, id: ImportId, at: Instant | null): void {
  db.run(sql`UPDATE import SET undone_at = ${at} WHERE id = ${id}`);
}

export function importOf(db: ReadDb, id: ImportId): StoredImport | undefined {
  return importsOf(db).find((it) => it.id === id);
}

/** Newest first. */
export function importsOf(db: ReadDb): StoredImport[] {
  return db
    .all<Omit<StoredImport, 'finished'> & { finished: number }>(sql`
      SELECT id, file_name AS fileName, created_at AS createdAt, clients_created AS clientsCreated, clients_updated AS clientsUpdated,
        people_created AS peopleCreated, interactions, refused, finished, undone_at AS undoneAt, purged_at AS purgedAt
      FROM import ORDER BY id DESC`)
    .map((row) => ({ ...row, finished: row.finished === 1 }));
}

export function rememberMapping(db: WriteDb, heading: string, mapping: Readonly<Record<string, CardField>>, now: Instant): void {
  db.run(sql`
    INSERT INTO import_mapping (heading, mapping, used_at) VALUES (${heading}, ${JSON.stringify(mapping)}, ${now})
    ON CONFLICT (heading) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at`);
}

export function rememberedMapping(db: ReadDb, heading: string): Record<string, CardField> | null {
  const row = db.get<{ mapping: string }>(sql`SELECT mapping FROM import_mapping WHERE heading = ${heading}`);
  return row ? mappingSchema.parse(JSON.parse(row.mapping)) : null;
}
