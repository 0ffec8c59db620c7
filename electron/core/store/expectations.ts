import type { SHEET_STATUSES } from '#shared/contract/engagements.ts';
import { clauseFields, type ClauseFields } from '#shared/domain/expectations/clause.ts';
import { placeValues, type PlaceValues } from '#shared/domain/expectations/places.ts';
import type { Profession } from '#shared/domain/expectations/template.ts';
import type { AttachmentId, ClauseId, ClientId, EngagementId, ExpectationSheetId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/language.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { Day } from '#shared/time/day.ts';
import { newUid } from './uid.ts';
import { sql, type ReadDb, type Sql, type WriteDb } from './sql.ts';

export type SheetStatus = (typeof SHEET_STATUSES)[number];

export type StoredSheet = {
  readonly id: ExpectationSheetId;
  readonly clientId: ClientId;
  readonly engagementId: EngagementId;
  readonly version: number;
  readonly status: SheetStatus;
  readonly language: Language;
  readonly profession: Profession;
  readonly isReset: boolean;
  readonly ownPlaces: PlaceValues;
  readonly keptPlaces: PlaceValues;
  readonly signedOnMe: Day | null;
  readonly signedOnClient: Day | null;
  readonly signedBy: string;
  readonly attachmentId: AttachmentId | null;
  readonly createdAt: Instant;
};
type SheetRow = Omit<StoredSheet, 'isReset' | 'ownPlaces' | 'keptPlaces'> & {
  readonly isReset: number;
  readonly ownPlaces: string;
  readonly keptPlaces: string;
};

export type StoredClause = ClauseFields & {
  readonly id: ClauseId;
  readonly sheetId: ExpectationSheetId;
  readonly key: string;
  readonly position: number;
  readonly source: 'template' | 'own' | 'lesson';
};

const SHEETS = `
  SELECT s.id, s.client_id AS clientId, s.engagement_id AS engagementId, s.version, s.status, s.language, s.profession, s.is_reset AS isReset,
    s.own_places AS ownPlaces, s.kept_places AS keptPlaces, s.signed_on_me AS signedOnMe, s.signed_on_client AS signedOnClient, s.signed_by AS signedBy,
    s.attachment_id AS attachmentId, s.created_at AS createdAt
  FROM expectation_sheet s JOIN client c ON c.id = s.client_id JOIN engagement e ON e.id = s.engagement_id
  WHERE c.deleted_at IS NULL AND e.deleted_at IS NULL AND `;

/** Of nobody in the Trash. `which` is written here, its values are bound. */
function sheetsWhere(db: ReadDb, which: Sql): StoredSheet[] {
  return db.all<SheetRow>({ text: SHEETS + which.text, params: which.params }).map(({ isReset, ownPlaces, keptPlaces, ...row }) => ({
    ...row,
    isReset: isReset === 1,
    ownPlaces: placeValues.parse(JSON.parse(ownPlaces)),
    keptPlaces: placeValues.parse(JSON.parse(keptPlaces)),
  }));
}

export function sheetOf(db: ReadDb, id: ExpectationSheetId): StoredSheet | undefined {
  return sheetsWhere(db, sql`s.id = ${id}`)[0];
}

/** The newest version first. */
export function sheetsOf(db: ReadDb, engagementId: EngagementId): StoredSheet[] {
  return sheetsWhere(db, sql`s.engagement_id = ${engagementId} ORDER BY s.version DESC, s.id DESC`);
}

/** What counts for a client now: the newest sheet that nothing replaced. */
export function latestSheetOf(db: ReadDb, clientId: ClientId): StoredSheet | undefined {
  return sheetsWhere(db, sql`s.client_id = ${clientId} AND s.status <> 'superseded' ORDER BY s.id DESC LIMIT 1`)[0];
}

export type NewSheet = Pick<StoredSheet, 'clientId' | 'engagementId' | 'version' | 'language' | 'profession' | 'isReset' | 'ownPlaces'>;

export function insertSheet(db: WriteDb, it: NewSheet, now: Instant): ExpectationSheetId {
  return db.run(sql`
    INSERT INTO expectation_sheet (uid, client_id, engagement_id, version, status, language, profession, is_reset, own_places, signed_by, created_at, updated_at)
    VALUES (${newUid()}, ${it.clientId}, ${it.engagementId}, ${it.version}, 'draft', ${it.language}, ${it.profession}, ${it.isReset},
      ${JSON.stringify(it.ownPlaces)}, '', ${now}, ${now})`).id as ExpectationSheetId;
}

export function setSheetStatus(db: WriteDb, id: ExpectationSheetId, status: SheetStatus, now: Instant): void {
  db.run(sql`UPDATE expectation_sheet SET status = ${status}, updated_at = ${now} WHERE id = ${id} AND status <> ${status}`);
}

export function setPlaces(db: WriteDb, id: ExpectationSheetId, it: Pick<StoredSheet, 'ownPlaces' | 'keptPlaces'>, now: Instant): void {
  db.run(sql`
    UPDATE expectation_sheet SET own_places = ${JSON.stringify(it.ownPlaces)}, kept_places = ${JSON.stringify(it.keptPlaces)}, updated_at = ${now}
    WHERE id = ${id}`);
}

export type Signature = Pick<StoredSheet, 'signedOnMe' | 'signedOnClient' | 'signedBy' | 'attachmentId'>;

/** What an earlier version agreed is replaced by it. */
export function signSheet(db: WriteDb, { id, engagementId }: StoredSheet, it: Signature, now: Instant): void {
  db.run(sql`
    UPDATE expectation_sheet SET status = 'superseded', updated_at = ${now}
    WHERE engagement_id = ${engagementId} AND id <> ${id} AND status <> 'superseded'`);
  db.run(sql`
    UPDATE expectation_sheet SET status = 'signed', signed_on_me = ${it.signedOnMe}, signed_on_client = ${it.signedOnClient}, signed_by = ${it.signedBy},
      attachment_id = ${it.attachmentId}, updated_at = ${now}
    WHERE id = ${id}`);
}

export function deleteSheet(db: WriteDb, id: ExpectationSheetId): void {
  db.run(sql`DELETE FROM expectation_sheet WHERE id = ${id}`);
}

type ClauseRow = Record<string, unknown> & Pick<StoredClause, 'id' | 'sheetId' | 'key' | 'position' | 'source'>;

const CLAUSES = `
  SELECT k.id, k.sheet_id AS sheetId, k.key, k.position, k.source, k.section, k.situation, k.short, k.question, k.body, k.items, k.we_do AS weDo,
    k.you_do AS youDo, k.by_when AS byWhen, k.otherwise, k.must_discuss AS mustDiscuss
  FROM clause k WHERE `;

function clausesWhere(db: ReadDb, which: Sql): StoredClause[] {
  return db
    .all<ClauseRow>({ text: CLAUSES + which.text, params: which.params })
    .map(({ id, sheetId, key, position, source, items, mustDiscuss, ...fields }) => ({
      ...clauseFields.parse({ ...fields, items: JSON.parse(String(items)), mustDiscuss: mustDiscuss === 1 }),
      id,
      sheetId,
      key,
      position,
      source,
    }));
}

/** As they are read. */
export function clausesOf(db: ReadDb, sheetId: ExpectationSheetId): StoredClause[] {
  return clausesWhere(db, sql`k.sheet_id = ${sheetId} ORDER BY k.section, k.position, k.id`);
}

export function clauseOf(db: ReadDb, id: ClauseId): StoredClause | undefined {
  return clausesWhere(db, sql`k.id = ${id}`)[0];
}

export type NewClause = ClauseFields & Pick<StoredClause, 'sheetId' | 'key' | 'source'> & { readonly clientId: ClientId };

/** At the end of its section. */
export function insertClause(db: WriteDb, it: NewClause, now: Instant): ClauseId {
  return db.run(sql`
    INSERT INTO clause (client_id, sheet_id, key, section, position, situation, short, question, body, items, we_do, you_do, by_when, otherwise,
      must_discuss, source, created_at, updated_at)
    VALUES (${it.clientId}, ${it.sheetId}, ${it.key}, ${it.section},
      (SELECT coalesce(max(position), 0) + 1 FROM clause WHERE sheet_id = ${it.sheetId} AND section = ${it.section}), ${it.situation}, ${it.short},
      ${it.question}, ${it.body}, ${JSON.stringify(it.items)}, ${it.weDo}, ${it.youDo}, ${it.byWhen}, ${it.otherwise}, ${it.mustDiscuss}, ${it.source},
      ${now}, ${now})`).id as ClauseId;
}

export function updateClause(db: WriteDb, id: ClauseId, it: ClauseFields, now: Instant): void {
  db.run(sql`
    UPDATE clause SET section = ${it.section}, situation = ${it.situation}, short = ${it.short}, question = ${it.question}, body = ${it.body},
      items = ${JSON.stringify(it.items)}, we_do = ${it.weDo}, you_do = ${it.youDo}, by_when = ${it.byWhen}, otherwise = ${it.otherwise},
      must_discuss = ${it.mustDiscuss}, updated_at = ${now}
    WHERE id = ${id}`);
}

export function placeClause(db: WriteDb, id: ClauseId, position: number, now: Instant): void {
  db.run(sql`UPDATE clause SET position = ${position}, updated_at = ${now} WHERE id = ${id} AND position <> ${position}`);
}

export function deleteClause(db: WriteDb, id: ClauseId): void {
  db.run(sql`DELETE FROM clause WHERE id = ${id}`);
}
