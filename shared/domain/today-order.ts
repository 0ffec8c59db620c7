/**
 * What it costs to leave a thing for tomorrow, the dearest first (spec 2.25). `money` and `leaving` wait for the screens of
 * instalments and of handovers.
 */
export const RANKS = ['deadline', 'moment', 'promise', 'alarm', 'update', 'waiting', 'money', 'retreat', 'leaving', 'nice'] as const;
export type Rank = (typeof RANKS)[number];

/** What cannot wait for the end of an absence either. */
const HARD: readonly Rank[] = ['deadline', 'moment', 'promise'];

export function isHard({ rank }: Pick<Ranked, 'rank'>): boolean {
  return HARD.includes(rank);
}

export type Ranked = {
  readonly rank: Rank;
  /** Within the rank, smallest first, number by number. */
  readonly order: readonly number[];
};

/** By consequence; equal ones as `compareNames` says. */
export function byConsequence<Line extends Ranked>(compareNames: (a: Line, b: Line) => number) {
  return (a: Line, b: Line): number => RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) || compareNumbers(a.order, b.order) || compareNames(a, b);
}

/** Up to here each line costs something of its own; behind it one line a client is enough, and says how many more there are. */
const STANDS_ALONE: readonly Rank[] = ['deadline', 'moment', 'promise', 'alarm'];

export type Folded<Line> = { readonly line: Line; readonly others: number };

/** Lines in their order; what can wait behind another line of the same client is only counted on it. */
export function foldClients<Line extends Ranked & { readonly clientId: number }>(lines: readonly Line[]): Folded<Line>[] {
  const folded = new Map<number, { line: Line; others: number }>();
  const kept: { line: Line; others: number }[] = [];
  for (const line of lines) {
    const first = folded.get(line.clientId);
    if (first && !STANDS_ALONE.includes(line.rank)) {
      first.others += 1;
      continue;
    }
    const own = { line, others: 0 };
    if (!first) folded.set(line.clientId, own);
    kept.push(own);
  }
  return kept;
}

export type OfClient<Line extends { readonly clientId: number }> = { readonly clientId: Line['clientId']; readonly lines: readonly [Line, ...Line[]] };

/** All lines of a client together; the client with the dearest one first. */
export function byClient<Line extends { readonly clientId: number }>(lines: readonly Line[]): OfClient<Line>[] {
  return [...Map.groupBy(lines, ({ clientId }) => clientId as Line['clientId'])].flatMap(([clientId, [first, ...rest]]) =>
    first ? [{ clientId, lines: [first, ...rest] as const }] : [],
  );
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((value, index) => value !== (b[index] ?? 0));
  return differing === -1 ? 0 : a[differing]! - (b[differing] ?? 0);
}
