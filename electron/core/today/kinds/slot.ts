import type { ClientId } from '#shared/domain/ids.ts';
import { MINUTE } from '#shared/time/duration.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql } from '../../store/sql.ts';
import type { LineSource } from '../line-source.ts';

type Row = { readonly id: number; readonly clientId: ClientId; readonly at: Instant; readonly minutes: number; readonly channel: string };

/** Times agreed in a sale, as long as no meeting was made of them. */
export const slot: LineSource = ({ read, now, until }) =>
  read
    .all<Row>(
      sql`
      SELECT s.id, s.client_id AS clientId, s.chosen_at AS at, s.minutes, s.channel FROM slot_offer s
      CROSS JOIN client c ON c.id = s.client_id AND c.deleted_at IS NULL AND c.archived_at IS NULL AND c.outcome IS NULL
      WHERE s.chosen_at IS NOT NULL AND s.outcome IS NULL AND s.chosen_at < ${until}
        AND NOT EXISTS (SELECT 1 FROM meeting m WHERE m.slot_offer_id = s.id AND m.deleted_at IS NULL)`,
    )
    .map(({ id, clientId, at, minutes, channel }) => ({
      rank: 'moment',
      order: [at],
      refId: id,
      clientId,
      at,
      subject: { kind: 'slot', minutes, channel, past: at + minutes * MINUTE <= now },
    }));
