import { AppError } from '#shared/contract/error.ts';
import type { Parsed } from '#shared/contract/index.ts';
import type { AskItemId, InteractionId, MessageId, RequestListId } from '#shared/domain/ids.ts';
import { informsByDefault, isSpoken, type Channel } from '#shared/domain/interaction.ts';
import { dueByDefault, isOpen, restByDefault, type AskKind } from '#shared/domain/requests/next-ask.ts';
import { mayAskBy, RETREAT_MAX, type AskMode } from '#shared/domain/requests/request-list.ts';
import { workingCalendarOf } from '../calendar/working-calendar.ts';
import { calendarOf, type Practice } from '../handlers/context.ts';
import { engagementOf, tickOff } from '../plans/onboarding.ts';
import { correspondentOf } from '../sales/correspondent.ts';
import { insertInteraction } from '../store/interactions.ts';
import { deleteMessage, insertMessage, type StoredMessage } from '../store/messages.ts';
import { deleteList, insertAsk, insertShorter, markListSent, setListMessage, setNamed, setRestBy } from '../store/request-writes.ts';
import { asksOfLists, itemsOfLists, listOfMessage, namedItems, type StoredItem, type StoredList } from '../store/requests.ts';
import type { ReadDb, WriteDb } from '../store/sql.ts';
import { knownList, type Known } from './facts.ts';
import { writeRequest, type Wish, type Written } from './write-request.ts';

const MODE_OF: Readonly<Record<AskKind, AskMode>> = {
  full: 'full',
  retreat: 'retreat',
  single: 'single',
  order: 'order',
  thanks: 'retreat',
  wrong: 'single',
  third: 'single',
};
/** Asks that name as many things as there are. */
const WHOLE: readonly AskKind[] = ['full', 'order'];

/** Begins the text of an ask. One that was begun before and did not go out gives way. */
export function begin(db: WriteDb, practice: Practice, input: Parsed<'requests.write'>): { readonly messageId: MessageId; readonly written: Written } {
  const known = knownList(practice, input.id);
  if (known.root.closedAt !== null) throw new AppError('conflict');
  const now = practice.clock.now();
  if (input.as === 'third' && !isSpoken(input.by)) throw thirdAsk();
  dropUnsent(db, known);
  const wish = wishOf(practice, known, input);
  refuseThird(known, wish.now, input.by);
  const written = writeRequest(practice, known, wish);
  const messageId = draft(db, practice, known.root, written, input.by);
  setListMessage(db, listFor(db, known, wish, now), messageId, now);
  return { messageId, written };
}

/** A message of a client, as it is begun. */
export function draft(db: WriteDb, practice: Practice, root: Pick<StoredList, 'clientId' | 'engagementId'>, it: Written, channel: Wish['by']): MessageId {
  const { now } = calendarOf(practice);
  const to = correspondentOf(practice, root.clientId);
  const engagementId = engagementOf(db, practice, root);
  const message = { ...it, channel, personId: to.person?.id ?? null, serviceId: null, expectsAnswer: false };
  return insertMessage(db, { ...message, clientId: root.clientId, engagementId, language: to.language }, now);
}

/** It was asked for without a text from here. */
export function askBy(db: WriteDb, practice: Practice, { id, now: wanted, channel }: Parsed<'requests.ask'>): void {
  const known = knownList(practice, id);
  if (known.root.closedAt !== null) throw new AppError('conflict');
  refuseThird(known, wanted, channel);
  const { now } = calendarOf(practice);
  const items = known.items.filter((item) => wanted.includes(item.id));
  const kind = { channel, direction: 'out', result: isSpoken(channel) ? 'connected' : 'delivered', purpose: 'ask' } as const;
  const summary = items.map(({ text }) => text).join('; ');
  const it = { clientId: known.root.clientId, personId: null, at: now, ...kind, informs: informsByDefault(kind), minutes: null, summary };
  const interactionId = insertInteraction(db, it, now);
  const as = known.root.sentAt === null ? 'full' : 'ask' in known.next && known.next.ask.as !== 'full' ? known.next.ask.as : 'retreat';
  const wish = wishOf(practice, known, { as, by: channel, now: wanted, restByOn: null });
  const listId = listFor(db, known, wish, now);
  asked(db, practice, { listId, root: known.root, items, channel, interactionId });
}

/** The text of an ask went out, or was said: only now it was asked for. */
export function askedWith(db: WriteDb, practice: Practice, message: StoredMessage, { channel, interactionId, now }: Out): void {
  const list = listOfMessage(db, message.id);
  if (!list) return;
  const rootId = list.retreatOf ?? list.id;
  const open = itemsOfLists(db, [rootId]).filter(isOpen);
  const named = new Set(namedItems(db, [list.id]).map(({ itemId }) => itemId));
  // A whole list names nothing, unless less of it was asked for at first.
  const items = list.retreatOf === null && named.size === 0 ? open : open.filter(({ id }) => named.has(id));
  asked(db, practice, { listId: list.id, root: { ...list, id: rootId }, items, channel, interactionId });
  if (list.restByOn !== null) setRestBy(db, rootId, list.restByOn, now);
}
type Out = { readonly channel: Channel; readonly interactionId: InteractionId; readonly now: number };

