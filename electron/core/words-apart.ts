import type { ClientId } from '#shared/domain/ids.ts';
import { wordsOf } from '#shared/text/search-words.ts';
import type { DirectoryEntry } from './client-directory.ts';
import { NOT } from './haystack.ts';
import type { ReadDb } from './store/sql.ts';
import { entriesOf, hasStems, searchable, timelineHits, type TimelineHit } from './store/timeline-search.ts';

export type Part = {
  readonly part: string;
  /** Where each entry of the directory has it itself. */
  readonly places: Uint8Array;
};

/** Of each client an entry that has what its own words do not have. */
export type ToldApart = { readonly entryOf: ReadonlyMap<ClientId, TimelineHit>; readonly isWhole: boolean };

/** So much of some timelines is read, where a word stands in too many entries to ask for all of them. */
const READ_CLIENTS = 40;
const READ_ENTRIES = 2000;

type Sought = Part & { readonly stems: readonly string[]; readonly told: ReadonlyMap<ClientId, TimelineHit>; readonly isWhole: boolean };

/** Clients that have some of the parts in their own words, and the others in their timelines, or in several entries of it. */
export function toldApart(db: ReadDb, entries: readonly DirectoryEntry[], parts: readonly Part[], fits: (entry: DirectoryEntry) => boolean): ToldApart {
  const sought = parts.map((part) => soughtIn(db, part));
  // With one word to look for, whoever has it in an entry is found by that entry.
  if (sought.filter(({ stems }) => stems.length > 0).length < 2) return { entryOf: new Map(), isWhole: true };
  const entryOf = new Map<ClientId, TimelineHit>();
  const open = new Map<ClientId, readonly Sought[]>();
  entries.forEach((entry, n) => {
    const missing = sought.filter(({ places }) => places[n] === NOT);
    if (missing.length === 0) return;
    const unknown = missing.filter(({ told }) => !told.has(entry.id));
    // A word whose entries are all known, and which is in none of this client's, is not there.
    if (unknown.length === sought.length || unknown.some(({ isWhole }) => isWhole) || !fits(entry)) return;
    if (unknown.length > 0) open.set(entry.id, unknown);
    const newest = newestOf(missing.flatMap(({ told }) => told.get(entry.id) ?? []));
    if (newest) entryOf.set(entry.id, newest);
  });
  return withRead(db, entryOf, open);
}

function soughtIn(db: ReadDb, { part, places }: Part): Sought {
  const stems = searchable(wordsOf(part));
  if (stems.length === 0) return { part, places, stems, told: new Map(), isWhole: true };
  const { hits, isWhole } = timelineHits(db, stems);
  return { part, places, stems, told: newestByClient(hits), isWhole };
}

/** Reads the timelines of those of whom it is still open; too many stay out. */
function withRead(db: ReadDb, entryOf: Map<ClientId, TimelineHit>, open: ReadonlyMap<ClientId, readonly Sought[]>): ToldApart {
  const known = (): Map<ClientId, TimelineHit> => new Map([...entryOf].filter(([id]) => !open.has(id)));
  if (open.size === 0) return { entryOf, isWhole: true };
  const read = open.size > READ_CLIENTS ? null : entriesOf(db, [...open.keys()], READ_ENTRIES);
  if (read === null) return { entryOf: known(), isWhole: false };
  const ofClient = Map.groupBy(read, (entry) => entry.clientId);
  const found = known();
  for (const [id, unknown] of open) {
    const having = unknown.map(({ stems }) => ofClient.get(id)?.find(({ summary }) => hasStems(summary, stems)));
    const newest = newestOf([...having.filter((entry) => entry !== undefined), ...[entryOf.get(id)].filter((entry) => entry !== undefined)]);
    if (newest && having.every((entry) => entry !== undefined)) found.set(id, newest);
  }
  return { entryOf: found, isWhole: true };
}

export function newestByClient(hits: readonly TimelineHit[]): Map<ClientId, TimelineHit> {
  const newest = new Map<ClientId, TimelineHit>();
  for (const hit of hits) if (!newest.has(hit.clientId)) newest.set(hit.clientId, hit);
  return newest;
}

function newestOf(hits: readonly TimelineHit[]): TimelineHit | undefined {
  return hits.toSorted((a, b) => b.id - a.id)[0];
}
