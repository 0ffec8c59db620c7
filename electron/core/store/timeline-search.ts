import type { ClientId, InteractionId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb } from './sql.ts';

export type TimelineHit = { readonly id: InteractionId; readonly clientId: ClientId; readonly at: Instant; readonly summary: string };

/** The newest entries that are looked at: a word that stands in more of them than that says little. */
export const TIMELINE_HITS = 500;

/** A common letter begins hundreds of thousands of words, and finds nothing that one looks for. */
const SHORTEST_STEM = 2;

/**
 * What was written last with all of these at the beginning of a word; corrected and withdrawn entries are left out. `stems`
 * are folded words without signs (`searchWords`).
 */
export function timelineHits(db: ReadDb, stems: readonly string[], limit = TIMELINE_HITS): TimelineHit[] {
  const match = matchOf(stems);
  if (match === null) return [];
  return db.all<TimelineHit>(sql`
    SELECT i.id, i.client_id AS clientId, i.at, i.summary
    FROM (SELECT rowid AS id FROM interaction_words WHERE interaction_words MATCH ${match} ORDER BY rowid DESC LIMIT ${limit}) w
    JOIN interaction i ON i.id = w.id WHERE i.superseded_at IS NULL AND i.retracted_at IS NULL ORDER BY i.id DESC`);
}

/** In the language of FTS5; null where nothing is left that can be looked for. A single digit is a whole word. */
function matchOf(stems: readonly string[]): string | null {
  const terms = stems.flatMap((stem) => {
    if (Array.from(stem).length >= SHORTEST_STEM) return [`"${stem}"*`];
    return /\p{N}/u.test(stem) ? [`"${stem}"`] : [];
  });
  return terms.length === 0 ? null : terms.join(' AND ');
}
