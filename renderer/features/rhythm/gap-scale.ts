import type { GapScale } from '#shared/domain/gap-strip.ts';
import { STRIP_PARTS } from '#shared/domain/gap-strip.ts';

/** The axis ends here, in percent of the width; what is beyond is cut. */
export const AXIS_END = 96;
const PART = AXIS_END / STRIP_PARTS;

type Waited = { readonly gapDays: number; readonly targetDays: number; readonly ratio: number };

/** Where a bar stands, in percent of the width. */
export type Place = { readonly tip: number; readonly agreed: number; readonly isCut: boolean };

export function placeOf({ gapDays, targetDays, ratio }: Waited, scale: GapScale, end: number): Place {
  const at = (value: number): number => Math.min(AXIS_END, (value / end) * AXIS_END);
  return scale === 'share' ? { tip: at(ratio), agreed: at(1), isCut: ratio > end } : { tip: at(gapDays), agreed: at(targetDays), isCut: gapDays > end };
}

export function partStart(part: number): number {
  return part * PART;
}

/** The part of the strip under a place, in percent of the width. */
export function partAt(percent: number): number {
  return Math.min(STRIP_PARTS, Math.max(0, Math.floor(percent / PART)));
}

export type Tick = { readonly at: number; readonly value: number; readonly isAgreed: boolean };

/** 0, 0.8, 1, 1.5 and 2 times agreed, or quarters of the axis of days. */
export function ticksOf(scale: GapScale, end: number): Tick[] {
  const values = scale === 'share' ? [0, 0.8, 1, 1.5, 2] : [0, end / 4, end / 2, (end * 3) / 4, end];
  return values.map((value) => ({ value, at: (value / end) * AXIS_END, isAgreed: scale === 'share' && value === 1 }));
}
