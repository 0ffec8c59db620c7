import type { CardField } from '#shared/domain/import-card.ts';
import type { ReadRow } from './read-row.ts';
import { present, type RowValues } from './row-values.ts';

/**
 * The values of a row with those typed by hand, to be checked again. Where a field holds several (three mail addresses), only the
 * one that was refused is replaced.
 */
export function withCorrections({ values, problem }: Pick<ReadRow, 'values' | 'problem'>, typed: RowValues): ReadRow['values'] {
  const corrected: Partial<Record<CardField, string | undefined>> = { ...values, ...typed };
  const whole = problem && values[problem.field];
  const replacement = problem && typed[problem.field];
  if (whole && replacement !== undefined && replacement !== null && problem.value !== '' && whole.includes(problem.value)) {
    corrected[problem.field] = whole.replace(problem.value, () => replacement);
  }
  return present(corrected);
}
