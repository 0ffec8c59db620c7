import { AppError } from '#shared/contract/error.ts';
import { CLAUSE_TEXTS, textsOf, type ClauseFields } from '#shared/domain/expectations/clause.ts';
import { isSameClause } from '#shared/domain/expectations/discussion.ts';
import { PLACES, unknownPlaces, type PlaceValues } from '#shared/domain/expectations/places.ts';
import type { ClauseId, ExpectationSheetId } from '#shared/domain/ids.ts';
import { found, type Practice } from '../handlers/context.ts';
import { deleteTalks } from '../store/clause-discussions.ts';
import { clauseOf, clausesOf, insertClause, placeClause, setPlaces, sheetOf, updateClause, type StoredSheet } from '../store/expectations.ts';
import type { WriteDb } from '../store/sql.ts';
import { isOpen, placesOf } from './sheet-view.ts';
import { followTalks } from './talk.ts';

/** One that may still be written in. AppError `sheet-signed`. */
export function openSheet(db: WriteDb, id: ExpectationSheetId): StoredSheet {
  const sheet = found(sheetOf(db, id));
  if (!isOpen(sheet)) throw new AppError('sheet-signed');
  return sheet;
}

/** A clause that says something else now is talked through again. */
export function saveClause(db: WriteDb, practice: Practice, id: ClauseId, clause: ClauseFields): void {
  const now = practice.clock.now();
  const before = found(clauseOf(db, id));
  const sheet = openSheet(db, before.sheetId);
  refuseUnknownPlaces(clause, 'clause');
  const values = placesOf(practice, sheet);
  updateClause(db, id, clause, now);
  if (clause.section !== before.section) placeClause(db, id, clausesOf(db, sheet.id).length + 1, now);
  if (!isSameClause(before, clause, { before: values, after: values })) deleteTalks(db, id, 'talks');
  followTalks(db, sheet, now);
}

export function addClause(db: WriteDb, practice: Practice, id: ExpectationSheetId, clause: ClauseFields): ClauseId {
  const { clientId } = openSheet(db, id);
  refuseUnknownPlaces(clause, 'clause');
  return insertClause(db, { ...clause, clientId, sheetId: id, key: freeKey(clausesOf(db, id)), source: 'own' }, practice.clock.now());
}

/** Past the neighbour within its section; at the end of it nothing moves. */
export function moveClause(db: WriteDb, practice: Practice, id: ClauseId, down: boolean): void {
  const { sheetId, section } = found(clauseOf(db, id));
  openSheet(db, sheetId);
  const all = clausesOf(db, sheetId).filter((clause) => clause.section === section);
  const from = all.findIndex((clause) => clause.id === id);
  const to = from + (down ? 1 : -1);
  const moved = all[from];
  if (!moved || to < 0 || to >= all.length) return;
  const order = all.toSpliced(from, 1).toSpliced(to, 0, moved);
  order.forEach((clause, index) => placeClause(db, clause.id, index + 1, practice.clock.now()));
}

/** By hand; whatever names a place that reads otherwise now is talked through again. */
export function fillPlaces(db: WriteDb, practice: Practice, id: ExpectationSheetId, given: PlaceValues): void {
  const now = practice.clock.now();
  const sheet = openSheet(db, id);
  const before = placesOf(practice, sheet);
  const ownPlaces = Object.fromEntries(Object.entries({ ...sheet.ownPlaces, ...given }).filter(([, value]) => value !== ''));
  setPlaces(db, id, { ...sheet, ownPlaces }, now);
  const after = placesOf(practice, found(sheetOf(db, id)));
  for (const clause of clausesOf(db, id)) if (!isSameClause(clause, clause, { before, after })) deleteTalks(db, clause.id, 'talks');
  followTalks(db, sheet, now);
}

/** AppError `place-unknown`, naming them and those that can be filled. */
export function refuseUnknownPlaces(clause: ClauseFields, field: string): void {
  const names = unknownPlaces([clause.short, ...textsOf(clause)]);
  const where = CLAUSE_TEXTS.find((name) => unknownPlaces([clause[name]]).length > 0);
  if (names.length > 0) throw unknownPlace(names, where ? `${field}.${where}` : field);
}

export function unknownPlace(names: readonly string[], field: string): AppError {
  return new AppError('place-unknown', { field, params: { names: listed(names), allowed: listed(PLACES) } });
}

function listed(names: readonly string[]): string {
  return names.map((name) => `{${name}}`).join(', ');
}

function freeKey(clauses: readonly { readonly key: string }[]): string {
  const taken = new Set(clauses.map(({ key }) => key));
  for (let number = 1; ; number += 1) if (!taken.has(`own-${number}`)) return `own-${number}`;
}
