import { z } from 'zod';
import { callBlockId, clientId, winId } from '../domain/ids.ts';
import { callBlockSettings } from '../domain/calls/call-block.ts';
import { optionalText } from '../domain/text-fields.ts';
import { day } from '../time/day.ts';
import { command, query } from './define.ts';

const done = z.strictObject({});
const instant = z.number();

export const CALL_RESULTS = ['talked', 'no_answer', 'voicemail', 'skipped'] as const;
export type CallResult = (typeof CALL_RESULTS)[number];
/** A personal topic is a reminder, not a file (spec 2.13). */
export const TOPIC_MAX = 120;
const NOTE_MAX = 500;

export const callLine = z.strictObject({
  clientId,
  name: z.string(),
  personName: z.string().nullable(),
  phone: z.string().nullable(),
  /** "Daughter's exam". */
  topic: z.string(),
  lastNews: z.string(),
  lastNewsOn: day.nullable(),
  lastSpokenOn: day.nullable(),
  /** One they have not heard of, else the one they were told last; null: none is written down. */
  win: z.strictObject({ id: winId, what: z.string(), toldOn: day.nullable() }).nullable(),
  need: z.number(),
  /** Which of the open questions suits this call. */
  question: z.int(),
});
export type CallLine = z.output<typeof callLine>;

export const callsView = z.strictObject({
  now: instant,
  today: day,
  zone: z.string(),
  settings: callBlockSettings.nullable(),
  next: z.strictObject({ on: day, startsAt: instant, minutes: z.number(), moved: z.boolean() }).nullable(),
  /** Begun today and not ended: its calls so far are made. */
  running: z.strictObject({ id: callBlockId, begunAt: instant, made: z.number(), talked: z.number() }).nullable(),
  /** Blocks in a row that nobody began. */
  missed: z.number(),
  /** After two of them: a weekday that may suit better. */
  otherWeekday: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6), z.literal(7)]).nullable(),
  size: z.number(),
  /** Of the calls of the last eight weeks; null: there were none. */
  averageMinutes: z.number().nullable(),
  list: z.array(callLine),
  /** Would rather not be called: a card by hand is kinder. */
  cards: z.array(z.strictObject({ clientId, name: z.string() })),
});
export type CallsView = z.output<typeof callsView>;

const WRITES = ['calls', 'interactions', 'clients'] as const;

export const callCalls = {
  'calls.get': query({
    input: z.strictObject({}),
    output: callsView,
    reads: ['calls', 'clients', 'interactions', 'engagements', 'phases', 'practice', 'pipeline', 'day'],
  }),
  /** When the weekly hour is; null: none. */
  'calls.plan': command({ input: z.strictObject({ block: callBlockSettings.nullable() }), output: done, writes: ['calls', 'practice'] }),
  'calls.begin': command({ input: done, output: z.strictObject({ id: callBlockId }), writes: ['calls'] }),
  /** One call: it is an interaction at once, and asks for nothing. Skipped, it is none. */
  'calls.log': command({
    input: z.strictObject({
      blockId: callBlockId,
      clientId,
      result: z.enum(CALL_RESULTS),
      note: optionalText(NOTE_MAX).default(''),
      seconds: z
        .int()
        .min(0, 'bad-minutes')
        .max(4 * 3600, 'bad-minutes')
        .nullable()
        .default(null),
    }),
    output: done,
    writes: WRITES,
  }),
  'calls.end': command({ input: z.strictObject({ blockId: callBlockId }), output: done, writes: ['calls'] }),
  /** What to ask about next time. */
  'calls.topic': command({ input: z.strictObject({ clientId, topic: optionalText(TOPIC_MAX) }), output: done, writes: ['calls', 'clients'] }),
};
