import { z } from 'zod';
import { day } from '../../time/day.ts';
import { askItemId, engagementId } from '../ids.ts';
import { isSpoken, type Channel } from '../interaction.ts';
import { LINE_MAX, NAME_MAX, optionalText, requiredText } from '../text-fields.ts';

/** How much of a list is asked for: everything, the must-haves, the most important one, or one thing after the other. */
export const ASK_MODES = ['full', 'retreat', 'single', 'order'] as const;
export type AskMode = (typeof ASK_MODES)[number];

export const REPEATS = ['once', 'monthly', 'quarterly', 'yearly'] as const;
export type Repeats = (typeof REPEATS)[number];

/** Why something is hard to get (spec 2.15). */
export const HARD_REASONS = ['where', 'meaning', 'unsure', 'no_time', 'someone_else', 'embarrassed'] as const;
export type HardReason = (typeof HARD_REASONS)[number];

/** "Ask for the three you really need" (the method's number). */
export const RETREAT_MAX = 3;
/** Of fewer than four things a retreat asks for one (spec 2.15). */
export const SMALL_LIST = 4;
/** The third ask of one thing is an alarm (the method's number). */
export const THIRD_ASK = 3;
/** More than anybody answers at once; our own number. */
export const ITEMS_MAX = 40;

const item = z.strictObject({
  /** Null: a new one. One of an earlier list of the client that is still open moves over with all its asks. */
  id: askItemId.nullable().default(null),
  text: requiredText(NAME_MAX),
  /** A whole phrase: "so that the month can be closed". */
  why: optionalText(LINE_MAX).default(''),
  example: optionalText(LINE_MAX).default(''),
  mustHave: z.boolean().default(false),
});

export const requestFields = z.strictObject({
  engagementId: engagementId.nullable().default(null),
  /** What it is for: "VAT return for November". */
  title: requiredText(NAME_MAX),
  /** When that will be finished. */
  resultOn: day.nullable().default(null),
  dueOn: day,
  /** A date the law sets, and what happens when it passes, as a fact. */
  statutoryOn: day.nullable().default(null),
  consequence: optionalText(LINE_MAX).default(''),
  /** Nothing can be left out, as in a tax return. */
  allNeeded: z.boolean().default(false),
  repeats: z.enum(REPEATS).default('once'),
  items: z.array(item).min(1, 'required').max(ITEMS_MAX, 'too-many'),
});
export type RequestFields = Readonly<z.output<typeof requestFields>>;

/** The third ask of a thing is spoken: no e-mail, no short message, no letter. */
export function mayAskBy(channel: Channel, timesAsked: number): boolean {
  return timesAsked + 1 < THIRD_ASK || isSpoken(channel);
}

export const TRAFFIC = ['received', 'partial', 'nothing'] as const;
export type Traffic = (typeof TRAFFIC)[number];

/** How much has come; what is not needed any more counts neither way. */
export function trafficOf(items: readonly { readonly receivedOn: string | null; readonly waivedOn: string | null }[]): Traffic {
  const wanted = items.filter(({ waivedOn }) => waivedOn === null);
  const came = wanted.filter(({ receivedOn }) => receivedOn !== null).length;
  if (came === wanted.length) return 'received';
  return came > 0 ? 'partial' : 'nothing';
}
