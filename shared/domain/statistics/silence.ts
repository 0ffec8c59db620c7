import { addDays, daysBetween, type Day } from '../../time/day.ts';
import type { WorkingDays } from '../../time/working-days.ts';
import type { UpdateInterval } from '../cadence.ts';
import { gapOf, type Band, type Gap, type GapFacts, type Pause } from '../gap.ts';
import type { Tally } from './share.ts';

/** A day on which somebody at the client was told something. */
export type Told = { readonly on: Day; readonly toDecisionMaker: boolean };

/** How often one had to be told something, from a day on. */
export type Pace = { readonly from: Day; readonly interval: UpdateInterval };

export type SilenceFacts = {
  /** In any order. */
  readonly told: readonly Told[];
  /** In any order; the earliest also counts for the days before it. */
  readonly paces: readonly Pace[];
  readonly engagementStartedOn: Day;
  readonly pauses: readonly Pause[];
};

/** Both ends among them. */
export type Span = { readonly from: Day; readonly to: Day };

export type Silence = {
  readonly since: Day;
  /** The day of the next news; today while it lasts. */
  readonly until: Day;
  readonly lasts: boolean;
  readonly dueOn: Day;
  /** Days of silence and days agreed, those on which the client was away in neither. */
  readonly gapDays: number;
  readonly targetDays: number;
  readonly band: Band;
};

/** The stretches between two news that reach into `span`, in their order, each with what was agreed at its end. */
export function silencesOf(facts: SilenceFacts, span: Span, worked: WorkingDays): Silence[] {
  const silences: Silence[] = [];
  for (const { end, gapFacts } of partsOf(facts, span.to)) {
    const lasts = end > span.to;
    const until = lasts ? span.to : end;
    const gap = gapOf(gapFacts, until, worked);
    if (until < span.from || (until === span.from && !lasts)) continue;
    const next = silenceFrom(gap, until, lasts);
    // A new pace, or news to somebody else, does not end a silence; what is agreed then is what counts for it.
    if (silences.at(-1)?.since === gap.since) silences.pop();
    silences.push(next);
  }
  return silences;
}

/** On how many days of `span`, since work began, nobody waited longer than agreed (gap ratio ≤ 1, spec 4.8). */
export function complianceOf(facts: SilenceFacts, span: Span, dueOn: DueDays, note: NoteDays = () => undefined): Tally {
  const first = later(span.from, facts.engagementStartedOn);
  if (first > span.to) return { part: 0, of: 0 };
  const after = addDays(span.to, 1);
  let part = 0;
  note('of', first, after);
  for (const { from, end, gapFacts } of partsOf(facts, span.to)) {
    if (end <= first) continue;
    const begin = later(from, first);
    const due = pausedOn(dueOn(gapFacts), facts.pauses);
    if (due < begin) continue;
    const until = due >= end ? end : addDays(due, 1);
    part += daysBetween(begin, until);
    note('part', begin, until);
  }
  return { part, of: daysBetween(first, after) };
}

/** Told of the days that count, and of those on which nobody waited too long; the last one is not among them. */
export type NoteDays = (what: 'part' | 'of', from: Day, until: Day) => void;

/** The longest silence that reaches into `span`; of equal ones the latest. Null: none. */
export function longestSilence(facts: SilenceFacts, span: Span, worked: WorkingDays): Silence | null {
  let longest: { readonly part: Part; readonly days: number } | null = null;
  for (const part of partsOf(facts, span.to)) {
    const lasts = part.end > span.to;
    const until = lasts ? span.to : part.end;
    if (until < span.from || (until === span.from && !lasts)) continue;
    // Absences only shorten it: what is not longer with them is not longer without.
    if (longest && daysBetween(sinceOf(part.gapFacts), until) < longest.days) continue;
    const days = facts.pauses.length === 0 ? daysBetween(sinceOf(part.gapFacts), until) : gapOf(part.gapFacts, until, worked).gapDays;
    if (!longest || days >= longest.days) longest = { part, days };
  }
  if (!longest) return null;
  const { end, gapFacts } = longest.part;
  const lasts = end > span.to;
  const until = lasts ? span.to : end;
  return silenceFrom(gapOf(gapFacts, until, worked), until, lasts);
}

