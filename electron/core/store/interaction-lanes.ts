import type { ClientId, InteractionId } from '#shared/domain/ids.ts';
import { waysIn, type Lane } from '#shared/domain/interaction.ts';
import type { Slice } from './interactions.ts';
import { sql, type ReadDb } from './sql.ts';

/** Newest first: which of a client's interactions are drawn in one of the lanes. The rule is `laneOf`; SQLite is told all ways it holds for. */
export function interactionsInLanes(db: ReadDb, clientId: ClientId, lanes: readonly Lane[], { offset, limit }: Slice): InteractionId[] {
  return db
    .all<{ id: InteractionId }>(sql`
      SELECT id FROM interaction
      WHERE client_id = ${clientId} AND superseded_at IS NULL AND retracted_at IS NULL
        AND direction || ' ' || channel || ' ' || result || ' ' || purpose || ' ' || informs IN (SELECT value FROM json_each(${keysOf(lanes)}))
      ORDER BY at DESC, id DESC LIMIT ${limit} OFFSET ${offset}`)
    .map((row) => row.id);
}

export function countInLanes(db: ReadDb, clientId: ClientId, lanes: readonly Lane[]): number {
  const row = db.get<{ n: number }>(sql`
    SELECT count(*) AS n FROM interaction
    WHERE client_id = ${clientId} AND superseded_at IS NULL AND retracted_at IS NULL
      AND direction || ' ' || channel || ' ' || result || ' ' || purpose || ' ' || informs IN (SELECT value FROM json_each(${keysOf(lanes)}))`);
  return row?.n ?? 0;
}

const known = new Map<string, string>();

/** There are some 1,700 ways; they are written out once for each choice of lanes. */
function keysOf(lanes: readonly Lane[]): string {
  const choice = lanes.toSorted().join(' ');
  const keys =
    known.get(choice) ?? JSON.stringify(waysIn(lanes).map((way) => `${way.direction} ${way.channel} ${way.result} ${way.purpose} ${Number(way.informs)}`));
  known.set(choice, keys);
  return keys;
}
