import { addDays, daysBetween, type Day } from '../../time/day.ts';
import type { Pause } from '../gap.ts';
import { CALM_DAYS, decidePhase, ENOUGH_DATA, FRESH_DAYS, isDip, PESSIMISM_SCORE, type Decision } from './decide.ts';
import { scoreOn } from './score.ts';
import { nameOf, type Signal } from './signal.ts';
import { standingAnswer, type PhaseAnswer } from './standing.ts';

/** A guess that nobody answered is remembered so long; what was agreed to, always. Our own number. */
export const WATCHED_DAYS = 60;

export type PhaseFacts = {
  readonly signals: readonly Signal[];
  /** In their order. */
  readonly answers: readonly PhaseAnswer[];
  /** The earliest work that runs, and the latest. */
  readonly startedOn: Day;
  readonly latestOn: Day;
  readonly successMetOn: Day | null;
  /** Days on which a win was told, in their order. */
  readonly toldOn: readonly Day[];
  /** While they are away nothing is judged. */
  readonly away: readonly Pause[];
  readonly dataPoints: number;
};

export type Proposal = Decision & {
  /** Since when it is proposed. */
  readonly since: Day;
  readonly score: number;
  /** Signs that are an alarm by themselves and that nobody has answered yet. */
  readonly alarms: readonly Signal[];
  /** The phase that counts; null: nothing was ever said. */
  readonly standing: PhaseAnswer | null;
  /** It says something else than what counts, and is to be answered. */
  readonly asks: boolean;
  readonly paused: boolean;
};

type State = { readonly decision: Decision; readonly since: Day; readonly dippedOn: Day | null; readonly dipped: boolean; readonly calmDays: number };

/** What the table makes of a client day by day up to `today`, and whether it is to be asked about. */
export function proposePhase(all: PhaseFacts, today: Day): Proposal {
  const facts = sinceNewWork(all, today);
  const { signals, answers, away, startedOn } = facts;
  const standing = standingAnswer(answers, today);
  const from = later(startedOn, addDays(today, 1 - WATCHED_DAYS));
  let state = beginning(facts, standing, from);
  const days = turningDays(facts, standing, { from, today });
  days.forEach((day, n) => {
    if (standing && day === standing.on) state = answered(state, facts, standing);
    if (!isAway(away, day)) state = through(state, facts, { day, last: addDays(days[n + 1] ?? addDays(today, 1), -1) });
  });
  const { score, alarms } = scoreOn(signals, today);
  const paused = isAway(away, today);
  const open = paused ? [] : alarms.filter((signal) => !isAnswered(facts, signal));
  return { ...state.decision, since: state.since, score, alarms: open, standing, asks: !paused && (open.length > 0 || differs(state, standing)), paused };
}

/** After a success new work begins anew: what was before it is over. */
function sinceNewWork(facts: PhaseFacts, today: Day): PhaseFacts {
  const { answers, latestOn, toldOn } = facts;
  const standing = standingAnswer(answers, today);
  if (standing?.to !== 'success' || latestOn <= standing.on) return facts;
  return { ...facts, startedOn: latestOn, answers: answers.filter(({ on }) => on >= latestOn), toldOn: toldOn.filter((on) => on >= latestOn) };
}

/** While something said against it holds, only an alarm asks again. */
function differs({ decision: { phase } }: State, standing: PhaseAnswer | null): boolean {
  if (standing === null) return isDip(phase);
  return standing.untilOn === null && phase !== standing.to;
}

function isAnswered({ answers }: PhaseFacts, signal: Signal): boolean {
  return answers.some((it) => it.signals.includes(nameOf(signal)));
}

function beginning({ answers, dataPoints, startedOn }: PhaseFacts, standing: PhaseAnswer | null, from: Day): State {
  const before = standing && standing.on <= from ? standing : null;
  const decision: Decision = { phase: before?.to ?? 'uninformed_optimism', rule: 'unchanged', assumed: dataPoints < ENOUGH_DATA };
  const dipped = answers.some(({ to, untilOn, on }) => untilOn === null && isDip(to) && on >= startedOn);
  return { decision, since: before?.on ?? from, dippedOn: before && dipSince(answers, before), dipped, calmDays: 0 };
}

