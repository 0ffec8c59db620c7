import type { Instant } from '../../time/clock.ts';
import { addDays, dayOf, instantOf, type Day } from '../../time/day.ts';
import { addWorkingDays, openHoursOn, type WorkingCalendar } from '../../time/working-hours.ts';
import { answerDueAt, type Away } from '../clock.ts';
import type { AskItemId } from '../ids.ts';
import { RETREAT_MAX, SMALL_LIST, THIRD_ASK } from './request-list.ts';

export type AskedItem = {
  readonly id: AskItemId;
  readonly mustHave: boolean;
  /** When it was asked for within its period, oldest first. */
  readonly asked: readonly Instant[];
  readonly receivedOn: Day | null;
  /** Something else came; cleared when it is asked for again. */
  readonly wrongOn: Day | null;
  readonly waivedOn: Day | null;
};

export type ListFacts = {
  /** In the order of their importance. */
  readonly items: readonly AskedItem[];
  /** The latest message of this list that went out, and by when it wanted an answer; null: nothing was asked yet. */
  readonly lastAsk: { readonly at: Instant; readonly dueOn: Day | null } | null;
  /** The latest sign from the client after it, whatever it was about. */
  readonly heardAt: Instant | null;
  readonly away: readonly Away[];
  /** Until when the rest was told it may wait. */
  readonly restByOn: Day | null;
  readonly statutoryOn: Day | null;
  readonly allNeeded: boolean;
  /** They are in pessimism or the valley: little is asked for at a time, unless the law sets the date (spec 2.16). */
  readonly dip: boolean;
  readonly closed: boolean;
};

/** `thanks`: for a part that came, and what is still missing. `wrong`: something else came. `third`: to be spoken about, not written. */
export const ASKS = ['full', 'retreat', 'single', 'order', 'thanks', 'wrong', 'third'] as const;
export type AskKind = (typeof ASKS)[number];

export type Ask = {
  readonly as: AskKind;
  /** What is asked for now, the most important first; empty for a mere thank-you. */
  readonly now: readonly AskItemId[];
  /** What may wait, and is said to. */
  readonly later: readonly AskItemId[];
  /** Which time it would be for the item that was asked for most often. */
  readonly times: number;
  /** A date of the law is nearer than the usual way. */
  readonly statutory: boolean;
};

export type NextAsk =
  | { readonly state: 'draft'; readonly ask: Ask }
  /** `from`: when it may be asked at the earliest; `askAt`: when it is to be asked. `inTouch`: something came from them since. */
  | { readonly state: 'waiting' | 'due'; readonly ask: Ask; readonly from: Instant; readonly askAt: Instant; readonly inTouch: boolean }
  /** Only what can wait is missing. */
  | { readonly state: 'quiet'; readonly until: Day | null }
  | { readonly state: 'done' };

/** The ask is scheduled for its due day or so many working days later, whichever is first (spec 0.4). */
const AFTER_WORKING_DAYS = 3;
/** By noon of the due day one knows whether it comes; our own time of day. */
const DUE_TIME = '12:00';
/** Time to act before a date of the law; our own number. */
const STATUTORY_WORKING_DAYS = 2;
const LOOK_BACK_DAYS = 30;

/** What may be asked of a list next, and when. Only what is marked as needed is ever asked for: nothing is added to be taken back. */
export function nextAskOf(list: ListFacts, now: Instant, calendar: WorkingCalendar): NextAsk {
  const open = list.items.filter(isOpen);
  if (list.closed || open.length === 0) return { state: 'done' };
  if (list.lastAsk === null) return { state: 'draft', ask: askFor('full', firstOf(list, open), []) };
  const answered = answerTo(list, list.lastAsk.at, open);
  if (answered) return { state: 'due', ask: answered, from: list.lastAsk.at, askAt: list.lastAsk.at, inTouch: true };
  const needed = neededOf(list.items, open);
  if (needed.length === 0) return restOf(open, list, { now, calendar });
  const when = momentsOf(list, list.lastAsk, calendar);
  const ask = { ...smaller(needed, open, list), statutory: when.statutory };
  const { from, askAt, inTouch } = when;
  return { state: now >= from ? 'due' : 'waiting', ask, from, askAt, inTouch };
}

export function isOpen({ receivedOn, waivedOn }: Pick<AskedItem, 'receivedOn' | 'waivedOn'>): boolean {
  return receivedOn === null && waivedOn === null;
}

/** Until when the rest may wait when nothing else is said: two weeks, on a working day, before a date of the law. */
export function restByDefault(today: Day, statutoryOn: Day | null, calendar: WorkingCalendar): Day {
  const usual = dayOf(addWorkingDays(instantOf(addDays(today, REST_DAYS - 1), DUE_TIME, calendar.zone), 1, calendar), calendar.zone);
  if (statutoryOn === null || usual < statutoryOn) return usual;
  return statutoryOn > today ? workingDayBefore(statutoryOn, 1, calendar) : today;
}
const REST_DAYS = 14;

/** By when an answer to a smaller ask is wanted when nothing else is said. */
export function dueByDefault(now: Instant, statutoryOn: Day | null, calendar: WorkingCalendar): Day {
  const usual = dayOf(addWorkingDays(now, AFTER_WORKING_DAYS, calendar), calendar.zone);
  return statutoryOn !== null && statutoryOn < usual ? statutoryOn : usual;
}

