import { afterAll, expect, test, vi } from 'vitest';
import { openStore } from './open.ts';
import { sql } from './sql.ts';

const store = openStore({ file: ':memory:', create: true, snapshot: () => undefined });
afterAll(() => store.close());

test('a question that is asked with other values is not planned again', () => {
  const ask = (client: number) =>
    store.read.get(sql`SELECT count(*) AS n FROM interaction WHERE client_id = ${client} AND informs = ${1} AND superseded_at IS NULL`);
  ask(1);
  // The driver compiles the shape of a row anew whenever SQLite has planned anew, and has no other use for it.
  const planned = vi.spyOn(globalThis, 'Function');
  for (let client = 2; client < 9; client += 1) ask(client);
  expect(planned).not.toHaveBeenCalled();
});

test('what stands in a place for a value is bound, whatever it is', () => {
  const odd = `'; DROP TABLE client; --`;
  expect(store.read.get(sql`SELECT ${odd} AS text, ${7} AS number, ${null} AS none, ${true} AS yes, typeof(${'7'}) AS kind`)).toEqual({
    text: odd,
    number: 7,
    none: null,
    yes: 1,
    kind: 'text',
  });
});
