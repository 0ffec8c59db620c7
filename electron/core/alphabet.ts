/** Gives each text its place in the alphabet of a language (DB-71); equal for texts that the alphabet holds equal. */
export type Alphabet = { readonly placesOf: (texts: Iterable<string>) => ReadonlyMap<string, number> };

/** Comparing by the rules of a language is slow, so each different text is put in its place once. */
export function alphabet({ compare }: Intl.Collator): Alphabet {
  let sorted: string[] = [];
  let places = new Map<string, number>();
  return {
    placesOf(texts) {
      const missing = [...new Set(texts)].filter((text) => !places.has(text));
      if (missing.length > 0) {
        sorted = merge(sorted, missing.toSorted(compare), compare);
        places = new Map();
        let place = 0;
        sorted.forEach((text, n) => places.set(text, n > 0 && compare(sorted[n - 1]!, text) !== 0 ? (place += 1) : place));
      }
      return places;
    },
  };
}

function merge(left: readonly string[], right: readonly string[], compare: (a: string, b: string) => number): string[] {
  const merged: string[] = [];
  let [l, r] = [0, 0];
  while (l < left.length && r < right.length) merged.push(compare(left[l]!, right[r]!) <= 0 ? left[l++]! : right[r++]!);
  return [...merged, ...left.slice(l), ...right.slice(r)];
}
