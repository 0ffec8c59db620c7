import { clockEventOf, RELEASE_AFTER_DAYS } from '#shared/domain/pipeline/by-clock.ts';
import type { PipelineEvent } from '#shared/domain/pipeline/events.ts';
import { EARLY } from '#shared/domain/pipeline/transitions.ts';
import type { Instant } from '#shared/time/clock.ts';
import { addDays, dayOf, type Day } from '#shared/time/day.ts';
import { calendarOf, type Practice } from '../handlers/context.ts';
import { silenceEndOf } from '../ladder/ladders.ts';
import { clockCandidates, type ClockCandidate } from '../store/pipeline-facts.ts';
import { hasExpiredSlots, releaseExpiredSlots } from '../store/sale-effects.ts';
import { applyMove } from './apply-move.ts';

/**
 * Applies what happens without anybody doing anything (spec 4.3): decision moments that passed, silence to the end,
 * wake-up dates, holds that ran out. One transaction; waking twice does nothing twice. True when something changed.
 */
export function wake(practice: Practice): boolean {
  const { store } = practice;
  if (!isAnythingDue(practice)) return false;
  const calendar = calendarOf(practice);
  return store.recorder.during({ call: 'wake', by: 'clock', at: calendar.now }, () =>
    store.write((db) => {
      let changed = releaseExpiredSlots(db, calendar.now);
      for (const facts of clockCandidates(db, calendar.now, calendar.today)) {
        const event = eventOf(practice, facts, calendar);
        if (event && applyMove(db, practice, facts.id, event, { author: 'clock' }).kind === 'moved') changed = true;
      }
      return changed;
    }),
  );
}

/** A look first: a beat in which nothing is due writes nothing at all. */
function isAnythingDue(practice: Practice): boolean {
  const calendar = calendarOf(practice);
  const { read } = practice.store;
  const { now, today } = calendar;
  return hasExpiredSlots(read, now) || clockCandidates(read, now, today).some((facts) => eventOf(practice, facts, calendar) !== null);
}

type Moment = { readonly now: Instant; readonly today: Day; readonly zone: string };

function eventOf(practice: Practice, { askedAt, ...facts }: ClockCandidate, { now, today, zone }: Moment): PipelineEvent | null {
  // No ladder ends sooner than its days after the question, and only a sale ends with it: hardly one has to be looked at.
  const mayBeOver = askedAt !== null && EARLY.includes(facts.stage) && addDays(dayOf(askedAt, zone), RELEASE_AFTER_DAYS) <= today;
  return clockEventOf({ ...facts, silenceEndsOn: mayBeOver ? silenceEndOf(practice, facts.id) : null }, now, zone);
}
