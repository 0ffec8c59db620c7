import type { HandlersOf, Output } from '#shared/contract/index.ts';
import type { requestCalls } from '#shared/contract/requests.ts';
import { askYield, YIELD_FROM } from '#shared/domain/requests/ask-yield.ts';
import { dueByDefault } from '#shared/domain/requests/next-ask.ts';
import { found, settingsOf, type Practice } from './context.ts';
import { workingCalendarOf } from '../calendar/working-calendar.ts';
import { askBy, begin, draft } from '../requests/ask.ts';
import { close, nextPeriod, receive, reopen, save, somethingElse, waive } from '../requests/change.ts';
import { knownList, knownLists } from '../requests/facts.ts';
import { usualItems } from '../requests/usual-items.ts';
import { openLines, requestView } from '../requests/views.ts';
import { writeWaived } from '../requests/write-request.ts';
import { correspondentOf } from '../sales/correspondent.ts';
import { setHard } from '../store/request-writes.ts';
import { itemOf, listIdsOf, listOf, namedItems, openItemsOf, sentListIds } from '../store/requests.ts';

type Names = keyof typeof requestCalls;
type Working = 'requests.save' | 'requests.write' | 'requests.ask' | 'requests.next' | 'requests.close';
type Asking = 'requests.ofClient' | 'requests.open' | 'requests.get' | 'requests.usual' | 'requests.yield';

export function requestHandlers(practice: Practice): HandlersOf<Names> {
  return { ...readingHandlers(practice), ...listHandlers(practice), ...itemHandlers(practice) };
}

function readingHandlers(practice: Practice): HandlersOf<Asking> {
  const { read } = practice.store;
  return {
    'requests.ofClient'({ clientId, engagementId }) {
      const views = knownLists(practice, listIdsOf(read, clientId)).map((known) => requestView(practice, known));
      return engagementId === null ? views : views.filter((view) => view.engagementId === engagementId);
    },
    'requests.open': () => openLines(practice),
    'requests.get': ({ id }) => requestView(practice, knownList(practice, found(listOf(read, id)).id)),
    'requests.usual'({ clientId }) {
      const { language } = correspondentOf(practice, clientId);
      const leftOver = openItemsOf(read, clientId).map(({ id, text, why, example, mustHave }) => ({ id, text, why, example, mustHave: mustHave === 1 }));
      const dueOn = dueByDefault(practice.clock.now(), null, workingCalendarOf(practice));
      return { language, leftOver, items: usualItems(settingsOf(practice).profession, language), dueOn };
    },
    'requests.yield': () => yieldOf(practice),
  };
}

function listHandlers(practice: Practice): HandlersOf<Working> {
  const { store } = practice;
  return {
    'requests.save': (input) => store.write((db) => ({ id: save(db, practice, input) })),
    'requests.write': (input) =>
      store.write((db) => {
        const { clientId } = found(listOf(db, input.id));
        const { messageId, written } = begin(db, practice, input);
        return { messageId, clientId, kind: written.kind };
      }),
    'requests.ask'(input) {
      store.write((db) => askBy(db, practice, input));
      return {};
    },
    'requests.next': ({ id }) => store.write((db) => ({ id: nextPeriod(db, practice, id) })),
    'requests.close'({ id }) {
      store.write((db) => close(db, practice, id));
      return {};
    },
  };
}

function itemHandlers(practice: Practice): HandlersOf<Exclude<Names, Asking | Working>> {
  const { store, clock } = practice;
  return {
    'requests.receive'(input) {
      store.write((db) => receive(db, practice, input));
      return {};
    },
    'requests.wrong'(input) {
      store.write((db) => somethingElse(db, practice, input));
      return {};
    },
    'requests.waive': ({ item: id, reason, tell }) =>
      store.write((db) => {
        const item = waive(db, practice, id, reason);
        if (!tell) return { message: null };
        const written = writeWaived(practice, item, reason);
        const messageId = draft(db, practice, { clientId: item.clientId, engagementId: null }, written, 'email');
        return { message: { messageId, clientId: item.clientId, kind: written.kind } };
      }),
    'requests.reopen'({ item }) {
      store.write((db) => reopen(db, practice, item));
      return {};
    },
    'requests.hard'({ items, because, note }) {
      store.write((db) => {
        for (const id of items) setHard(db, found(itemOf(db, id)).id, because, note, clock.now());
      });
      return {};
    },
  };
}

/** Thanks for a part, a wrong one and a talk are no retreats; those that went out after silence are. */
function yieldOf(practice: Practice): Output<'requests.yield'> {
  const { read } = practice.store;
  const facts = knownLists(practice, sentListIds(read)).map(({ items, shorter }) => {
    const wanted = items.filter(({ waivedOn }) => waivedOn === null);
    const sent = shorter.filter(({ sentAt, mode, messageKind }) => sentAt !== null && mode !== 'full' && messageKind === 'retreat');
    const named = Map.groupBy(
      namedItems(
        read,
        sent.map(({ id }) => id),
      ),
      ({ listId }) => listId,
    );
    const receivedOn = new Map(items.map((item) => [item.id, item.receivedOn]));
    const retreats = sent.map(({ id, sentAt }) => ({ at: sentAt ?? 0, mustHaves: (named.get(id) ?? []).map(({ itemId }) => receivedOn.get(itemId) ?? null) }));
    return { items: wanted.map((item) => item.receivedOn), retreats };
  });
  const it = askYield(facts, workingCalendarOf(practice));
  return it.retreats < YIELD_FROM ? null : it;
}
