import type { ClientId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/language.ts';
import { collatorOf } from '#shared/text/format.ts';
import { clientNames, type ClientNames } from './store/client-names.ts';
import type { ReadDb } from './store/sql.ts';

/** Places in the alphabet: numbers to sort by, and never the same one twice for two clients. */
export type Places = {
  /** By the name a list shows first (the person one deals with, else the client's own), then by the client's. */
  readonly byName: ReadonlyMap<ClientId, number>;
  /** Equal for clients in the same town. */
  readonly byTown: ReadonlyMap<ClientId, number>;
};

export type NameOrder = {
  readonly places: (language: Language) => Places;
  /** What was written to; `all` forgets everything. */
  readonly forget: (touched: ReadonlySet<ClientId> | 'all') => void;
};

/** Above this, sorting all of them is quicker than finding a place for each. */
const FEW = 300;

type Sorted = { readonly language: Language; readonly collator: Intl.Collator; rows: ClientNames[]; places: Places | null };

/** Comparing ten thousand names by the alphabet of a language takes a tenth of a second; it is done once, and kept up. */
export function nameOrder(read: ReadDb): NameOrder {
  let known: Sorted | null = null;
  const stale = new Set<ClientId>();
  return {
    places(language) {
      if (known?.language !== language || stale.size > FEW) known = sortAll(read, language);
      else if (stale.size > 0) sortIn(read, known, stale);
      stale.clear();
      known.places ??= placesOf(known);
      return known.places;
    },
    forget(touched) {
      if (touched === 'all') known = null;
      else for (const id of touched) stale.add(id);
    },
  };
}

function sortAll(read: ReadDb, language: Language): Sorted {
  const collator = collatorOf(language);
  return { language, collator, rows: clientNames(read).toSorted(comparing(collator)), places: null };
}

function sortIn(read: ReadDb, known: Sorted, stale: ReadonlySet<ClientId>): void {
  const compare = comparing(known.collator);
  const rows = known.rows.filter((row) => !stale.has(row.id));
  for (const id of stale) for (const row of clientNames(read, id)) rows.splice(placeFor(rows, row, compare), 0, row);
  known.rows = rows;
  known.places = null;
}

/** The index of the first row that comes after `row`. */
function placeFor(rows: readonly ClientNames[], row: ClientNames, compare: Compare): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(rows[middle]!, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Compare = (a: ClientNames, b: ClientNames) => number;

function comparing({ compare }: Intl.Collator): Compare {
  return (a, b) => compare(a.personName ?? a.name, b.personName ?? b.name) || compare(a.name, b.name) || a.id - b.id;
}

function placesOf({ rows, collator }: Sorted): Places {
  const towns = [...new Set(rows.map((row) => row.town))].toSorted(collator.compare);
  const places = new Map<string, number>();
  let place = -1;
  // Towns that the alphabet holds equal stay together, whatever their spelling.
  towns.forEach((town, n) => places.set(town, n > 0 && collator.compare(towns[n - 1]!, town) === 0 ? place : (place += 1)));
  return { byName: new Map(rows.map((row, n) => [row.id, n])), byTown: new Map(rows.map((row) => [row.id, places.get(row.town) ?? 0])) };
}
