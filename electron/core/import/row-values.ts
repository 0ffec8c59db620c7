import type { CardField } from '#shared/domain/import-card.ts';

/** What a record says, by field, as text: the form in which a row is checked and corrected. */
export type RowValues = Readonly<Partial<Record<CardField, string | undefined>>>;

/** Several values of one field in one text, in the way Google writes them; the n-th label belongs to the n-th value. */
export const BETWEEN = ' ::: ';

/** All values, empty ones too: a label finds its value by position. */
export function listOf(text: string | undefined): string[] {
  return text ? text.split(/\s*:::\s*/).map((part) => part.trim()) : [];
}

/** '' when nothing is in the list, so that an absent field stays absent. */
export function asList(parts: readonly string[]): string {
  return parts.some((part) => part !== '') ? parts.join(BETWEEN) : '';
}

/** Only the fields that say something. */
export function present(values: RowValues): Partial<Record<CardField, string>> {
  return Object.fromEntries(Object.entries(values).filter(([, text]) => text));
}
