import { z } from 'zod';
import type { Instant } from '../../time/clock.ts';
import { dayOf, isZone } from '../../time/day.ts';
import { DAY_OF_HOURS, HOUR } from '../../time/duration.ts';
import { clientId } from '../ids.ts';
import { LINE_MAX, optionalText } from '../text-fields.ts';

/** How one meets, the strongest first. */
export const MEETING_CHANNELS = ['meeting', 'visit', 'video', 'phone'] as const;
export type MeetingChannel = (typeof MEETING_CHANNELS)[number];
/** `other`: they named a time of their own. */
export const SLOT_ANSWERS = ['a', 'b', 'neither', 'other'] as const;
export type SlotAnswer = (typeof SLOT_ANSWERS)[number];
/** What became of the meeting that was agreed. */
export const MEETING_OUTCOMES = ['held', 'no_show', 'rescheduled_by_client', 'rescheduled_by_me', 'cancelled_late', 'cancelled'] as const;
export type MeetingOutcome = (typeof MEETING_OUTCOMES)[number];

/** Both times are held for two days, then given back; our own number (spec, part 6). */
export const HOLD_MS = 48 * HOUR;
/** After two pairs it is their turn to name two times (spec 2.5). */
const PAIRS = 2;
/** Moved this often in a row, the next appointment is a phone call (spec 2.5). */
const MOVED_IN_A_ROW = 2;

export const slotOfferFields = z
  .strictObject({
    clientId,
    channel: z.enum(MEETING_CHANNELS),
    minutes: z.int().min(5, 'bad-length').max(480, 'bad-length'),
    slotA: z.int().min(0, 'bad-date'),
    slotB: z.int().min(0, 'bad-date'),
    clientZone: z.string().refine(isZone, 'bad-zone').nullable().default(null),
    /** Why the rule of two days does not hold this once: an urgent statutory matter. Empty: it holds. */
    exceptionReason: optionalText(LINE_MAX).default(''),
  })
  .refine((it) => it.slotA !== it.slotB, { path: ['slotB'], message: 'same-slot' });
export type SlotOfferFields = Readonly<z.output<typeof slotOfferFields>>;

export type SlotOffer = {
  readonly round: number;
  readonly slotA: Instant;
  readonly slotB: Instant;
  readonly minutes: number;
  readonly expiresAt: Instant;
  readonly answer: SlotAnswer | null;
  readonly chosenAt: Instant | null;
  readonly releasedAt: Instant | null;
  readonly outcome: MeetingOutcome | null;
};

export type SlotProblem = 'in-past' | 'same-day';

/** What forbids a pair; a reason suspends the two days, nothing suspends the past. */
export function slotProblem(it: Pick<SlotOfferFields, 'slotA' | 'slotB' | 'exceptionReason'>, now: Instant, zone: string): SlotProblem | null {
  if (Math.min(it.slotA, it.slotB) <= now) return 'in-past';
  return it.exceptionReason === '' && dayOf(it.slotA, zone) === dayOf(it.slotB, zone) ? 'same-day' : null;
}

/** Nobody has answered and the hold has not run out. */
export function isHeld(it: SlotOffer, now: Instant): boolean {
  return it.answer === null && it.releasedAt === null && it.expiresAt > now;
}

export const OFFER_STEPS = ['first', 'second', 'ask_theirs', 'waiting', 'agreed'] as const;
export type OfferStep = (typeof OFFER_STEPS)[number];

/** What to offer next, told from all offers of the client, newest first, and from how often in a row they moved what was agreed. */
export function nextOffer(
  offers: readonly SlotOffer[],
  moved: number,
  now: Instant,
): { readonly step: OfferStep; readonly round: number; readonly phoneOnly: boolean } {
  const [last] = offers;
  const phoneOnly = moved >= MOVED_IN_A_ROW;
  const of = (step: OfferStep, round: number) => ({ step, round, phoneOnly });
  if (!last) return of('first', 1);
  if (isHeld(last, now)) return of('waiting', last.round);
  if (last.chosenAt !== null && last.outcome === null) return of('agreed', last.round);
  if (last.answer !== 'neither') return of('first', 1);
  return last.round >= PAIRS ? of('ask_theirs', last.round) : of('second', last.round + 1);
}

/** Meetings of a rolling week. */
const WEEK_MS = 7 * DAY_OF_HOURS;
const RARE: ReadonlySet<string> = new Set(['monthly', 'two_monthly', 'quarterly', 'half_yearly', 'yearly']);

/** More than one meeting in seven days with a client one agreed to see monthly or more seldom: collect the questions instead. */
export function meetsTooOften(heldAt: readonly Instant[], rhythm: string | null, now: Instant): boolean {
  return rhythm !== null && RARE.has(rhythm) && heldAt.filter((at) => at > now - WEEK_MS && at <= now).length > 1;
}
