import type { ClientId, EngagementId } from '#shared/domain/ids.ts';
import type { MessageChannel } from '#shared/domain/messages/message.ts';
import type { TalkFields } from '#shared/domain/plans/talk.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { Day } from '#shared/time/day.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

export type StoredTalk = {
  readonly id: number;
  readonly heldAt: Instant | null;
  readonly channel: MessageChannel | '';
  readonly valley: number;
  readonly requests: number;
  readonly invisible: number;
  readonly success: number;
  readonly promiseRequests: string;
  readonly promiseInvisible: string;
  readonly promiseShiny: string;
  readonly word: string;
  readonly firstResult: string;
  readonly firstResultOn: Day | null;
  readonly reaction: string;
};

export function talkOf(db: ReadDb, engagementId: EngagementId): StoredTalk | undefined {
  return db.get<StoredTalk>(sql`
    SELECT id, held_at AS heldAt, channel, valley_named AS valley, requests_explained AS requests, invisible_explained AS invisible,
      success_recalled AS success, promise_requests AS promiseRequests, promise_invisible AS promiseInvisible, promise_shiny AS promiseShiny,
      agreed_word AS word, first_result AS firstResult, first_result_on AS firstResultOn, reaction
    FROM inoculation WHERE engagement_id = ${engagementId} ORDER BY id DESC LIMIT 1`);
}

type Whose = { readonly clientId: ClientId; readonly engagementId: EngagementId };

export function insertTalk(db: WriteDb, { clientId, engagementId }: Whose, it: Omit<TalkFields, 'success'>, now: Instant): number {
  const { points, promises, word, firstResult, firstResultOn } = it;
  return db.run(sql`
    INSERT INTO inoculation (client_id, engagement_id, channel, valley_named, requests_explained, invisible_explained, success_recalled,
      promise_requests, promise_invisible, promise_shiny, agreed_word, first_result, first_result_on, reaction, created_at, updated_at)
    VALUES (${clientId}, ${engagementId}, '', ${points.valley}, ${points.requests}, ${points.invisible}, ${points.success},
      ${promises.requests}, ${promises.invisible}, ${promises.shiny}, ${word}, ${firstResult}, ${firstResultOn}, '', ${now}, ${now})`).id;
}

export function updateTalk(db: WriteDb, id: number, it: Omit<TalkFields, 'success'>, now: Instant): void {
  const { points, promises, word, firstResult, firstResultOn } = it;
  db.run(sql`
    UPDATE inoculation SET valley_named = ${points.valley}, requests_explained = ${points.requests}, invisible_explained = ${points.invisible},
      success_recalled = ${points.success}, promise_requests = ${promises.requests}, promise_invisible = ${promises.invisible},
      promise_shiny = ${promises.shiny}, agreed_word = ${word}, first_result = ${firstResult}, first_result_on = ${firstResultOn}, updated_at = ${now}
    WHERE id = ${id}`);
}

export function setTalkHeld(
  db: WriteDb,
  id: number,
  it: { readonly at: Instant; readonly channel: MessageChannel; readonly reaction: string },
  now: Instant,
): void {
  db.run(sql`UPDATE inoculation SET held_at = ${it.at}, channel = ${it.channel}, reaction = ${it.reaction}, updated_at = ${now} WHERE id = ${id}`);
}
