import type { ClientId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/time/clock.ts';
import { addDays, instantOf } from '#shared/time/day.ts';
import { sql } from '../../store/sql.ts';
import type { LineSource } from '../line-source.ts';

type Row = { readonly id: number; readonly clientId: ClientId; readonly slotAAt: Instant; readonly slotBAt: Instant; readonly expiresAt: Instant };

/** Two times kept free for somebody, from the day before they come free. */
export const hold: LineSource = ({ read, now, today, zone }) =>
  read
    .all<Row>(
      sql`
      SELECT s.id, s.client_id AS clientId, s.slot_a_at AS slotAAt, s.slot_b_at AS slotBAt, s.expires_at AS expiresAt FROM slot_offer s
      CROSS JOIN client c ON c.id = s.client_id AND c.deleted_at IS NULL AND c.archived_at IS NULL AND c.outcome IS NULL
      WHERE s.answered_at IS NULL AND s.released_at IS NULL AND s.expires_at > ${now} AND s.expires_at < ${instantOf(addDays(today, 2), '00:00', zone)}`,
    )
    .map(({ id, clientId, expiresAt, ...slots }) => ({
      rank: 'waiting',
      order: [1, expiresAt],
      refId: id,
      clientId,
      at: expiresAt,
      subject: { kind: 'hold', ...slots },
    }));
