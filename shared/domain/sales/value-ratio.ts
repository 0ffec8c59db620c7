export const FEE_PERIODS = ['once', 'month', 'year'] as const;
export type FeePeriod = (typeof FEE_PERIODS)[number];

/** 002, part 4: the benefit should be ten times the fee. */
const STRONG = 10;
/** Below it one asks whether this is the right service; our own number (spec 2.7). */
const QUESTIONED = 3;
const MONTHS = 12;

export type ValueBand = 'strong' | 'normal' | 'question';

export function feePerYear(fee: number, period: FeePeriod): number {
  return period === 'month' ? fee * MONTHS : fee;
}

/** Benefit a year by the client's figure, over the fee a year; null where one of them is not a number: peace of mind has no ratio. */
export function valueRatio(it: { readonly benefitPerYear: number | null; readonly fee: number | null; readonly feePer: FeePeriod }): number | null {
  return it.benefitPerYear === null || !it.fee ? null : it.benefitPerYear / feePerYear(it.fee, it.feePer);
}

export function valueBand(ratio: number): ValueBand {
  if (ratio >= STRONG) return 'strong';
  return ratio >= QUESTIONED ? 'normal' : 'question';
}
