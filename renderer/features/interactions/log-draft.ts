import { z } from 'zod';
import type { Input } from '#shared/contract/index.ts';
import {
  CHANNELS,
  DIRECTIONS,
  informsByDefault,
  interactionFields,
  PURPOSES,
  RESULTS,
  type Channel,
  type Direction,
  type Kind,
  type Purpose,
} from '#shared/domain/interaction.ts';
import type { Instant } from '#shared/time/clock.ts';
import { dayOf, instantOf, isDay, timeOf, type Day } from '#shared/time/day.ts';
import type { Filled } from '../../ui/form-path.ts';
import { possibleResults } from './result-words.ts';

/** What is known before anything was typed. */
export type LogSubject = {
  readonly clientId?: number | undefined;
  /** Null: nobody in particular. */
  readonly personId?: number | null | undefined;
  readonly channel?: Channel | undefined;
  readonly direction?: Direction | undefined;
  readonly purpose?: Purpose | undefined;
};

/** Whom it was with, as long as nobody chose: the client's decision maker. */
export const MAIN_PERSON = 'main';
export const NOBODY = 'nobody';

/** What the form holds. `today` refuses a day that has not come; the core refuses a moment that has not. */
export function logDraft(today: Day) {
  return z.strictObject({
    clientId: z
      .number()
      .nullable()
      .refine((id) => id !== null, 'required'),
    person: z.string(),
    channel: z.enum(CHANNELS),
    direction: z.enum(DIRECTIONS),
    result: z.enum(RESULTS),
    purpose: z.enum(PURPOSES),
    /** Null: by the rule. */
    informs: z.boolean().nullable(),
    minutes: interactionFields.shape.minutes,
    summary: interactionFields.shape.summary,
    /** Null: by the rule. */
    expectsAnswer: z.boolean().nullable(),
    /** Clocks ticked or unticked by hand; the others follow the rule. */
    settles: z.record(z.string(), z.boolean()),
    at: z.strictObject({
      on: z
        .string()
        .nullable()
        .refine((on) => on !== null, 'required')
        .refine((on) => on === null || on <= today, 'in-future'),
      time: z
        .string()
        .nullable()
        .refine((time) => time !== null, 'required'),
    }),
  });
}

export type LogDraft = Filled<z.input<ReturnType<typeof logDraft>>>;
type Fields = Omit<Input<'interactions.correct'>, 'id'>;

/** What was written, to be corrected. */
export type Written = Fields & {
  readonly id: number;
  readonly clientId: number;
  readonly personId: number | null;
  readonly minutes: number | null;
  readonly summary: string;
};

/** The commonest interaction there is, a call with news just now: valid as it stands. */
export function draftOf({ clientId, personId, channel = 'phone', direction = 'out', purpose }: LogSubject, now: Instant, zone: string): LogDraft {
  return {
    clientId: clientId ?? null,
    person: personId === undefined ? MAIN_PERSON : personOf(personId),
    channel,
    direction,
    result: firstResult({ channel, direction }),
    purpose: purpose ?? usualPurpose(direction),
    informs: null,
    minutes: null,
    summary: '',
    expectsAnswer: null,
    settles: {},
    at: { on: dayOf(now, zone), time: timeOf(now, zone) },
  };
}

/** A switch that was set against the rule stays; one that agrees with it goes on following it. */
export function draftOfWritten(row: Written, zone: string): LogDraft {
  const { clientId, channel, direction, result, purpose, minutes, summary } = row;
  return {
    clientId,
    channel,
    direction,
    result,
    purpose,
    minutes,
    summary,
    expectsAnswer: null,
    settles: {},
    person: personOf(row.personId),
    informs: row.informs === informsByDefault(row) ? null : row.informs,
    at: { on: dayOf(row.at, zone), time: timeOf(row.at, zone) },
  };
}

/** What is written of a draft, whosever client it is. `mainPerson`: the client's decision maker. `before`: a moment that was not touched keeps its seconds. */
export function interactionOf(
  draft: LogDraft,
  { zone, mainPerson, before }: { readonly zone: string; readonly mainPerson: number | null; readonly before?: Written | undefined },
): Fields & { readonly personId: number | null } {
  const { person, at, channel, direction, result, purpose, minutes, summary } = draft;
  if (!at.on || !isDay(at.on) || !at.time) throw new Error('an unfinished draft was handed over');
  const untouched = before && dayOf(before.at, zone) === at.on && timeOf(before.at, zone) === at.time;
  return {
    channel,
    direction,
    result,
    purpose,
    minutes,
    summary,
    personId: person === MAIN_PERSON ? mainPerson : person === NOBODY ? null : Number(person),
    informs: countsAsNews(draft),
    at: untouched ? before.at : instantOf(at.on, at.time, zone),
  };
}

export function countsAsNews(draft: Kind & Pick<LogDraft, 'informs'>): boolean {
  return draft.informs ?? informsByDefault(draft);
}

type Change = Pick<LogDraft, 'channel' | 'direction' | 'result' | 'purpose'>;

/** The other channel or direction with what can come of it; a result that is possible there too stays. */
export function redirected(draft: Change, change: Partial<Pick<Change, 'channel' | 'direction'>>): Change {
  const channel = change.channel ?? draft.channel;
  const direction = channel === 'note' ? 'out' : (change.direction ?? draft.direction);
  const results = possibleResults({ channel, direction });
  const purpose = draft.purpose === usualPurpose(draft.direction) ? usualPurpose(direction) : draft.purpose;
  return { channel, direction, purpose, result: results.includes(draft.result) ? draft.result : firstResult({ channel, direction }) };
}

function firstResult(way: Pick<Kind, 'channel' | 'direction'>): LogDraft['result'] {
  return possibleResults(way)[0] ?? 'delivered';
}

/** What one sends is mostly news; what comes in is mostly an answer. */
function usualPurpose(direction: Direction): Purpose {
  return direction === 'out' ? 'news' : 'answer';
}

function personOf(personId: number | null): string {
  return personId === null ? NOBODY : String(personId);
}
