import { z } from 'zod';

/** The client pipeline of the method, in its order; `nurture` is parked, `former` is final but can be re-opened. */
export const STAGES = [
  'enquiry',
  'qualifying',
  'fact_finding',
  'commitment',
  'proposal',
  'agreement',
  'onboarding',
  'transition',
  'active',
  'rescue',
  'offboarding',
  'former',
  'nurture',
] as const;
export type Stage = (typeof STAGES)[number];
export const stage = z.enum(STAGES);

/** A closed outcome freezes the stage. */
export const OUTCOMES = ['not_for_us', 'declined', 'no_answer', 'stalled'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export const outcome = z.enum(OUTCOMES);

const ENGAGED: ReadonlySet<Stage> = new Set(['onboarding', 'transition', 'active', 'rescue', 'offboarding']);
const WEEKLY: ReadonlySet<Stage> = new Set(['onboarding', 'transition', 'rescue', 'offboarding']);

/** Work is going on: updates are owed and a gap is counted. */
export function isEngaged(value: Stage): boolean {
  return ENGAGED.has(value);
}

/** Stages in which the client hears at least weekly, whatever the meeting rhythm says. */
export function demandsWeeklyUpdates(value: Stage): boolean {
  return WEEKLY.has(value);
}
