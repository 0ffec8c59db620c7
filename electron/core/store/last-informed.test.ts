import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { ClientId } from '#shared/domain/ids.ts';
import { beginAgain, BEGINNING, randomWrites } from '../testing/random-writes.ts';
import { mendLastInformed, recountLastInformed, wrongLastInformed } from './last-informed.ts';
import { openStore, type Store } from './open.ts';
import { sql } from './sql.ts';

const opened: Store[] = [];
afterEach(() => {
  for (const store of opened.splice(0)) store.close();
});

function practice(): Store {
  const store = openStore({ file: ':memory:', create: true, snapshot: () => undefined });
  opened.push(store);
  store.write((db) => BEGINNING.forEach((it) => it.run(db)));
  return store;
}

type Moments = { readonly id: ClientId; readonly decisionMakerAt: number | null; readonly anybodyAt: number | null };
type Told = { readonly clientId: ClientId; readonly personId: number | null; readonly at: number };
type Member = { readonly clientId: ClientId; readonly personId: number };

/** The rule of the gap in words of this test, over nothing but facts. */
function truth({ read }: Store): Moments[] {
  const told = read.all<Told>(sql`
    SELECT client_id AS clientId, person_id AS personId, at FROM interaction WHERE informs = 1 AND superseded_at IS NULL AND retracted_at IS NULL`);
  const deciders = read.all<Member>(sql`
    SELECT m.client_id AS clientId, m.person_id AS personId FROM client_person m JOIN person p ON p.id = m.person_id
    WHERE m.role = 'decision_maker' AND p.deleted_at IS NULL`);
  return read.all<{ id: ClientId }>(sql`SELECT id FROM client ORDER BY id`).map(({ id }) => {
    const mine = told.filter((it) => it.clientId === id);
    const who = deciders.filter((it) => it.clientId === id).map((it) => it.personId);
    const deciding = mine.filter((it) => it.personId === null || who.length === 0 || who.includes(it.personId));
    return { id, decisionMakerAt: latest(deciding), anybodyAt: latest(mine) };
  });
}

const latest = (rows: readonly Told[]): number | null => rows.reduce<number | null>((at, row) => Math.max(at ?? row.at, row.at), null);
const kept = ({ read }: Store): Moments[] =>
  read.all(sql`SELECT client_id AS id, decision_maker_at AS decisionMakerAt, anybody_at AS anybodyAt FROM last_informed ORDER BY client_id`);

test('after whatever writes, the kept moments are those that the interactions say', () => {
  const store = practice();
  fc.assert(
    fc.property(randomWrites, (writes) => {
      store.write(beginAgain);
      for (const { what, run } of writes) {
        store.write(run);
        expect(kept(store), what).toEqual(truth(store));
      }
      expect(wrongLastInformed(store.read)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('a moment that is wrong all the same is found, and put right', () => {
  const store = practice();
  store.write((db) => db.run(sql`UPDATE last_informed SET anybody_at = 7 WHERE client_id = 2`));
  store.write((db) => db.run(sql`DELETE FROM last_informed WHERE client_id = 3`));
  expect(wrongLastInformed(store.read)).toEqual([2, 3]);
  store.write(recountLastInformed);
  expect(wrongLastInformed(store.read)).toEqual([]);
  expect(kept(store)).toEqual(truth(store));
});

test('only what is wrong is mended, and a second look finds nothing', () => {
  const store = practice();
  store.write((db) => db.run(sql`UPDATE last_informed SET anybody_at = 7 WHERE client_id = 2`));
  store.write((db) => db.run(sql`DELETE FROM last_informed WHERE client_id = 3`));
  expect([store.write(mendLastInformed), store.write(mendLastInformed)]).toEqual([2, 0]);
  expect(kept(store)).toEqual(truth(store));
});

test('rows that come back before their client do not lose what they say', () => {
  const store = practice();
  store.write((db) => {
    db.run(sql`DELETE FROM client WHERE id = 1`);
    store.connection.pragma('defer_foreign_keys = ON');
    db.run(sql`
      INSERT INTO interaction (id, uid, client_id, at, direction, channel, result, purpose, informs, summary, version, created_at)
      VALUES (1, 'back', 1, 77, 'out', 'email', 'delivered', 'news', 1, '', 1, 1)`);
    db.run(sql`
      INSERT INTO client (id, uid, kind, name, legal_name, tax_id, town, country, stage, stage_entered_at, source, pinned_note, note, name_key, created_at, updated_at)
      VALUES (1, 'c1', 'company', 'Wrona', '', '', '', '', 'active', 1, '', '', '', '', 1, 1)`);
  });
  expect(kept(store)[0]).toEqual({ id: 1, decisionMakerAt: 77, anybodyAt: 77 });
});