/** AppError `invalid-input` with the reason `third-ask` for a text that would ask a third time without a talk. */
export function refuseWrittenThird(db: ReadDb, message: StoredMessage, channel: Channel): void {
  if (message.kind === 'third-ask' && !isSpoken(channel)) throw thirdAsk();
  const list = listOfMessage(db, message.id);
  if (!list || isSpoken(channel)) return;
  const rootId = list.retreatOf ?? list.id;
  const named = new Set(namedItems(db, [list.id]).map(({ itemId }) => itemId));
  const times = Map.groupBy(asksOfLists(db, [rootId]), ({ itemId }) => itemId);
  const wanted = itemsOfLists(db, [rootId]).filter((item) => isOpen(item) && ((list.retreatOf === null && named.size === 0) || named.has(item.id)));
  if (wanted.some(({ id }) => !mayAskBy(channel, times.get(id)?.length ?? 0))) throw thirdAsk();
}

type Sent = {
  readonly listId: RequestListId;
  readonly root: StoredList;
  readonly items: readonly StoredItem[];
  readonly channel: Channel;
  readonly interactionId: InteractionId;
};

/** The first list is a step of the first hundred days. */
function asked(db: WriteDb, practice: Practice, { listId, root, items, channel, interactionId }: Sent): void {
  const { now } = calendarOf(practice);
  const engagementId = engagementOf(db, practice, root);
  if (engagementId !== null) tickOff(db, practice, engagementId, 'requests');
  markListSent(db, listId, channel, now);
  for (const { id: itemId } of items) insertAsk(db, { clientId: root.clientId, itemId, listId, channel, interactionId }, now);
}

/** The list itself for the first ask, with what is named of it where that is not all; a shorter one for every other. */
function listFor(db: WriteDb, { root, items }: Known, wish: Wish, now: number): RequestListId {
  if (wish.as === 'full') {
    setNamed(db, root, wish.now.length < items.filter(isOpen).length ? wish.now : []);
    return root.id;
  }
  const restByOn = wish.later.length > 0 ? wish.restByOn : null;
  return insertShorter(db, root, { mode: MODE_OF[wish.as], dueOn: wish.dueOn, restByOn, items: wish.now }, now);
}

type Asking = Pick<Parsed<'requests.write'>, 'as' | 'by' | 'now' | 'restByOn'>;

/** What is proposed, or what was chosen out of what is open. */
function wishOf(practice: Practice, { root, items, next }: Known, { as, by, now: chosen, restByOn }: Asking): Wish {
  const { now, today } = calendarOf(practice);
  const calendar = workingCalendarOf(practice);
  const left = items.filter(isOpen);
  const open = left.map(({ id }) => id);
  const first = left.toSorted((a, b) => b.mustHave - a.mustHave).slice(0, RETREAT_MAX);
  const other = { now: WHOLE.includes(as) ? open : first.map(({ id }) => id), later: [] };
  const proposed = 'ask' in next && next.ask.as === as ? next.ask : other;
  const wanted = (chosen ?? proposed.now).filter((id) => open.includes(id));
  if (chosen !== null && wanted.length !== chosen.length) throw new AppError('conflict');
  if (wanted.length === 0 && as !== 'thanks') throw new AppError('nothing-chosen');
  if (!WHOLE.includes(as) && wanted.length > RETREAT_MAX) throw new AppError('invalid-input', { field: 'now', reason: 'too-many' });
  const later = as === 'third' || as === 'wrong' || WHOLE.includes(as) ? [] : chosen === null ? proposed.later : open.filter((id) => !wanted.includes(id));
  const dueOn = as === 'full' && root.dueOn !== null ? root.dueOn : dueByDefault(now, root.statutoryOn, calendar);
  return { as, now: wanted, later, by, dueOn, restByOn: restByOn ?? restByDefault(today, root.statutoryOn, calendar) };
}

function refuseThird({ asked: times }: Known, items: readonly AskItemId[], by: Channel): void {
  if (items.some((id) => !mayAskBy(by, times.get(id)?.length ?? 0))) throw thirdAsk();
}

function thirdAsk(): AppError {
  return new AppError('invalid-input', { field: 'channel', reason: 'third-ask' });
}

/** Texts that were begun and not handed over, and the lists they were for. */
function dropUnsent(db: WriteDb, { root, shorter }: Known): void {
  for (const list of [root, ...shorter]) {
    if (list.sentAt === null && list.messageId !== null && list.isSettled === 0) deleteMessage(db, list.messageId);
    if (list.sentAt === null && list.retreatOf !== null) deleteList(db, list.id);
  }
}
