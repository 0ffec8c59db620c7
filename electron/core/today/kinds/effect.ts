import type { ClientId } from '#shared/domain/ids.ts';
import type { LaterEffect } from '#shared/domain/pipeline/effects.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql } from '../../store/sql.ts';
import type { LineSource } from '../line-source.ts';

type Row = { readonly id: number; readonly clientId: ClientId; readonly effect: LaterEffect; readonly dueAt: Instant };

const LEAVING: readonly LaterEffect[] = ['offboarding_plan', 'weekly_progress', 'offboarding_suspended'];

/** What a move of the pipeline set for a later day that has come. */
export const effect: LineSource = ({ read, until }) =>
  read
    .all<Row>(
      sql`
      SELECT f.id, f.client_id AS clientId, f.effect, f.due_at AS dueAt FROM stage_effect f
      JOIN stage_event e ON e.id = f.stage_event_id AND e.retracted_at IS NULL
      CROSS JOIN client c ON c.id = f.client_id AND c.deleted_at IS NULL AND c.archived_at IS NULL
      WHERE f.carried_out_at IS NULL AND f.due_at < ${until}`,
    )
    .map(({ id, clientId, dueAt, ...about }) => ({
      rank: LEAVING.includes(about.effect) ? 'leaving' : 'waiting',
      order: [1, dueAt],
      refId: id,
      clientId,
      at: dueAt,
      subject: { kind: 'effect', ...about },
    }));
