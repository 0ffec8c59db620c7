import { addDays, addMonths, type Day } from '../../time/day.ts';
import type { MeetingRhythm } from '../cadence.ts';

const AFTER: Readonly<Record<Exclude<MeetingRhythm, 'ad_hoc'>, (from: Day) => Day>> = {
  weekly: (from) => addDays(from, 7),
  fortnightly: (from) => addDays(from, 14),
  monthly: (from) => addMonths(from, 1),
  two_monthly: (from) => addMonths(from, 2),
  quarterly: (from) => addMonths(from, 3),
  half_yearly: (from) => addMonths(from, 6),
  yearly: (from) => addMonths(from, 12),
};

export type MeetingRhythmFacts = {
  readonly rhythm: MeetingRhythm;
  /** The last day on which one met. */
  readonly lastMetOn: Day | null;
  readonly startedOn: Day;
  /** A meeting is planned. */
  readonly isPlanned: boolean;
};

/** The day by which one should have met and has not, with nothing planned; null while all is well or nothing is agreed (spec 2.14). */
export function meetingMissingSince({ rhythm, lastMetOn, startedOn, isPlanned }: MeetingRhythmFacts, today: Day): Day | null {
  if (rhythm === 'ad_hoc' || isPlanned) return null;
  const from = lastMetOn !== null && lastMetOn > startedOn ? lastMetOn : startedOn;
  const dueOn = AFTER[rhythm](from);
  return dueOn < today ? dueOn : null;
}
