import { AppError } from '#shared/contract/error.ts';
import type { HandlersOf, Output } from '#shared/contract/index.ts';
import type { TodayLine } from '#shared/contract/today.ts';
import type { GapView } from '#shared/contract/views.ts';
import { byUrgency, needsNews, VISIBLE_LINES } from '#shared/domain/attention.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { collatorOf } from '#shared/text/format.ts';
import { weekdayOf, type Day } from '#shared/time/day.ts';
import { gapViews } from '../gap-views.ts';
import { clientRow, countClients, reachOf } from '../store/client-rows.ts';
import { clientNames, clientOf } from '../store/clients.ts';
import { lastTold } from '../store/interactions.ts';
import { postpone, postponedOn, takeBackPostponement } from '../store/postponements.ts';
import type { ReadDb } from '../store/sql.ts';
import { calendarOf, found, interfaceLanguage, settingsOf, type Practice } from './context.ts';

/** A long list is a pile, not a plan: the rest is counted. */
const LINES_MAX = 200;

type Candidate = { readonly id: ClientId; readonly name: string; readonly gap: GapView };

export function todayHandlers(practice: Practice): HandlersOf<'today.get' | 'today.postpone' | 'today.takeBack'> {
  const { store } = practice;
  return {
    'today.get': () => todayOf(practice),
    'today.postpone'({ clientId, untilOn }) {
      if (untilOn <= calendarOf(practice).today) throw new AppError('invalid-input', { field: 'untilOn', reason: 'not-later' });
      store.write((db) => {
        found(clientOf(db, clientId));
        postpone(db, clientId, untilOn);
      });
      return {};
    },
    'today.takeBack'({ clientId }) {
      store.write((db) => takeBackPostponement(db, clientId));
      return {};
    },
  };
}

function todayOf(practice: Practice): Output<'today.get'> {
  const { read } = practice.store;
  const calendar = calendarOf(practice);
  const postponed = postponedOn(read, calendar.today);
  const names = clientNames(read);
  const engaged = [...gapViews(read, calendar)].map(([id, gap]): Candidate => ({ id, gap, name: names.get(id) ?? '' }));
  const waiting = engaged.filter(({ gap }) => needsNews(gap));
  const { compare } = collatorOf(interfaceLanguage(practice));
  const lines = waiting.filter(({ id }) => !postponed.has(id)).toSorted(byUrgency(compare));
  return {
    today: calendar.today,
    now: calendar.now,
    zone: calendar.zone,
    open: settingsOf(practice).officeHours[weekdayOf(calendar.today) - 1] ?? null,
    lines: lines.slice(0, LINES_MAX).map((line) => lineOf(read, line)),
    total: lines.length,
    visible: VISIBLE_LINES,
    postponed: waiting.length - lines.length,
    clients: countClients(read),
    engaged: engaged.length,
    next: nextDue(engaged, calendar.today),
  };
}

function lineOf(read: ReadDb, { id, gap }: Candidate): TodayLine {
  const row = found(clientRow(read, id));
  const last = lastTold(read, id);
  return {
    clientId: id,
    clientName: row.name,
    personName: row.personName,
    town: row.town,
    ...reachOf(read, row),
    gap,
    lastSummary: last?.summary ?? null,
    lastChannel: last?.channel ?? null,
  };
}

function nextDue(engaged: readonly Candidate[], today: Day): Output<'today.get'>['next'] {
  const [next] = engaged.filter(({ gap }) => gap.dueOn > today).toSorted((a, b) => (a.gap.dueOn < b.gap.dueOn ? -1 : 1));
  return next ? { on: next.gap.dueOn, clientName: next.name } : null;
}
