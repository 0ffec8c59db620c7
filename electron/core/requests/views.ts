import type { Output } from '#shared/contract/index.ts';
import type { RequestItem, RequestLine, RequestView } from '#shared/contract/requests.ts';
import type { NextAsk } from '#shared/domain/requests/next-ask.ts';
import { isOpen, restByDefault } from '#shared/domain/requests/next-ask.ts';
import { byOldestAsk } from '#shared/domain/requests/outstanding.ts';
import { trafficOf } from '#shared/domain/requests/request-list.ts';
import { channelOf } from './written-channel.ts';
import { workingCalendarOf } from '../calendar/working-calendar.ts';
import { calendarOf, type Practice } from '../handlers/context.ts';
import { mainPersonsOf } from '../store/client-names.ts';
import { namedItems, openListIds } from '../store/requests.ts';
import { bestWay, knownLists, type Known } from './facts.ts';

export function requestView(practice: Practice, known: Known): RequestView {
  const { root, shorter, items, next } = known;
  const { today } = calendarOf(practice);
  const { retreatOf: _of, mode: _mode, channel: _channel, messageId: _message, messageKind: _kind, isSettled: _settled, series: _series, ...list } = root;
  const begun = [root, ...shorter].findLast(({ messageId, isSettled }) => messageId !== null && isSettled === 0);
  return {
    ...list,
    allNeeded: root.allNeeded === 1,
    items: itemsOf(known),
    traffic: trafficOf(items),
    next: nextView(next),
    by: bestWay(known),
    restByDefault: restByDefault(today, root.statutoryOn, workingCalendarOf(practice)),
    asks: asksOf(practice, known),
    draft: begun && begun.messageId !== null && begun.messageKind !== null ? { messageId: begun.messageId, kind: begun.messageKind, listId: begun.id } : null,
  };
}

function itemsOf({ items, asked }: Known): RequestItem[] {
  return items.map((item) => {
    const { listId: _list, clientId: _client, series: _series, mustHave, ...rest } = item;
    return { ...rest, mustHave: mustHave === 1, timesAsked: asked.get(item.id)?.length ?? 0 };
  });
}

function asksOf({ store: { read } }: Practice, { root, shorter, items }: Known): RequestView['asks'] {
  const sent = [root, ...shorter].filter(({ sentAt }) => sentAt !== null);
  const ids = sent.map(({ id }) => id);
  const named = Map.groupBy(namedItems(read, ids), ({ listId }) => listId);
  return sent.map(({ id, mode, sentAt, channel, retreatOf }) => ({
    id,
    mode,
    sentAt: sentAt ?? 0,
    channel: channelOf(channel),
    items: retreatOf === null ? items.length : (named.get(id)?.length ?? 0),
  }));
}

/** Lists of which something is missing, client by client. */
export function openLines(practice: Practice): RequestLine[] {
  const { read } = practice.store;
  const lines = knownLists(practice, openListIds(read)).map(lineOf);
  const missing = byOldestAsk(lines.filter(({ open }) => open.length > 0));
  const people = mainPersonsOf(read, [...new Set(missing.map(({ clientId }) => clientId))]);
  return missing.map((line) => ({ ...line, personName: people.get(line.clientId) ?? null }));
}

function lineOf({ root, items, asked, next }: Known): Omit<RequestLine, 'personName'> {
  const { id, clientId, clientName, title, period, dueOn, sentAt } = root;
  const wanted = items.filter(({ waivedOn }) => waivedOn === null);
  const open = wanted.filter(isOpen);
  return {
    id,
    clientId,
    clientName,
    title,
    period,
    dueOn,
    sentAt,
    traffic: trafficOf(items),
    next: nextView(next),
    wanted: wanted.length,
    received: wanted.length - open.length,
    open: open.toSorted((a, b) => b.mustHave - a.mustHave).map(({ text }) => text),
    timesAsked: Math.max(0, ...open.map((item) => asked.get(item.id)?.length ?? 0)),
  };
}

const NOTHING: Output<'requests.get'>['next'] = {
  state: 'done',
  as: null,
  now: [],
  later: [],
  times: 0,
  statutory: false,
  inTouch: false,
  from: null,
  askAt: null,
  until: null,
};

function nextView(next: NextAsk): RequestView['next'] {
  if (next.state === 'done') return NOTHING;
  if (next.state === 'quiet') return { ...NOTHING, state: 'quiet', until: next.until };
  const { as, now, later, times, statutory } = next.ask;
  const ask = { ...NOTHING, state: next.state, as, now: [...now], later: [...later], times, statutory };
  return next.state === 'draft' ? ask : { ...ask, inTouch: next.inTouch, from: next.from, askAt: next.askAt };
}
