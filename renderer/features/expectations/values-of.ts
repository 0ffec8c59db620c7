import type { SheetView } from '#shared/contract/expectations.ts';
import type { PlaceValues } from '#shared/domain/expectations/places.ts';

/** What stands in the places of a sheet, as far as it is known. */
export function valuesOf({ places }: Pick<SheetView, 'places'>): PlaceValues {
  return Object.fromEntries(places.flatMap(({ place, value }) => (value === null ? [] : [[place, value]])));
}
