import type { Output, Parsed } from '#shared/contract/index.ts';
import { COLUMN_MAX, type BoardCard, type PipelineFilter } from '#shared/contract/pipeline.ts';
import type { GapView } from '#shared/contract/views.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { missingOf, nextEventOf } from '#shared/domain/pipeline/move.ts';
import { usualDays } from '#shared/domain/pipeline/usual-days.ts';
import { STAGES, type Stage } from '#shared/domain/stage.ts';
import { firstOf } from '#shared/lib/first-of.ts';
import { foldText } from '#shared/text/fold.ts';
import { collatorOf } from '#shared/text/format.ts';
import type { Instant } from '#shared/time/clock.ts';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import { dayOf, daysSince } from '#shared/time/day.ts';
import type { Directory, DirectoryEntry } from '../client-directory.ts';
import { calendarOf, interfaceLanguage, type Practice } from '../handlers/context.ts';
import { NOT, together } from '../haystack.ts';
import { advocatesAmong, openThings, type OpenThing } from '../store/board-rows.ts';
import { clientName } from '../store/clients.ts';
import { pipelineFacts } from '../store/pipeline-facts.ts';
import type { ReadDb } from '../store/sql.ts';
import { finishedStays } from '../store/stage-events.ts';
import { workingCalendarOf } from '../calendar/working-calendar.ts';
import { endOfDays, nextDatedOf, type Dated } from './next-thing.ts';

/** How far back the usual length of a stage is learnt from. */
const LEARN_FROM_DAYS = 730;
const BEFORE_ACTIVE: ReadonlySet<Stage> = new Set(['enquiry', 'qualifying', 'fact_finding', 'commitment', 'proposal', 'agreement', 'onboarding', 'transition']);

/** Counted and sorted for everybody; what a card says beside it is asked for those that are shown. */
type Placed = { readonly entry: DirectoryEntry; readonly stageDays: number; readonly isLate: boolean };
type Ahead = { readonly row: Placed; readonly next: Dated | null; /** Of `next`; never, where nothing is dated. */ readonly at: number };
/** Looked up once for everybody. */
type Around = { readonly calendar: ReturnType<typeof calendarOf>; readonly gaps: ReadonlyMap<ClientId, GapView> };
type AheadOf = (row: Placed) => Ahead;
type Usual = ReadonlyMap<Stage, number | null>;
type Things = ReadonlyMap<ClientId, readonly OpenThing[]>;

export function boardOf(practice: Practice, input: Parsed<'pipeline.board'>): Output<'pipeline.board'> {
  const { read } = practice.store;
  const calendar = calendarOf(practice);
  const { now, today, zone } = calendar;
  const usual = usualByStage(read, now);
  const directory = practice.memory.directory(interfaceLanguage(practice));
  const things = thingsByClient(read, now);
  const { running, closed } = sided(found(directory, input));
  const around = { calendar, gaps: practice.memory.gaps(calendar) };
  const placed = placeRows(around, running, input, usual);
  const byStage = Map.groupBy(placed, ({ entry }) => entry.stage);
  const aheadOf = lookingAhead(practice, around, things);
  const shown = STAGES.filter((stage) => input.open.includes(stage)).flatMap((stage) => firstOf((byStage.get(stage) ?? []).map(aheadOf), COLUMN_MAX, byNext));
  const cards = Map.groupBy(cardsOf(read, around, shown), (card) => card.stage);
  const selling = placed.filter(({ entry }) => BEFORE_ACTIVE.has(entry.stage));
  return {
    today,
    now,
    zone,
    columns: STAGES.map((stage) => ({ stage, total: byStage.get(stage)?.length ?? 0, usualDays: usual.get(stage) ?? null, cards: cards.get(stage) ?? [] })),
    closed: closed.length,
    beforeActive: selling.length,
    longerThanUsual: selling.filter((row) => row.isLate).length,
    nextDecision: nextDecisionOf(read, placed, things, zone),
    ...choicesIn(practice, directory),
  };
}

