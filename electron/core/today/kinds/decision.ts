import type { ClientId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql } from '../../store/sql.ts';
import type { LineSource } from '../line-source.ts';

/** Moments fixed for a yes or a no. One that passed stays until it is said what came of it. */
export const decision: LineSource = ({ read, now, until }) =>
  read
    .all<{ id: number; clientId: ClientId; at: Instant; channel: string }>(
      sql`
      SELECT m.id, m.client_id AS clientId, m.decision_at AS at, m.decision_channel AS channel FROM commitment m
      CROSS JOIN client c ON c.id = m.client_id AND c.deleted_at IS NULL AND c.archived_at IS NULL
      WHERE m.decision_at IS NOT NULL AND m.closed_at IS NULL AND m.decision_at < ${until}`,
    )
    .map(({ id, clientId, at, channel }) => ({
      rank: 'moment',
      order: [at],
      refId: id,
      clientId,
      at,
      subject: { kind: 'decision', channel, late: at < now },
    }));
