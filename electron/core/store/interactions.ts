import type { ClientId, ImportId, InteractionId, PersonId } from '#shared/domain/ids.ts';
import { interactionFields, type InteractionFields } from '#shared/domain/interaction.ts';
import type { Instant } from '#shared/time/clock.ts';
import { newUid } from './uid.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

export type StoredInteraction = InteractionFields & {
  readonly id: InteractionId;
  readonly personName: string | null;
  readonly importId: ImportId | null;
  readonly version: number;
};
export type InteractionVersion = StoredInteraction & { readonly writtenAt: Instant; readonly withdrawnAt: Instant | null };

type Row = {
  id: InteractionId;
  clientId: ClientId;
  personId: PersonId | null;
  personName: string | null;
  at: number;
  direction: string;
  channel: string;
  result: string;
  purpose: string;
  informs: number;
  minutes: number | null;
  summary: string;
  importId: ImportId | null;
  version: number;
};

export type Slice = { readonly offset: number; readonly limit: number };

/** Newest first. */
export function interactionsOf(db: ReadDb, clientId: ClientId, { offset, limit }: Slice): StoredInteraction[] {
  return db
    .all<Row>(sql`
      SELECT id, client_id AS clientId, person_id AS personId, person_name AS personName, at, direction, channel, result, purpose, informs,
        minutes, summary, import_id AS importId, version
      FROM current_interaction WHERE client_id = ${clientId} ORDER BY at DESC, id DESC LIMIT ${limit} OFFSET ${offset}`)
    .map(fromRow);
}

export function interactionOf(db: ReadDb, id: InteractionId): StoredInteraction | undefined {
  const row = db.get<Row>(sql`
    SELECT id, client_id AS clientId, person_id AS personId, person_name AS personName, at, direction, channel, result, purpose, informs,
      minutes, summary, import_id AS importId, version
    FROM current_interaction WHERE id = ${id} AND EXISTS (SELECT 1 FROM client c WHERE c.id = client_id AND c.deleted_at IS NULL)`);
  return row && fromRow(row);
}

/** The latest word to the client, by the rule of the gap: to a decision maker, else to anybody. */
export function lastTold(db: ReadDb, clientId: ClientId): StoredInteraction | undefined {
  const row = db.get<Row>(sql`
    SELECT i.id, i.client_id AS clientId, i.person_id AS personId, i.person_name AS personName, i.at, i.direction, i.channel, i.result, i.purpose,
      i.informs, i.minutes, i.summary, i.import_id AS importId, i.version
    FROM last_informed l JOIN current_interaction i ON i.client_id = l.client_id AND i.at = coalesce(l.decision_maker_at, l.anybody_at)
      LEFT JOIN client_person m ON m.client_id = i.client_id AND m.person_id = i.person_id AND m.role = 'decision_maker'
      LEFT JOIN person p ON p.id = m.person_id AND p.deleted_at IS NULL
    WHERE l.client_id = ${clientId} AND i.informs = 1
    ORDER BY (i.person_id IS NULL OR p.id IS NOT NULL) DESC, i.id DESC LIMIT 1`);
  return row && fromRow(row);
}

/** The latest word from the client, whoever of it. */
export function lastInbound(db: ReadDb, clientId: ClientId): StoredInteraction | undefined {
  const row = db.get<Row>(sql`
    SELECT id, client_id AS clientId, person_id AS personId, person_name AS personName, at, direction, channel, result, purpose, informs,
      minutes, summary, import_id AS importId, version
    FROM current_interaction WHERE client_id = ${clientId} AND direction = 'in' ORDER BY at DESC, id DESC LIMIT 1`);
  return row && fromRow(row);
}

export function countInteractions(db: ReadDb, clientId: ClientId): number {
  // Not through the view, whose person would have to be looked at for each: the index alone knows.
  const row = db.get<{ n: number }>(sql`
    SELECT count(*) AS n FROM interaction WHERE client_id = ${clientId} AND superseded_at IS NULL AND retracted_at IS NULL`);
  return row?.n ?? 0;
}

export function insertInteraction(db: WriteDb, it: InteractionFields, now: Instant, importId: ImportId | null = null): InteractionId {
  return insert(db, it, { now, importId, rootId: null, version: 1 });
}

/** A correction is a second row; the first is kept and marked as superseded. */
export function correctInteraction(db: WriteDb, before: StoredInteraction, it: InteractionFields, now: Instant): InteractionId {
  db.run(sql`UPDATE interaction SET superseded_at = ${now} WHERE id = ${before.id}`);
  return insert(db, it, { now, importId: before.importId, rootId: rootOf(db, before.id), version: before.version + 1 });
}

