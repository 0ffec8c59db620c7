import type { ClientId } from '#shared/domain/ids.ts';
import type { MeetingType } from '#shared/domain/meetings/meeting.ts';
import { MINUTE } from '#shared/time/duration.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql } from '../../store/sql.ts';
import type { LineSource } from '../line-source.ts';

type Row = {
  readonly id: number;
  readonly clientId: ClientId;
  readonly type: MeetingType;
  readonly at: Instant;
  readonly minutes: number;
  readonly channel: string;
  readonly place: string;
};

/** Meetings of today, and earlier ones of which nobody has said how they went. */
export const meeting: LineSource = ({ read, now, until }) =>
  read
    .all<Row>(
      sql`
      SELECT m.id, m.client_id AS clientId, m.type, m.at, m.minutes, m.channel, m.place FROM meeting m
      CROSS JOIN client c ON c.id = m.client_id AND c.deleted_at IS NULL AND c.archived_at IS NULL
      WHERE m.status = 'planned' AND m.deleted_at IS NULL AND m.at < ${until}`,
    )
    .map(({ id, clientId, at, ...about }) => ({
      rank: 'moment',
      order: [at],
      refId: id,
      clientId,
      at,
      subject: { kind: 'meeting', ...about, past: at + about.minutes * MINUTE <= now },
    }));
