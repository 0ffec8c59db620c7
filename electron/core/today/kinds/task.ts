import type { ClientId } from '#shared/domain/ids.ts';
import type { TaskKind } from '#shared/domain/pipeline/effects.ts';
import type { Rank } from '#shared/domain/today-order.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql } from '../../store/sql.ts';
import type { LineSource } from '../line-source.ts';

type Row = { readonly id: number; readonly clientId: ClientId; readonly task: TaskKind; readonly note: string; readonly dueAt: Instant };

/** Somebody waits for these; the others are kindness, or part of a handover. */
const WAITED_FOR: readonly TaskKind[] = ['offer_slots', 'polite_reply', 'ask_intent', 'draft_proposal', 'new_lead', 'closing_message', 'day_0_call'];
const LEAVING: readonly TaskKind[] = ['confirm_notice', 'plan_in_writing', 'close_out_call'];

/** What a move of the pipeline brought to do. */
export const task: LineSource = ({ read, until }) =>
  read
    .all<Row>(
      sql`
      SELECT t.id, t.client_id AS clientId, t.kind AS task, t.note, t.due_at AS dueAt FROM task t
      CROSS JOIN client c ON c.id = t.client_id AND c.deleted_at IS NULL AND c.archived_at IS NULL
      WHERE t.done_at IS NULL AND t.dropped_at IS NULL AND t.due_at < ${until}`,
    )
    .map(({ id, clientId, dueAt, ...about }) => ({
      rank: rankOf(about.task),
      order: [1, dueAt],
      refId: id,
      clientId,
      at: dueAt,
      subject: { kind: 'task', ...about },
    }));

function rankOf(kind: TaskKind): Rank {
  if (WAITED_FOR.includes(kind)) return 'waiting';
  return LEAVING.includes(kind) ? 'leaving' : 'nice';
}
