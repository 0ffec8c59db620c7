import { BANDS, type Band, type Gap } from './gap.ts';

/** By share of the agreed time, or by days. */
export const GAP_SCALES = ['share', 'days'] as const;
export type GapScale = (typeof GAP_SCALES)[number];

/** The strip ends with a part for everything beyond its axis. */
export const STRIP_PARTS = 40;
/** The axis by share ends at twice the agreed time. */
export const SHARE_END = 2;
/** The axis by days ends with the first of these that holds everybody, or with the last. */
const DAY_ENDS = [28, 60, 100, 200, 400] as const;

export type StripPart = Readonly<Record<Band, number>>;

/** Where the axis ends, in times agreed or in days. */
export function scaleEnd(gaps: Iterable<Gap>, scale: GapScale): number {
  if (scale === 'share') return SHARE_END;
  let most = 0;
  for (const gap of gaps) most = Math.max(most, gap.gapDays, gap.targetDays);
  return DAY_ENDS.find((end) => end >= most) ?? DAY_ENDS.at(-1)!;
}

/** The part a gap falls into: 0 to 39 along the axis, their upper ends in them, and 40 beyond it. */
export function stripPartOf(gap: Gap, scale: GapScale, end: number): number {
  const value = (scale === 'share' ? gap.ratio : gap.gapDays) / end;
  // A share such as 0.7 is not exact in binary; a thousandth of a part is nobody's day.
  return Math.min(STRIP_PARTS, Math.max(0, Math.ceil(value * STRIP_PARTS - 0.001) - 1));
}

/** How many of each band stand in each part. */
export function stripOf(gaps: Iterable<Gap>, scale: GapScale, end: number): StripPart[] {
  const parts = Array.from({ length: STRIP_PARTS + 1 }, () => ({ fresh: 0, due: 0, overdue: 0, story: 0 }));
  for (const gap of gaps) parts[stripPartOf(gap, scale, end)]![gap.band] += 1;
  return parts;
}

export function countBands(gaps: Iterable<Gap>): StripPart {
  const counts = { fresh: 0, due: 0, overdue: 0, story: 0 };
  for (const gap of gaps) counts[gap.band] += 1;
  return counts;
}

/** Waited longer than agreed. */
export function isOverdue({ band }: Gap): boolean {
  return band === 'overdue' || band === 'story';
}

export function totalOf(part: StripPart): number {
  return BANDS.reduce((sum, band) => sum + part[band], 0);
}
