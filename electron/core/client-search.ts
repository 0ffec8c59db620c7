import type { Found } from '#shared/contract/client-list.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { foldText } from '#shared/text/fold.ts';
import { excerptOf, searchWords, type SearchWords } from '#shared/text/search-words.ts';
import { dayOf } from '#shared/time/day.ts';
import type { Directory, DirectoryEntry } from './client-directory.ts';
import { HEAD, NOT, TEXT, together } from './haystack.ts';
import { foundFields, type FoundField } from './store/found-fields.ts';
import type { ReadDb } from './store/sql.ts';
import { timelineHits, type TimelineHit } from './store/timeline-search.ts';
import { newestByClient, toldApart, type Part, type ToldApart } from './words-apart.ts';

type Wanted = { readonly search: string; readonly timeline: boolean };

/** Clients that have the words, the best first: by name, by anything else of their own, with the help of their timeline. */
export type ClientHits = {
  readonly words: SearchWords;
  readonly named: readonly DirectoryEntry[];
  readonly worded: readonly DirectoryEntry[];
  /** Newest entry first. */
  readonly told: readonly DirectoryEntry[];
  /** The newest entry of those. */
  readonly entryOf: ReadonlyMap<ClientId, TimelineHit>;
  /** Too many entries have the words: older ones were not looked at, and may be of others. */
  readonly isCut: boolean;
};

/** Those of the directory that fit, in its order. Without words, all of them are `named`. */
export function searchClients(db: ReadDb, directory: Directory, fits: (entry: DirectoryEntry) => boolean, { search, timeline }: Wanted): ClientHits {
  const words = searchWords(search);
  const parts = words.parts.map((part) => ({ part, places: directory.search(part) }));
  const places = together(
    parts.map((part) => part.places),
    directory.entries.length,
  );
  const { entryOf, isWhole } = timeline && parts.length > 0 ? toldOf(db, directory.entries, parts, { words, fits }) : NOTHING_TOLD;
  const [named, worded, told]: DirectoryEntry[][] = [[], [], []];
  directory.entries.forEach((entry, n) => {
    if (places[n] === NOT && !entryOf.has(entry.id)) return;
    if (fits(entry)) (places[n] === HEAD ? named! : places[n] === TEXT ? worded! : told!).push(entry);
  });
  const newestFirst = told!.toSorted((a, b) => entryOf.get(b.id)!.id - entryOf.get(a.id)!.id);
  return { words, named: named!, worded: worded!, told: newestFirst, entryOf, isCut: !isWhole };
}

const NOTHING_TOLD: ToldApart = { entryOf: new Map(), isWhole: true };

type Sought = { readonly words: SearchWords; readonly fits: (entry: DirectoryEntry) => boolean };

/** With all words in one entry, else here and there. */
function toldOf(db: ReadDb, entries: readonly DirectoryEntry[], parts: readonly Part[], { words, fits }: Sought): ToldApart {
  const { hits, isWhole } = timelineHits(db, words.stems);
  const inOne = newestByClient(hits);
  if (parts.length === 1) return { entryOf: inOne, isWhole };
  const apart = toldApart(db, entries, parts, fits);
  return { entryOf: new Map([...apart.entryOf, ...inOne]), isWhole: apart.isWhole };
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
