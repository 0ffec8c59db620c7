import type { NextThing } from '#shared/contract/pipeline.ts';
import { firstAnswerTarget } from '#shared/domain/clock24.ts';
import type { Instant } from '#shared/time/clock.ts';
import { instantOf, type Day } from '#shared/time/day.ts';
import type { WorkingCalendar } from '#shared/time/working-hours.ts';
import type { OpenThing } from '../store/board-rows.ts';

export type Dated = Omit<NextThing, 'on'>;

type EndOf = (day: Day) => Instant;
type Around = { readonly now: Instant; readonly calendar: WorkingCalendar; readonly endOf: EndOf };

/** Kinds whose time of day is the point; the others are due on their day. */
const TIMED: ReadonlySet<OpenThing['kind']> = new Set(['clock_mine', 'clock_theirs', 'decision', 'meeting']);

/** The last minute of a day. Ten thousand clients share a few hundred days: each is found once. */
export function endOfDays(zone: string): EndOf {
  const known = new Map<Day, Instant>();
  return (day) => {
    const end = known.get(day) ?? instantOf(day, '23:59', zone);
    known.set(day, end);
    return end;
  };
}

/** The earliest of what is open with a client, the wake-up date and the agreed day of the next update among it. */
export function nextDatedOf(things: readonly OpenThing[], wakeUpOn: Day | null, updateDueOn: Day | null, around: Around): Dated | null {
  const { endOf } = around;
  let first: Dated | null = null;
  for (const thing of things) first = sooner(first, datedOf(thing, around));
  if (wakeUpOn) first = sooner(first, { kind: 'wake_up', what: '', at: endOf(wakeUpOn), timed: false });
  if (updateDueOn) first = sooner(first, { kind: 'update', what: '', at: endOf(updateDueOn), timed: false });
  return first;
}

/** Of two at the same moment the one that was named first. */
function sooner(first: Dated | null, other: Dated): Dated {
  return first && first.at <= other.at ? first : other;
}

/** The first answer shows its target of one working hour until that is past, then the hard limit (spec 2.2). */
function datedOf({ kind, what, startedAt, at }: OpenThing, { now, calendar }: Around): Dated {
  const target = kind === 'clock_mine' && what === 'first_answer' ? firstAnswerTarget(startedAt, calendar) : at;
  return { kind, what, at: target > now ? target : at, timed: TIMED.has(kind) };
}
