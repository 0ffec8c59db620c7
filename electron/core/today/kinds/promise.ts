import type { ClientId } from '#shared/domain/ids.ts';
import type { ClockMatter } from '#shared/domain/pipeline/effects.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql } from '../../store/sql.ts';
import type { LineSource } from '../line-source.ts';

type Row = {
  readonly id: number;
  readonly clientId: ClientId;
  readonly matter: ClockMatter;
  readonly what: string;
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly agreed: number;
};

/** Own promises that run out today or have run out; one with its day in the minutes of a meeting is a deadline. */
export const promise: LineSource = ({ read, now, until }) =>
  read
    .all<Row>(
      sql`
      SELECT k.id, k.client_id AS clientId, k.matter, k.what, k.started_at AS startedAt, k.due_at AS dueAt,
        EXISTS (SELECT 1 FROM action_item a WHERE a.clock_id = k.id AND a.by_on IS NOT NULL) AS agreed
      FROM clock k CROSS JOIN client c ON c.id = k.client_id AND c.deleted_at IS NULL AND c.archived_at IS NULL
      WHERE k.closed_at IS NULL AND k.kind = 'mine' AND k.due_at < ${until}`,
    )
    .map(({ id, clientId, dueAt, agreed, ...about }) => ({
      rank: agreed ? 'deadline' : 'promise',
      order: [dueAt],
      refId: id,
      clientId,
      at: dueAt,
      subject: { kind: 'promise', ...about, late: dueAt < now, agreed: agreed === 1 },
    }));