/** Something of the last ask came, right or wrong: that is no silence, and is answered first. */
function answerTo({ items }: ListFacts, askedAt: Instant, open: readonly AskedItem[]): Ask | null {
  const ofLast = items.filter(({ asked, waivedOn }) => asked.at(-1) === askedAt && waivedOn === null);
  const came = ofLast.filter(({ receivedOn }) => receivedOn !== null);
  const wrong = ofLast.filter(({ receivedOn, wrongOn }) => receivedOn === null && wrongOn !== null);
  if (came.length === 0 && wrong.length === 0) return null;
  // What would be asked for the third time is left to a talk; a thank-you may be written all the same.
  const writable = (item: AskedItem): boolean => item.asked.length + 1 < THIRD_ASK;
  const silent = (wanted: readonly AskedItem[]): AskedItem[] => wanted.filter(writable).slice(0, RETREAT_MAX);
  if (came.length === 0) {
    const now = silent(wrong);
    return now.length > 0 ? askFor('wrong', now, []) : askFor('third', wrong.slice(0, RETREAT_MAX), []);
  }
  const now = silent(neededOf(items, open));
  return askFor('thanks', now, now.length === 0 ? [] : open.filter((item) => !now.includes(item) && writable(item)));
}

/** The open must-haves; where none is marked, everything open. */
function neededOf(items: readonly AskedItem[], open: readonly AskedItem[]): readonly AskedItem[] {
  return items.some(({ mustHave }) => mustHave) ? open.filter(({ mustHave }) => mustHave) : open;
}

type Moment = { readonly now: Instant; readonly calendar: WorkingCalendar };

/** What may wait returns on the day until which it was told to. */
function restOf(open: readonly AskedItem[], { restByOn, statutoryOn }: ListFacts, { now, calendar }: Moment): NextAsk {
  const until = restByOn ?? statutoryOn;
  if (until === null || dayOf(now, calendar.zone) < until) return { state: 'quiet', until };
  const third = open.filter(({ asked }) => asked.length + 1 >= THIRD_ASK);
  const ask = third.length > 0 ? askFor('third', third.slice(0, RETREAT_MAX), []) : askFor('single', open.slice(0, 1), open.slice(1));
  const at = instantOf(until, DUE_TIME, calendar.zone);
  return { state: 'due', ask, from: at, askAt: at, inTouch: false };
}

/** In a dip so many at once and no more, what is needed first. */
function firstOf({ dip, statutoryOn, items }: ListFacts, wanted: readonly AskedItem[]): readonly AskedItem[] {
  if (!dip || statutoryOn !== null || wanted.length <= RETREAT_MAX) return wanted;
  const needed = neededOf(items, wanted);
  return [...needed, ...wanted.filter((item) => !needed.includes(item))].slice(0, RETREAT_MAX);
}

/** The shorter list after a silence. */
function smaller(needed: readonly AskedItem[], open: readonly AskedItem[], list: ListFacts): Ask {
  const third = needed.filter(({ asked }) => asked.length + 1 >= THIRD_ASK);
  if (third.length > 0) return askFor('third', third.slice(0, RETREAT_MAX), []);
  if (list.allNeeded) return askFor('order', firstOf(list, needed), []);
  const now = open.length < SMALL_LIST ? needed.slice(0, 1) : needed.slice(0, RETREAT_MAX);
  return askFor(
    open.length < SMALL_LIST ? 'single' : 'retreat',
    now,
    open.filter((item) => !now.includes(item)),
  );
}

function momentsOf(list: ListFacts, lastAsk: NonNullable<ListFacts['lastAsk']>, calendar: WorkingCalendar) {
  const inTouch = list.heardAt !== null && list.heardAt > lastAsk.at;
  const since = inTouch ? (list.heardAt ?? lastAsk.at) : lastAsk.at;
  const planned = plannedAt(since, lastAsk.dueOn, calendar);
  const clock = inTouch ? planned : answerDueAt(since, list.away, calendar);
  // While they are away nobody is silent: the clock sleeps, and the ask with it.
  const usual = Math.max(planned, list.away.length > 0 ? clock : planned);
  const legal = list.statutoryOn === null ? null : lawAt(list.statutoryOn, lastAsk.at, calendar);
  const statutory = legal !== null && legal < usual;
  const askAt = statutory ? legal : usual;
  return { from: Math.min(clock, askAt), askAt, inTouch, statutory };
}

/** The due day, or some working days after the last sign, whichever is first. */
function plannedAt(since: Instant, dueOn: Day | null, calendar: WorkingCalendar): Instant {
  const later = addWorkingDays(since, AFTER_WORKING_DAYS, calendar);
  if (dueOn === null || dueOn <= dayOf(since, calendar.zone)) return later;
  return Math.min(instantOf(dueOn, DUE_TIME, calendar.zone), later);
}

/** Early enough before a date of the law, never before the ask it follows. */
function lawAt(statutoryOn: Day, askedAt: Instant, calendar: WorkingCalendar): Instant {
  const on = workingDayBefore(statutoryOn, STATUTORY_WORKING_DAYS, calendar);
  const opens = openHoursOn(on, calendar)?.from ?? instantOf(on, DUE_TIME, calendar.zone);
  return Math.max(opens, askedAt);
}

/** The `count`-th working day before; where hardly any is worked, so many days before. */
function workingDayBefore(from: Day, count: number, calendar: WorkingCalendar): Day {
  let left = count;
  for (let back = 1; back <= LOOK_BACK_DAYS; back += 1) {
    const on = addDays(from, -back);
    if (openHoursOn(on, calendar)) left -= 1;
    if (left === 0) return on;
  }
  return addDays(from, -count);
}

function askFor(as: AskKind, now: readonly AskedItem[], later: readonly AskedItem[]): Ask {
  const times = Math.max(0, ...now.map(({ asked }) => asked.length)) + 1;
  return { as, now: now.map(({ id }) => id), later: later.map(({ id }) => id), times, statutory: false };
}
