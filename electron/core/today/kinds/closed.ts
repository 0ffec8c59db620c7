import type { ClientId } from '#shared/domain/ids.ts';
import type { Outcome } from '#shared/domain/stage.ts';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql } from '../../store/sql.ts';
import type { LineSource } from '../line-source.ts';

type Row = { readonly id: number; readonly clientId: ClientId; readonly outcome: Outcome; readonly at: Instant };

/** How long it is said that a sale ended by itself (spec 2.3). */
const SAID_DAYS = 7;

/** Sales that ended by themselves and that nobody has touched since; the latest first. */
export const closed: LineSource = ({ read, now }) =>
  read
    .all<Row>(
      sql`
      SELECT e.id, e.client_id AS clientId, e.to_outcome AS outcome, e.at FROM stage_event e CROSS JOIN client c ON c.id = e.client_id
      WHERE e.at >= ${now - SAID_DAYS * DAY_OF_HOURS} AND e.author = 'clock' AND e.from_outcome IS NULL AND e.to_outcome IS NOT NULL AND e.retracted_at IS NULL
        AND c.outcome IS NOT NULL AND c.deleted_at IS NULL AND c.archived_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM stage_event l WHERE l.client_id = e.client_id AND l.id > e.id AND l.author = 'me' AND l.retracted_at IS NULL)`,
    )
    .map(({ id, clientId, outcome, at }) => ({ rank: 'nice', order: [1, -at], refId: id, clientId, at, subject: { kind: 'closed', outcome } }));
