import { expectedFailure } from './failures.ts';
import type { Store } from './open.ts';
import { sql } from './sql.ts';

/**
 * Removed rows leave their words in the index of timelines until SQLite merges its segments into one. Over a million
 * interactions that takes seconds, so it is done a little at a time (docs of FTS5, `merge`).
 */
export type WordsForgetting = {
  /** Something that had words was removed. */
  readonly begin: () => void;
  /** A little of it, where something is left to do; at a beat of the heart. */
  readonly step: () => void;
  /** All that is left of it, before the file is closed. */
  readonly finish: () => void;
};

/** Some 20 ms of the processor. */
const PAGES_A_STEP = 200;

/** Enough for some millions of interactions; nobody waits longer for the program to end. */
const MOST_STEPS = 200;

export function wordsForgetting(store: Store): WordsForgetting {
  let state: 'nothing' | 'to begin' | 'under way' = 'nothing';
  /** Whether more of it can be done now. */
  const step = (): boolean => {
    if (state === 'nothing') return false;
    // Below zero, all segments are taken into the merge; above, what was begun goes on.
    const isMore = merge(store, state === 'to begin' ? -PAGES_A_STEP : PAGES_A_STEP);
    if (isMore !== null) state = isMore ? 'under way' : 'nothing';
    return isMore === true;
  };
  return {
    begin() {
      state = 'to begin';
    },
    step: () => void step(),
    finish() {
      for (let steps = 0; steps < MOST_STEPS && step();) steps += 1;
    },
  };
}

/** Whether something was left to merge: SQLite counts fewer than two changes when there was not. Null where it cannot be done now. */
function merge({ read, write }: Store, pages: number): boolean | null {
  const changes = (): number => read.get<{ n: number }>(sql`SELECT total_changes() AS n`)?.n ?? 0;
  try {
    return write((db) => {
      const before = changes();
      db.run(sql`INSERT INTO interaction_words (interaction_words, rank) VALUES ('merge', ${pages})`);
      return changes() - before >= 2;
    });
  } catch (error) {
    const { code } = expectedFailure(error) ?? {};
    if (code === 'disk-full' || code === 'busy') return null;
    throw error;
  }
}
