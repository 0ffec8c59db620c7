import type { MessageView } from '#shared/contract/messages.ts';
import type { ClientId, EngagementId, InteractionId, MessageId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/language.ts';
import type { MessageChannel, MessageFields, MessageKind } from '#shared/domain/messages/message.ts';
import type { Instant } from '#shared/time/clock.ts';
import { newUid } from './uid.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

/** Without what depends on the moment it is asked at. */
export type StoredMessage = Omit<MessageView, 'restsForMs'>;
type Row = Omit<StoredMessage, 'expectsAnswer'> & { readonly expectsAnswer: number };

/** What is not settled yet, newest first. */
export function openMessagesOf(db: ReadDb, clientId: ClientId): StoredMessage[] {
  return db
    .all<Row>(sql`
      SELECT id, client_id AS clientId, kind, language, channel, subject, body, person_id AS personId, service_id AS serviceId,
        expects_answer AS expectsAnswer, status, held_until AS heldUntil, handed_over_at AS handedOverAt, settled_at AS settledAt, updated_at AS updatedAt,
        (SELECT ifnull(l.retreat_of, l.id) FROM request_list l WHERE l.message_id = message.id) AS requestId
      FROM message WHERE client_id = ${clientId} AND status IN ('draft', 'held', 'handed_over') ORDER BY id DESC`)
    .map(fromRow);
}

export function messageOf(db: ReadDb, id: MessageId): StoredMessage | undefined {
  const row = db.get<Row>(sql`
    SELECT id, client_id AS clientId, kind, language, channel, subject, body, person_id AS personId, service_id AS serviceId,
      expects_answer AS expectsAnswer, status, held_until AS heldUntil, handed_over_at AS handedOverAt, settled_at AS settledAt, updated_at AS updatedAt,
        (SELECT ifnull(l.retreat_of, l.id) FROM request_list l WHERE l.message_id = message.id) AS requestId
    FROM message WHERE id = ${id} AND EXISTS (SELECT 1 FROM client c WHERE c.id = client_id AND c.deleted_at IS NULL)`);
  return row && fromRow(row);
}

export type NewMessage = MessageFields & {
  readonly clientId: ClientId;
  readonly engagementId: EngagementId | null;
  readonly kind: MessageKind;
  readonly language: Language;
};

export function insertMessage(db: WriteDb, it: NewMessage, now: Instant): MessageId {
  return db.run(sql`
    INSERT INTO message (uid, client_id, person_id, engagement_id, kind, language, channel, subject, body, status, expects_answer, service_id,
      created_at, updated_at)
    VALUES (${newUid()}, ${it.clientId}, ${it.personId}, ${it.engagementId}, ${it.kind}, ${it.language}, ${it.channel}, ${it.subject}, ${it.body}, 'draft',
      ${it.expectsAnswer}, ${it.serviceId}, ${now}, ${now})`).id as MessageId;
}

/** A changed text rests no longer than it did, and was not handed over. */
export function updateMessage(db: WriteDb, id: MessageId, it: MessageFields, now: Instant): void {
  db.run(sql`
    UPDATE message SET person_id = ${it.personId}, channel = ${it.channel}, subject = ${it.subject}, body = ${it.body},
      expects_answer = ${it.expectsAnswer}, service_id = ${it.serviceId}, updated_at = ${now}
    WHERE id = ${id}`);
}

export function deleteMessage(db: WriteDb, id: MessageId): void {
  db.run(sql`DELETE FROM message WHERE id = ${id}`);
}

export function holdMessage(db: WriteDb, id: MessageId, until: Instant, now: Instant): void {
  db.run(sql`UPDATE message SET status = 'held', held_until = ${until}, updated_at = ${now} WHERE id = ${id}`);
}

export function releaseMessage(db: WriteDb, id: MessageId, now: Instant): void {
  db.run(sql`UPDATE message SET status = 'draft', held_until = NULL, handed_over_at = NULL, updated_at = ${now} WHERE id = ${id}`);
}

export function markHandedOver(db: WriteDb, id: MessageId, now: Instant): void {
  db.run(sql`UPDATE message SET status = 'handed_over', held_until = NULL, handed_over_at = ${now}, updated_at = ${now} WHERE id = ${id}`);
}

type Settled = { readonly status: 'sent' | 'not_sent'; readonly channel: MessageChannel; readonly interactionId: InteractionId | null };

export function settleMessage(db: WriteDb, id: MessageId, { status, channel, interactionId }: Settled, now: Instant): void {
  db.run(sql`
    UPDATE message SET status = ${status}, channel = ${channel}, interaction_id = ${interactionId}, held_until = NULL, settled_at = ${now}, updated_at = ${now}
    WHERE id = ${id}`);
}

/** The texts of a kind that went to this client, newest first. */
export function sentTexts(db: ReadDb, clientId: ClientId, kind: MessageKind, limit: number): string[] {
  return db
    .all<{ body: string }>(sql`
      SELECT body FROM message WHERE client_id = ${clientId} AND kind = ${kind} AND status = 'sent' ORDER BY id DESC LIMIT ${limit}`)
    .map((row) => row.body);
}

/** How many of the latest messages a newsletter is looked for among: a practice does not write more in a day. */
const LATEST = 200;

/** Updates that left our hands after a moment, to other clients. */
export function textsToOthers(db: ReadDb, clientId: ClientId, since: Instant): { readonly clientId: ClientId; readonly body: string }[] {
  return db.all(sql`
      SELECT client_id AS clientId, body FROM (SELECT client_id, body, kind, status, updated_at FROM message ORDER BY id DESC LIMIT ${LATEST})
      WHERE client_id <> ${clientId} AND kind IN ('update', 'no-news') AND status IN ('handed_over', 'sent') AND updated_at > ${since}`);
}

/** Clients of the same group, the client itself apart. */
export function groupOf(db: ReadDb, clientId: ClientId): { readonly id: ClientId; readonly name: string }[] {
  return db.all(sql`
    SELECT c.id, c.name FROM client_group_member own
      JOIN client_group_member m ON m.group_id = own.group_id AND m.client_id <> own.client_id
      JOIN client c ON c.id = m.client_id AND c.deleted_at IS NULL
    WHERE own.client_id = ${clientId} ORDER BY c.name, c.id`);
}

function fromRow(row: Row): StoredMessage {
  return { ...row, expectsAnswer: row.expectsAnswer === 1 };
}
