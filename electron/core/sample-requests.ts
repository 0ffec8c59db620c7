import type { AskItemId, InteractionId, RequestListId } from '#shared/domain/ids.ts';
import type { SampleActPlan } from '#shared/domain/sample.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { found, type Practice } from './handlers/context.ts';
import { receive, save } from './requests/change.ts';
import type { Playing } from './sample-acts.ts';
import { correspondentOf } from './sales/correspondent.ts';
import { insertAsk, insertShorter, markListSent } from './store/request-writes.ts';
import { itemsOfLists, listIdsOf, listOf } from './store/requests.ts';
import { sql } from './store/sql.ts';

type RequestAct = Extract<SampleActPlan, { act: 'ask' | 'again' | 'came' }>;

/** A client of the sample has one list at most. */
export function playRequest(playing: Playing, act: RequestAct): void {
  const { db, practice } = playing;
  switch (act.act) {
    case 'ask': {
      const id = writeList(playing, act);
      return markAsked(playing, { listId: id, items: itemIds(playing, id) });
    }
    case 'again': {
      const root = found(listOf(db, onlyList(playing)));
      const all = itemIds(playing, root.id);
      const items = act.items.map((n) => found(all[n]));
      const listId = insertShorter(db, root, { mode: 'retreat', dueOn: act.dueOn, restByOn: null, items }, practice.clock.now());
      return markAsked(playing, { listId, items });
    }
    case 'came': {
      const id = onlyList(playing);
      const all = itemIds(playing, id);
      return receive(db, practice, { id, items: act.items.map((n) => found(all[n])), by: null });
    }
    default:
      return assertNever(act);
  }
}

function writeList({ db, practice, clientId, tell }: Playing, { title, dueOn, items }: Extract<RequestAct, { act: 'ask' }>): RequestListId {
  const { language } = correspondentOf(practice, clientId);
  const said = items.map(({ text, why, mustHave }) => ({
    id: null,
    text: tell(text, language),
    why: why === null ? '' : tell(why, language),
    example: '',
    mustHave,
  }));
  const plain = { engagementId: null, resultOn: null, statutoryOn: null, consequence: '', allNeeded: false, repeats: 'once' } as const;
  return save(db, practice, { id: null, clientId, request: { ...plain, title: tell(title, language), dueOn, items: said } });
}

type Asked = { readonly listId: RequestListId; readonly items: readonly AskItemId[] };

function markAsked({ db, practice, clientId }: Playing, { listId, items }: Asked): void {
  const now = practice.clock.now();
  const interactionId = found(askedIn(db, practice, clientId));
  markListSent(db, listId, 'email', now);
  for (const itemId of items) insertAsk(db, { clientId, itemId, listId, channel: 'email', interactionId }, now);
}

function askedIn(db: Playing['db'], { clock }: Practice, clientId: Playing['clientId']): InteractionId | undefined {
  return db.get<{ id: InteractionId }>(sql`SELECT id FROM interaction WHERE client_id = ${clientId} AND at = ${clock.now()} AND purpose = 'ask'`)?.id;
}

function onlyList({ db, clientId }: Playing): RequestListId {
  return found(listIdsOf(db, clientId).find((id) => listOf(db, id)?.retreatOf === null));
}

function itemIds({ db }: Playing, id: RequestListId): AskItemId[] {
  return itemsOfLists(db, [id]).map((item) => item.id);
}
