import type { Instant } from '../time/clock.ts';
import { addDays, dayOf, instantOf, timeOf, type Day } from '../time/day.ts';
import { addWorkingDays, nextOpening, isWorkingTime, type WorkingCalendar } from '../time/working-hours.ts';
import { dueWithin24Hours } from './clock24.ts';
import { isSpoken, type Channel, type InteractionResult } from './interaction.ts';
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
  | { readonly state: 'stopped'; readonly because: 'heard' | 'reached' }
  /** The message came back: a new address first. */
  | { readonly state: 'bounced'; readonly channel: Channel; readonly endsOn: Day; readonly touches: number }
  | { readonly state: 'climbing'; readonly step: LadderStep; readonly touches: number; readonly weakest: boolean; readonly endsOn: Day }
  /** All four steps are done; until that day one waits. */
  | { readonly state: 'waiting'; readonly endsOn: Day; readonly touches: number }
  | { readonly state: 'ended'; readonly as: 'released' | 'alarm'; readonly on: Day; readonly touches: number };

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

/** Where a silence stands on the way from the unanswered message to its end (spec 2.3). */
export function ladderOf(facts: LadderFacts, now: Instant, calendar: WorkingCalendar): Ladder {
  const after = facts.attempts.filter(({ at }) => at > facts.askedAt);
  if (facts.heardAt !== null && facts.heardAt > facts.askedAt) return { state: 'stopped', because: 'heard' };
  if (after.some(({ channel, result }) => isSpoken(channel) && result === 'connected')) return { state: 'stopped', because: 'reached' };
  const endsOn = addDays(dayOf(facts.askedAt, calendar.zone), RELEASE_AFTER_DAYS);
  const tried = touchesOf(after, calendar.zone);
  const touches = tried.length + 1;
  if (dayOf(now, calendar.zone) >= endsOn) return { state: 'ended', as: facts.prospect ? 'released' : 'alarm', on: endsOn, touches };
  const last = after.at(-1);
  if (last?.result === 'bounced') return { state: 'bounced', channel: last.channel, endsOn, touches };
  if (tried.length >= LADDER_STEPS) return { state: 'waiting', endsOn, touches };
  const step = stepOf(tried.length, facts, tried, calendar);
  return { state: 'climbing', step, touches, weakest: step.channel === 'email' && step.alsoBy === null, endsOn };
}

/** Attempts of one day are one touch; what came back did not touch anybody. The last of a day says how. */
function touchesOf(attempts: readonly Attempt[], zone: string): Attempt[] {
  const byDay = new Map<Day, Attempt>();
  for (const attempt of attempts.toSorted((a, b) => a.at - b.at)) if (attempt.result !== 'bounced') byDay.set(dayOf(attempt.at, zone), attempt);
  return [...byDay.values()];
}

function stepOf(index: number, facts: LadderFacts, tried: readonly Attempt[], calendar: WorkingCalendar): LadderStep {
  const { wording } = SCHEDULE[index]!;
  const last = tried.at(-1);
  const channel = channelOf(index, facts);
  const before = last ?? (facts.askedBy && { at: facts.askedAt, channel: facts.askedBy });
  const half = before && isSpoken(channel) && isSpoken(before.channel) ? otherHalf(before.at, calendar.zone) : null;
  return {
    number: index + 1,
    dueAt: Math.max(dueOf(index, facts.askedAt, last, calendar), facts.notBefore ?? 0),
    channel,
    alsoBy: wording === 'closing' ? otherOf(channel, facts) : null,
    wording,
    half,
    repeats: before !== null && half === null && STRENGTH[channel] <= STRENGTH[before.channel],
  };
}

function dueOf(index: number, askedAt: Instant, last: Attempt | undefined, calendar: WorkingCalendar): Instant {
  const { after } = SCHEDULE[index]!;
  const planned =
    after === 'window'
      ? dueWithin24Hours(askedAt, calendar)
      : 'days' in after
        ? inDays(askedAt, after.days, calendar)
        : addWorkingDays(askedAt, after.workingDays, calendar);
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

function spokenOr({ has, preferred }: LadderFacts, written: Channel): Channel {
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
