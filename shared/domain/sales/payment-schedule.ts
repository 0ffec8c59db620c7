import { addDays, type Day } from '../../time/day.ts';

export type Instalment = { readonly amount: number; readonly dueOn: Day };

/** 40, 30 and 30 per cent, on the day of signing, 30 and 60 days later (spec, part 6). */
const SHARES = [40, 30, 30] as const;
const STEP_DAYS = 30;
/** A deposit between a third and a half needs no thought (spec, part 6). */
const LEAST = 1 / 3;
const MOST = 1 / 2;

/** Dated, not tied to what the client does; the shares add up to the fee exactly, the last one takes the rest. */
export function defaultSchedule(fee: number, from: Day): Instalment[] {
  const whole = SHARES.map((share) => Math.floor((fee * share) / 100));
  const rest = fee - whole.reduce((sum, it) => sum + it, 0);
  return whole.map((amount, index) => ({ amount: index === whole.length - 1 ? amount + rest : amount, dueOn: addDays(from, index * STEP_DAYS) }));
}

export type ScheduleWarning = 'deposit-low' | 'deposit-high' | 'sum-differs' | 'undated';

/** What a careful reader would stop at. */
export function scheduleWarnings(lines: readonly { readonly amount: number | null; readonly dueOn: Day | null }[], fee: number | null): ScheduleWarning[] {
  if (lines.length === 0 || !fee) return [];
  const share = (lines[0]?.amount ?? 0) / fee;
  const total = lines.reduce((sum, it) => sum + (it.amount ?? 0), 0);
  const against: Record<ScheduleWarning, boolean> = {
    'deposit-low': lines.length > 1 && share < LEAST,
    'deposit-high': lines.length > 1 && share > MOST,
    'sum-differs': total !== fee,
    undated: lines.some((it) => it.dueOn === null),
  };
  return (Object.keys(against) as ScheduleWarning[]).filter((warning) => against[warning]);
}
