import { z } from 'zod';
import { day } from '../../time/day.ts';
import { messageChannel } from '../messages/message.ts';
import { LINE_MAX, NOTE_MAX, optionalText } from '../text-fields.ts';

/** What the talk about the low point must name (spec 2.9, 5.2). */
export const TALK_POINTS = ['valley', 'requests', 'invisible', 'success'] as const;
export type TalkPoint = (typeof TALK_POINTS)[number];
/** Each warning has a promise beside it, or it sounds like an excuse. */
export const TALK_PROMISES = ['requests', 'invisible', 'shiny'] as const;
export type TalkPromise = (typeof TALK_PROMISES)[number];

export const talkFields = z.strictObject({
  points: z.strictObject({ valley: z.boolean(), requests: z.boolean(), invisible: z.boolean(), success: z.boolean() }),
  promises: z.strictObject({ requests: optionalText(NOTE_MAX), invisible: optionalText(NOTE_MAX), shiny: optionalText(NOTE_MAX) }),
  /** What they want at the end, word for word. */
  success: optionalText(LINE_MAX),
  /** What they say when they feel like dropping it. */
  word: optionalText(LINE_MAX),
  firstResult: optionalText(LINE_MAX),
  firstResultOn: day.nullable(),
});
export type TalkFields = Readonly<z.output<typeof talkFields>>;

/** When and how it was held, and what they said to it. */
export const talkHeld = z.strictObject({ on: day, channel: messageChannel, reaction: optionalText(NOTE_MAX) });
export type TalkHeld = Readonly<z.output<typeof talkHeld>>;

export type TalkGap = `points.${TalkPoint}` | `promises.${TalkPromise}` | 'success';

/** What keeps a talk from counting as held, in its order: a point that was not named, a warning without a promise, no words of theirs. */
export function talkGaps({ points, promises, success }: TalkFields): TalkGap[] {
  return [
    ...TALK_POINTS.filter((point) => !points[point]).map((point) => `points.${point}` as const),
    ...TALK_PROMISES.filter((promise) => promises[promise].trim() === '').map((promise) => `promises.${promise}` as const),
    ...(success.trim() === '' ? (['success'] as const) : []),
  ];
}
