import { addDays, type Day } from '../../time/day.ts';

/** What is done in pessimism and in the valley (spec 2.16): one's own overdue promises first, then a call before anything is asked for. */
export const VALLEY_STEPS = ['own', 'call', 'success', 'finished', 'retreat', 'weekly'] as const;
export type ValleyStep = (typeof VALLEY_STEPS)[number];

/** What has happened since the plan was opened, wherever it was noted. */
export type ValleyFacts = {
  readonly today: Day;
  /** Ticked off by hand, and when. */
  readonly ticked: Readonly<Partial<Record<ValleyStep, Day>>>;
  /** Promises of one's own that are late. */
  readonly late: number;
  /** They were spoken with about something else than a request. */
  readonly spokenOn: Day | null;
  /** A win was told. */
  readonly toldOn: Day | null;
  /** No more than three things were asked for at a time. */
  readonly askedOn: Day | null;
  /** Things that were asked for and have not come. */
  readonly open: number;
  /** The last news they had, whenever it was. */
  readonly newsOn: Day | null;
};

/** `needless`: there is nothing of the kind to do. */
export type ValleyState = { readonly state: 'open' | 'done' | 'needless'; readonly on: Day | null };

/** A line a week. */
const NEWS_DAYS = 7;

/** How far each step is. What can be seen from what was noted is not asked for again; the promises and the weekly line are never over. */
export function valleyStates({ today, ticked, late, spokenOn, toldOn, askedOn, open, newsOn }: ValleyFacts): Readonly<Record<ValleyStep, ValleyState>> {
  return {
    own: { state: late > 0 ? 'open' : 'needless', on: null },
    call: doneOn(ticked.call ?? spokenOn),
    success: doneOn(ticked.success),
    finished: doneOn(ticked.finished ?? toldOn),
    retreat: open === 0 && !ticked.retreat && !askedOn ? { state: 'needless', on: null } : doneOn(ticked.retreat ?? askedOn),
    weekly: { state: newsOn !== null && addDays(newsOn, NEWS_DAYS) > today ? 'done' : 'open', on: newsOn },
  };
}

/** Steps that are ticked off; the others follow from what was noted. */
export const TICKED_STEPS = ['call', 'success', 'finished', 'retreat'] as const satisfies readonly ValleyStep[];

function doneOn(on: Day | null | undefined): ValleyState {
  return on ? { state: 'done', on } : { state: 'open', on: null };
}
