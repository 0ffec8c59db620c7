import type { GapView } from '#shared/contract/views.ts';
import { gapOf, type Pause } from '#shared/domain/gap.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { isInDip } from '#shared/domain/phases/dips.ts';
import type { PhaseAnswer } from '#shared/domain/phases/standing.ts';
import { isEngaged } from '#shared/domain/stage.ts';
import { shortestOf } from '#shared/domain/statistics/paces.ts';
import { dayOf, type Day } from '#shared/time/day.ts';
import type { WorkingDays } from '#shared/time/working-days.ts';
import type { Computing } from './client-memory.ts';
import { gapRows, pausesOf, rhythmAgreedOn, type GapRow } from './store/gaps.ts';
import { phaseAnswersByClient } from './store/phases.ts';
import type { ReadDb } from './store/sql.ts';

export type Calendar = { readonly today: Day; readonly zone: string; readonly worked: WorkingDays };

/** The gap of every engaged client, from the file; a client without running work in an engaged stage has none. Screens ask `practice.gaps`. */
export function gapViews(db: ReadDb, calendar: Calendar): Map<ClientId, GapView> {
  const views = new Map<ClientId, GapView>();
  const pauses = pausesOf(db);
  const answers = phaseAnswersByClient(db, calendar.zone);
  for (const [id, rows] of Map.groupBy(gapRows(db, calendar.today), (row) => row.clientId)) {
    const view = viewOf(rows, { pauses: pauses.get(id) ?? [], answers: answers.get(id) ?? [] }, calendar);
    if (view) views.set(id, view);
  }
  return views;
}

/** Of everybody, and of one. */
export function gapsComputed(db: ReadDb): Computing<GapView> {
  return { all: (calendar) => gapViews(db, calendar), one: (calendar, id) => gapViewOf(db, calendar, id) };
}

export function gapViewOf(db: ReadDb, calendar: Calendar, id: ClientId): GapView | null {
  const answers = phaseAnswersByClient(db, calendar.zone, id).get(id) ?? [];
  return viewOf(gapRows(db, calendar.today, id), { pauses: pausesOf(db, id).get(id) ?? [], answers }, calendar);
}

type Around = { readonly pauses: readonly Pause[]; readonly answers: readonly PhaseAnswer[] };

/** Of several engagements the one that asks for news soonest sets the pace; silence counts from the earliest. */
function viewOf(rows: readonly GapRow[], { pauses, answers }: Around, { today, zone, worked }: Calendar): GapView | null {
  const [first] = rows;
  if (!first || !isEngaged(first.stage)) return null;
  const interval = shortestOf(rows, { stage: first.stage, dip: isInDip(answers, today), rhythmAgreedOn: rhythmAgreedOn(rows) }, today);
  const [startedOn] = rows.map((row) => row.startedOn).toSorted();
  if (!interval || !startedOn) return null;
  const facts = {
    interval,
    decisionMakerInformedOn: first.decisionMakerAt === null ? null : dayOf(first.decisionMakerAt, zone),
    othersInformedOn: first.anybodyAt === null ? null : dayOf(first.anybodyAt, zone),
    engagementStartedOn: startedOn,
    pauses,
  };
  return { interval, ...gapOf(facts, today, worked) };
}
