import type { Output } from '#shared/contract/index.ts';
import { AppError } from '#shared/contract/error.ts';
import { differenceOf } from '#shared/domain/expectations/difference.ts';
import { isSameClause, openQuestions } from '#shared/domain/expectations/discussion.ts';
import { filledClause } from '#shared/domain/expectations/places.ts';
import type { ExpectationSheetId } from '#shared/domain/ids.ts';
import { found, type Practice } from '../handlers/context.ts';
import { insertDiscussion, type StoredDiscussion } from '../store/clause-discussions.ts';
import { clausesOf, deleteSheet, insertClause, insertSheet, sheetOf, sheetsOf, type StoredClause, type StoredSheet } from '../store/expectations.ts';
import type { ReadDb, WriteDb } from '../store/sql.ts';
import { openSheet } from './edit.ts';
import { keepPlaces } from './keep-places.ts';
import { isOpen, placesOf } from './sheet-view.ts';
import { followTalks, talkedClauses } from './talk.ts';

/** What was signed is copied to be changed; what stays word for word stays talked through. AppError `conflict` while a draft lies there. */
export function newVersion(db: WriteDb, practice: Practice, id: ExpectationSheetId): ExpectationSheetId {
  const now = practice.clock.now();
  const before = found(sheetOf(db, id));
  if (sheetsOf(db, before.engagementId).some(isOpen)) throw new AppError('conflict');
  const version = Math.max(...sheetsOf(db, before.engagementId).map((sheet) => sheet.version)) + 1;
  const created = insertSheet(db, { ...before, version }, now);
  const after = found(sheetOf(db, created));
  const values = { before: placesOf(practice, before), after: placesOf(practice, after) };
  for (const { discussions, ...clause } of talkedClauses(db, before)) {
    const clauseId = insertClause(db, { ...clause, clientId: before.clientId, sheetId: created }, now);
    const carried = isSameClause(clause, clause, values) ? discussions.filter(({ discussed }) => discussed) : [];
    for (const each of [...carried, ...openQuestions(discussions)]) insertDiscussion(db, { ...each, clientId: before.clientId, clauseId }, now);
  }
  followTalks(db, after, now);
  keepIfTalked(db, practice, after);
  return created;
}

/** A draft is thrown away; what was signed before it holds again. */
export function discard(db: WriteDb, id: ExpectationSheetId): void {
  openSheet(db, id);
  deleteSheet(db, id);
}

/** Word by word, as both versions are read. */
export function differenceWithBefore(practice: Practice, id: ExpectationSheetId): Output<'expectations.difference'> {
  const { read } = practice.store;
  const sheet = found(sheetOf(read, id));
  const before = sheetsOf(read, sheet.engagementId).find(({ version }) => version < sheet.version);
  if (!before) return { before: null, clauses: [] };
  const clauses = differenceOf(filledClauses(read, practice, before), filledClauses(read, practice, sheet));
  return {
    before: before.version,
    clauses: clauses.map((clause) => ({ ...clause, texts: clause.texts.map(({ field, words }) => ({ field, words: [...words] })) })),
  };
}

function filledClauses(read: ReadDb, practice: Practice, sheet: StoredSheet): StoredClause[] {
  const values = placesOf(practice, sheet);
  return clausesOf(read, sheet.id).map((clause) => filledClause(clause, values));
}

function keepIfTalked(db: WriteDb, practice: Practice, sheet: StoredSheet): void {
  const talked: readonly StoredDiscussion[] = talkedClauses(db, sheet).flatMap(({ discussions }) => discussions);
  if (talked.some(({ discussed }) => discussed)) keepPlaces(db, practice, sheet);
}
