import { clientFields, type ClientFields } from '#shared/domain/client.ts';
import type { ClientId, ImportId } from '#shared/domain/ids.ts';
import type { Outcome } from '#shared/domain/stage.ts';
import type { Instant } from '#shared/time/clock.ts';
import { newUid } from './uid.ts';
import { nameKey } from '../import/match-keys.ts';
import { insertPoints, pointsOf, replacePoints } from './contact-points.ts';
import type { VcardSource } from './people.ts';
import { insertStageEvent, type StageReason } from './stage-events.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

export type StoredClient = ClientFields & {
  readonly id: ClientId;
  readonly outcome: Outcome | null;
  readonly stageEnteredAt: Instant;
  readonly createdAt: Instant;
  readonly archivedAt: Instant | null;
  readonly importId: ImportId | null;
};

export type NewClient = {
  readonly fields: ClientFields;
  readonly reason: StageReason;
  readonly stageEnteredAt?: Instant;
  readonly outcome?: Outcome | null;
  readonly createdAt?: Instant;
  readonly archivedAt?: Instant | null;
  readonly importId?: ImportId | null;
  readonly vcard?: VcardSource;
};

type Row = Record<string, unknown> & Pick<StoredClient, 'id' | 'outcome' | 'stageEnteredAt' | 'createdAt' | 'archivedAt' | 'importId'>;

export function clientOf(db: ReadDb, id: ClientId): StoredClient | undefined {
  const row = db.get<Row>(sql`
    SELECT id, kind, name, legal_name AS legalName, tax_id AS taxId, town, country, language, stage, source,
      (SELECT r.id FROM client r WHERE r.id = client.referred_by AND r.deleted_at IS NULL) AS referredBy,
      pinned_note AS pinnedNote, note, outcome, stage_entered_at AS stageEnteredAt, created_at AS createdAt, archived_at AS archivedAt,
      import_id AS importId
    FROM client WHERE id = ${id} AND deleted_at IS NULL`);
  if (!row) return undefined;
  const { id: _, outcome, stageEnteredAt, createdAt, archivedAt, importId, ...rest } = row;
  const fields = clientFields.parse({ ...rest, points: pointsOf(db, { clientId: id }), tags: tagsOf(db, id), custom: customOf(db, id) });
  return { ...fields, id, outcome, stageEnteredAt, createdAt, archivedAt, importId };
}

export function insertClient(db: WriteDb, it: NewClient, country: string, now: Instant): ClientId {
  const f = it.fields;
  const enteredAt = it.stageEnteredAt ?? now;
  const id = db.run(sql`
    INSERT INTO client (uid, kind, name, legal_name, tax_id, town, country, language, stage, stage_entered_at, outcome, source, referred_by,
      pinned_note, note, name_key, vcard_uid, vcard_extra, import_id, created_at, updated_at, archived_at)
    VALUES (${newUid()}, ${f.kind}, ${f.name}, ${f.legalName}, ${f.taxId}, ${f.town}, ${f.country}, ${f.language}, ${f.stage}, ${enteredAt},
      ${it.outcome ?? null}, ${f.source}, ${f.referredBy}, ${f.pinnedNote}, ${f.note}, ${nameKey(f.name)}, ${it.vcard?.uid ?? ''},
      ${it.vcard?.extra ?? ''}, ${it.importId ?? null}, ${it.createdAt ?? now}, ${now}, ${it.archivedAt ?? null})`).id as ClientId;
  insertStageEvent(db, { clientId: id, from: null, to: f.stage, toOutcome: it.outcome ?? null, at: enteredAt, reason: it.reason });
  insertPoints(db, { clientId: id }, f.points, f.country || country);
  insertLists(db, id, f);
  return id;
}

/** Everything but the stage, which only a move changes. False when there is no such client. */
export function updateClient(db: WriteDb, id: ClientId, f: Omit<ClientFields, 'stage'>, country: string, now: Instant): boolean {
  const { changes } = db.run(sql`
    UPDATE client SET kind = ${f.kind}, name = ${f.name}, legal_name = ${f.legalName}, tax_id = ${f.taxId}, town = ${f.town},
      country = ${f.country}, language = ${f.language}, source = ${f.source}, referred_by = ${f.referredBy}, pinned_note = ${f.pinnedNote},
      note = ${f.note}, name_key = ${nameKey(f.name)}, updated_at = ${now}
    WHERE id = ${id} AND deleted_at IS NULL`);
  if (changes === 0) return false;
  replaceLists(db, id, f, country);
  return true;
}

export function setArchived(db: WriteDb, id: ClientId, archivedAt: Instant | null): boolean {
  return db.run(sql`UPDATE client SET archived_at = ${archivedAt} WHERE id = ${id} AND deleted_at IS NULL`).changes > 0;
}

/** Neither erased nor deleted. */
export function isThere(db: ReadDb, id: ClientId): boolean {
  return db.get(sql`SELECT 1 FROM client WHERE id = ${id} AND deleted_at IS NULL`) !== undefined;
}

export function clientName(db: ReadDb, id: ClientId): string | null {
  return db.get<{ name: string }>(sql`SELECT name FROM client WHERE id = ${id} AND deleted_at IS NULL`)?.name ?? null;
}

function replaceLists(db: WriteDb, id: ClientId, fields: Omit<ClientFields, 'stage'>, country: string): void {
  replacePoints(db, { clientId: id }, fields.points, fields.country || country);
  db.run(sql`DELETE FROM client_tag WHERE client_id = ${id}`);
  db.run(sql`DELETE FROM custom_field WHERE client_id = ${id}`);
  insertLists(db, id, fields);
}

function insertLists(db: WriteDb, id: ClientId, { tags, custom }: Pick<ClientFields, 'tags' | 'custom'>): void {
  for (const tag of new Set(tags)) db.run(sql`INSERT INTO client_tag (client_id, tag) VALUES (${id}, ${tag})`);
  custom.forEach(({ label, value }, position) => {
    db.run(sql`INSERT INTO custom_field (client_id, position, label, value) VALUES (${id}, ${position}, ${label}, ${value})`);
  });
}

function tagsOf(db: ReadDb, id: ClientId): string[] {
  return db.all<{ tag: string }>(sql`SELECT tag FROM client_tag WHERE client_id = ${id} ORDER BY tag`).map((row) => row.tag);
}

function customOf(db: ReadDb, id: ClientId): { label: string; value: string }[] {
  return db.all(sql`SELECT label, value FROM custom_field WHERE client_id = ${id} ORDER BY position`);
}
