import type { ClientId } from '#shared/domain/ids.ts';
import type { MeetingType } from '#shared/domain/meetings/meeting.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql } from '../../store/sql.ts';
import type { LineSource } from '../line-source.ts';

type Row = { readonly id: number; readonly clientId: ClientId; readonly type: MeetingType; readonly heldAt: Instant; readonly dueAt: Instant };

/** Minutes go out within 24 hours: an own promise after every meeting. */
export const minutes: LineSource = ({ read, now, until }) =>
  read
    .all<Row>(
      sql`
      SELECT m.id, m.client_id AS clientId, m.type, m.at AS heldAt, m.minutes_due_at AS dueAt FROM meeting m
      CROSS JOIN client c ON c.id = m.client_id AND c.deleted_at IS NULL AND c.archived_at IS NULL
      WHERE m.minutes_due_at IS NOT NULL AND m.minutes_sent_at IS NULL AND m.deleted_at IS NULL AND m.minutes_due_at < ${until}`,
    )
    .map(({ id, clientId, dueAt, ...about }) => ({
      rank: 'promise',
      order: [dueAt],
      refId: id,
      clientId,
      at: dueAt,
      subject: { kind: 'minutes', ...about, late: dueAt < now },
    }));
