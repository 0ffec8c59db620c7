import { AppError } from '#shared/contract/error.ts';
import type { Output, Parsed } from '#shared/contract/index.ts';
import { CLAUSES_MAX } from '#shared/domain/expectations/clause.ts';
import { misplaced, type Profession, type TemplateClause } from '#shared/domain/expectations/template.ts';
import type { Language } from '#shared/domain/language.ts';
import { dayOf } from '#shared/time/day.ts';
import { calendarOf, found, interfaceLanguage, type Practice } from '../handlers/context.ts';
import { forgetOwnClauses, keepOwnClauses, lessonsOf, markLessonAdopted } from '../store/sheet-templates.ts';
import type { WriteDb } from '../store/sql.ts';
import { refuseUnknownPlaces, unknownPlace } from './edit.ts';
import { shippedTemplate, templateFor } from './template.ts';

export function templateView(practice: Practice, profession: Profession, language: Language): Output<'expectations.template'> {
  const { language: shown, own, agreement, clauses } = templateFor(practice.store.read, profession, language, interfaceLanguage(practice));
  return { own: own && shown === language, shown, agreement, clauses: [...clauses] };
}

/** One that reads as it comes with the program is not kept. AppError `place-unknown`. */
export function saveTemplate(db: WriteDb, practice: Practice, { profession, language, clauses }: Parsed<'expectations.saveTemplate'>): void {
  const wrong = misplaced(clauses);
  if (wrong) throw unknownPlace(wrong.names, `clauses.${wrong.index}`);
  const shipped = shippedTemplate(profession, language)?.clauses;
  if (JSON.stringify(shipped) === JSON.stringify(clauses)) forgetOwnClauses(db, { profession, language });
  else keepOwnClauses(db, { profession, language }, clauses, practice.clock.now());
}

export function lessonViews(practice: Practice): Output<'expectations.lessons'> {
  const { zone } = calendarOf(practice);
  return lessonsOf(practice.store.read).map(({ id, clientName, learnt, clause, adoptedAt }) => ({
    id,
    clientName,
    learnt,
    clause: { ...clause, items: [...clause.items] },
    adoptedOn: adoptedAt === null ? null : dayOf(adoptedAt, zone),
  }));
}

/** What was learnt once stands in every sheet that is written from now on. */
export function adoptLesson(db: WriteDb, practice: Practice, { id, profession, language }: Parsed<'expectations.adopt'>): void {
  const now = practice.clock.now();
  const { clause } = found(lessonsOf(db).find((lesson) => lesson.id === id && lesson.adoptedAt === null));
  refuseUnknownPlaces(clause, 'clause');
  const { clauses } = templateFor(db, profession, language, interfaceLanguage(practice));
  if (clauses.length >= CLAUSES_MAX) throw new AppError('invalid-input', { reason: 'too-many' });
  const key = `lesson-${id}`;
  keepOwnClauses(db, { profession, language }, inOrder([...clauses, { ...clause, items: [...clause.items], key }]), now);
  markLessonAdopted(db, id, key, now);
}

/** Section by section, in each as they were. */
function inOrder(clauses: readonly TemplateClause[]): TemplateClause[] {
  return clauses.toSorted((a, b) => a.section - b.section);
}
