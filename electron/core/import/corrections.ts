import type { CardField } from '#shared/domain/import-card.ts';
import { problemsOf } from './problem.ts';
import type { ReadRow } from './read-row.ts';
import { present, type RowValues } from './row-values.ts';

/**
 * The values of a row with those typed by hand, to be checked again. Where a field holds several (three mail addresses), only the
 * one that was refused first is replaced.
 */
export function withCorrections(row: Pick<ReadRow, 'values' | 'problem' | 'moreProblems'>, typed: RowValues): ReadRow['values'] {
  const corrected: Partial<Record<CardField, string | undefined>> = { ...row.values, ...typed };
  // Of each field the first: it is the one that was shown to be corrected.
  for (const { field, value } of problemsOf(row).toReversed()) {
    const [whole, replacement] = [row.values[field], typed[field]];
    if (whole && replacement !== undefined && replacement !== null && value !== '' && whole.includes(value))
      corrected[field] = whole.replace(value, () => replacement);
  }
  return present(corrected);
}
