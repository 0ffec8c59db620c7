import { z } from 'zod';
import { addDays, addMonths, daysBetween, type Day } from '../time/day.ts';

/** How often one meets (spec 2.11). `ad_hoc`: none agreed. */
export const MEETING_RHYTHMS = ['weekly', 'fortnightly', 'monthly', 'two_monthly', 'quarterly', 'half_yearly', 'yearly', 'ad_hoc'] as const;
export type MeetingRhythm = (typeof MEETING_RHYTHMS)[number];
export const meetingRhythm = z.enum(MEETING_RHYTHMS);

/** How often the client hears something. */
export const UPDATE_INTERVALS = ['weekly', 'fortnightly', 'monthly', 'two_monthly', 'quarterly'] as const;
export type UpdateInterval = (typeof UPDATE_INTERVALS)[number];
export const updateInterval = z.enum(UPDATE_INTERVALS);

type Span = { readonly days: number } | { readonly months: number };

const SPANS: Readonly<Record<Exclude<MeetingRhythm, 'ad_hoc'>, Span>> = {
  weekly: { days: 7 },
  fortnightly: { days: 14 },
  monthly: { months: 1 },
  two_monthly: { months: 2 },
  quarterly: { months: 3 },
  half_yearly: { months: 6 },
  yearly: { months: 12 },
};

/** Table 2.11: monthly → weekly and quarterly → monthly are the method's; the other rows are our own extrapolation. */
const UPDATES_FOR: Readonly<Record<MeetingRhythm, UpdateInterval>> = {
  weekly: 'weekly',
  fortnightly: 'weekly',
  monthly: 'weekly',
  two_monthly: 'fortnightly',
  quarterly: 'monthly',
  half_yearly: 'two_monthly',
  yearly: 'quarterly',
  ad_hoc: 'monthly',
};

export type CadenceFacts = {
  readonly meetingRhythm: MeetingRhythm;
  /** What the client explicitly asked for; null: nothing said, the table counts. */
  readonly agreedInterval: UpdateInterval | null;
  /** The stage (later: the phase) asks for an update every week. */
  readonly weekly: boolean;
};

/** After half a year it is worth asking whether a wish still holds; our own number (spec 2.11). */
const WISH_HOLDS_MONTHS = 6;

/** The day on which to ask again whether the client still wishes it so. */
export function wishReviewOn(agreedOn: Day): Day {
  return addMonths(agreedOn, WISH_HOLDS_MONTHS);
}

/** Which updates follow from a meeting rhythm alone. */
export function updatesFor(rhythm: MeetingRhythm): UpdateInterval {
  return UPDATES_FOR[rhythm];
}

/**
 * The interval that counts (4.4): an explicit wish replaces the table, but a wish for less reaches at most the meeting
 * interval; onboarding, transition, rescue and offboarding make it weekly.
 */
export function effectiveInterval({ meetingRhythm: rhythm, agreedInterval, weekly }: CadenceFacts): UpdateInterval {
  if (weekly) return 'weekly';
  if (!agreedInterval) return updatesFor(rhythm);
  return rhythm !== 'ad_hoc' && rank(agreedInterval) > rank(rhythm) ? longestWithin(rhythm) : agreedInterval;
}

/** `from` plus one interval: weeks as 7 days, months by the calendar with the end of the month held. */
export function afterInterval(from: Day, interval: UpdateInterval): Day {
  const span = SPANS[interval];
  return 'days' in span ? addDays(from, span.days) : addMonths(from, span.months);
}

/** Negative when `a` comes round sooner than `b`. */
export function compareIntervals(a: UpdateInterval, b: UpdateInterval): number {
  return rank(a) - rank(b);
}

function rank(rhythm: Exclude<MeetingRhythm, 'ad_hoc'>): number {
  const span = SPANS[rhythm];
  return 'days' in span ? span.days : daysBetween('2025-01-01' as Day, addMonths('2025-01-01' as Day, span.months));
}

function longestWithin(rhythm: Exclude<MeetingRhythm, 'ad_hoc'>): UpdateInterval {
  return UPDATE_INTERVALS.findLast((interval) => rank(interval) <= rank(rhythm)) ?? 'weekly';
}
