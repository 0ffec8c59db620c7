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
export function complianceOf(facts: SilenceFacts, span: Span, dueOn: DueDays): Tally {
  const first = later(span.from, facts.engagementStartedOn);
  if (first > span.to) return { part: 0, of: 0 };
  let part = 0;
  for (const { from, end, gapFacts } of partsOf(facts, span.to)) {
    const [begin, last] = [later(from, first), earlier(addDays(end, -1), span.to)];
    if (last < begin) continue;
    const until = earlier(last, pausedOn(dueOn(gapFacts), facts.pauses));
    part += Math.max(0, daysBetween(begin, until) + 1);
  }
  return { part, of: daysBetween(first, span.to) + 1 };
}

/** The longest of them; of equal ones the latest. Null: none. */
export function longestOf(silences: readonly Silence[]): Silence | null {
  return silences.reduce<Silence | null>((longest, it) => (longest && longest.gapDays > it.gapDays ? longest : it), null);
}

export type DueDays = (facts: GapFacts) => Day;

/** The due day of the gap; what hangs on nothing but two days, an interval and the calendar is worked out once for all clients. */
export function dueDays(worked: WorkingDays): DueDays {
  const known = new Map<string, Day>();
  return (facts) => {
    const { decisionMakerInformedOn: told, othersInformedOn: others, engagementStartedOn, interval, pauses } = facts;
    if (pauses.length > 0) return gapOf(facts, told ?? engagementStartedOn, worked).dueOn;
    const extended = told !== null && others !== null && others > told;
    const key = `${told ?? others ?? engagementStartedOn} ${interval} ${extended}`;
    const due = known.get(key) ?? gapOf(facts, told ?? others ?? engagementStartedOn, worked).dueOn;
    known.set(key, due);
    return due;
  };
}

type Part = { readonly from: Day; /** The first day after it. */ readonly end: Day; readonly gapFacts: GapFacts };

/** The days from the beginning of work to `to`, cut wherever a gap is counted in another way from then on. */
function partsOf({ told, paces, engagementStartedOn, pauses }: SilenceFacts, to: Day): Part[] {
  const [first, ...changes] = paces.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  if (!first) return [];
  const cuts = new Set([engagementStartedOn, ...told.map((it) => it.on), ...changes.map((it) => it.from)]);
  const days = [...cuts].filter((on) => on <= to).toSorted();
  const byDay = Map.groupBy(told, (it) => it.on);
  const parts: Part[] = [];
  let [decisionMaker, anybody]: [Day | null, Day | null] = [null, null];
  days.forEach((from, n) => {
    const news = byDay.get(from);
    if (news) anybody = from;
    if (news?.some((it) => it.toDecisionMaker)) decisionMaker = from;
    const interval = changes.findLast((it) => it.from <= from)?.interval ?? first.interval;
    const gapFacts = { interval, decisionMakerInformedOn: decisionMaker, othersInformedOn: anybody, engagementStartedOn, pauses };
    if (from >= engagementStartedOn || news) parts.push({ from, end: days[n + 1] ?? addDays(to, 1), gapFacts });
  });
  return parts;
}

function silenceFrom({ since, dueOn, gapDays, targetDays, band }: Gap, until: Day, lasts: boolean): Silence {
  return { since, until, lasts, dueOn, gapDays, targetDays, band };
}

/** The last day that still counts as `on`: days on which the client is away come free. */
function pausedOn(on: Day, pauses: readonly Pause[]): Day {
  let day = on;
  for (let next = addDays(day, 1); pauses.some(({ from, to }) => from <= next && next <= to); next = addDays(next, 1)) day = next;
  return day;
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}
