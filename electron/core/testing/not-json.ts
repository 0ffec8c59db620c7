import type { z } from 'zod';

type Part = readonly [schema: z.core.$ZodType, place: string];

/**
 * What in a schema JSON does not carry unchanged (dates, maps, bigints, undefined, …), and objects that let through keys nobody
 * named: `people[].birthday: date`. Transforms pass: ours put a brand on an id.
 */
export function notJson(schema: z.core.$ZodType, at = '', seen = new Set<z.core.$ZodType>()): string[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const parts = partsOf(schema, at);
  return parts ? parts.flatMap(([part, place]) => notJson(part, place, seen)) : [`${at}: ${schema._zod.def.type}`];
}

/** What a schema is made of; null for one that is not JSON. */
function partsOf(schema: z.core.$ZodType, at: string): readonly Part[] | null {
  // Every schema is of this union; the library types single ones more widely.
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
    case 'enum':
    case 'transform':
      return [];
    case 'literal':
      return def.values.every((value) => value === null || ['string', 'number', 'boolean'].includes(typeof value)) ? [] : null;
    case 'nullable':
    case 'optional':
    case 'default':
      return [[def.innerType, at]];
    case 'pipe':
      return [
        [def.in, at],
        [def.out, at],
      ];
    case 'array':
      return [[def.element, `${at}[]`]];
    case 'record':
      return [
        [def.keyType, `${at} key`],
        [def.valueType, `${at}{}`],
      ];
    case 'union':
      return def.options.map((option) => [option, at] as const);
    case 'object':
      if (def.catchall?._zod.def.type !== 'never') return null;
      return Object.entries(def.shape).map(([key, part]) => [part, at === '' ? key : `${at}.${key}`] as const);
    default:
      return null;
  }
}
