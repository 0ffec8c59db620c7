import { isSpoken } from '#shared/domain/interaction.ts';
import { NO_PREFERENCE, type ContactPreference } from '#shared/domain/contact-preference.ts';
import type { AskItemId, RequestListId } from '#shared/domain/ids.ts';
import type { MessageChannel } from '#shared/domain/messages/message.ts';
import { messageChannel } from '#shared/domain/messages/message.ts';
import { nextAskOf, type ListFacts, type NextAsk } from '#shared/domain/requests/next-ask.ts';
import { isDip } from '#shared/domain/phases/decide.ts';
import type { Instant } from '#shared/time/clock.ts';
import { workingCalendarOf } from '../calendar/working-calendar.ts';
import { calendarOf, found, type Practice } from '../handlers/context.ts';
import { standingPhases } from '../store/phases.ts';
import { preferencesOf } from '../store/reach.ts';
import { absencesOfMany, asksOfLists, heardSince, itemsOfLists, listsWithAsks, type StoredItem, type StoredList } from '../store/requests.ts';

/** A list, what was made from it, and what may be asked next. */
export type Known = {
  readonly root: StoredList;
  readonly shorter: readonly StoredList[];
  readonly items: readonly StoredItem[];
  readonly asked: ReadonlyMap<AskItemId, readonly Instant[]>;
  readonly facts: ListFacts;
  readonly next: NextAsk;
  readonly wish: ContactPreference;
};

/** In the order of the ids, in a few questions for all of them. */
export function knownLists(practice: Practice, ids: readonly RequestListId[]): Known[] {
  const { read } = practice.store;
  const [now, calendar] = [practice.clock.now(), workingCalendarOf(practice)];
  const lists = listsWithAsks(read, ids);
  const roots = lists.filter(({ retreatOf }) => retreatOf === null);
  const shorter = Map.groupBy(lists, ({ retreatOf }) => retreatOf);
  const last = new Map(roots.map((root) => [root.id, lastOf(root, shorter.get(root.id) ?? [])[0]]));
  const around = aroundOf(practice, ids, { roots, last });
  const byId = new Map(roots.map((root) => [root.id, root]));
  return ids.flatMap((id) => {
    const root = byId.get(id);
    if (!root) return [];
    const items = around.items.get(id) ?? [];
    const asked = new Map(items.map((item) => [item.id, (around.asked.get(item.id) ?? []).map(({ at }) => at)]));
    const dip = isDip(around.phases.get(root.clientId) ?? null);
    const facts = factsOf({ root, items, asked, dip, last: last.get(id), heardAt: around.heard.get(id) ?? null, away: around.away.get(root.clientId) ?? [] });
    const wish = around.wishes.get(root.clientId) ?? NO_PREFERENCE;
    return [{ root, shorter: shorter.get(id) ?? [], items, asked, facts, next: nextAskOf(facts, now, calendar), wish }];
  });
}

type Roots = { readonly roots: readonly StoredList[]; readonly last: ReadonlyMap<RequestListId, StoredList | undefined> };

function aroundOf(practice: Practice, ids: readonly RequestListId[], { roots, last }: Roots) {
  const { read } = practice.store;
  const clients = [...new Set(roots.map(({ clientId }) => clientId))];
  const since = [...last].flatMap(([listId, ask]) => (ask ? [{ listId, clientId: ask.clientId, at: ask.sentAt ?? 0 }] : []));
  return {
    items: Map.groupBy(itemsOfLists(read, ids), ({ listId }) => listId),
    asked: Map.groupBy(asksOfLists(read, ids), ({ itemId }) => itemId),
    heard: heardSince(read, since),
    away: Map.groupBy(absencesOfMany(read, clients), ({ clientId }) => clientId),
    wishes: preferencesOf(read, clients),
    phases: standingPhases(read, clients, calendarOf(practice).today),
  };
}

type Gathered = Pick<Known, 'root' | 'items' | 'asked'> & Pick<ListFacts, 'heardAt' | 'away' | 'dip'> & { readonly last: StoredList | undefined };

function factsOf({ root, items, asked, last, heardAt, away, dip }: Gathered): ListFacts {
  return {
    dip,
    items: items.map(({ id, mustHave, receivedOn, wrongOn, waivedOn }) => ({
      id,
      mustHave: mustHave === 1,
      asked: asked.get(id) ?? [],
      receivedOn,
      wrongOn,
      waivedOn,
    })),
    lastAsk: last ? { at: last.sentAt ?? 0, dueOn: last.dueOn } : null,
    heardAt,
    away,
    restByOn: root.restByOn,
    statutoryOn: root.statutoryOn,
    allNeeded: root.allNeeded === 1,
    closed: root.closedAt !== null,
  };
}

export function knownList(practice: Practice, id: RequestListId): Known {
  return found(knownLists(practice, [id])[0]);
}

/** After silence the phone first, then the text (spec 2.15); an explicit wish wins, except that the third ask is spoken. */
export function bestWay({ next, root, shorter, wish }: Known): MessageChannel {
  const as = 'ask' in next ? next.ask.as : 'full';
  const wished = wish.preferredChannel;
  if (as === 'third') return wished && isSpoken(wished) ? wished : wish.noCalls || wish.textOnly ? 'meeting' : 'phone';
  if (as === 'full' || as === 'thanks' || as === 'wrong') return wished ?? 'email';
  if (wish.noCalls || wish.textOnly) return wished && !isSpoken(wished) ? wished : 'email';
  const last = lastOf(root, shorter)[0]?.channel;
  return last === 'phone' ? messageChannel.parse(wished ?? 'email') : 'phone';
}

/** The latest of them that went out; none: nothing did. */
function lastOf(root: StoredList, shorter: readonly StoredList[]): StoredList[] {
  const sent = [root, ...shorter].filter(({ sentAt }) => sentAt !== null).toSorted((a, b) => (b.sentAt ?? 0) - (a.sentAt ?? 0) || b.id - a.id);
  return sent.slice(0, 1);
}
