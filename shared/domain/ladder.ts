import type { Instant } from '../time/clock.ts';
import { addDays, dayOf, instantOf, timeOf, type Day } from '../time/day.ts';
import { DAY_OF_HOURS } from '../time/duration.ts';
import { addWorkingDays, nextOpening, isWorkingTime, type WorkingCalendar } from '../time/working-hours.ts';
import { dueWithin24Hours } from './clock24.ts';
import { isSpoken, isTalk, type Channel, type InteractionResult } from './interaction.ts';
import { RELEASE_AFTER_DAYS } from './pipeline/by-clock.ts';

/** What is said on a step: one short question, the same shorter, an easy way back without reproach, the closing message. */
export const LADDER_WORDINGS = ['one_question', 'short', 'easy_way_back', 'closing'] as const;
export type LadderWording = (typeof LADDER_WORDINGS)[number];

/** An attempt to reach them after the message that stayed unanswered, oldest first. */
export type Attempt = { readonly at: Instant; readonly channel: Channel; readonly result: InteractionResult };

export type LadderFacts = {
  /** When the message went out that nobody answered, and how. */
  readonly askedAt: Instant;
  readonly askedBy: Channel | null;
  /** It came back: until another one arrives, nothing was asked. */
  readonly askedInVain: boolean;
  /** When the answer falls due: 24 hours, later where they were away or another day was agreed. */
  readonly dueAt: Instant;
  readonly attempts: readonly Attempt[];
  /** When anything came from them since; null: nothing did. */
  readonly heardAt: Instant | null;
  readonly has: { readonly phone: boolean; readonly email: boolean; readonly address: boolean };
  /** What they asked for; null: nothing. It wins over the ladder. */
  readonly preferred: Channel | null;
  readonly noCalls: boolean;
  /** They read instead of hearing, as a deaf client does. */
  readonly textOnly: boolean;
  /** In another country: a visit becomes a video call. */
  readonly abroad: boolean;
  /** In the same town: a visit is possible. */
  readonly nearby: boolean;
  /** Nothing is signed yet: silence may end in letting them go. Else it ends in an alarm. */
  readonly prospect: boolean;
  /** They are away: no step before they are back and have had a working day; null: they are here. */
  readonly notBefore: Instant | null;
};

export type LadderStep = {
  /** 1 to 4. */
  readonly number: number;
  readonly dueAt: Instant;
  readonly channel: Channel;
  /** The closing message goes by a second channel on the same day; null on the other steps. */
  readonly alsoBy: Channel | null;
  readonly wording: LadderWording;
  /** Try the other half of the day than last time; null: any. */
  readonly half: 'morning' | 'afternoon' | null;
  /** Nothing stronger is open, and it is not another time of day: other words, then. */
  readonly repeats: boolean;
};

export type Ladder =
  /** They were in touch since. Whether that answered the question, somebody has to say. */
  | { readonly state: 'stopped'; readonly because: 'heard' | 'reached'; readonly at: Instant }
  /** The message came back: a new address first. */
  | { readonly state: 'bounced'; readonly channel: Channel; readonly endsOn: Day; readonly touches: number }
  | { readonly state: 'climbing'; readonly step: LadderStep; readonly touches: number; readonly weakest: boolean; readonly endsOn: Day }
  /** All four steps are done; until that day one waits. */
  | { readonly state: 'waiting'; readonly endsOn: Day; readonly touches: number }
  | { readonly state: 'ended'; readonly as: 'released' | 'alarm'; readonly endsOn: Day; readonly touches: number };

/** Visit, phone, e-mail is the method's order; the rest is put in between (spec 2.3). A voicemail counts as an e-mail. */
const STRENGTH: Readonly<Record<Channel, number>> = { visit: 6, meeting: 5, video: 5, phone: 4, letter: 3, sms: 2, email: 1, note: 0 };

/** One day and one week are the method's; the others our own (spec, part 6). */
const SCHEDULE = [
  { after: 'window', wording: 'one_question' },
  { after: { workingDays: 3 }, wording: 'short' },
  { after: { days: 7 }, wording: 'easy_way_back' },
  { after: { days: 14 }, wording: 'closing' },
] as const;
/** At most five touches, the unanswered message among them. */
export const LADDER_STEPS = SCHEDULE.length;
/** After the first step at least this many working days lie between two touches. */
const APART_WORKING_DAYS = 2;

/** From when a silence counts: from the question, or from 24 hours before the day that was agreed or that an absence left. */
export function silentSince({ askedAt, dueAt }: Pick<LadderFacts, 'askedAt' | 'dueAt'>, calendar: WorkingCalendar): Instant {
  return dueAt > dueWithin24Hours(askedAt, calendar) ? Math.max(askedAt, dueAt - DAY_OF_HOURS) : askedAt;
}

