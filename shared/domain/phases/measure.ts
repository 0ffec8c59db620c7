import { addDays, type Day } from '../../time/day.ts';
import { nextWorkingDay, type WorkingDays } from '../../time/working-days.ts';
import type { Pause } from '../gap.ts';
import { askSignals, type AskedItem } from './asks.ts';
import { driftSignals, type Ask } from './drift.ts';
import { noWinSignals } from './wins.ts';
import { onTimeSignals } from './on-time.ts';
import { isEpisode, lastDay, firstDay, SIGNALS, type NotedKind, type NotedCode, type Signal, type SignalCode } from './signal.ts';

export type MeetingFact = {
  readonly id: number;
  readonly on: Day;
  readonly missed: boolean;
  /** They came early, or with questions. */ readonly keen: 'early' | 'questions' | null;
};
/** A call that did not reach them; `backOn`: when one spoke again, or they were in touch. */
export type UnansweredCall = { readonly id: number; readonly on: Day; readonly backOn: Day | null };
export type OwnPromise = { readonly id: number; readonly what: string; readonly dueOn: Day; readonly closedOn: Day | null };
/** Days on which they waited longer than agreed; `storyOn`: from when it was more than half as long again. */
export type Overdue = {
  readonly since: Day;
  readonly overdueOn: Day | null;
  readonly storyOn: Day | null;
  readonly to: Day | null;
  readonly gapDays: number;
  readonly targetDays: number;
};
export type NotedSignal = { readonly id: number; readonly code: NotedCode; readonly kind: NotedKind; readonly on: Day; readonly note: string };
/** Somebody said that a sign is none, on that day. */
export type Dismissal = { readonly code: SignalCode; readonly ref: string; readonly on: Day };

/** The dated facts about one client (spec 4.7). */
export type ClientFacts = {
  readonly startedOn: Day;
  readonly asks: readonly Ask[];
  readonly items: readonly AskedItem[];
  readonly meetings: readonly MeetingFact[];
  readonly calls: readonly UnansweredCall[];
  readonly promises: readonly OwnPromise[];
  readonly overdue: readonly Overdue[];
  readonly toldOn: readonly Day[];
  readonly noted: readonly NotedSignal[];
  readonly dismissed: readonly Dismissal[];
  readonly away: readonly Pause[];
  /** Times in which slow answers are to be expected. */
  readonly slow: readonly Pause[];
};

export type Measuring = {
  /** The first day one asks about. */
  readonly from: Day;
  readonly today: Day;
  readonly worked: WorkingDays;
  /** What is usual in the practice, of clients without a beginning of their own; null: too little is known. */
  readonly usualLatency: number | null;
};

/** Every sign of a client with the days on which it counts, those that somebody dismissed left out. */
export function measureSignals(facts: ClientFacts, measuring: Measuring): Signal[] {
  const found = [
    ...askSignals(facts, measuring),
    ...facts.meetings.flatMap(meetingSignals),
    ...facts.calls.flatMap((call) => unreturned(call, measuring)),
    ...driftSignals(facts, measuring),
    ...onTimeSignals(facts, measuring),
    ...facts.overdue.flatMap(overdueSignals),
    ...noWinSignals(facts, measuring),
    ...facts.promises.flatMap((promise) => lateSignals(promise, measuring.today)),
    ...facts.noted.map(({ id, code, kind, on, note }) => ({ ...lasting(code, String(id), on), source: 'noted' as const, kind, text: note })),
  ];
  return found.filter((signal) => !facts.dismissed.some((it) => isAbout(it, signal)));
}

/** What lives for a number of days from the day it happened. */
export function lasting(code: SignalCode, ref: string, on: Day): Signal {
  const { weight, life } = SIGNALS[code];
  return { ...PLAIN, code, ref, parts: [{ from: on, to: life === null ? null : addDays(on, life - 1), weight }] };
}

/** The bare sign; whoever makes one says the rest. */
export const PLAIN = { source: 'measured', text: '', kind: null, value: null, base: null } as const satisfies Partial<Signal>;

function isAbout({ code, ref, on }: Dismissal, signal: Signal): boolean {
  if (code !== signal.code) return false;
  if (ref === signal.ref) return true;
  const last = lastDay(signal);
  return isEpisode(code) && firstDay(signal) <= on && (last === null || on <= last);
}

function meetingSignals({ id, on, missed, keen }: MeetingFact): Signal[] {
  if (missed) return [lasting('S2', String(id), on)];
  return keen === null ? [] : [{ ...lasting('S14', `m${id}`, on), kind: keen }];
}

/** Not by the end of the next working day: it counts from the day after that. */
function unreturned({ id, on, backOn }: UnansweredCall, { today, worked }: Measuring): Signal[] {
  const answerBy = nextWorkingDay(on, worked);
  if ((backOn !== null && backOn <= answerBy) || answerBy >= today) return [];
  const { life, weight } = SIGNALS.S3;
  return [{ ...PLAIN, code: 'S3', ref: String(id), parts: [{ from: addDays(answerBy, 1), to: addDays(answerBy, life ?? 0), weight }] }];
}

function overdueSignals({ since, overdueOn, storyOn, to, gapDays, targetDays }: Overdue): Signal[] {
  if (overdueOn === null || (to !== null && to < overdueOn)) return [];
  const { weight, worse = weight } = SIGNALS.S8;
  const story = storyOn !== null && (to === null || storyOn <= to) ? storyOn : null;
  const parts = [
    ...(story === overdueOn ? [] : [{ from: overdueOn, to: story === null ? to : addDays(story, -1), weight }]),
    ...(story === null ? [] : [{ from: story, to, weight: worse }]),
  ];
  return [{ ...PLAIN, code: 'S8', ref: since, parts, value: gapDays, base: targetDays }];
}

/** From the day after it was due; on the day it is kept it is late no more. */
function lateSignals({ id, what, dueOn, closedOn }: OwnPromise, today: Day): Signal[] {
  const from = addDays(dueOn, 1);
  const to = closedOn && addDays(closedOn, -1);
  if (from > today || (to !== null && to < from)) return [];
  return [{ ...PLAIN, code: 'S11', ref: String(id), text: what, parts: [{ from, to, weight: SIGNALS.S11.weight }] }];
}