/** From the day of an answer on it is what was said. */
function answered(state: State, { answers }: PhaseFacts, standing: PhaseAnswer): State {
  const { to, on } = standing;
  const dippedOn = isDip(to) ? sooner(state.dippedOn, dipSince(answers, standing)) : null;
  return { ...state, decision: { ...state.decision, phase: to, rule: 'unchanged' }, since: on, dippedOn, dipped: state.dipped || isDip(to) };
}

/** Of several dips one after the other, the day of the first. */
function dipSince(answers: readonly PhaseAnswer[], standing: PhaseAnswer): Day | null {
  if (!isDip(standing.to)) return null;
  const until = answers.slice(0, answers.indexOf(standing) + 1);
  return until[until.findLastIndex(({ to }) => !isDip(to)) + 1]?.on ?? standing.on;
}

type Stretch = { readonly day: Day; readonly last: Day };

/** Days on which the signs say the same: judged on the first of them, and again once they have been calm long enough. */
function through(state: State, facts: PhaseFacts, { day, last }: Stretch): State {
  const { score, alarms } = scoreOn(facts.signals, day);
  const judged = { score, alarm: alarms.length > 0 };
  if (score >= PESSIMISM_SCORE || judged.alarm) return judge({ ...state, calmDays: 0 }, facts, { ...judged, day });
  const calmDays = state.calmDays + daysBetween(day, last) + 1;
  const first = judge({ ...state, calmDays: state.calmDays + 1 }, facts, { ...judged, day });
  if (first.calmDays >= CALM_DAYS || calmDays < CALM_DAYS) return { ...first, calmDays };
  return { ...judge({ ...first, calmDays: CALM_DAYS }, facts, { ...judged, day: addDays(day, CALM_DAYS - first.calmDays) }), calmDays };
}

type Judged = { readonly score: number; readonly alarm: boolean; readonly day: Day };

function judge(state: State, facts: PhaseFacts, { score, alarm, day }: Judged): State {
  const { startedOn, toldOn, successMetOn, dataPoints } = facts;
  const sinceWhen = state.dippedOn ?? startedOn;
  const decision = decidePhase({
    successMet: successMetOn !== null && successMetOn <= day,
    alarm,
    score,
    calmDays: state.calmDays,
    previous: state.decision.phase,
    dipped: state.dipped,
    winTold: toldOn.some((on) => on >= sinceWhen && on <= day),
    engagementDays: daysBetween(startedOn, day),
    dataPoints,
  });
  const same = decision.phase === state.decision.phase;
  const dips = isDip(decision.phase);
  return {
    ...state,
    // What brought it here is still the reason while it stays.
    decision: same && decision.rule === 'unchanged' ? { ...decision, rule: state.decision.rule } : decision,
    since: same ? state.since : day,
    dippedOn: dips ? (state.dippedOn ?? day) : null,
    dipped: state.dipped || dips,
  };
}

type Watched = { readonly from: Day; readonly today: Day };

/** The days from which something may be judged otherwise, the first of the stretch among them. */
function turningDays({ signals, away, toldOn, successMetOn, startedOn }: PhaseFacts, standing: PhaseAnswer | null, { from, today }: Watched): Day[] {
  const days = new Set<Day>([from]);
  const add = (day: Day | null): void => {
    if (day !== null && day > from && day <= today) days.add(day);
  };
  for (const { parts } of signals) {
    for (const part of parts) {
      add(part.from);
      add(part.to && addDays(part.to, 1));
    }
  }
  for (const pause of away) {
    add(pause.from);
    add(addDays(pause.to, 1));
  }
  for (const day of toldOn) add(day);
  add(successMetOn);
  add(standing?.on ?? null);
  add(addDays(startedOn, FRESH_DAYS + 1));
  return [...days].toSorted();
}

function isAway(away: readonly Pause[], day: Day): boolean {
  return away.some(({ from, to }) => from <= day && day <= to);
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

function sooner(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
