import type { ClientId } from '#shared/domain/ids.ts';
import { CHANNELS, DIRECTIONS, RESULTS } from '#shared/domain/interaction.ts';
import type { Contact } from '#shared/domain/sheets/record-sheet.ts';
import type { Instant } from '#shared/time/clock.ts';
import { z } from 'zod';
import { sql, type ReadDb } from './sql.ts';

const row = z.object({
  at: z.number(),
  channel: z.enum(CHANNELS).exclude(['note']),
  direction: z.enum(DIRECTIONS),
  result: z.enum(RESULTS),
  minutes: z.number().nullable(),
  personName: z.string().nullable(),
  summary: z.string(),
});

/** Every contact of a time, oldest first; what one noted for oneself is none. */
export function contactsBetween(db: ReadDb, clientId: ClientId, { from, until }: { readonly from: Instant; readonly until: Instant }): Contact[] {
  const rows = db.all(sql`
    SELECT at, channel, direction, result, minutes, person_name AS personName, summary FROM current_interaction
    WHERE client_id = ${clientId} AND at >= ${from} AND at < ${until} AND channel <> 'note' ORDER BY at, id`);
  return rows.map((it) => row.parse(it));
}
