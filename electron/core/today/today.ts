import type { Output } from '#shared/contract/index.ts';
import type { TodayLine } from '#shared/contract/today.ts';
import { PILE_LINES, VISIBLE_LINES } from '#shared/domain/attention.ts';
import { byConsequence, foldClients, isHard, type Folded } from '#shared/domain/today-order.ts';
import { addDays, dayOf, instantOf, weekdayOf } from '#shared/time/day.ts';
import { isWorkingDay } from '#shared/time/working-days.ts';
import { calendarOf, interfaceLanguage, settingsOf, type Practice } from '../handlers/context.ts';
import { clientLines } from '../store/client-page.ts';
import { countClients } from '../store/client-rows.ts';
import { clientName } from '../store/clients.ts';
import { nextDue } from '../store/next-due.ts';
import { postponedOn } from '../store/postponements.ts';
import { SOURCES } from './kinds/index.ts';
import type { Candidate, DayFacts } from './line-source.ts';
import { occasionOf } from './occasion.ts';

/** A long list is a pile, not a plan: the rest is counted. */
const LINES_MAX = 200;

/** One list out of all kinds, in the order of what it costs to leave them. */
export function todayOf(practice: Practice): Output<'today.get'> {
  const day = dayFacts(practice);
  const { read, now, today, zone } = day;
  const { all, due, put } = dueLines(day);
  const lines = foldClients(due);
  const hard = lines.filter(({ line }) => isHard(line)).length;
  const occasion = occasionOf(practice);
  return {
    ...occasion,
    today,
    now,
    zone,
    open: isWorkingDay(today, calendarOf(practice).worked) ? (settingsOf(practice).officeHours[weekdayOf(today) - 1] ?? null) : null,
    lines: linesOf(lines.slice(0, LINES_MAX), day),
    total: lines.length,
    hard,
    visible: occasion.away ? Math.min(hard, VISIBLE_LINES) : VISIBLE_LINES,
    pile: !occasion.away && (occasion.back ? lines.length > 0 : lines.length > PILE_LINES),
    fixed: fixedMoments(due, now),
    waiting: all.filter(({ subject }) => subject.kind === 'update').length,
    postponed: all.length - due.length,
    clients: countClients(read),
    engaged: day.gaps.size,
    next: lines.length > 0 ? null : nextAfter(day, put),
  };
}

/** How many lines there are; on a day of absence only those that cannot wait. */
export function todayCount(practice: Practice): number {
  const lines = foldClients(dueLines(dayFacts(practice)).due);
  return occasionOf(practice).away ? lines.filter(({ line }) => isHard(line)).length : lines.length;
}

type Due = {
  readonly all: readonly Candidate[];
  /** Without what was put off, in the order of what it costs to leave them. */
  readonly due: readonly Candidate[];
  readonly put: ReturnType<typeof postponedOn>;
};

export function dueLines(day: DayFacts): Due {
  const { practice, read, today } = day;
  const all = SOURCES.flatMap((source) => source(day));
  const put = postponedOn(read, today);
  const away = new Set(put.map(({ kind, refId }) => `${kind} ${refId}`));
  const { byName } = practice.memory.places(interfaceLanguage(practice));
  const place = ({ clientId }: Candidate): number => byName.get(clientId) ?? 0;
  const due = all.filter(({ subject, refId }) => !away.has(`${subject.kind} ${refId}`));
  return { all, due: due.toSorted(byConsequence((a, b) => place(a) - place(b) || a.refId - b.refId)), put };
}

export function dayFacts(practice: Practice): DayFacts {
  const calendar = calendarOf(practice);
  const { now, today, zone } = calendar;
  const until = instantOf(addDays(today, 1), '00:00', zone);
  return { practice, read: practice.store.read, now, today, zone, until, gaps: practice.memory.gaps(calendar) };
}

/** Names in one question for all. */
export function linesOf(folded: readonly Folded<Candidate>[], { read, zone, today, gaps }: DayFacts): TodayLine[] {
  const names = new Map(clientLines(read, [...new Set(folded.map(({ line }) => line.clientId))]).map((client) => [client.id, client]));
  return folded.flatMap(({ line: { order: _order, at, on, ...line }, others }) => {
    const client = names.get(line.clientId);
    if (!client) return [];
    const { name: clientName, personName, town, phone, email } = client;
    const known = { clientName, personName, town, phone, email, gap: gaps.get(line.clientId) ?? null };
    return [{ ...line, ...known, at, on: on ?? (at === null ? today : dayOf(at, zone)), others }];
  });
}

function fixedMoments(due: readonly Candidate[], now: number): Output<'today.get'>['fixed'] {
  const ahead = due.flatMap(({ rank, at }) => (rank === 'moment' && at !== null && at >= now ? [at] : []));
  return { count: ahead.length, firstAt: ahead.length === 0 ? null : Math.min(...ahead) };
}

/** Updates are computed, what is dated stands in the file, and what was put off comes back. */
function nextAfter({ read, gaps, today, until, zone }: DayFacts, put: ReturnType<typeof postponedOn>): Output<'today.get'>['next'] {
  const updates = [...gaps].filter(([, gap]) => gap.dueOn > today).map(([clientId, gap]) => ({ clientId, on: gap.dueOn }));
  const dated = nextDue(read, until, today).map(({ clientId, at, on }) => ({ clientId, on: on ?? dayOf(at ?? until, zone) }));
  const back = put.flatMap(({ clientId, untilOn }) => (clientId === null ? [] : [{ clientId, on: untilOn }]));
  const [next] = [...updates, ...dated, ...back].toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  return next ? { on: next.on, clientName: clientName(read, next.clientId) ?? '' } : null;
}
