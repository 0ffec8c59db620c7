import { AppError } from '#shared/contract/error.ts';
import type { HandlersOf, Parsed } from '#shared/contract/index.ts';
import { dayOf } from '#shared/time/day.ts';
import { rowView, stateOf, type DraftRow } from '../import/draft-rows.ts';
import { matcherOver } from '../import/match.ts';
import { checkRow, withCorrections } from '../import/read-contacts.ts';
import { refusedFile } from '../import/refused-file.ts';
import type { Draft, Imports } from '../import-drafts.ts';
import { calendarOf, settingsOf } from './context.ts';

type Names =
  | 'imports.open' | 'imports.reread' | 'imports.draft' | 'imports.rows' | 'imports.choose' | 'imports.decide' | 'imports.correct'
  | 'imports.commit' | 'imports.cancel' | 'imports.refused' | 'imports.list' | 'imports.undo';

export function importHandlers(imports: Imports): HandlersOf<Names> {
  const ready = (id: string): Draft => {
    const draft = imports.draftOf(id);
    if (draft.state !== 'ready') throw new AppError('import-not-ready');
    return draft;
  };
  return {
    'imports.open'({ file, name }) {
      const chosen = imports.around.shelf.take(file);
      if (!chosen) throw new AppError('file-not-found');
      return { draft: imports.open(chosen.path, name).id };
    },
    'imports.reread'({ draft, options }) {
      imports.read(imports.draftOf(draft), options);
      return {};
    },
    'imports.draft': ({ draft }) => imports.view(draft),
    'imports.rows'({ draft, show, group, offset, limit }) {
      const rows = imports.draftOf(draft).rows.filter((row) => (show === 'all' || stateOf(row) === show) && (group === null || row.card.groups.includes(group)));
      return { total: rows.length, rows: rows.slice(offset, offset + limit).map(rowView) };
    },
    'imports.choose'({ draft, which, chosen }) {
      const it = ready(draft);
      const isMeant = chosenBy(which);
      it.rows = it.rows.map((row) => (isMeant(row) ? { ...row, chosen } : row));
      return {};
    },
    'imports.decide'({ draft, rows, decision }) {
      const it = ready(draft);
      const meant = rows && new Set(rows);
      it.rows = it.rows.map((row) => (row.match && (!meant || meant.has(row.row)) ? { ...row, decision } : row));
      return {};
    },
    'imports.correct'(input) {
      const it = ready(input.draft);
      const known = it.rows.find(({ row }) => row === input.row);
      if (!known) throw new AppError('not-found');
      const mended = corrected(imports, known, input);
      it.rows = it.rows.map((row) => (row === known ? mended : row));
      return { problem: mended.problem };
    },
    'imports.commit': ({ draft, stage }) => imports.commit(draft, stage),
    'imports.cancel'({ draft }) {
      imports.cancel(draft);
      return {};
    },
    'imports.refused': ({ draft }) => refusedRows(imports, imports.draftOf(draft)),
    'imports.list'() {
      const { zone } = calendarOf(imports.practice);
      return imports.list().map(({ id, fileName, createdAt, clientsCreated, clientsUpdated, refused, undoneAt }) => ({
        id, fileName, at: createdAt, on: dayOf(createdAt, zone), clientsCreated, clientsUpdated, refused, undoneAt,
      }));
    },
    'imports.undo': ({ id }) => imports.undo(id),
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
  const { card, problem } = checkRow(merged, row.card.custom, { country, today });
  const match = problem ? null : matcherOver(imports.practice.store.read, country).match(card, row.row);
  return { ...row, values: merged, card, problem, match, chosen: true };
}

async function refusedRows({ practice, around }: Imports, { answer, rows }: Draft) {
  if (!answer) throw new AppError('import-not-ready');
  const { t } = practice.text();
  // Reasons are codes out of the reader; a test holds that each has its sentence.
  const sentence = t as unknown as (key: string) => string;
  const refused = rows.flatMap((row) => (row.problem ? [{ ...row, reasonText: sentence(`errors.problem.${row.problem.reason}`) }] : []));
  if (refused.length === 0) throw new AppError('nothing-chosen');
  const { name, content } = refusedFile(answer, refused);
  const { file } = await around.shelf.write(name, content);
  return { file, name, rows: refused.length };
}
