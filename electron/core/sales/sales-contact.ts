import type { ClientId } from '#shared/domain/ids.ts';
import { informsByDefault, isSpoken, type Channel, type Direction } from '#shared/domain/interaction.ts';
import type { Instant } from '#shared/time/clock.ts';
import { insertInteraction } from '../store/interactions.ts';
import type { WriteDb } from '../store/sql.ts';

export type SalesContact = {
  readonly clientId: ClientId;
  readonly channel: Channel;
  readonly direction: Direction;
  readonly at: Instant;
  readonly minutes?: number | null;
  readonly summary: string;
};

/** What was said or sent in a sale stands in the timeline like everything else. */
export function logSalesContact(db: WriteDb, it: SalesContact, now: Instant): void {
  const kind = { channel: it.channel, direction: it.direction, result: isSpoken(it.channel) ? 'connected' : 'delivered', purpose: 'sales' } as const;
  insertInteraction(
    db,
    { clientId: it.clientId, personId: null, at: it.at, ...kind, informs: informsByDefault(kind), minutes: it.minutes ?? null, summary: it.summary },
    now,
  );
}
