import type { ClientId } from '#shared/domain/ids.ts';
import type { MessageChannel, MessageKind } from '#shared/domain/messages/message.ts';
import { HOUR } from '#shared/time/duration.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql } from '../../store/sql.ts';
import type { LineSource } from '../line-source.ts';

type Row = {
  readonly id: number;
  readonly clientId: ClientId;
  readonly message: MessageKind;
  readonly subject: string;
  readonly channel: MessageChannel;
  readonly at: Instant;
};

/** Before that one is still at it. */
const ASK_AFTER_MS = HOUR;

/** Messages out of our hands of which nobody has said whether they went out: until then they are no contact. */
export const handedOver: LineSource = ({ read, now }) =>
  read
    .all<Row>(
      sql`
      SELECT m.id, m.client_id AS clientId, m.kind AS message, m.subject, m.channel, m.handed_over_at AS at FROM message m
      CROSS JOIN client c ON c.id = m.client_id AND c.deleted_at IS NULL AND c.archived_at IS NULL
      WHERE m.status IN ('draft', 'held', 'handed_over') AND m.status = 'handed_over' AND m.handed_over_at <= ${now - ASK_AFTER_MS}`,
    )
    .map(({ id, clientId, at, ...about }) => ({ rank: 'waiting', order: [1, at], refId: id, clientId, at, subject: { kind: 'handed_over', ...about } }));
