import type { Instant } from '../../time/clock.ts';
import { instantOf, addDays, dayOf, type Day } from '../../time/day.ts';
import { addWorkingDays, type WorkingCalendar } from '../../time/working-hours.ts';
import { assertNever } from '../../lib/assert-never.ts';
import { dueWithin24Hours, firstAnswerTarget } from '../clock24.ts';

/** What a clock runs for, where the program starts it; `own`: written by the practitioner. */
export const CLOCK_MATTERS = ['first_answer', 'answer_to_slots', 'decision', 'no_show', 'own'] as const;
export type ClockMatter = (typeof CLOCK_MATTERS)[number];

/** Dated things to do that a move brings: thanks, replies, calls, questions. */
export const TASK_KINDS = [
  'ask_referrer',
  'offer_slots',
  'polite_reply',
  'thank_referrer',
  'hello',
  'ask_intent',
  'draft_proposal',
  'thank_for_decision',
  'ask_reason_and_referral',
  'new_lead',
  'closing_message',
  'confirm_notice',
  'plan_in_writing',
  'last_thanks',
  'door_open_call',
  'thank_for_referral',
  'reread_sheet',
  'day_0_call',
  'close_out_call',
  'testimonial_and_referral',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** What a move brings that no table holds yet: kept in the history as due, until its screen carries it out. */
export const LATER_EFFECTS = [
  'sheet_draft',
  'walkthrough_meeting',
  'onboarding_plan',
  'payment_dates',
  'open_clauses_on_agenda',
  'rhythm_announcement',
  'end_of_onboarding_meeting',
  'rescue_planner',
  'rescue_follow_up',
  'rescue_check_meeting',
  'no_decision_reminder',
  'offboarding_plan',
  'weekly_progress',
  'offboarding_suspended',
] as const;
export type LaterEffect = (typeof LATER_EFFECTS)[number];

export type Due =
  | { readonly rule: 'now' }
  | { readonly rule: 'first_answer' }
  | { readonly rule: 'within_24_hours' }
  | { readonly rule: 'working_days'; readonly count: number }
  | { readonly rule: 'days'; readonly count: number }
  | { readonly rule: 'on'; readonly day: Day }
  | { readonly rule: 'at'; readonly at: Instant };

export type Effect =
  | { readonly kind: 'open_clock'; readonly clock: 'mine' | 'theirs'; readonly matter: ClockMatter; readonly due: Due }
  | { readonly kind: 'close_clocks'; readonly clock: 'mine' | 'theirs' | 'all'; readonly reason: 'done' | 'answered' | 'superseded' }
  | { readonly kind: 'task'; readonly task: TaskKind; readonly due: Due }
  | { readonly kind: 'drop_tasks' }
  | { readonly kind: 'set_wake_up'; readonly on: Day | null }
  | { readonly kind: 'close_proposal'; readonly status: 'accepted' | 'declined' | 'stalled' | 'withdrawn' }
  | { readonly kind: 'close_commitment' }
  | { readonly kind: 'mark_decision_missed' }
  | { readonly kind: 'release_slots' }
  | { readonly kind: 'mark_answered' }
  | { readonly kind: 'begin_engagement' }
  | { readonly kind: 'end_engagements' }
  | { readonly kind: 'later'; readonly effect: LaterEffect; readonly due: Due };

/** Times of day for what is due on a day: when the office opens, as good a moment as any. */
const ON_THE_DAY = '09:00';

export function dueAt(due: Due, now: Instant, calendar: WorkingCalendar): Instant {
  switch (due.rule) {
    case 'now':
      return now;
    case 'at':
      return due.at;
    case 'first_answer':
      return firstAnswerTarget(now, calendar);
    case 'within_24_hours':
      return dueWithin24Hours(now, calendar);
    case 'working_days':
      return addWorkingDays(now, due.count, calendar);
    case 'days':
      return instantOf(addDays(dayOf(now, calendar.zone), due.count), ON_THE_DAY, calendar.zone);
    case 'on':
      return instantOf(due.day, ON_THE_DAY, calendar.zone);
    default:
      return assertNever(due);
  }
}
