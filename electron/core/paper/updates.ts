import { nextWay } from '#shared/domain/next-way.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import type { SheetDocument } from '#shared/domain/sheets/document.ts';
import { updatesSheet } from '#shared/domain/sheets/updates-sheet.ts';
import { dayOf } from '#shared/time/day.ts';
import type { Instant } from '#shared/time/clock.ts';
import { calendarOf, interfaceLanguage, type Practice } from '../handlers/context.ts';
import { openThings } from '../store/board-rows.ts';
import { clientLines, lastWords } from '../store/client-page.ts';
import { latestNews } from '../store/latest-news.ts';
import { endOfWeek, listPaper, ON_PAPER_MAX } from './on-paper.ts';

/** Everybody whose update falls due until Sunday, the earliest first. */
export function updatesPaper(practice: Practice): SheetDocument {
  const { read } = practice.store;
  const calendar = calendarOf(practice);
  const { byName } = practice.memory.places(interfaceLanguage(practice));
  const until = dayOf(endOfWeek(practice), calendar.zone);
  const owed = [...practice.memory.gaps(calendar)].filter(([, gap]) => gap.dueOn < until);
  const order = owed.toSorted(([a, one], [b, other]) => compareText(one.dueOn, other.dueOn) || (byName.get(a) ?? 0) - (byName.get(b) ?? 0));
  const gaps = new Map(order.slice(0, ON_PAPER_MAX));
  const ids = [...gaps.keys()];
  const [told, news, meetings] = [lastWords(read, ids), latestNews(read, ids), nextMeetings(practice)];
  const updates = clientLines(read, ids).flatMap(({ id, name, personName, phone, email, toldAt }) => {
    const [gap, word] = [gaps.get(id), told.get(id)];
    if (!gap) return [];
    const { channels, noCalls } = news.get(id) ?? { channels: [], noCalls: false };
    return [
      {
        name,
        personName,
        phone,
        dueOn: gap.dueOn,
        told: word && toldAt !== null ? { on: dayOf(toldAt, calendar.zone), channel: word.channel } : null,
        way: nextWay({ phone, email, channels, noCalls }),
        meetingAt: meetings.get(id) ?? null,
      },
    ];
  });
  return updatesSheet({ ...listPaper(practice), updates, leftOut: owed.length - ids.length }, practice.text());
}

function nextMeetings(practice: Practice): Map<ClientId, Instant> {
  const meetings = openThings(practice.store.read, calendarOf(practice).now).filter(({ kind }) => kind === 'meeting');
  return new Map(meetings.toSorted((a, b) => b.at - a.at).map(({ clientId, at }) => [clientId, at]));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
