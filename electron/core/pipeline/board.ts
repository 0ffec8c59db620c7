import type { Output, Parsed } from '#shared/contract/index.ts';
import { COLUMN_MAX, type BoardCard, type NextThing, type PipelineFilter } from '#shared/contract/pipeline.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { missingOf } from '#shared/domain/pipeline/move.ts';
import { usualDays } from '#shared/domain/pipeline/usual-days.ts';
import { STAGES, type Stage } from '#shared/domain/stage.ts';
import { foldText } from '#shared/text/fold.ts';
import { collatorOf } from '#shared/text/format.ts';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import { dayOf, daysBetween } from '#shared/time/day.ts';
import { calendarOf, interfaceLanguage, type Practice } from '../handlers/context.ts';
import { boardRows, cardNames, openThings, sourcesInUse, type BoardRow } from '../store/board-rows.ts';
import { tagsInUse } from '../store/client-rows.ts';
import { clientName } from '../store/clients.ts';
import { pipelineFacts } from '../store/pipeline-facts.ts';
import type { ReadDb } from '../store/sql.ts';
import { finishedStays } from '../store/stage-events.ts';
import { workingCalendarOf } from '../calendar/working-calendar.ts';
import { nextThingOf } from './next-thing.ts';

/** How far back the usual length of a stage is learnt from. */
const LEARN_FROM_DAYS = 730;
const BEFORE_ACTIVE: ReadonlySet<Stage> = new Set(['enquiry', 'qualifying', 'fact_finding', 'commitment', 'proposal', 'agreement', 'onboarding', 'transition']);

type Placed = BoardRow & { readonly stageDays: number; readonly isLate: boolean; readonly next: NextThing | null; readonly decisionAt: number | null };
type Usual = ReadonlyMap<Stage, number | null>;

export function boardOf(practice: Practice, input: Parsed<'pipeline.board'>): Output<'pipeline.board'> {
  const { read } = practice.store;
  const { now, today, zone } = calendarOf(practice);
  const usual = usualByStage(read, now);
  const placed = placeRows(practice, input, false, usual);
  const { compare } = collatorOf(interfaceLanguage(practice));
  const byStage = Map.groupBy(placed, (row) => row.stage);
  const shown = STAGES.filter((stage) => input.open.includes(stage)).flatMap((stage) => inOrder(byStage.get(stage) ?? []).slice(0, COLUMN_MAX));
  const cards = Map.groupBy(cardsOf(practice, shown), (card) => card.stage);
  const selling = placed.filter((row) => BEFORE_ACTIVE.has(row.stage));
  return {
    today,
    now,
    zone,
    columns: STAGES.map((stage) => ({ stage, total: byStage.get(stage)?.length ?? 0, usualDays: usual.get(stage) ?? null, cards: cards.get(stage) ?? [] })),
    closed: boardRows(read, { words: wordsOf(input), tag: input.tag, source: input.source, closed: true }).length,
    beforeActive: selling.length,
    longerThanUsual: selling.filter((row) => row.isLate).length,
    nextDecision: nextDecisionOf(read, placed, zone),
    tags: tagsInUse(read).toSorted(compare),
    sources: sourcesInUse(read).toSorted(compare),
  };
}

export function closedOf(practice: Practice, input: Parsed<'pipeline.closed'>): Output<'pipeline.closed'> {
  const { now } = calendarOf(practice);
  const rows = placeRows(practice, input, true, usualByStage(practice.store.read, now)).filter(
    (row) => input.outcome === null || row.outcome === input.outcome,
  );
  const latest = rows.toSorted((a, b) => b.enteredAt - a.enteredAt);
  return { total: rows.length, rows: cardsOf(practice, latest.slice(input.offset, input.offset + input.limit)) };
}

export function usualByStage(read: ReadDb, now: number): Usual {
  const stays = Map.groupBy(finishedStays(read, now - LEARN_FROM_DAYS * DAY_OF_HOURS), (stay) => stay.stage);
  return new Map(
    STAGES.map((stage) => [
      stage,
      usualDays(
        stage,
        (stays.get(stage) ?? []).map(({ ms }) => ms / DAY_OF_HOURS),
      ),
    ]),
  );
}

function placeRows(practice: Practice, filter: PipelineFilter, closed: boolean, usual: Usual): Placed[] {
  const { read } = practice.store;
  const { now, today, zone, worked } = calendarOf(practice);
  const calendar = workingCalendarOf(practice);
  const things = Map.groupBy(openThings(read, now), (thing) => thing.clientId);
  const gaps = practice.memory.gaps({ today, zone, worked });
  return boardRows(read, { words: wordsOf(filter), tag: filter.tag, source: filter.source, closed })
    .map((row): Placed => {
      const stageDays = Math.max(0, daysBetween(dayOf(row.enteredAt, zone), today));
      const next = nextThingOf(things.get(row.id) ?? [], row.wakeUpOn, gaps.get(row.id)?.dueOn ?? null, { now, calendar });
      const decisionAt = things.get(row.id)?.find(({ kind }) => kind === 'decision')?.at ?? null;
      return { ...row, stageDays, isLate: stageDays > (usual.get(row.stage) ?? Infinity), next, decisionAt };
    })
    .filter((row) => (!filter.late || row.isLate) && (filter.band === null || gaps.get(row.id)?.band === filter.band));
}

/** What comes first stands on top; those with nothing dated, the longest there first. */
function inOrder(rows: readonly Placed[]): Placed[] {
  return rows.toSorted((a, b) => (a.next?.at ?? Infinity) - (b.next?.at ?? Infinity) || a.enteredAt - b.enteredAt || a.id - b.id);
}

function cardsOf(practice: Practice, rows: readonly Placed[]): BoardCard[] {
  const { read } = practice.store;
  const calendar = calendarOf(practice);
  const ids = rows.map((row) => row.id);
  const names = cardNames(read, ids);
  const facts = pipelineFacts(read, ids, calendar.today);
  const gaps = practice.memory.gaps(calendar);
  return rows.map(({ id, stage, outcome, enteredAt, stageDays, next }) => {
    const known = facts.get(id);
    return {
      clientId: id,
      personName: names.get(id)?.personName ?? null,
      name: names.get(id)?.name ?? '',
      stage,
      outcome,
      enteredOn: dayOf(enteredAt, calendar.zone),
      stageDays,
      band: gaps.get(id)?.band ?? null,
      next,
      missing: known ? missingOf(known, calendar.now, calendar.today) : null,
      advocate: names.get(id)?.advocate === 1,
    };
  });
}

/** Whatever else comes before it with that client. */
function nextDecisionOf(read: ReadDb, placed: readonly Placed[], zone: string): Output<'pipeline.board'>['nextDecision'] {
  const [first] = placed.flatMap(({ id, decisionAt: at }) => (at === null ? [] : [{ id, at }])).toSorted((a, b) => a.at - b.at);
  return first ? { clientId: first.id, name: nameOf(read, first.id), at: first.at, on: dayOf(first.at, zone) } : null;
}

function nameOf(read: ReadDb, id: ClientId): string {
  return clientName(read, id) ?? '';
}

function wordsOf({ search }: PipelineFilter): string[] {
  return foldText(search).split(/\s+/).filter(Boolean);
}
