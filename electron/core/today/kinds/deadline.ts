import type { ClientId } from '#shared/domain/ids.ts';
import { sql } from '../../store/sql.ts';
import type { LineSource } from '../line-source.ts';

/** Agreed pieces of work whose last day is today. */
export const deadline: LineSource = ({ read, today }) =>
  read
    .all<{ id: number; clientId: ClientId; title: string }>(
      sql`
      SELECT e.id, e.client_id AS clientId, e.title FROM engagement e
      CROSS JOIN client c ON c.id = e.client_id AND c.deleted_at IS NULL AND c.archived_at IS NULL AND c.outcome IS NULL
      WHERE e.ends_on = ${today} AND e.deleted_at IS NULL`,
    )
    .map(({ id, clientId, title }) => ({ rank: 'deadline', order: [0], refId: id, clientId, at: null, on: today, subject: { kind: 'deadline', title } }));
