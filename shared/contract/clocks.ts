import { z } from 'zod';
import { CLOCK_KINDS } from '../domain/clock.ts';
import { absenceId, clientId, clockId, interactionId } from '../domain/ids.ts';
import { CLOCK_MATTERS } from '../domain/pipeline/effects.ts';
import { LINE_MAX, NAME_MAX, optionalText, requiredText } from '../domain/text-fields.ts';
import { day } from '../time/day.ts';
import { command, query } from './define.ts';

const instant = z.int().min(0, 'bad-date');

export const clockView = z.strictObject({
  id: clockId,
  clientId,
  clientName: z.string(),
  personName: z.string().nullable(),
  kind: z.enum(CLOCK_KINDS),
  matter: z.enum(CLOCK_MATTERS),
  /** In the practitioner's words; empty where the matter says it all. */
  what: z.string(),
  startedAt: z.number(),
  dueAt: z.number(),
  dueOn: day,
  /** Of a first answer: one hour of work after they asked; its 24 hours are `dueAt`. */
  targetAt: z.number().nullable(),
  /** Past its 24 hours, or past the day that was told instead. */
  late: z.boolean(),
  interactionId: interactionId.nullable(),
});
export type ClockView = z.output<typeof clockView>;

const asOf = { now: z.number(), zone: z.string() };
const done = z.strictObject({});
const READS = ['clients', 'pipeline', 'interactions', 'practice', 'day'] as const;
const WRITES = ['pipeline'] as const;
/** The actions of meetings go with their clock. */
const PASSES_ON = [...WRITES, 'meetings'] as const;

/** Clocks that are sent at once; the rest is counted. */
export const CLOCKS_MAX = 500;

export const clockCalls = {
  /** What is promised to a client and asked of them, each by its moment. */
  'clocks.ofClient': query({
    input: z.strictObject({ clientId }),
    output: z.strictObject({ ...asOf, mine: z.array(clockView), theirs: z.array(clockView) }),
    reads: READS,
  }),
  /** Of everybody at hand, by their moment; `total` counts those that do not fit. */
  'clocks.open': query({
    input: z.strictObject({ kind: z.enum(CLOCK_KINDS).nullable().default(null) }),
    output: z.strictObject({ ...asOf, total: z.number(), clocks: z.array(clockView) }),
    reads: READS,
  }),
  /** When a promise made now would be due, before it is made. */
  'clocks.dueIfNow': query({ input: z.strictObject({}), output: z.strictObject({ ...asOf, dueAt: z.number() }), reads: ['practice', 'day'] }),
  /**
   * Own promises that run out before the next working morning is an hour old, or before the return from one own absence.
   * `opensAt` null: the practice does not open again.
   */
  'clocks.beforeClose': query({
    input: z.strictObject({ absenceId: absenceId.nullable().default(null) }),
    output: z.strictObject({ ...asOf, today: day, opensAt: z.number().nullable(), opensOn: day.nullable(), clocks: z.array(clockView) }),
    reads: READS,
  }),
  /** Whom a line such as "call back Nowak about VAT" names, the best first. `sure`: one of them more than all others. */
  'clocks.whoIsMeant': query({
    input: z.strictObject({ text: z.string().max(LINE_MAX) }),
    output: z.strictObject({ sure: z.boolean(), clients: z.array(z.strictObject({ id: clientId, name: z.string(), personName: z.string().nullable() })) }),
    reads: ['clients', 'preferences'],
  }),
  /** A promise of one's own, to a client or to somebody new, whose first answer it is. `dueAt` null: 24 hours. */
  'clocks.capture': command({
    input: z
      .strictObject({
        clientId: clientId.nullable(),
        newClient: requiredText(NAME_MAX).nullable().default(null),
        what: requiredText(LINE_MAX),
        dueAt: instant.nullable().default(null),
      })
      .refine((it) => (it.clientId === null) !== (it.newClient === null), { path: ['clientId'], message: 'required' }),
    output: z.strictObject({ id: clockId, clientId, dueAt: z.number() }),
    writes: ['clients', 'pipeline'],
  }),
  /** Dropped only with a reason. */
  'clocks.close': command({
    input: z
      .strictObject({ id: clockId, reason: z.enum(['done', 'answered', 'dropped']), note: optionalText(LINE_MAX).default('') })
      .refine((it) => it.reason !== 'dropped' || it.note !== '', { path: ['note'], message: 'required' }),
    output: done,
    writes: WRITES,
  }),
  /** A new moment, and who knows about it: the old clock is closed, the new one runs on for it. */
  'clocks.postpone': command({
    input: z.strictObject({ id: clockId, dueAt: instant, told: requiredText(LINE_MAX) }),
    output: z.strictObject({ id: clockId }),
    writes: PASSES_ON,
  }),
  /** Two clocks for one matter: `id` runs on with the earlier moment, `other` is closed. Of one client and one side only. */
  'clocks.merge': command({ input: z.strictObject({ id: clockId, other: clockId }), output: done, writes: PASSES_ON }),
};
