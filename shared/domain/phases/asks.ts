import { addDays, daysBetween, type Day } from '../../time/day.ts';
import type { ClientFacts, Measuring } from './measure.ts';
import { SIGNALS, type Part, type Signal } from './signal.ts';

/** Something one needs from the client. */
export type AskedItem = {
  readonly id: number;
  readonly text: string;
  /** The days on which one asked for it, in their order. */
  readonly askedOn: readonly Day[];
  readonly dueOn: Day | null;
  readonly receivedOn: Day | null;
  /** It was received, or is needed no more. */
  readonly closedOn: Day | null;
  readonly waived: boolean;
};

/** So often one asks for one thing before it is an alarm (spec 4.7). */
export const THIRD_ASK = 3;
/** So many at once, and no win told for so long: they see only requests. */
export const MANY_ASKS = 5;
const NO_WIN_DAYS = 30;

/** S1: the third ask of one thing; S13: it came before it was due; S9: they see only requests. */
export function askSignals(facts: ClientFacts, measuring: Measuring): Signal[] {
  return [...facts.items.flatMap(itemSignals), ...onlyRequests(facts, measuring)];
}

function itemSignals({ id, text, askedOn, dueOn, receivedOn, closedOn }: AskedItem): Signal[] {
  const found: Signal[] = [];
  const third = askedOn[THIRD_ASK - 1];
  const to = closedOn && addDays(closedOn, -1);
  const plain = { source: 'measured', ref: String(id), text, kind: null, base: null } as const;
  if (third && (to === null || to >= third))
    found.push({ ...plain, code: 'S1', value: askedOn.length, parts: [{ from: third, to, weight: SIGNALS.S1.weight }] });
  if (receivedOn && dueOn && receivedOn < dueOn) {
    const { weight, life } = SIGNALS.S13;
    found.push({
      ...plain,
      code: 'S13',
      value: daysBetween(receivedOn, dueOn),
      parts: [{ from: receivedOn, to: addDays(receivedOn, (life ?? 1) - 1), weight }],
    });
  }
  return found;
}

function onlyRequests({ items, toldOn, startedOn }: ClientFacts, { today }: Measuring): Signal[] {
  if (items.length < MANY_ASKS) return [];
  return manyOpen(items)
    .flatMap(({ from, to, count }) => wordless(toldOn, startedOn).map((it) => ({ ...overlap({ from, to }, it), count })))
    .filter(({ from, to }) => from <= today && (to === null || from <= to))
    .map(({ from, to, count }) => ({
      source: 'measured',
      code: 'S9',
      ref: from,
      text: '',
      kind: null,
      value: count,
      base: null,
      parts: [{ from, to, weight: SIGNALS.S9.weight }],
    }));
}

type Days = Omit<Part, 'weight'>;

/** Stretches of days with many things open, and how many at their end. */
function manyOpen(items: readonly AskedItem[]): (Days & { readonly count: number })[] {
  const changes = new Map<Day, number>();
  const change = (day: Day | undefined | null, by: number): void => {
    if (day) changes.set(day, (changes.get(day) ?? 0) + by);
  };
  for (const { askedOn, closedOn } of items) {
    const [first] = askedOn;
    if (!first || (closedOn !== null && closedOn <= first)) continue;
    change(first, 1);
    change(closedOn, -1);
  }
  const stretches: { from: Day; to: Day | null; count: number }[] = [];
  let open = 0;
  for (const [day, by] of [...changes].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const before = open;
    open += by;
    if (before < MANY_ASKS && open >= MANY_ASKS) stretches.push({ from: day, to: null, count: open });
    const last = stretches.at(-1);
    if (!last || before < MANY_ASKS) continue;
    if (open < MANY_ASKS) last.to = addDays(day, -1);
    else last.count = open;
  }
  return stretches;
}

/** Days on which they have been told of no win for a month. */
function wordless(toldOn: readonly Day[], startedOn: Day): Days[] {
  const starts = [startedOn, ...toldOn.filter((on) => on > startedOn)];
  return starts.map((on, n) => {
    const next = starts[n + 1];
    return { from: addDays(on, NO_WIN_DAYS), to: next ? addDays(next, -1) : null };
  });
}

function overlap(a: Days, b: Days): Days {
  const to = a.to === null || b.to === null ? (a.to ?? b.to) : a.to < b.to ? a.to : b.to;
  return { from: a.from > b.from ? a.from : b.from, to };
}
