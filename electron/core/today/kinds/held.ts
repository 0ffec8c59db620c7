import type { ClientId } from '#shared/domain/ids.ts';
import type { MessageKind } from '#shared/domain/messages/message.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql } from '../../store/sql.ts';
import type { LineSource } from '../line-source.ts';

type Row = { readonly id: number; readonly clientId: ClientId; readonly message: MessageKind; readonly subject: string; readonly heldUntil: Instant };

/** Drafts that have rested their hour. The 24 hours went on counting, so they stand with the promises. */
export const held: LineSource = ({ read, now }) =>
  read
    .all<Row>(
      sql`
      SELECT m.id, m.client_id AS clientId, m.kind AS message, m.subject, m.held_until AS heldUntil FROM message m
      CROSS JOIN client c ON c.id = m.client_id AND c.deleted_at IS NULL AND c.archived_at IS NULL
      WHERE m.status IN ('draft', 'held', 'handed_over') AND m.status = 'held' AND m.held_until <= ${now}`,
    )
    .map(({ id, clientId, heldUntil, ...about }) => ({
      rank: 'promise',
      order: [heldUntil],
      refId: id,
      clientId,
      at: heldUntil,
      subject: { kind: 'held', ...about },
    }));
