import type { Tally } from './share.ts';

/** Fewer than this, and a part is left out (spec 4.5). */
export const ENOUGH_ASKS = 3;

export const WEIGHTS = { onTime: 0.5, latency: 0.3, attendance: 0.2 } as const;

export type Attendance = { readonly kept: number; readonly missed: number; readonly movedByThem: number };

export type Responsiveness = {
  readonly onTime: number | null;
  /** Median of working days from an ask to the first reply. */
  readonly latencyDays: number | null;
  readonly attendance: number | null;
  /** 0 to 100, higher is better; null: not enough is known. */
  readonly score: number | null;
};

type Facts = {
  readonly onTime: Tally;
  /** Of every ask the working days to its first reply; of an open one those so far. */
  readonly latencies: readonly number[];
  readonly attendance: Attendance;
};

/** How a client answers (spec 4.5). Parts without enough cases are dropped, and the others weigh the more. */
export function responsivenessOf({ onTime, latencies, attendance }: Facts): Responsiveness {
  const parts = {
    onTime: onTime.of < ENOUGH_ASKS ? null : onTime.part / onTime.of,
    latencyDays: latencies.length < ENOUGH_ASKS ? null : medianOf(latencies),
    attendance: attendanceShare(attendance),
  };
  return { ...parts, score: scoreOf(parts) };
}

/** 1 for a day or faster, 0 for ten. */
export function latencyMark(days: number): number {
  return Math.min(1, Math.max(0, 1 - (days - 1) / 9));
}

/** 1 − (missed + half of those they moved) ÷ all; null without a meeting. */
function attendanceShare({ kept, missed, movedByThem }: Attendance): number | null {
  const all = kept + missed + movedByThem;
  return all === 0 ? null : 1 - (missed + movedByThem / 2) / all;
}

function scoreOf({ onTime, latencyDays, attendance }: Omit<Responsiveness, 'score'>): number | null {
  if (onTime === null && latencyDays === null) return null;
  let [sum, weights] = [0, 0];
  const weigh = (mark: number | null, weight: number): void => {
    if (mark !== null) [sum, weights] = [sum + mark * weight, weights + weight];
  };
  weigh(onTime, WEIGHTS.onTime);
  weigh(latencyDays === null ? null : latencyMark(latencyDays), WEIGHTS.latency);
  weigh(attendance, WEIGHTS.attendance);
  return (100 * sum) / weights;
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
