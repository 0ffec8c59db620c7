import type { ClientId } from '#shared/domain/ids.ts';
import { measureSignals, type ClientFacts, type Overdue } from '#shared/domain/phases/measure.ts';
import { proposePhase, WATCHED_DAYS, type PhaseFacts, type Proposal } from '#shared/domain/phases/propose.ts';
import { NOTED_CODES, type NotedCode, type Signal } from '#shared/domain/phases/signal.ts';
import type { PhaseAnswer } from '#shared/domain/phases/standing.ts';
import { silencesOf, type Silence } from '#shared/domain/statistics/silence.ts';
import { addDays, dayOf, daysBetween, instantOf, type Day } from '#shared/time/day.ts';
import type { Instant } from '#shared/time/clock.ts';
import { calendarOf, type Practice } from '../handlers/context.ts';
import { silenceFacts } from '../rhythm/silence-facts.ts';
import { phaseRows, type ItemRow, type MeetingRow, type PhaseRows } from '../store/phase-facts.ts';
import { phaseAnswers, signalRows, type SignalRow } from '../store/phases.ts';

/** The share of what arrives on time looks back so far beyond the days that are watched. */
const LOOKED_BACK_DAYS = WATCHED_DAYS + 120;
/** More than half as long again as agreed (spec 2.11). */
const STORY = 1.5;

export type KnownPhase = { readonly signals: readonly Signal[]; readonly proposal: Proposal; readonly from: Day };

/** What these clients' phases look like; those with whom no work runs have none. */
export function knownPhases(practice: Practice, ids: readonly ClientId[]): Map<ClientId, KnownPhase> {
  const calendar = calendarOf(practice);
  const { today, zone, worked } = calendar;
  const { read } = practice.store;
  const since = instantOf(addDays(today, -LOOKED_BACK_DAYS), '00:00', zone);
  const rows = byClient(phaseRows(read, { ids, since, today }));
  const signals = Map.groupBy(signalRows(read, ids), ({ clientId }) => clientId);
  const answers = Map.groupBy(phaseAnswers(read, ids), ({ clientId }) => clientId);
  const from = addDays(today, 1 - WATCHED_DAYS);
  const known = new Map<ClientId, KnownPhase>();
  for (const id of ids) {
    const own = rows(id);
    const [work] = own.work;
    if (!work) continue;
    const [silence] = [...silenceFacts(read, calendar, { from, only: id })];
    const overdue = silence ? silencesOf(silence[1].facts, { from, to: today }, worked).flatMap(overdueOf) : [];
    const facts = factsOf(own, { signals: signals.get(id) ?? [], overdue, on: (at) => dayOf(at, zone) });
    const measured = measureSignals(facts, { from, today, worked, usualLatency: null });
    const said = (answers.get(id) ?? []).map(({ to, at, untilOn, signals: names }): PhaseAnswer => ({
      to,
      on: dayOf(at, zone),
      untilOn,
      signals: JSON.parse(names) as string[],
    }));
    const all: PhaseFacts = { ...work, signals: measured, answers: said, toldOn: facts.toldOn, away: facts.away, dataPoints: dataPoints(facts) };
    known.set(id, { signals: measured, proposal: proposePhase(all, today), from });
  }
  return known;
}

type Around = { readonly signals: readonly SignalRow[]; readonly overdue: readonly Overdue[]; readonly on: (at: Instant) => Day };

function factsOf(rows: PhaseRows, { signals, overdue, on }: Around): ClientFacts {
  const [work] = rows.work;
  if (!work) throw new Error('no work runs');
  return {
    startedOn: work.startedOn,
    asks: rows.asks.map(({ at, repliedAt }) => ({ on: on(at), repliedOn: repliedAt === null ? null : on(repliedAt) })),
    items: rows.items.map((item) => itemFact(item, on)).filter(({ askedOn }) => askedOn.length > 0),
    meetings: rows.meetings.map((meeting) => ({ id: meeting.id, on: on(meeting.at), missed: meeting.status === 'no_show', keen: keenOf(meeting) })),
    calls: rows.calls.map(({ id, at, backAt }) => ({ id, on: on(at), backOn: backAt === null ? null : on(backAt) })),
    promises: rows.promises.map(({ id, what, dueAt, closedAt }) => ({ id, what, dueOn: on(dueAt), closedOn: closedAt === null ? null : on(closedAt) })),
    overdue,
    toldOn: rows.told.map(({ toldAt }) => on(toldAt)),
    noted: signals.filter(isNoted).map(({ id, code, kind, at, note }) => ({ id, code, kind: kind || 'somebody', on: on(at), note })),
    dismissed: signals.flatMap(({ code, ref, dismissedOn, source }) => (dismissedOn !== null && source === 'measured' ? [{ code, ref, on: dismissedOn }] : [])),
    away: rows.pauses.filter(({ kind }) => kind === 'away'),
    slow: rows.pauses.filter(({ kind }) => kind === 'slow'),
  };
}

function isNoted(row: SignalRow): row is SignalRow & { readonly code: NotedCode } {
  return row.source === 'noted' && row.dismissedOn === null && NOTED_CODES.some((code) => code === row.code);
}

function itemFact({ id, text, dueOn, receivedOn, waivedOn, closedAt, asked }: ItemRow, on: Around['on']): ClientFacts['items'][number] {
  // Written by SQLite from a column of whole numbers.
  const askedOn = (JSON.parse(asked) as Instant[]).map(on);
  const closedOn = receivedOn ?? waivedOn ?? (closedAt === null ? null : on(closedAt));
  return { id, text, askedOn, dueOn, receivedOn, closedOn, waived: waivedOn !== null };
}

function keenOf({ status, arrival, prepared }: MeetingRow): 'early' | 'questions' | null {
  if (status !== 'held') return null;
  if (arrival === 'early') return 'early';
  return prepared === 1 ? 'questions' : null;
}

/** The days on which they waited longer than agreed, absences left out of both. */
function overdueOf({ since, until, lasts, dueOn, gapDays, targetDays }: Silence): Overdue[] {
  if (gapDays <= targetDays) return [];
  const away = daysBetween(since, until) - gapDays;
  const storyOn = addDays(since, Math.floor(targetDays * STORY) + 1 + away);
  return [{ since, overdueOn: addDays(dueOn, 1), storyOn: storyOn <= until ? storyOn : null, to: lasts ? null : addDays(until, -1), gapDays, targetDays }];
}

/** How much there is to judge by. */
function dataPoints({ asks, items, meetings, calls, noted, toldOn }: ClientFacts): number {
  return asks.length + items.length + meetings.length + calls.length + noted.length + toldOn.length;
}

function byClient(rows: PhaseRows): (id: ClientId) => PhaseRows {
  const kinds = Object.entries(rows).map(([kind, all]) => [kind, Map.groupBy<ClientId, { clientId: ClientId }>(all, ({ clientId }) => clientId)] as const);
  // Every kind again, each with the rows of one client.
  return (id) => Object.fromEntries(kinds.map(([kind, of]) => [kind, of.get(id) ?? []])) as unknown as PhaseRows;
}
