import type { ClientId } from '#shared/domain/ids.ts';
import type { Day } from '#shared/time/day.ts';
import { instantOf } from '#shared/time/day.ts';
import { sql } from '../../store/sql.ts';
import type { LineSource } from '../line-source.ts';

/** Those put aside until a day that has come. */
export const wakeUp: LineSource = ({ read, today, zone }) =>
  read
    .all<{ clientId: ClientId; on: Day }>(
      sql`
      SELECT id AS clientId, wake_up_on AS "on" FROM client INDEXED BY client_wake_up
      WHERE wake_up_on IS NOT NULL AND wake_up_on <= ${today} AND deleted_at IS NULL AND archived_at IS NULL`,
    )
    .map(({ clientId, on }) => ({
      rank: 'waiting',
      order: [1, instantOf(on, '00:00', zone)],
      refId: clientId,
      clientId,
      at: null,
      on,
      subject: { kind: 'wake_up' },
    }));