/** Where a silence stands on the way from the unanswered message to its end (spec 2.3). */
export function ladderOf(given: LadderFacts, now: Instant, calendar: WorkingCalendar): Ladder {
  const contact = contactSince(given);
  if (contact) return { state: 'stopped', ...contact };
  const facts = arrived(given);
  const after = facts.attempts.filter(({ at }) => at > facts.askedAt);
  const since = silentSince(facts, calendar);
  const endsOn = addDays(dayOf(since, calendar.zone), RELEASE_AFTER_DAYS);
  const tried = touchesOf(after, calendar.zone);
  const touches = tried.length + (facts.askedInVain ? 0 : 1);
  if (dayOf(now, calendar.zone) >= endsOn) return { state: 'ended', as: facts.prospect ? 'released' : 'alarm', endsOn, touches };
  const last = after.at(-1);
  if (last?.result === 'bounced' || facts.askedInVain) return { state: 'bounced', channel: last?.channel ?? facts.askedBy ?? 'email', endsOn, touches };
  if (tried.length >= LADDER_STEPS) return { state: 'waiting', endsOn, touches };
  const step = stepOf(tried, { ...facts, since }, calendar);
  // Said once: whoever has only that way open knows it by the second step.
  const weakest = tried.length === 0 && step.channel === 'email' && step.alsoBy === null;
  return { state: 'climbing', step, touches, weakest, endsOn };
}

/** The latest sign of life after the question: something from them, or a talk. */
function contactSince({ askedAt, attempts, heardAt }: LadderFacts): { readonly because: 'heard' | 'reached'; readonly at: Instant } | null {
  const talk = attempts.findLast((attempt) => attempt.at > askedAt && isTalk(attempt));
  const heard = heardAt !== null && heardAt > askedAt ? heardAt : null;
  if (talk && talk.at > (heard ?? talk.at - 1)) return { because: 'reached', at: talk.at };
  return heard === null ? null : { because: 'heard', at: heard };
}

/** A message that came back asked nobody: the first one after it that did not is the question. */
function arrived(facts: LadderFacts): LadderFacts {
  const again = facts.askedInVain && facts.attempts.find(({ at, result }) => at > facts.askedAt && result !== 'bounced');
  return again ? { ...facts, askedAt: again.at, askedBy: again.channel, askedInVain: false } : facts;
}

/** Attempts of one day are one touch; what came back did not touch anybody. The last of a day says how. */
function touchesOf(attempts: readonly Attempt[], zone: string): Attempt[] {
  const byDay = new Map<Day, Attempt>();
  for (const attempt of attempts.toSorted((a, b) => a.at - b.at)) if (attempt.result !== 'bounced') byDay.set(dayOf(attempt.at, zone), attempt);
  return [...byDay.values()];
}

type Silence = LadderFacts & { readonly since: Instant };

function stepOf(tried: readonly Attempt[], facts: Silence, calendar: WorkingCalendar): LadderStep {
  const index = tried.length;
  const { wording } = SCHEDULE[index]!;
  const last = tried.at(-1);
  const channel = channelOf(index, facts);
  const before = last ?? (facts.askedBy && { at: facts.askedAt, channel: facts.askedBy });
  const half = before && isSpoken(channel) && isSpoken(before.channel) ? otherHalf(before.at, calendar.zone) : null;
  return {
    number: index + 1,
    dueAt: Math.max(dueOf(index, facts, last, calendar), facts.notBefore ?? 0),
    channel,
    alsoBy: wording === 'closing' ? otherOf(channel, facts) : null,
    wording,
    half,
    repeats: before !== null && half === null && STRENGTH[channel] <= STRENGTH[before.channel],
  };
}

function dueOf(index: number, { askedAt, since, dueAt }: Silence, last: Attempt | undefined, calendar: WorkingCalendar): Instant {
  const { after } = SCHEDULE[index]!;
  const planned =
    after === 'window'
      ? dueAt > askedAt
        ? dueAt
        : dueWithin24Hours(askedAt, calendar)
      : 'days' in after
        ? inDays(since, after.days, calendar)
        : addWorkingDays(since, after.workingDays, calendar);
  return last ? Math.max(planned, addWorkingDays(last.at, APART_WORKING_DAYS, calendar)) : planned;
}

/** The same time of day after so many days; when the practice is closed then, its next opening. */
function inDays(at: Instant, days: number, calendar: WorkingCalendar): Instant {
  const moved = instantOf(addDays(dayOf(at, calendar.zone), days), timeOf(at, calendar.zone), calendar.zone);
  return isWorkingTime(moved, calendar) ? moved : (nextOpening(moved, calendar)?.from ?? moved);
}

/** The strongest that is open and fits the step; an explicit wish wins. */
function channelOf(index: number, facts: LadderFacts): Channel {
  const written = facts.has.email || !facts.has.phone ? 'email' : 'sms';
  if (facts.textOnly) return index % 2 === 0 && facts.has.phone ? 'sms' : written;
  if (facts.noCalls) return facts.preferred && !isSpoken(facts.preferred) ? facts.preferred : written;
  if (index === 2) return facts.nearby ? 'visit' : facts.abroad ? 'video' : facts.has.address ? 'letter' : spokenOr(facts, written);
  return spokenOr(facts, written);
}

function spokenOr({ has, preferred, abroad }: LadderFacts, written: Channel): Channel {
  if (abroad && (preferred === 'visit' || preferred === 'meeting')) return 'video';
  if (preferred && isSpoken(preferred) && (preferred !== 'phone' || has.phone)) return preferred;
  return has.phone ? 'phone' : written;
}

/** The closing message is written and spoken; where only one way is open, it goes that way. */
function otherOf(channel: Channel, { has, noCalls, textOnly }: LadderFacts): Channel | null {
  if (!isSpoken(channel)) return has.phone && !noCalls && !textOnly ? 'phone' : null;
  return has.email ? 'email' : has.address ? 'letter' : null;
}

function otherHalf(at: Instant, zone: string): 'morning' | 'afternoon' {
  return timeOf(at, zone) < '12:00' ? 'afternoon' : 'morning';
}
