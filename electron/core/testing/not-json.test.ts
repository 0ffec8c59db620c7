import { expect, it } from 'vitest';
import { z } from 'zod';
import { notJson } from './not-json.ts';

it.each<[string, z.ZodType, string[]]>([
  ['a date deep inside', z.strictObject({ people: z.array(z.strictObject({ born: z.date().nullable() })) }), ['people[].born: date']],
  ['what JSON drops', z.strictObject({ a: z.undefined(), b: z.bigint(), c: z.map(z.string(), z.string()) }), ['a: undefined', 'b: bigint', 'c: map']],
  ['an object that takes anything', z.strictObject({ a: z.object({ b: z.string() }) }), ['a: object']],
  ['what nobody defined', z.union([z.string(), z.unknown(), z.any()]), [': unknown', ': any']],
  ['values of a record', z.record(z.string(), z.set(z.string())), ['{}: set']],
  ['a literal of a kind that JSON lacks', z.literal([1n]), [': literal']],
])('finds %s', (_title, schema, found) => {
  expect(notJson(schema)).toEqual(found);
});

it('has nothing against what JSON says', () => {
  const id = z.int().transform((value) => value);
  const schema = z.strictObject({
    id,
    name: z.string().trim().max(5).pipe(z.email()),
    kind: z.enum(['a']),
    which: z.discriminatedUnion('by', [z.strictObject({ by: z.literal('all') })]),
    maybe: z.boolean().nullable().default(null),
    rest: z.partialRecord(z.enum(['x']), z.number().optional()),
  });
  expect(notJson(schema)).toEqual([]);
});
