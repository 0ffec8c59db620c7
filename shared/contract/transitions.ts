import { z } from 'zod';
import { updateInterval } from '../domain/cadence.ts';
import { engagementId, meetingId } from '../domain/ids.ts';
import { MEETING_STATUSES } from '../domain/meetings/meeting.ts';
import { PHASES } from '../domain/pipeline/facts.ts';
import { RHYTHM_WISHES } from '../domain/taper.ts';
import { NOTE_MAX, optionalText } from '../domain/text-fields.ts';
import { day } from '../time/day.ts';
import { command, query } from './define.ts';
import { guardState } from './pipeline.ts';

const done = z.strictObject({});
export const rhythmWish = z.enum(RHYTHM_WISHES);

const rhythm = z.strictObject({
  /** What counts today, what counted in onboarding, and what follows from the meetings and wishes of the client. */
  now: updateInterval,
  before: updateInterval,
  target: updateInterval,
  /** A fortnight lies between the two for a while. */
  tapers: z.boolean(),
  /** When the change begins, and when the new rhythm holds; before they agreed, as it is planned. */
  changesOn: day,
  settledOn: day,
});

const transition = z.strictObject({
  /** The client is in onboarding, or between it and the usual work. */
  open: z.boolean(),
  rhythm,
  announcedOn: day.nullable(),
  meeting: z.strictObject({ id: meetingId, at: z.number(), status: z.enum(MEETING_STATUSES) }).nullable(),
  agreedOn: day.nullable(),
  wish: rhythmWish,
  wishNote: z.string(),
  /** The next days on which they hear something. */
  next: z.array(z.strictObject({ on: day, kind: z.enum(['update', 'meeting']) })),
  /** What the way to the next stage asks for; empty where none is ahead. */
  guards: z.array(guardState),
  /** The phase in which the rhythm is not to change, until so many quiet days have passed. */
  blocked: z.strictObject({ phase: z.enum(PHASES), quietDays: z.int() }).nullable(),
  /** What is said or written: the announcement, and once they agreed, that it is agreed. In the client's language. */
  words: z.strictObject({ subject: z.string(), body: z.string() }),
});
export type TransitionView = z.output<typeof transition>;

const WRITES = ['plans', 'engagements', 'pipeline', 'clients'] as const;

export const transitionCalls = {
  'transitions.ofEngagement': query({
    input: z.strictObject({ engagementId }),
    output: transition,
    reads: ['plans', 'engagements', 'clients', 'interactions', 'meetings', 'phases', 'pipeline', 'requests', 'templates', 'practice', 'day'],
  }),
  /**
   * The new rhythm was announced, today. Refused with `conflict` once it was, with `not-in-onboarding` for a client who is
   * past it, and `still-in-dip` for one from whom nothing should be taken away now.
   */
  'transitions.announce': command({ input: z.strictObject({ engagementId }), output: done, writes: WRITES }),
  /** They agreed to it. Refused with `not-announced`, with the reasons `before-announced` and `in-future`, and with `conflict` once they did. */
  'transitions.agree': command({
    input: z.strictObject({ engagementId, on: day, wish: rhythmWish, note: optionalText(NOTE_MAX).default('') }),
    output: done,
    writes: WRITES,
  }),
};
