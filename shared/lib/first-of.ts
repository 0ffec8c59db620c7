/** The first `count` in the order of `compare`, which calls no two equal: of many, the most are only compared with the last of them. */
export function firstOf<T>(items: readonly T[], count: number, compare: (a: T, b: T) => number): T[] {
  const first: T[] = [];
  for (const item of items) {
    const last = first.at(-1);
    if (last === undefined || compare(last, item) < 0) {
      if (first.length < count) first.push(item);
      continue;
    }
    first.splice(placeIn(first, item, compare), 0, item);
    if (first.length > count) first.pop();
  }
  return first;
}

/** Where it belongs among sorted ones. */
function placeIn<T>(sorted: readonly T[], item: T, compare: (a: T, b: T) => number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (compare(sorted[middle]!, item) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