export function closedOf(practice: Practice, input: Parsed<'pipeline.closed'>): Output<'pipeline.closed'> {
  const { read } = practice.store;
  const calendar = calendarOf(practice);
  const { now } = calendar;
  const around = { calendar, gaps: practice.memory.gaps(calendar) };
  const { closed } = sided(found(practice.memory.directory(interfaceLanguage(practice)), input));
  const rows = placeRows(around, closed, input, usualByStage(read, now)).filter(({ entry }) => input.outcome === null || entry.outcome === input.outcome);
  const latest = rows.toSorted(({ entry: a }, { entry: b }) => b.stageEnteredAt - a.stageEnteredAt || a.id - b.id);
  const shown = latest.slice(input.offset, input.offset + input.limit);
  return { total: rows.length, rows: cardsOf(read, around, shown.map(lookingAhead(practice, around, thingsByClient(read, now)))) };
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

/** Whom words, tag and source leave, looked up in memory; nobody who is archived. */
function found(directory: Directory, { search, tag, source }: PipelineFilter): DirectoryEntry[] {
  const words = foldText(search).split(/\s+/).filter(Boolean);
  const places = together(
    words.map((word) => directory.search(word)),
    directory.entries.length,
  );
  return directory.entries.filter(
    (entry, n) => !entry.archived && places[n] !== NOT && (tag === null || entry.tags.includes(tag)) && (source === null || entry.source === source),
  );
}

function sided(entries: readonly DirectoryEntry[]): { readonly running: DirectoryEntry[]; readonly closed: DirectoryEntry[] } {
  return { running: entries.filter(({ outcome }) => outcome === null), closed: entries.filter(({ outcome }) => outcome !== null) };
}

function placeRows({ calendar, gaps }: Around, entries: readonly DirectoryEntry[], { late, band }: PipelineFilter, usual: Usual): Placed[] {
  const daysUntilToday = daysSince(calendar);
  const placed: Placed[] = [];
  for (const entry of entries) {
    if (band !== null && gaps.get(entry.id)?.band !== band) continue;
    const stageDays = Math.max(0, daysUntilToday(entry.stageEnteredAt));
    const isLate = stageDays > (usual.get(entry.stage) ?? Infinity);
    if (isLate || !late) placed.push({ entry, stageDays, isLate });
  }
  return placed;
}

function thingsByClient(read: ReadDb, now: Instant): Things {
  return Map.groupBy(openThings(read, now), (thing) => thing.clientId);
}

function lookingAhead(practice: Practice, { calendar, gaps }: Around, things: Things): AheadOf {
  const { now, zone } = calendar;
  const dated = { now, calendar: workingCalendarOf(practice), endOf: endOfDays(zone) };
  return (row) => {
    const { id, wakeUpOn } = row.entry;
    const next = nextDatedOf(things.get(id) ?? [], wakeUpOn, gaps.get(id)?.dueOn ?? null, dated);
    return { row, next, at: next?.at ?? Infinity };
  };
}

/** What comes first stands on top; those with nothing dated, the longest there first. */
function byNext(a: Ahead, b: Ahead): number {
  return a.at - b.at || a.row.entry.stageEnteredAt - b.row.entry.stageEnteredAt || a.row.entry.id - b.row.entry.id;
}

function cardsOf(read: ReadDb, { calendar, gaps }: Around, shown: readonly Ahead[]): BoardCard[] {
  const entries = shown.map(({ row }) => row.entry);
  const advocates = advocatesAmong(
    read,
    entries.map(({ id }) => id),
  );
  // Where nothing is to be reached, nothing can be missing.
  const onTheWay = entries.filter((entry) => nextEventOf(entry) !== null).map(({ id }) => id);
  const facts = pipelineFacts(read, onTheWay, calendar.today);
  return shown.map(({ row: { entry, stageDays }, next }) => {
    const { id, stage, outcome } = entry;
    const known = facts.get(id);
    return {
      clientId: id,
      personName: entry.personName,
      name: entry.name,
      stage,
      outcome,
      enteredOn: dayOf(entry.stageEnteredAt, calendar.zone),
      stageDays,
      band: gaps.get(id)?.band ?? null,
      next: next && { ...next, on: dayOf(next.at, calendar.zone) },
      missing: known ? missingOf(known, calendar.now, calendar.today) : null,
      advocate: advocates.has(id),
    };
  });
}

/** Whatever else comes before it with that client. */
function nextDecisionOf(read: ReadDb, placed: readonly Placed[], things: Things, zone: string): Output<'pipeline.board'>['nextDecision'] {
  const decisions = placed.flatMap(({ entry: { id } }) => {
    const decision = things.get(id)?.find(({ kind }) => kind === 'decision');
    return decision ? [{ id, at: decision.at }] : [];
  });
  const [first] = decisions.toSorted((a, b) => a.at - b.at || a.id - b.id);
  return first ? { clientId: first.id, name: clientName(read, first.id) ?? '', at: first.at, on: dayOf(first.at, zone) } : null;
}

/** What can be filtered by. */
function choicesIn(practice: Practice, directory: Directory): Pick<Output<'pipeline.board'>, 'tags' | 'sources'> {
  const { compare } = collatorOf(interfaceLanguage(practice));
  const { tags, sources } = directory.choices();
  return { tags: [...tags].toSorted(compare), sources: [...sources].filter(Boolean).toSorted(compare) };
}
