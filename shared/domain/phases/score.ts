import { daysBetween, type Day } from '../../time/day.ts';
import { firstDay, SIGNALS, weightOn, type Signal, type SignalCode } from './signal.ts';

/** A missed meeting and a call that was not returned, so near to each other, are an alarm (spec 4.7). */
const PAIR_DAYS = 30;

export type ScoredDay = { readonly score: number; readonly alarms: readonly Signal[] };

/** What the signs say of a day, never less than nought, and which of them are an alarm by themselves. */
export function scoreOn(signals: readonly Signal[], on: Day): ScoredDay {
  const active = signals.filter((signal) => weightOn(signal, on) !== 0);
  const sums = new Map<SignalCode, number>();
  for (const signal of active) sums.set(signal.code, (sums.get(signal.code) ?? 0) + weightOn(signal, on));
  let score = 0;
  for (const [code, sum] of sums) score += capped(sum, SIGNALS[code].most);
  return { score: Math.max(0, score), alarms: alarmsOf(active) };
}

function capped(sum: number, most: number | null): number {
  if (most === null) return sum;
  return most < 0 ? Math.max(sum, most) : Math.min(sum, most);
}

function alarmsOf(active: readonly Signal[]): Signal[] {
  const missed = active.filter(({ code }) => code === 'S2');
  const unreturned = active.filter(({ code }) => code === 'S3');
  const paired = new Set<Signal>(missed.flatMap((a) => unreturned.filter((b) => areNear(a, b)).flatMap((b) => [a, b])));
  return active.filter((signal) => SIGNALS[signal.code].hard || paired.has(signal));
}

function areNear(a: Signal, b: Signal): boolean {
  return Math.abs(daysBetween(firstDay(a), firstDay(b))) <= PAIR_DAYS;
}
