import type { Found } from '#shared/contract/client-list.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { foldText } from '#shared/text/fold.ts';
import { excerptOf, searchWords, type SearchWords } from '#shared/text/search-words.ts';
import { dayOf } from '#shared/time/day.ts';
import type { Directory, DirectoryEntry } from './client-directory.ts';
import { HEAD, NOT, TEXT } from './haystack.ts';
import { foundFields, type FoundField } from './store/found-fields.ts';
import type { ReadDb } from './store/sql.ts';
import { timelineHits, type TimelineHit } from './store/timeline-search.ts';

type Wanted = { readonly search: string; readonly timeline: boolean };

/** Clients that have the words, the best first: by name, by anything else of their own, by their timeline alone. */
export type ClientHits = {
  readonly words: SearchWords;
  readonly named: readonly DirectoryEntry[];
  readonly worded: readonly DirectoryEntry[];
  /** Newest entry first. */
  readonly told: readonly DirectoryEntry[];
  /** The newest entry of those. */
  readonly entryOf: ReadonlyMap<ClientId, TimelineHit>;
};

/** Those of the directory that fit, in its order. Without words, all of them are `named`. */
export function searchClients(db: ReadDb, directory: Directory, fits: (entry: DirectoryEntry) => boolean, { search, timeline }: Wanted): ClientHits {
  const words = searchWords(search);
  const places = directory.search(words.parts);
  const hitsOf = timeline && words.parts.length > 0 ? newestByClient(timelineHits(db, words.stems)) : new Map<ClientId, TimelineHit>();
  const [named, worded, told]: DirectoryEntry[][] = [[], [], []];
  directory.entries.forEach((entry, n) => {
    if (places[n] === NOT && !hitsOf.has(entry.id)) return;
    if (fits(entry)) (places[n] === HEAD ? named! : places[n] === TEXT ? worded! : told!).push(entry);
  });
  const newestFirst = told!.toSorted((a, b) => hitsOf.get(b.id)!.id - hitsOf.get(a.id)!.id);
  return { words, named: named!, worded: worded!, told: newestFirst, entryOf: hitsOf };
}

function newestByClient(hits: readonly TimelineHit[]): Map<ClientId, TimelineHit> {
  const newest = new Map<ClientId, TimelineHit>();
  for (const hit of hits) if (!newest.has(hit.clientId)) newest.set(hit.clientId, hit);
  return newest;
}

/** For some of the found clients, where the words stand that their names do not say. */
export function foundIn(db: ReadDb, hits: ClientHits, ids: readonly ClientId[], zone: string): ReadonlyMap<ClientId, Found> {
  const { parts } = hits.words;
  if (parts.length === 0) return new Map();
  const worded = new Map(hits.worded.map((entry) => [entry.id, entry]));
  const fields = Map.groupBy(
    foundFields(
      db,
      ids.filter((id) => worded.has(id)),
    ),
    (field) => field.clientId,
  );
  const told = new Set(hits.told.map((entry) => entry.id));
  const found = new Map<ClientId, Found>();
  for (const id of ids) {
    const entry = worded.get(id);
    const hit = told.has(id) ? hits.entryOf.get(id) : undefined;
    const why = entry ? fieldWith(fields.get(id) ?? [], parts, entry.names) : hit && entryWith(hit, hits.words, zone);
    if (why) found.set(id, why);
  }
  return found;
}

/** The first text with a part that the names do not have. */
function fieldWith(fields: readonly FoundField[], parts: readonly string[], names: string): Found | null {
  const missing = parts.filter((part) => !names.includes(part));
  for (const field of fields) {
    const pieces = excerptOf(field.text, missing);
    if (pieces) return { in: field.in, on: null, pieces: [...pieces] };
    if (field.key !== '' && missing.some((part) => foldText(field.key).includes(part)))
      return { in: field.in, on: null, pieces: [{ text: field.text, hit: true }] };
  }
  return null;
}

function entryWith(hit: TimelineHit, { parts, stems }: SearchWords, zone: string): Found {
  const pieces = excerptOf(hit.summary, parts) ?? excerptOf(hit.summary, stems) ?? [{ text: hit.summary, hit: false }];
  return { in: 'timeline', on: dayOf(hit.at, zone), pieces: [...pieces] };
}
