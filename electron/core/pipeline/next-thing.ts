import type { NextThing } from '#shared/contract/pipeline.ts';
import { firstAnswerTarget } from '#shared/domain/clock24.ts';
import type { Instant } from '#shared/time/clock.ts';
import { dayOf, instantOf, type Day } from '#shared/time/day.ts';
import type { WorkingCalendar } from '#shared/time/working-hours.ts';
import type { OpenThing } from '../store/board-rows.ts';

type Dated = Omit<NextThing, 'on'>;

type Around = { readonly now: Instant; readonly calendar: WorkingCalendar };

/** Kinds whose time of day is the point; the others are due on their day. */
const TIMED: ReadonlySet<OpenThing['kind']> = new Set(['clock_mine', 'clock_theirs', 'decision', 'meeting']);

/** The earliest of what is open with a client, the wake-up date and the agreed day of the next update among it. */
export function nextThingOf(things: readonly OpenThing[], wakeUpOn: Day | null, updateDueOn: Day | null, around: Around): NextThing | null {
  const { zone } = around.calendar;
  const onDay = (kind: 'wake_up' | 'update', day: Day | null): Dated[] => (day ? [{ kind, what: '', at: instantOf(day, '23:59', zone), timed: false }] : []);
  const all: Dated[] = [...things.map((thing) => datedOf(thing, around)), ...onDay('wake_up', wakeUpOn), ...onDay('update', updateDueOn)];
  const [first] = all.toSorted((a, b) => a.at - b.at);
  return first ? { ...first, on: dayOf(first.at, zone) } : null;
}

/** The first answer shows its target of one working hour until that is past, then the hard limit (spec 2.2). */
function datedOf({ kind, what, startedAt, at }: OpenThing, { now, calendar }: Around): Dated {
  const target = kind === 'clock_mine' && what === 'first_answer' ? firstAnswerTarget(startedAt, calendar) : at;
  return { kind, what, at: target > now ? target : at, timed: TIMED.has(kind) };
}
