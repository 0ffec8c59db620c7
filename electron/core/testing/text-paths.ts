export type Path = readonly string[];

/** Where texts stand in an input: `['people', '0', 'person', 'name']`. */
export function textPaths(value: unknown, at: Path = []): Path[] {
  if (typeof value === 'string') return [at];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => textPaths(inside, [...at, key]));
}

/** A copy with another value in one place. */
export function withValueAt(whole: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(whole)) return whole.map((item: unknown, index) => (String(index) === key ? withValueAt(item, rest, value) : item));
  const fields: Readonly<Record<string, unknown>> = { ...(whole as object) };
  return { ...fields, [key]: withValueAt(fields[key], rest, value) };
}
