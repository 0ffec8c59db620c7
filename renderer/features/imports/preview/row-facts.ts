import type { ImportRow } from '#shared/contract/imports.ts';
import { foldText } from '#shared/text/fold.ts';

/** What becomes of a row, as the table says it. */
export type Outcome = 'new' | 'update' | 'joins' | 'refused' | 'left';

export function comesIn({ chosen, problem, match, decision }: ImportRow): boolean {
  return chosen && problem === null && !(match !== null && decision === 'skip');
}

export function outcomeOf(row: ImportRow): Outcome {
  if (row.problem) return 'refused';
  if (!comesIn(row)) return 'left';
  if (row.state !== 'update') return 'new';
  return row.match?.clientId === null ? 'joins' : 'update';
}

/** What one calls the row by: the firm, else the person, else a mail address. */
export function nameOf({ card: { organisation, personName, points } }: ImportRow): string {
  return organisation || personName || (points[0]?.value ?? '');
}

/** Who it is recognised as is worth a line where the names alone do not say it. */
export function isSurprise(row: ImportRow): boolean {
  const outcome = outcomeOf(row);
  if (outcome === 'joins') return true;
  return (
    outcome === 'update' &&
    row.match !== null &&
    ![row.card.organisation, row.card.personName].some((name) => foldText(name) === foldText(row.match?.name ?? ''))
  );
}

type RowProblem = NonNullable<ImportRow['problem']>;

/** Everything that is wrong with a row. */
export function problemsOf({ problem, moreProblems }: Pick<ImportRow, 'problem' | 'moreProblems'>): readonly RowProblem[] {
  return problem ? [problem, ...moreProblems] : [];
}
