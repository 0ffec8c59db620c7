import type { ImportDraft, ImportRow } from '#shared/contract/imports.ts';
import { nameKey } from './match-keys.ts';
import type { Match } from './match.ts';
import type { ReadRow } from './read-contacts.ts';

export type Decision = ImportRow['decision'];

/** A row of the preview with what the user decided about it. */
export type DraftRow = ReadRow & { readonly match: Match | null; readonly chosen: boolean; readonly decision: Decision };

export function stateOf(row: DraftRow): ImportRow['state'] {
  if (row.problem) return 'refused';
  return row.match && row.decision !== 'separate' ? 'update' : 'new';
}

/** Comes in when the import is made. */
export function comesIn(row: DraftRow): boolean {
  return row.chosen && !row.problem && !(row.match && row.decision === 'skip');
}

/** Rows with the same target become one client: the client that was recognised, the organisation, or the row itself. */
export function targetOf(row: DraftRow): string {
  if (row.match && row.decision === 'merge') return row.match.clientId === null ? `row ${row.match.row}` : `client ${row.match.clientId}`;
  const organisation = nameKey(row.card.organisation);
  return organisation ? `organisation ${organisation}` : `row ${row.row}`;
}

export function rowView(row: DraftRow): ImportRow {
  return {
    row: row.row,
    state: stateOf(row),
    chosen: row.chosen && !row.problem,
    decision: row.decision,
    card: row.card,
    values: row.values,
    groups: row.card.groups,
    problem: row.problem,
    moreProblems: [...row.moreProblems],
    match: row.match && { clientId: row.match.clientId, name: row.match.name, by: row.match.by },
    withoutPerson: row.card.personName === '',
  };
}

export function countRows(rows: readonly DraftRow[]): ImportDraft['counts'] {
  const states = rows.map(stateOf);
  const count = (state: ImportRow['state']): number => states.filter((it) => it === state).length;
  const coming = rows.filter(comesIn);
  return {
    rows: rows.length,
    new: count('new'),
    updates: count('update'),
    refused: count('refused'),
    chosen: coming.length,
    clients: new Set(coming.map(targetOf)).size,
    people: coming.filter((row) => row.card.personName !== '').length,
  };
}

export function groupsOf(rows: readonly DraftRow[]): ImportDraft['groups'] {
  const groups = new Map<string, { rows: number; chosen: number }>();
  for (const row of rows) {
    for (const name of row.card.groups) {
      const group = groups.get(name) ?? { rows: 0, chosen: 0 };
      groups.set(name, { rows: group.rows + 1, chosen: group.chosen + Number(comesIn(row)) });
    }
  }
  return [...groups].map(([name, count]) => ({ name, ...count })).toSorted((a, b) => b.rows - a.rows);
}
