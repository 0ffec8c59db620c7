import type { Instant } from '../time/clock.ts';
import { instantOf, timeOf, type Day } from '../time/day.ts';
import { HOUR } from '../time/duration.ts';
import { addWorkingDays, nextOpening, openHoursOn, type WorkingCalendar } from '../time/working-hours.ts';
import { dayOf } from '../time/day.ts';
import { dueWithin24Hours } from './clock24.ts';
import { isTalk, type Kind } from './interaction.ts';

/** `mine`: I said I would; `theirs`: I asked and wait (spec 2.2). */
export const CLOCK_KINDS = ['mine', 'theirs'] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/** From the first to the last day somebody is away. */
export type Away = { readonly fromOn: Day; readonly toOn: Day };

/** What rolls to the morning is due within its first hour (spec 4.4). */
const FIRST_HOUR_MS = HOUR;

/** When an answer to a question of `askedAt` falls due. While they are away it sleeps, until one working day after their return. */
export function answerDueAt(askedAt: Instant, away: readonly Away[], calendar: WorkingCalendar): Instant {
  return awakeFrom(dueWithin24Hours(askedAt, calendar), away, calendar);
}

/** `dueAt` as it stands, or one working day after the return from the absence it falls into. */
export function awakeFrom(dueAt: Instant, away: readonly Away[], calendar: WorkingCalendar): Instant {
  const { zone } = calendar;
  const absence = away.find(({ fromOn, toOn }) => fromOn <= dayOf(dueAt, zone) && dayOf(dueAt, zone) <= toOn);
  if (!absence) return dueAt;
  // The first working day after the last day away is the return; the one after it is the extra day.
  const later = addWorkingDays(instantOf(absence.toOn, timeOf(dueAt, zone), zone), 2, calendar);
  return later > dueAt
    ? awakeFrom(
        later,
        away.filter((it) => it !== absence),
        calendar,
      )
    : dueAt;
}

/** Until when what is due must be settled before one closes: the first hour of the next working morning (spec 2.2, 2.25). Null: it never opens. */
export function beforeNextMorning(now: Instant, calendar: WorkingCalendar): { readonly opensAt: Instant; readonly until: Instant } | null {
  const today = openHoursOn(dayOf(now, calendar.zone), calendar);
  const next = nextOpening(today && today.to > now ? today.to : now, calendar);
  return next && { opensAt: next.from, until: next.from + FIRST_HOUR_MS };
}

/** Asks, proposals and offers of time wait for an answer, unless they reached nobody. */
export function expectsAnswer({ direction, channel, purpose, result }: Kind): boolean {
  const reached = result === 'connected' || result === 'delivered' || result === 'voicemail' || result === 'gatekeeper';
  return direction === 'out' && channel !== 'note' && reached && (purpose === 'ask' || purpose === 'sales' || purpose === 'meeting');
}

/** Which open clocks an interaction may close: what they say, and what is talked over, those that wait for them; what I tell, my own promises. */
export function closableBy({ direction, channel, purpose, result }: Kind): readonly ClockKind[] {
  if (channel === 'note') return [];
  if (direction === 'in') return ['theirs'];
  const tells = purpose === 'answer' || purpose === 'news' || purpose === 'no_news';
  const kinds: ClockKind[] = tells && (result === 'connected' || result === 'delivered') ? ['mine'] : [];
  return isTalk({ channel, result }) ? [...kinds, 'theirs'] : kinds;
}
