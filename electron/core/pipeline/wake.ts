import { clockEventOf } from '#shared/domain/pipeline/by-clock.ts';
import { calendarOf, type Practice } from '../handlers/context.ts';
import { clockCandidates } from '../store/pipeline-facts.ts';
import { hasExpiredSlots, releaseExpiredSlots } from '../store/sale-effects.ts';
import { applyMove } from './apply-move.ts';

/**
 * Applies what happens without anybody doing anything (spec 4.3): decision moments that passed, silence to the end,
 * wake-up dates, holds that ran out. One transaction; waking twice does nothing twice. True when something changed.
 */
export function wake(practice: Practice): boolean {
  const { store } = practice;
  if (!isAnythingDue(practice)) return false;
  const { now, today, zone } = calendarOf(practice);
  return store.recorder.during({ call: 'wake', by: 'clock', at: now }, () =>
    store.write((db) => {
      let changed = releaseExpiredSlots(db, now);
      for (const facts of clockCandidates(db, now, today)) {
        const event = clockEventOf(facts, now, zone);
        if (event && applyMove(db, practice, facts.id, event, { author: 'clock' }).kind === 'moved') changed = true;
      }
      return changed;
    }),
  );
}

/** A look first: a beat in which nothing is due writes nothing at all. */
function isAnythingDue(practice: Practice): boolean {
  const { now, today, zone } = calendarOf(practice);
  const { read } = practice.store;
  return hasExpiredSlots(read, now) || clockCandidates(read, now, today).some((facts) => clockEventOf(facts, now, zone) !== null);
}
