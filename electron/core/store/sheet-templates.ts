import { clauseFields, type ClauseFields } from '#shared/domain/expectations/clause.ts';
import { templateClauses, type Profession, type TemplateClause } from '#shared/domain/expectations/template.ts';
import type { ClientId, LessonId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/language.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

type Which = { readonly profession: Profession; readonly language: Language };

/** The practice's own clauses; undefined: it uses those that come with the program. */
export function ownClauses(db: ReadDb, { profession, language }: Which): readonly TemplateClause[] | undefined {
  const row = db.get<{ clauses: string }>(sql`SELECT clauses FROM sheet_template WHERE profession = ${profession} AND language = ${language}`);
  return row && templateClauses.parse(JSON.parse(row.clauses));
}

export function ownSheetTemplates(db: ReadDb): Which[] {
  return db.all(sql`SELECT profession, language FROM sheet_template ORDER BY profession, language`);
}

export function keepOwnClauses(db: WriteDb, { profession, language }: Which, clauses: readonly TemplateClause[], now: Instant): void {
  db.run(sql`
    INSERT INTO sheet_template (profession, language, clauses, created_at, updated_at)
    VALUES (${profession}, ${language}, ${JSON.stringify(clauses)}, ${now}, ${now})
    ON CONFLICT (profession, language) DO UPDATE SET clauses = excluded.clauses, updated_at = excluded.updated_at`);
}

/** False when nothing of one's own was kept. */
export function forgetOwnClauses(db: WriteDb, { profession, language }: Which): boolean {
  return db.run(sql`DELETE FROM sheet_template WHERE profession = ${profession} AND language = ${language}`).changes > 0;
}

export type StoredLesson = {
  readonly id: LessonId;
  readonly clientId: ClientId | null;
  readonly clientName: string | null;
  readonly learnt: string;
  readonly clause: ClauseFields;
  readonly adoptedAt: Instant | null;
};
type LessonRow = Record<string, unknown> & Omit<StoredLesson, 'clause'>;

/** Newest first. */
export function lessonsOf(db: ReadDb): StoredLesson[] {
  return db
    .all<LessonRow>(sql`
      SELECT l.id, l.client_id AS clientId, c.name AS clientName, l.learnt, l.adopted_at AS adoptedAt, l.section, l.situation, l.question, l.body,
        l.we_do AS weDo, l.you_do AS youDo, l.by_when AS byWhen, l.otherwise, l.must_discuss AS mustDiscuss
      FROM lesson l LEFT JOIN client c ON c.id = l.client_id WHERE c.id IS NULL OR c.deleted_at IS NULL ORDER BY l.id DESC`)
    .map(({ id, clientId, clientName, learnt, adoptedAt, mustDiscuss, ...fields }) => ({
      id,
      clientId,
      clientName,
      learnt,
      adoptedAt,
      clause: clauseFields.parse({ ...fields, mustDiscuss: mustDiscuss === 1 }),
    }));
}

export function insertLesson(db: WriteDb, it: Pick<StoredLesson, 'clientId' | 'learnt' | 'clause'>, now: Instant): LessonId {
  const { clause } = it;
  return db.run(sql`
    INSERT INTO lesson (client_id, learnt, section, situation, question, body, we_do, you_do, by_when, otherwise, must_discuss, clause_key, created_at,
      updated_at)
    VALUES (${it.clientId}, ${it.learnt}, ${clause.section}, ${clause.situation}, ${clause.question}, ${clause.body}, ${clause.weDo}, ${clause.youDo},
      ${clause.byWhen}, ${clause.otherwise}, ${clause.mustDiscuss}, '', ${now}, ${now})`).id as LessonId;
}

export function markLessonAdopted(db: WriteDb, id: LessonId, clauseKey: string, now: Instant): void {
  db.run(sql`UPDATE lesson SET adopted_at = ${now}, clause_key = ${clauseKey}, updated_at = ${now} WHERE id = ${id}`);
}

export function deleteLesson(db: WriteDb, id: LessonId): boolean {
  return db.run(sql`DELETE FROM lesson WHERE id = ${id}`).changes > 0;
}
