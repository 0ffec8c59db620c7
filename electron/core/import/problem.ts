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

/** Collects what is wrong with a row, each thing once, in the order in which it was found. */
export function problems(): { readonly report: Report; found(): Wrong } {
  const all: Problem[] = [];
  return {
    report: (field, reason, value) => {
      const next = problem(field, reason, value);
      if (!all.some((each) => each.field === field && each.reason === reason && each.value === next.value)) all.push(next);
    },
    found: () => ({ problem: all[0] ?? null, moreProblems: all.slice(1, MOST) }),
  };
}

/** The first thing that is wrong with a row, and the others. */
export type Wrong = { readonly problem: Problem | null; readonly moreProblems: readonly Problem[] };

/** A row with more than that is no contact. */
const MOST = 20;

/** Of a row that is wrong as a whole nothing else is said. */
export const wrongAsWhole = (whole: Problem): Wrong => ({ problem: whole, moreProblems: [] });

export function problemsOf({ problem: first, moreProblems }: Wrong): readonly Problem[] {
  return first ? [first, ...moreProblems] : [];
}

export function problem(field: CardField, reason: ProblemReason, value: string): Problem {
  return { field, reason, value: value.length > SHOWN ? `${value.slice(0, SHOWN - 1)}…` : value };
}
