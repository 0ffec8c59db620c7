import { AppError } from '#shared/contract/error.ts';
import type { HandlersOf, Output } from '#shared/contract/index.ts';
import type { TodayLine } from '#shared/contract/today.ts';
import type { GapView } from '#shared/contract/views.ts';
import { byUrgency, needsNews, VISIBLE_LINES } from '#shared/domain/attention.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { weekdayOf, type Day } from '#shared/time/day.ts';
import { clientLines, lastWords } from '../store/client-page.ts';
import { countClients } from '../store/client-rows.ts';
import { clientName, clientOf } from '../store/clients.ts';
import { postpone, postponedOn, takeBackPostponement } from '../store/postponements.ts';
import type { ReadDb } from '../store/sql.ts';
import { calendarOf, found, interfaceLanguage, settingsOf, type Practice } from './context.ts';

/** A long list is a pile, not a plan: the rest is counted. */
const LINES_MAX = 200;

type Candidate = { readonly id: ClientId; readonly gap: GapView };

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
  const engaged = [...practice.memory.gaps(calendar)].map(([id, gap]): Candidate => ({ id, gap }));
  const waiting = engaged.filter(({ gap }) => needsNews(gap));
  const { byName } = practice.memory.places(interfaceLanguage(practice));
  const place = ({ id }: Candidate): number => byName.get(id) ?? 0;
  const lines = waiting.filter(({ id }) => !postponed.has(id)).toSorted(byUrgency((a, b) => place(a) - place(b)));
  return {
    today: calendar.today,
    now: calendar.now,
    zone: calendar.zone,
    open: settingsOf(practice).officeHours[weekdayOf(calendar.today) - 1] ?? null,
    lines: linesOf(read, lines.slice(0, LINES_MAX)),
    total: lines.length,
    visible: VISIBLE_LINES,
    postponed: waiting.length - lines.length,
    clients: countClients(read),
    engaged: engaged.length,
    next: nextDue(read, engaged, calendar.today),
  };
}

function linesOf(read: ReadDb, candidates: readonly Candidate[]): TodayLine[] {
  const gaps = new Map(candidates.map(({ id, gap }) => [id, gap]));
  const ids = [...gaps.keys()];
  const told = lastWords(read, ids);
  return clientLines(read, ids).flatMap(({ id, name, personName, town, phone, email }) => {
    const gap = gaps.get(id);
    const last = told.get(id);
    const said = { lastSummary: last?.summary ?? null, lastChannel: last?.channel ?? null };
    return gap ? [{ clientId: id, clientName: name, personName, town, phone, email, gap, ...said }] : [];
  });
}

function nextDue(read: ReadDb, engaged: readonly Candidate[], today: Day): Output<'today.get'>['next'] {
  const later = engaged.filter(({ gap }) => gap.dueOn > today);
  if (later.length === 0) return null;
  const next = later.reduce((first, it) => (it.gap.dueOn < first.gap.dueOn ? it : first));
  return { on: next.gap.dueOn, clientName: clientName(read, next.id) ?? '' };
}
