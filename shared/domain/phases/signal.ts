import type { Day } from '../../time/day.ts';

/** The signs of the table in spec 4.7. S12 (an invoice long overdue) has no facts yet: nothing records invoices. */
export const SIGNAL_CODES = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9', 'S10', 'S11', 'S12', 'S13', 'S14'] as const;
export type SignalCode = (typeof SIGNAL_CODES)[number];

/** Those that only the practitioner can see; S14 can be measured at a meeting as well. */
export const NOTED_CODES = ['S4', 'S5', 'S14'] as const;
export type NotedCode = (typeof NOTED_CODES)[number];

/** What was seen, said more closely: of S5 whether it was a person or a tool, of S14 how they came. */
export const NOTED_KINDS = ['somebody', 'person', 'tool', 'early', 'questions'] as const;
export type NotedKind = (typeof NOTED_KINDS)[number];

export type SignalRule = {
  /** Of one of them; S6 and S8 weigh the second number once they are worse. */
  readonly weight: number;
  readonly worse?: number;
  /** All of them together weigh at most this much, or at least, below nought; null: no limit. */
  readonly most: number | null;
  /** Days it counts from the day it happened; null: as long as it is true. */
  readonly life: number | null;
  readonly hard: boolean;
};

/** Weights, lives and caps of spec 4.7. */
export const SIGNALS: Readonly<Record<SignalCode, SignalRule>> = {
  S1: { weight: 3, most: 3, life: null, hard: true },
  S2: { weight: 2, most: null, life: 45, hard: false },
  S3: { weight: 1, most: 2, life: 30, hard: false },
  S4: { weight: 4, most: 4, life: 90, hard: true },
  S5: { weight: 3, most: 3, life: 60, hard: true },
  S6: { weight: 1, worse: 2, most: 2, life: null, hard: false },
  S7: { weight: 1, most: 1, life: null, hard: false },
  S8: { weight: 1, worse: 2, most: 2, life: null, hard: false },
  S9: { weight: 1, most: 1, life: null, hard: false },
  S10: { weight: 1, most: 1, life: null, hard: false },
  S11: { weight: 1, most: 2, life: null, hard: false },
  S12: { weight: 1, most: 1, life: null, hard: false },
  S13: { weight: -1, most: -1, life: 30, hard: false },
  S14: { weight: -1, most: -1, life: 30, hard: false },
};

/** Days on which it weighs the same, both ends among them; `to` null: it still does. */
export type Part = { readonly from: Day; readonly to: Day | null; readonly weight: number };

/** A sign with the days on which it counts. */
export type Signal = {
  readonly code: SignalCode;
  /** Which one of its code: a row, or the day on which it began. */
  readonly ref: string;
  readonly source: 'measured' | 'noted';
  /** In their order, none of them over another, at least one. */
  readonly parts: readonly Part[];
  /** What stands behind it: words, or a number and what it is compared with. */
  readonly text: string;
  readonly kind: NotedKind | null;
  readonly value: number | null;
  readonly base: number | null;
};

/** A sign that comes and goes is the same one while it lasts, whatever day is taken for its beginning. */
export function isEpisode(code: SignalCode): boolean {
  return code === 'S6' || code === 'S7' || code === 'S8' || code === 'S9' || code === 'S10';
}

export function firstDay({ parts }: Signal): Day {
  const [first] = parts;
  if (!first) throw new Error('a sign without a day');
  return first.from;
}

/** Null: it still lasts. */
export function lastDay({ parts }: Signal): Day | null {
  return parts.at(-1)?.to ?? null;
}

/** What it weighs on that day; 0: it does not count then. */
export function weightOn({ parts }: Signal, on: Day): number {
  return parts.find(({ from, to }) => from <= on && (to === null || on <= to))?.weight ?? 0;
}

/** Of which sign something was said: written with an answer to a proposal. */
export function nameOf({ code, ref }: Pick<Signal, 'code' | 'ref'>): string {
  return `${code}:${ref}`;
}
