import type { SheetRef } from '#shared/contract/sheet-ref.ts';
import type { ClientId, RequestListId } from '#shared/domain/ids.ts';
import { isOpen } from '#shared/domain/requests/next-ask.ts';
import type { SheetDocument } from '#shared/domain/sheets/document.ts';
import { outstandingSheet, requestSheet, type PaperList } from '#shared/domain/sheets/request-sheet.ts';
import { textIn } from '#shared/text/index.ts';
import { calendarOf, found, settingsOf, type Practice } from '../handlers/context.ts';
import { correspondentOf } from '../sales/correspondent.ts';
import { clientOf } from '../store/clients.ts';
import { itemsOfLists, listIdsOf, listOf, listsWithAsks, namedItems, type StoredItem, type StoredList } from '../store/requests.ts';

/** Read past the wishes and phases of the client: nothing but the list stands on it. */
export function requestsPaper(practice: Practice, sheet: Extract<SheetRef, { kind: 'request-list' | 'outstanding' }>): SheetDocument {
  return sheet.kind === 'outstanding' ? outstandingPaper(practice, sheet.clientId) : listPaper(practice, sheet.listId);
}

/** A list with boxes for the pen: all that is needed, or what a shorter one names; in the client's language. */
function listPaper(practice: Practice, id: RequestListId): SheetDocument {
  const { read } = practice.store;
  const list = found(listOf(read, id));
  const items = itemsOfLists(read, [list.retreatOf ?? list.id]);
  const named = new Set(namedItems(read, [id]).map(({ itemId }) => itemId));
  const shorter = list.retreatOf !== null;
  const shown = items.filter((item) => (shorter ? named.has(item.id) : item.waivedOn === null));
  const { language } = correspondentOf(practice, list.clientId);
  return requestSheet(paperList(list, shown), { ...aroundOf(practice, list.clientId), shorter }, textIn(language));
}

function outstandingPaper(practice: Practice, clientId: ClientId): SheetDocument {
  const { read } = practice.store;
  const ids = listIdsOf(read, clientId);
  const items = Map.groupBy(itemsOfLists(read, ids).filter(isOpen), ({ listId }) => listId);
  const lists = listsWithAsks(read, ids)
    .filter(({ id, sentAt, closedAt }) => sentAt !== null && closedAt === null && items.has(id))
    .map((list) => paperList(list, items.get(list.id) ?? []));
  return outstandingSheet(lists, aroundOf(practice, clientId), textIn(correspondentOf(practice, clientId).language));
}

function aroundOf(practice: Practice, clientId: ClientId) {
  const { name: practiceName, paper } = settingsOf(practice);
  return { clientName: found(clientOf(practice.store.read, clientId)).name, practiceName, paper, today: calendarOf(practice).today };
}

function paperList({ title, dueOn, statutoryOn, consequence, restByOn }: StoredList, items: readonly StoredItem[]): PaperList {
  return { title, dueOn, statutoryOn, consequence, restByOn, items: items.map(({ text, why, example }) => ({ text, why, example })) };
}
