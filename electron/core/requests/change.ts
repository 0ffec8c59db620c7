import { AppError } from '#shared/contract/error.ts';
import type { Parsed } from '#shared/contract/index.ts';
import type { ClientId, EngagementId, RequestListId } from '#shared/domain/ids.ts';
import type { MessageChannel } from '#shared/domain/messages/message.ts';
import { informsByDefault } from '#shared/domain/interaction.ts';
import { isOpen } from '#shared/domain/requests/next-ask.ts';
import { inNextPeriod, periodOf } from '#shared/domain/requests/period.ts';
import type { RequestFields } from '#shared/domain/requests/request-list.ts';
import type { Day } from '#shared/time/day.ts';
import { calendarOf, found, type Practice } from '../handlers/context.ts';
import { clientOf } from '../store/clients.ts';
import { ownerOf } from '../store/engagement-standing.ts';
import { insertInteraction } from '../store/interactions.ts';
import { deleteItem, deleteList, insertItem, insertList, setClosed, setItemState, updateItem, updateList } from '../store/request-writes.ts';
import { asksOfLists, itemOf, itemsOfLists, listOf, openItemsOf, type StoredItem } from '../store/requests.ts';
import { newUid } from '../store/uid.ts';
import type { WriteDb } from '../store/sql.ts';

export function save(db: WriteDb, practice: Practice, { id, clientId, request }: Parsed<'requests.save'>): RequestListId {
  found(clientOf(db, clientId));
  const now = practice.clock.now();
  const { items, ...fields } = request;
  const before = id === null ? undefined : found(listOf(db, id));
  if (before && (before.closedAt !== null || before.retreatOf !== null || before.clientId !== clientId)) throw new AppError('conflict');
  mustBeTheirs(db, clientId, { before: before?.engagementId ?? null, after: request.engagementId });
  const repeats = request.repeats !== 'once';
  const around = { series: repeats ? before?.series || newUid() : '', period: before?.period || periodOf(request.dueOn, request.repeats) };
  const period = { ...around, period: repeats ? around.period : '' };
  const listId = before?.id ?? insertList(db, clientId, { ...fields, ...period }, now);
  if (before) updateList(db, listId, { ...fields, ...period }, now);
  saveItems(db, { id: listId, clientId }, items, now);
  return listId;
}

/** One that stood there before may be deleted by now. */
function mustBeTheirs(db: WriteDb, clientId: ClientId, { before, after }: Record<'before' | 'after', EngagementId | null>): void {
  if (after !== null && after !== before && ownerOf(db, after) !== clientId) throw new AppError('not-found', { field: 'request.engagementId' });
}

/** What was asked for is not simply gone: it is waived, with a reason. */
function saveItems(db: WriteDb, list: { readonly id: RequestListId; readonly clientId: ClientId }, items: RequestFields['items'], now: number): void {
  const own = itemsOfLists(db, [list.id]);
  const asked = new Set(asksOfLists(db, [list.id]).map(({ itemId }) => itemId));
  const named = new Set(items.map(({ id }) => id));
  const others = new Set(openItemsOf(db, list.clientId).map(({ id }) => id));
  for (const { id } of own.filter((item) => !named.has(item.id))) {
    if (asked.has(id)) throw new AppError('conflict');
    deleteItem(db, id);
  }
  items.forEach((item, position) => {
    if (item.id === null) insertItem(db, list, { ...item, series: newUid() }, position, now);
    else if (own.some(({ id }) => id === item.id) || others.has(item.id)) updateItem(db, list.id, item.id, item, position, now);
    else throw new AppError('conflict');
  });
}

export function receive(db: WriteDb, practice: Practice, { id, items: ids, by }: Parsed<'requests.receive'>): void {
  const { now, today } = calendarOf(practice);
  const all = itemsOfLists(db, [found(listOf(db, id)).id]);
  const items = all.filter((item) => ids.includes(item.id) && isOpen(item));
  if (items.length !== ids.length) throw new AppError('conflict');
  for (const item of items) setItemState(db, item.id, { ...item, receivedOn: today, wrongOn: null }, now);
  if (by) heard(db, items, by, now);
  closeIfDone(db, id, now);
}

export function somethingElse(db: WriteDb, practice: Practice, { item: id, note, by }: Parsed<'requests.wrong'>): void {
  const { now, today } = calendarOf(practice);
  const item = openItem(db, id);
  setItemState(db, id, { ...item, wrongOn: today, wrongNote: note }, now);
  if (by) heard(db, [{ ...item, text: note }], by, now);
}

export function waive(db: WriteDb, practice: Practice, id: Parsed<'requests.waive'>['item'], reason: string): StoredItem {
  const { now, today } = calendarOf(practice);
  const item = openItem(db, id);
  setItemState(db, id, { ...item, waivedOn: today, waivedReason: reason }, now);
  closeIfDone(db, item.listId, now);
  return item;
}

export function reopen(db: WriteDb, practice: Practice, id: Parsed<'requests.reopen'>['item']): void {
  const now = practice.clock.now();
  const item = found(itemOf(db, id));
  setItemState(db, id, { ...item, receivedOn: null, waivedOn: null, waivedReason: '' }, now);
  setClosed(db, item.listId, null, now);
}

/** The same things, for the next period: asked for anew, whatever became of them in this one. */
export function nextPeriod(db: WriteDb, practice: Practice, id: RequestListId): RequestListId {
  const now = practice.clock.now();
  const { sentAt: _sent, ...list } = found(listOf(db, id));
  if (list.repeats === 'once' || list.dueOn === null) throw new AppError('conflict');
  const move = (on: Day | null): Day | null => (on === null ? null : inNextPeriod(on, list.repeats));
  const dueOn = inNextPeriod(list.dueOn, list.repeats);
  const dates = { dueOn, resultOn: move(list.resultOn), statutoryOn: move(list.statutoryOn) };
  const next = insertList(db, list.clientId, { ...list, ...dates, allNeeded: list.allNeeded === 1, period: periodOf(dueOn, list.repeats) }, now);
  const items = itemsOfLists(db, [id]).filter(({ waivedOn }) => waivedOn === null);
  items.forEach((item, position) => {
    insertItem(db, { id: next, clientId: list.clientId }, { ...item, mustHave: item.mustHave === 1 }, position, now);
  });
  return next;
}

export function close(db: WriteDb, practice: Practice, id: RequestListId): void {
  const list = found(listOf(db, id));
  if (list.sentAt === null) deleteList(db, id);
  else setClosed(db, id, practice.clock.now(), practice.clock.now());
}

function closeIfDone(db: WriteDb, id: RequestListId, now: number): void {
  if (!itemsOfLists(db, [id]).some(isOpen)) setClosed(db, id, now, now);
}

function openItem(db: WriteDb, id: Parsed<'requests.reopen'>['item']): StoredItem {
  const item = found(itemOf(db, id));
  if (!isOpen(item)) throw new AppError('conflict');
  return item;
}

/** Whatever they send is an answer, and a contact. */
function heard(db: WriteDb, items: readonly StoredItem[], channel: MessageChannel, now: number): void {
  const [first] = items;
  if (!first) return;
  const kind = { channel, direction: 'in', result: channel === 'phone' ? 'connected' : 'delivered', purpose: 'answer' } as const;
  const result = channel === 'visit' || channel === 'meeting' || channel === 'video' ? ('connected' as const) : kind.result;
  const summary = items.map(({ text }) => text).join('; ');
  insertInteraction(
    db,
    { clientId: first.clientId, personId: null, at: now, ...kind, result, informs: informsByDefault({ ...kind, result }), minutes: null, summary },
    now,
  );
}
