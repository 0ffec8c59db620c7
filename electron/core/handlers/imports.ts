import { AppError } from '#shared/contract/error.ts';
import type { HandlersOf, Output, Parsed } from '#shared/contract/index.ts';
import { dayOf } from '#shared/time/day.ts';
import { rowView, stateOf, type DraftRow } from '../import/draft-rows.ts';
import { matcherOver } from '../import/match.ts';
import { checkRow, withCorrections } from '../import/read-contacts.ts';
import { problemsOf, type Problem } from '../import/problem.ts';
import { refusedFile } from '../import/refused-file.ts';
import { draftView, type Imports } from '../import-drafts.ts';
import { calendarOf, settingsOf } from './context.ts';

export function importHandlers(imports: Imports) {
  return { ...draftHandlers(imports), ...choiceHandlers(imports), ...finishedHandlers(imports) };
}

function draftHandlers(
  imports: Imports,
): HandlersOf<'imports.open' | 'imports.reread' | 'imports.draft' | 'imports.rows' | 'imports.cancel' | 'imports.refused'> {
  return {
    'imports.open'({ file, name }) {
      const chosen = imports.around.shelf.take(file);
      if (!chosen) throw new AppError('file-not-found');
      return { draft: imports.open(chosen.path, name).id };
    },
    'imports.reread'({ draft, options }) {
      imports.read(imports.draft(draft), options);
      return {};
    },
    'imports.draft': ({ draft }) => draftView(imports.draft(draft)),
    'imports.rows'({ draft, show, group, offset, limit }) {
      const rows = imports.draft(draft).rows.filter((row) => (show === 'all' || stateOf(row) === show) && (group === null || row.card.groups.includes(group)));
      return { total: rows.length, rows: rows.slice(offset, offset + limit).map(rowView) };
    },
    'imports.cancel'({ draft }) {
      imports.cancel(draft);
      return {};
    },
    'imports.refused': ({ draft }) => refusedRows(imports, draft),
  };
}

function choiceHandlers(imports: Imports): HandlersOf<'imports.choose' | 'imports.decide' | 'imports.correct'> {
  return {
    'imports.choose'({ draft, which, chosen }) {
      const it = imports.readyDraft(draft);
      const isMeant = chosenBy(which);
      it.rows = it.rows.map((row) => (isMeant(row) ? { ...row, chosen } : row));
      return {};
    },
    'imports.decide'({ draft, rows, decision }) {
      const it = imports.readyDraft(draft);
      const meant = rows && new Set(rows);
      it.rows = it.rows.map((row) => (row.match && (!meant || meant.has(row.row)) ? { ...row, decision } : row));
      return {};
    },
    'imports.correct'(input) {
      const it = imports.readyDraft(input.draft);
      const known = it.rows.find(({ row }) => row === input.row);
      if (!known) throw new AppError('not-found');
      const mended = corrected(imports, known, input);
      it.rows = it.rows.map((row) => (row === known ? mended : row));
      return { problem: mended.problem, moreProblems: [...mended.moreProblems] };
    },
  };
}

function finishedHandlers(imports: Imports): HandlersOf<'imports.commit' | 'imports.list' | 'imports.undo' | 'imports.bringBack'> {
  return {
    'imports.commit': ({ draft, stage }) => imports.commit(draft, stage),
    'imports.list'() {
      const { zone } = calendarOf(imports.practice);
      return imports.finished().map(({ id, fileName, createdAt, clientsCreated, clientsUpdated, refused, undoneAt }) => ({
        id,
        fileName,
        at: createdAt,
        on: dayOf(createdAt, zone),
        clientsCreated,
        clientsUpdated,
        refused,
        undoneAt,
      }));
    },
    'imports.undo': ({ id }) => imports.undo(id),
    'imports.bringBack'({ id }) {
      imports.bringBack(id);
      return {};
    },
  };
}

function chosenBy(which: Parsed<'imports.choose'>['which']): (row: DraftRow) => boolean {
  if (which.by === 'all') return () => true;
  if (which.by === 'group') return (row) => row.card.groups.includes(which.group);
  const rows = new Set(which.rows);
  return (row) => rows.has(row.row);
}

/** Reads the row again with the values typed by hand, and looks again whom it may be. */
function corrected(imports: Imports, row: DraftRow, { values }: Parsed<'imports.correct'>): DraftRow {
  const { country } = settingsOf(imports.practice);
  const { today } = calendarOf(imports.practice);
  const merged = withCorrections(row, values);
  const { card, ...wrong } = checkRow(merged, row.card.custom, { country, today });
  const match = wrong.problem ? null : matcherOver(imports.practice.store.read, country).match(card, row.row);
  return { ...row, values: merged, card: { ...card, photo: row.photo !== null }, ...wrong, match, chosen: true };
}

function refusedRows(imports: Imports, id: string): Output<'imports.refused'> {
  const { answer, rows } = imports.readyDraft(id);
  const { t } = imports.practice.text();
  // Reasons are codes out of the reader; a test holds that each has its sentence.
  const sentence = t as unknown as (key: string) => string;
  const said = ({ field, reason }: Problem, among: number): string => {
    const why = sentence(`errors.problem.${reason}`);
    return among > 1 && field !== 'skip' ? `${sentence(`imports.field.${field}`)}: ${why}` : why;
  };
  const refused = rows.flatMap((row) => {
    const wrong = problemsOf(row);
    return wrong.length > 0 ? [{ ...row, reasonText: wrong.map((each) => said(each, wrong.length)).join(' ') }] : [];
  });
  if (refused.length === 0) throw new AppError('nothing-chosen');
  const { name, content } = refusedFile(answer, refused, imports.practice.text().t('imports.reason'));
  return { file: imports.around.shelf.write(name, content).file, name, rows: refused.length };
}