export type DueDays = (facts: GapFacts) => Day;

/** The due day of the gap; what hangs on nothing but a day, an interval and the calendar is worked out once for all clients. */
export function dueDays(worked: WorkingDays): DueDays {
  const known = { plain: new Map<UpdateInterval, Map<Day, Day>>(), extended: new Map<UpdateInterval, Map<Day, Day>>() };
  return (facts) => {
    const { decisionMakerInformedOn: told, othersInformedOn: others, interval, pauses } = facts;
    const since = sinceOf(facts);
    const work = (): Day => gapOf(facts, since, worked).dueOn;
    if (pauses.length > 0) return work();
    const byInterval = told !== null && others !== null && others > told ? known.extended : known.plain;
    const bySince = byInterval.get(interval) ?? new Map<Day, Day>();
    const due = bySince.get(since) ?? work();
    if (bySince.size === 0) byInterval.set(interval, bySince);
    bySince.set(since, due);
    return due;
  };
}

type Part = { readonly from: Day; /** The first day after it. */ readonly end: Day; readonly gapFacts: GapFacts };

/** The days from the beginning of work to `to`, cut wherever a gap is counted in another way from then on. */
function partsOf({ told, paces, engagementStartedOn, pauses }: SilenceFacts, to: Day): Part[] {
  const changes = paces.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const [first] = changes;
  if (!first) return [];
  const news = inOrder(told);
  const others = [...changes.slice(1).map((it) => it.from), engagementStartedOn].toSorted();
  const parts: Part[] = [];
  let open: Omit<Part, 'end'> | null = null;
  let [decisionMaker, anybody, interval]: [Day | null, Day | null, UpdateInterval] = [null, null, first.interval];
  let [nextNews, nextOther, nextChange] = [0, 0, 1];
  for (let from = sooner(news[0]?.on, others[0]); from !== undefined && from <= to; from = sooner(news[nextNews]?.on, others[nextOther])) {
    if (open) parts.push({ from: open.from, end: from, gapFacts: open.gapFacts });
    const before = anybody;
    for (let it = news[nextNews]; it?.on === from; it = news[++nextNews]) {
      anybody = from;
      if (it.toDecisionMaker) decisionMaker = from;
    }
    while (others[nextOther] === from) nextOther += 1;
    for (let it = changes[nextChange]; it && it.from <= from; it = changes[++nextChange]) interval = it.interval;
    const gapFacts = { interval, decisionMakerInformedOn: decisionMaker, othersInformedOn: anybody, engagementStartedOn, pauses };
    open = from >= engagementStartedOn || anybody !== before ? { from, gapFacts } : null;
  }
  if (open) parts.push({ from: open.from, end: addDays(to, 1), gapFacts: open.gapFacts });
  return parts;
}

/** Most come in their order. */
function inOrder(told: readonly Told[]): readonly Told[] {
  const isSorted = told.every((it, n) => n === 0 || told[n - 1]!.on <= it.on);
  return isSorted ? told : told.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}

function sooner(a: Day | undefined, b: Day | undefined): Day | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}

function sinceOf({ decisionMakerInformedOn, othersInformedOn, engagementStartedOn }: GapFacts): Day {
  return decisionMakerInformedOn ?? othersInformedOn ?? engagementStartedOn;
}

function silenceFrom({ since, dueOn, gapDays, targetDays, band }: Gap, until: Day, lasts: boolean): Silence {
  return { since, until, lasts, dueOn, gapDays, targetDays, band };
}

/** The last day that still counts as `on`: days on which the client is away come free. */
function pausedOn(on: Day, pauses: readonly Pause[]): Day {
  if (pauses.length === 0) return on;
  let day = on;
  for (let next = addDays(day, 1); pauses.some(({ from, to }) => from <= next && next <= to); next = addDays(next, 1)) day = next;
  return day;
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
