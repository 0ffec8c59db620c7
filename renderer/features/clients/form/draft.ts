/** Groups of fields, such as `client` and `person`. */
export type Groups = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What was typed, and what stood there before. */
export type Draft<V extends Groups> = { readonly start: V; readonly values: V };

/**
 * The fields somebody had changed, put over what stands there now; null when nothing was changed. What was stored may come
 * from an older page: only fields the form still has, holding the same kind of value, come back.
 */
export function restoredOver<V extends Groups>(now: V, stored: unknown): V | null {
  if (!isDraft(stored)) return null;
  const groups = Object.entries(now).map(([name, fields]) => [name, over(fields, stored.start[name], stored.values[name])] as const);
  // The same groups with the same fields: a V.
  const restored = Object.fromEntries(groups) as V;
  return isSame(restored, now) ? null : restored;
}

export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

type Fields = Readonly<Record<string, unknown>>;

function over(now: Fields, start: Fields | undefined, values: Fields | undefined): Fields {
  if (!start || !values) return now;
  const changed = Object.keys(now).filter((key) => key in values && !isSame(start[key], values[key]) && fits(now[key], values[key]));
  return { ...now, ...Object.fromEntries(changed.map((key) => [key, values[key]])) };
}

/** Null stands for "none" of anything. */
function fits(now: unknown, value: unknown): boolean {
  return now === null || value === null || (typeof now === typeof value && Array.isArray(now) === Array.isArray(value));
}

function isDraft(stored: unknown): stored is Draft<Groups> {
  return isFields(stored) && isFields(stored['start']) && isFields(stored['values']);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
