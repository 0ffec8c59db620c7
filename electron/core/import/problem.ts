import type { CardField } from '#shared/domain/import-card.ts';

/**
 * Why a row is refused. `field` is where it stands, `skip` when the whole row is meant; `reason` is a code with a sentence in
 * shared/text (`problem.<reason>`); `value` is what stood there, shortened.
 */
export type Problem = { readonly field: CardField; readonly reason: ProblemReason; readonly value: string };

/** Every reason a reader gives; the first line are reasons of the domain's own schemas. */
export const PROBLEM_REASONS = [
  'bad-email',
  'bad-phone',
  'bad-date',
  'too-long',
  'too-many',
  'required',
  'no-name',
  'in-future',
  'unknown-rhythm',
  'bad-characters',
  'unreadable-card',
  'too-few-cells',
  'too-many-cells',
  'broken-quotes',
] as const;
export type ProblemReason = (typeof PROBLEM_REASONS)[number];

export type Report = (field: CardField, reason: ProblemReason, value: string) => void;

const SHOWN = 200;

/** Collects what is wrong with a row; a row shows its first problem, the next one when that is corrected. */
export function problems(): { readonly report: Report; first(): Problem | null } {
  let first: Problem | null = null;
  return {
    report: (field, reason, value) => {
      first ??= problem(field, reason, value);
    },
    first: () => first,
  };
}

export function problem(field: CardField, reason: ProblemReason, value: string): Problem {
  return { field, reason, value: value.length > SHOWN ? `${value.slice(0, SHOWN - 1)}…` : value };
}
