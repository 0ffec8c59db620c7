import { placesNamed } from '#shared/domain/expectations/places.ts';
import type { Practice } from '../handlers/context.ts';
import { clausesOf, setPlaces, type StoredSheet } from '../store/expectations.ts';
import type { WriteDb } from '../store/sql.ts';
import { placesOf } from './sheet-view.ts';

/** From the first talk on, what was said stays said, whatever changes in the practice. */
export function keepPlaces(db: WriteDb, practice: Practice, sheet: StoredSheet): void {
  const values = placesOf(practice, sheet);
  const named = new Set<string>(placesNamed(clausesOf(db, sheet.id)));
  const keptPlaces = Object.fromEntries(Object.entries(values).filter(([place]) => named.has(place)));
  setPlaces(db, sheet.id, { ownPlaces: sheet.ownPlaces, keptPlaces }, practice.clock.now());
}
