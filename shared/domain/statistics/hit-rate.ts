import type { Instant } from '../../time/clock.ts';
import type { Channel } from '../interaction.ts';
import type { Tally } from './share.ts';

export type CloseReason = 'done' | 'answered' | 'told_new_date' | 'dropped' | 'superseded';

export type RunClock = {
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly closedAt: Instant | null;
  /** Null while it runs. */
  readonly closeReason: CloseReason | null;
  /** They were tried again before they answered. */
  readonly followedUp: boolean;
};

/** What was asked with a clock *theirs*, by its channel; null: not said. */
export type AskedBy = RunClock & { readonly channel: Channel | null };

/** Both ends among them. */
export type Window = { readonly from: Instant; readonly to: Instant };

export const ANSWERS = ['in_time', 'later', 'after_follow_up', 'never'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Clocks *mine* closed by their due moment, of those closed or expired in the window (spec 4.5): 17 of 22 = 77.3 %. */
export function mineHitRate(clocks: readonly RunClock[], window: Window): Tally {
  const settled = clocks.filter((clock) => isSettledIn(clock, window));
  return { part: settled.filter(isHit).length, of: settled.length };
}

/** How the clocks *theirs* of the window ended (spec 4.10). */
export function theirAnswers(clocks: readonly RunClock[], window: Window): Record<Answer, number> {
  const counts = { in_time: 0, later: 0, after_follow_up: 0, never: 0 };
  for (const clock of clocks) if (isSettledIn(clock, window)) counts[answerOf(clock)] += 1;
  return counts;
}

/** Of what was asked by each channel, how much was answered; the busiest channel first. */
export function replyRates(clocks: readonly AskedBy[], window: Window): { readonly channel: Channel; readonly replies: Tally }[] {
  const tallies = new Map<Channel, Tally>();
  for (const clock of clocks) {
    if (clock.channel === null || !isSettledIn(clock, window)) continue;
    const { part, of } = tallies.get(clock.channel) ?? { part: 0, of: 0 };
    tallies.set(clock.channel, { part: part + Number(clock.closeReason === 'answered'), of: of + 1 });
  }
  return [...tallies].map(([channel, replies]) => ({ channel, replies })).toSorted((a, b) => b.replies.of - a.replies.of || (a.channel < b.channel ? -1 : 1));
}

/** Own promises past their due moment (spec 2.28). */
export function overdueAt(clocks: readonly RunClock[], at: Instant): number {
  return clocks.filter((clock) => clock.startedAt <= at && clock.dueAt < at && (clock.closedAt === null || clock.closedAt > at)).length;
}

/** A promise that runs on under another date is judged there. */
function isSettledIn({ dueAt, closedAt, closeReason }: RunClock, { from, to }: Window): boolean {
  if (closeReason === 'superseded') return false;
  const at = closedAt ?? (dueAt < to ? dueAt : null);
  return at !== null && at >= from && at <= to;
}

function isHit({ closedAt, dueAt }: RunClock): boolean {
  return closedAt !== null && closedAt <= dueAt;
}

function answerOf(clock: RunClock): Answer {
  if (clock.closedAt === null || clock.closeReason === 'dropped') return 'never';
  if (isHit(clock)) return 'in_time';
  return clock.followedUp ? 'after_follow_up' : 'later';
}
