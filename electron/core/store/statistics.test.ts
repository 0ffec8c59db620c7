import { expect, test } from 'vitest';
import type { ClientId } from '#shared/domain/ids.ts';
import { LANES, waysIn } from '#shared/domain/interaction.ts';
import { mixOf } from '#shared/domain/statistics/mix.ts';
import { openStore } from './open.ts';
import { sql } from './sql.ts';
import { mixes } from './statistics.ts';

test('what SQLite counts as asks, news and news by voice is what the rules say, for every way an interaction can be', () => {
  const store = openStore({ file: ':memory:', create: true, snapshot: () => undefined });
  const ways = waysIn(LANES);
  store.write((db) => {
    ways.forEach(({ informs, channel, direction, result, purpose }, n) => {
      const id = n + 1;
      db.run(sql`
        INSERT INTO client (id, uid, kind, name, legal_name, tax_id, town, country, stage, stage_entered_at, source, pinned_note, note, name_key, created_at, updated_at)
        VALUES (${id}, ${`c${id}`}, 'company', 'One way', '', '', '', '', 'active', 1, '', '', '', '', 1, 1)`);
      db.run(sql`
        INSERT INTO interaction (uid, client_id, at, direction, channel, result, purpose, informs, summary, created_at)
        VALUES (${`i${id}`}, ${id}, 5, ${direction}, ${channel}, ${result}, ${purpose}, ${informs}, '', 1)`);
    });
  });
  const counted = new Map(mixes(store.read, { from: 0, only: null }).map(({ clientId, ...mix }) => [clientId, mix]));
  store.close();
  expect(counted.size).toBe(ways.length);
  const different = ways.filter((way, n) => JSON.stringify(counted.get((n + 1) as ClientId)) !== JSON.stringify(mixOf([way])));
  expect(different).toEqual([]);
});
