import { addDays, type Day } from '../../time/day.ts';

/** A service rests this long before the same client hears of it again; our own number (spec, part 6). */
export const HINT_PAUSE_DAYS = 90;
/** Whoever owes money for longer than this is not sold anything (spec 2.12). */
export const OVERDUE_DAYS_MAX = 14;
/** Said no this often, a service is never named to the client again (spec 2.12). */
export const REFUSALS_MAX = 2;

export const REACTIONS = ['none', 'interested', 'later', 'no'] as const;
export type Reaction = (typeof REACTIONS)[number];

export type HintFacts = {
  /** The client is in the dip of a project. */
  readonly valley: boolean;
  readonly dispute: boolean;
  /** Days by which the oldest unpaid invoice is late; 0: none is. */
  readonly overdueDays: number;
};

export const HINT_STOPS = ['valley', 'dispute', 'overdue'] as const;
export type HintStop = (typeof HINT_STOPS)[number];

/** Why this client is offered nothing at all now. */
export function hintStop({ valley, dispute, overdueDays }: HintFacts): HintStop | null {
  if (valley) return 'valley';
  if (dispute) return 'dispute';
  return overdueDays > OVERDUE_DAYS_MAX ? 'overdue' : null;
}

export type PastHint = { readonly on: Day; readonly reaction: Reaction };
export type Offer = { readonly state: 'open' } | { readonly state: 'resting'; readonly until: Day } | { readonly state: 'refused' };

/** Whether one service may be named to one client, by what was said of it before. */
export function offerOf(hints: readonly PastHint[], today: Day): Offer {
  if (hints.filter(({ reaction }) => reaction === 'no').length >= REFUSALS_MAX) return { state: 'refused' };
  const latest = hints
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
  if (latest === undefined) return { state: 'open' };
  const until = addDays(latest, HINT_PAUSE_DAYS);
  return today < until ? { state: 'resting', until } : { state: 'open' };
}
