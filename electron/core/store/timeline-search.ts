import type { ClientId, InteractionId } from '#shared/domain/ids.ts';
import { foldText } from '#shared/text/fold.ts';
import { hasWord } from '#shared/text/search-words.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb } from './sql.ts';

export type TimelineHit = { readonly id: InteractionId; readonly clientId: ClientId; readonly at: Instant; readonly summary: string };

/** Newest first. `isWhole`: none was left out because there were too many. */
export type TimelineHits = { readonly hits: readonly TimelineHit[]; readonly isWhole: boolean };

/** The newest entries that are looked at: a word that stands in more of them than that says little. */
export const TIMELINE_HITS = 500;

/** So many hits are enough of a word that stands in more entries than are looked at; else more are looked at, up to three times as many. */
const ENOUGH_HITS = 400;
const PAGES = 3;

/** A common letter begins hundreds of thousands of words, and finds nothing that one looks for. */
const SHORTEST_STEM = 2;

/** The beginnings of words that the index has entries for (0010-search.ts): a longer one costs as much as it has hits. */
const INDEXED_LETTERS = 4;

/** Those of the folded words without signs (`searchWords`) that can be looked for. */
export function searchable(stems: readonly string[]): readonly string[] {
  return stems.filter((stem) => Array.from(stem).length >= SHORTEST_STEM || /\p{N}/u.test(stem));
}

/**
 * What was written last with all of these at the beginning of a word; corrected and withdrawn entries are left out. Long
 * stems are looked for by their first letters and then read; only when that leads nowhere, the rarest of them as it is.
 */
export function timelineHits(db: ReadDb, stems: readonly string[]): TimelineHits {
  const wanted = searchable(stems);
  if (wanted.length === 0) return { hits: [], isWhole: true };
  const short = look(db, wanted, wanted.map(firstLetters));
  if (short.isWhole || short.hits.length >= ENOUGH_HITS || short.rarest === null) return short;
  return look(
    db,
    wanted,
    wanted.map((stem) => (stem === short.rarest ? stem : firstLetters(stem))),
  );
}

/** Whether such an entry has a word that begins with each. */
export function hasStems(summary: string, stems: readonly string[]): boolean {
  const has = wordsIn(summary);
  return stems.every(has);
}

/** The newest current entries of each of these clients; null when there are more than `limit`. */
export function entriesOf(db: ReadDb, clients: readonly ClientId[], limit: number): readonly TimelineHit[] | null {
  const rows = db.all<TimelineHit>(sql`
    SELECT i.id, i.client_id AS clientId, i.at, i.summary FROM json_each(${JSON.stringify(clients)}) c CROSS JOIN interaction i ON i.client_id = c.value
    WHERE i.summary <> '' AND i.superseded_at IS NULL AND i.retracted_at IS NULL LIMIT ${limit + 1}`);
  return rows.length > limit ? null : rows.toSorted((a, b) => b.id - a.id);
}

type Look = TimelineHits & { readonly rarest: string | null };

/** `asked` stands for `wanted`, letter for letter or shortened. */
function look(db: ReadDb, wanted: readonly string[], asked: readonly string[]): Look {
  const unsure = wanted.filter((stem) => !asked.includes(stem));
  const had = unsure.map(() => 0);
  const hits: TimelineHit[] = [];
  let before = Number.MAX_SAFE_INTEGER;
  for (let page = 0; page < PAGES && hits.length < ENOUGH_HITS; page += 1) {
    const rows = newestWith(db, matchOf(asked), before);
    for (const { isCurrent, ...hit } of rows) if (isCurrent === 1 && isSure(hit, unsure, had)) hits.push(hit);
    if (rows.length < TIMELINE_HITS) return { hits, isWhole: true, rarest: null };
    before = rows.at(-1)!.id;
  }
  const rarest = unsure.toSorted((a, b) => had[unsure.indexOf(a)]! - had[unsure.indexOf(b)]!)[0] ?? null;
  return { hits, isWhole: false, rarest };
}

/** Counts in `had` which of the unsure stems it has. */
function isSure({ summary }: TimelineHit, unsure: readonly string[], had: number[]): boolean {
  if (unsure.length === 0) return true;
  const has = wordsIn(summary);
  const missing = unsure.filter((stem, at) => {
    if (!has(stem)) return true;
    had[at]! += 1;
    return false;
  });
  return missing.length === 0;
}

function newestWith(db: ReadDb, match: string, before: number): (TimelineHit & { readonly isCurrent: number })[] {
  return db.all(sql`
    SELECT i.id, i.client_id AS clientId, i.at, i.summary, i.superseded_at IS NULL AND i.retracted_at IS NULL AS isCurrent
    FROM (SELECT rowid AS id FROM interaction_words WHERE interaction_words MATCH ${match} AND rowid < ${before} ORDER BY rowid DESC LIMIT ${TIMELINE_HITS}) w
    JOIN interaction i ON i.id = w.id ORDER BY i.id DESC`);
}

/** Whether a word of the text begins with a stem; a single digit is a whole word. Most are there as they stand, and folding is dear. */
function wordsIn(summary: string): (stem: string) => boolean {
  const lower = summary.toLowerCase();
  let folded: string | null = null;
  return (stem) => {
    const whole = Array.from(stem).length < SHORTEST_STEM;
    if (hasWord(lower, stem, { whole })) return true;
    folded ??= foldText(lower);
    return hasWord(folded, stem, { whole });
  };
}

function firstLetters(stem: string): string {
  return Array.from(stem).slice(0, INDEXED_LETTERS).join('');
}

/** In the language of FTS5. */
function matchOf(stems: readonly string[]): string {
  return stems.map((stem) => (Array.from(stem).length < SHORTEST_STEM ? `"${stem}"` : `"${stem}"*`)).join(' AND ');
}
