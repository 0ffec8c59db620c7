import { clockEventOf, RELEASE_AFTER_DAYS } from '#shared/domain/pipeline/by-clock.ts';
import type { PipelineEvent } from '#shared/domain/pipeline/events.ts';
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
  const { now, today } = calendarOf(practice);
  return store.recorder.during({ call: 'wake', by: 'clock', at: now }, () =>
    store.write((db) => {
      let changed = releaseExpiredSlots(db, now);
      for (const facts of clockCandidates(db, now, today)) {
        const event = eventOf(practice, facts);
        if (event && applyMove(db, practice, facts.id, event, { author: 'clock' }).kind === 'moved') changed = true;
      }
      return changed;
    }),
  );
}

/** A look first: a beat in which nothing is due writes nothing at all. */
function isAnythingDue(practice: Practice): boolean {
  const { now, today } = calendarOf(practice);
  const { read } = practice.store;
  return hasExpiredSlots(read, now) || clockCandidates(read, now, today).some((facts) => eventOf(practice, facts) !== null);
}

function eventOf(practice: Practice, { askedAt, ...facts }: ClockCandidate): PipelineEvent | null {
  const { now, zone } = calendarOf(practice);
  return clockEventOf({ ...facts, silenceEndsOn: silenceEnd(practice, { ...facts, askedAt }) }, now, zone);
}

/** No ladder ends sooner than its days after the question, so hardly one has to be looked at. */
function silenceEnd(practice: Practice, { id, askedAt }: Pick<ClockCandidate, 'id' | 'askedAt'>): Day | null {
  const { today, zone } = calendarOf(practice);
  if (askedAt === null || addDays(dayOf(askedAt, zone), RELEASE_AFTER_DAYS) > today) return null;
  return silenceEndOf(practice, id);
}