/** False when there is nothing to change; a version that another has taken the place of does not come back beside it. */
export function setWithdrawn(db: WriteDb, id: InteractionId, at: Instant | null): boolean {
  const root = rootOf(db, id);
  return (
    db.run(sql`
    UPDATE interaction SET retracted_at = ${at}
    WHERE id = ${id} AND superseded_at IS NULL AND (retracted_at IS NULL) = ${at !== null}
      AND EXISTS (SELECT 1 FROM client c WHERE c.id = client_id AND c.deleted_at IS NULL)
      AND NOT EXISTS (SELECT 1 FROM interaction o
        WHERE (o.id = ${root} OR o.root_id = ${root}) AND o.id <> ${id} AND o.superseded_at IS NULL AND o.retracted_at IS NULL)`).changes > 0
  );
}

/** Every version of the interaction, newest first. */
export function versionsOf(db: ReadDb, id: InteractionId): InteractionVersion[] {
  const root = rootOf(db, id);
  return db
    .all<Row & { writtenAt: number; withdrawnAt: number | null }>(sql`
      SELECT i.id, i.client_id AS clientId, i.person_id AS personId, p.name AS personName, i.at, i.direction, i.channel, i.result, i.purpose,
        i.informs, i.minutes, i.summary, i.import_id AS importId, i.version, i.created_at AS writtenAt, i.retracted_at AS withdrawnAt
      FROM interaction i LEFT JOIN person p ON p.id = i.person_id
      WHERE (i.id = ${root} OR i.root_id = ${root}) AND EXISTS (SELECT 1 FROM client c WHERE c.id = i.client_id AND c.deleted_at IS NULL)
      ORDER BY i.version DESC, i.id DESC`)
    .map(({ writtenAt, withdrawnAt, ...row }) => ({ ...fromRow(row), writtenAt, withdrawnAt }));
}

export type WithdrawnInteraction = StoredInteraction & {
  readonly clientName: string;
  readonly withdrawnAt: Instant;
  readonly canReturn: boolean;
};

/** Of all clients, newest first. */
export function withdrawnInteractions(db: ReadDb, limit: number): WithdrawnInteraction[] {
  return db
    .all<Row & { clientName: string; withdrawnAt: number; canReturn: number }>(sql`
      SELECT i.id, i.client_id AS clientId, i.person_id AS personId, p.name AS personName, i.at, i.direction, i.channel, i.result, i.purpose,
        i.informs, i.minutes, i.summary, i.import_id AS importId, i.version, c.name AS clientName, i.retracted_at AS withdrawnAt,
        NOT EXISTS (SELECT 1 FROM interaction o WHERE (o.id = coalesce(i.root_id, i.id) OR o.root_id = coalesce(i.root_id, i.id)) AND o.id <> i.id
          AND o.superseded_at IS NULL AND o.retracted_at IS NULL) AS canReturn
      FROM interaction i CROSS JOIN client c ON c.id = i.client_id AND c.deleted_at IS NULL LEFT JOIN person p ON p.id = i.person_id
      WHERE i.retracted_at IS NOT NULL AND i.superseded_at IS NULL
      ORDER BY i.retracted_at DESC, i.id DESC LIMIT ${limit}`)
    .map(({ clientName, withdrawnAt, canReturn, ...row }) => ({ ...fromRow(row), clientName, withdrawnAt, canReturn: canReturn === 1 }));
}

export function countWithdrawn(db: ReadDb): number {
  const row = db.get<{ n: number }>(sql`
    SELECT count(*) AS n FROM interaction i CROSS JOIN client c ON c.id = i.client_id AND c.deleted_at IS NULL
    WHERE i.retracted_at IS NOT NULL AND i.superseded_at IS NULL`);
  return row?.n ?? 0;
}

type Version = { readonly now: Instant; readonly importId: ImportId | null; readonly rootId: InteractionId | null; readonly version: number };

function insert(db: WriteDb, it: InteractionFields, { now, importId, rootId, version }: Version): InteractionId {
  return db.run(sql`
    INSERT INTO interaction (uid, client_id, person_id, at, direction, channel, result, purpose, informs, minutes, summary, import_id, root_id,
      version, created_at)
    VALUES (${newUid()}, ${it.clientId}, ${it.personId}, ${it.at}, ${it.direction}, ${it.channel}, ${it.result}, ${it.purpose}, ${it.informs},
      ${it.minutes}, ${it.summary}, ${importId}, ${rootId}, ${version}, ${now})`).id as InteractionId;
}

function rootOf(db: ReadDb, id: InteractionId): InteractionId {
  return db.get<{ root: InteractionId }>(sql`SELECT coalesce(root_id, id) AS root FROM interaction WHERE id = ${id}`)?.root ?? id;
}

function fromRow({ id, personName, importId, version, informs, ...fields }: Row): StoredInteraction {
  return { ...interactionFields.parse({ ...fields, informs: informs === 1 }), id, personName, importId, version };
}
