import { addDays, type Day } from '../../time/day.ts';
import { isWorkingDay, type WorkingDays } from '../../time/working-days.ts';
import type { Pause } from '../gap.ts';
import { ENOUGH_ASKS, medianOf } from '../statistics/responsiveness.ts';
import { episodes, heldBack } from './episodes.ts';
import type { ClientFacts, Measuring } from './measure.ts';
import { SIGNALS, type Signal } from './signal.ts';

/** A question, and the day of the first reply of any kind; null: none yet. */
export type Ask = { readonly on: Day; readonly repliedOn: Day | null };

/** Spec 4.5: the latest replies against those of the beginning, and when that is slow and very slow. */
export const LATELY_DAYS = 30;
export const BEGINNING_DAYS = 30;
const DRIFT = { slow: 1.5, verySlow: 2.5 } as const;
/** Where nothing else is known. */
const USUAL_LATENCY = 2;

/** The median of the client's own beginning; null: too few questions in it. */
export function firstLatency({ asks, startedOn, away }: Pick<ClientFacts, 'asks' | 'startedOn' | 'away'>, today: Day, worked: WorkingDays): number | null {
  const until = addDays(startedOn, BEGINNING_DAYS);
  const first = asks.filter(({ on }) => startedOn <= on && on < until);
  return first.length < ENOUGH_ASKS ? null : medianOf(first.map((ask) => latencyOn(ask, today, { worked, away })));
}

/** S6: they take longer to answer than at the beginning. */
export function driftSignals(facts: ClientFacts, { from, today, worked, usualLatency }: Measuring): Signal[] {
  const asks = facts.asks.filter(({ on }) => !within(facts.slow, on));
  const recent = asks.filter(({ on }) => on > addDays(from, -LATELY_DAYS));
  if (recent.length < ENOUGH_ASKS) return [];
  const base = Math.max(firstLatency(facts, today, worked) ?? usualLatency ?? USUAL_LATENCY, 1);
  const count = { worked, away: facts.away };
  if (!recent.some((ask) => latencyOn(ask, today, count) >= DRIFT.slow * base)) return [];
  const grown = later(from, addDays(facts.startedOn, BEGINNING_DAYS));
  const latencyAt = (day: Day): number | null => {
    const lately = recent.filter(({ on }) => on <= day && on > addDays(day, -LATELY_DAYS));
    return lately.length < ENOUGH_ASKS ? null : medianOf(lately.map((ask) => latencyOn(ask, day, count)));
  };
  const weightAt = (day: Day): number => {
    const drift = (latencyAt(day) ?? 0) / base;
    const { weight, worse = weight } = SIGNALS.S6;
    if (drift >= DRIFT.verySlow) return worse;
    return drift >= DRIFT.slow ? weight : 0;
  };
  return episodes(heldBack(weightAt, facts.slow), { from: grown, to: today }).map((parts) => ({
    source: 'measured',
    code: 'S6',
    ref: parts[0]?.from ?? today,
    parts,
    text: '',
    kind: null,
    value: latencyAt(parts.at(-1)?.to ?? today),
    base,
  }));
}

type Count = { readonly worked: WorkingDays; readonly away: readonly Pause[] };

/** Working days from the question to its reply, or so far; days on which they are away are none. */
export function latencyOn({ on, repliedOn }: Ask, day: Day, { worked, away }: Count): number {
  const until = repliedOn !== null && repliedOn <= day ? repliedOn : day;
  let days = 0;
  for (let at = addDays(on, 1); at <= until; at = addDays(at, 1)) if (isWorkingDay(at, worked) && !within(away, at)) days += 1;
  return days;
}

function within(pauses: readonly Pause[], day: Day): boolean {
  return pauses.some(({ from, to }) => from <= day && day <= to);
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
