/** What a form holds: every key of the input is there, also those with a default. */
export type Filled<T> = T extends object ? { [K in keyof T]-?: Filled<Exclude<T[K], undefined>> } : T;

type Leaf = string | number | boolean | bigint | null | undefined;

/** `name`, `people.0.name`: every place in `T` one can bind a control to. */
export type Path<T> = T extends Leaf
  ? never
  : T extends readonly (infer E)[]
    ? `${number}` | `${number}.${Path<E>}`
    : T extends object
      ? { [K in keyof T & string]: K | `${K}.${Path<NonNullable<T[K]>>}` }[keyof T & string]
      : never;

/** The type of the value at a path. */
export type At<T, P extends string> = P extends `${infer Head}.${infer Rest}` ? At<Step<T, Head>, Rest> : Step<T, P>;
type Step<T, K extends string> = T extends readonly (infer E)[] ? E : T extends object ? (K extends keyof T ? T[K] : never) : never;

type Tree = Readonly<Record<string, unknown>> | readonly unknown[];

export function valueAt(root: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => (isTree(at) ? childOf(at, key) : undefined), root);
}

/** A copy of `root` with `value` at `path`; everything beside the path stays the same object. */
export function withValueAt(root: unknown, path: string, value: unknown): unknown {
  const [key = '', ...rest] = path.split('.');
  const next = (at: unknown): unknown => (rest.length === 0 ? value : withValueAt(at, rest.join('.'), value));
  if (Array.isArray(root)) return root.map((item, index) => (index === Number(key) ? next(item) : item));
  if (!isRecord(root)) throw new Error(`no place ${path} in the form`);
  return { ...root, [key]: next(root[key]) };
}

function childOf(at: Tree, key: string): unknown {
  return Array.isArray(at) ? at[Number(key)] : (at as Readonly<Record<string, unknown>>)[key];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return isTree(value) && !Array.isArray(value);
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null;
}
