import type { Pause } from '#shared/domain/gap.ts';
import type { ClientId, PersonId } from '#shared/domain/ids.ts';
import { isEngaged } from '#shared/domain/stage.ts';
import { engagedSince, pacesOf, type StageChange } from '#shared/domain/statistics/paces.ts';
import type { SilenceFacts, Told } from '#shared/domain/statistics/silence.ts';
import type { Instant } from '#shared/time/clock.ts';
import { dayOf, instantOf, type Day } from '#shared/time/day.ts';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import { offsetAt } from '#shared/time/zone-offset.ts';
import type { Calendar } from '../gap-views.ts';
import { gapRows, pausesOf, type GapRow } from '../store/gaps.ts';
import type { ReadDb } from '../store/sql.ts';
import { decisionMakers, newsBefore, newsSince, stageSteps, type News, type NewsBefore } from '../store/statistics.ts';

export type ClientSilence = {
  readonly facts: SilenceFacts;
  /** The first day that is asked about and on which work went on. */
  readonly from: Day;
};

type Asked = { readonly from: Day; readonly only: ClientId | null };

/** What the silences of every engaged client since `from` follow from, or of one of them: a handful of questions for all. */
export function silenceFacts(db: ReadDb, calendar: Calendar, { from, only }: Asked): Map<ClientId, ClientSilence> {
  const scope = { from: instantOf(from, '00:00', calendar.zone), only };
  const on = dayNames(calendar.zone);
  const told = toldOf({ since: newsSince(db, scope), before: newsBefore(db, scope), deciding: decisionMakers(db, only) }, on);
  const steps = Map.groupBy(stageSteps(db, scope), (step) => step.clientId);
  const pauses = pausesOf(db, only);
  const silences = new Map<ClientId, ClientSilence>();
  for (const [id, rows] of Map.groupBy(gapRows(db, calendar.today, only), (row) => row.clientId)) {
    const changes = (steps.get(id) ?? []).map((step): StageChange => ({ on: on(step.at), from: step.from, to: step.to }));
    const known = silenceOf(rows, changes, { from, told: told.get(id) ?? [], pauses: pauses.get(id) ?? [] });
    if (known) silences.set(id, known);
  }
  return silences;
}

type Known = { readonly from: Day; readonly told: readonly Told[]; readonly pauses: readonly Pause[] };

function silenceOf(rows: readonly GapRow[], changes: readonly StageChange[], { from, told, pauses }: Known): ClientSilence | null {
  const [first] = rows;
  const [startedOn] = rows.map((row) => row.startedOn).toSorted();
  if (!first || !startedOn || !isEngaged(first.stage)) return null;
  const paces = pacesOf({ engagements: rows, stage: first.stage, changes, since: from });
  const begun = engagedSince(changes);
  return { facts: { told, paces, engagementStartedOn: startedOn, pauses }, from: begun && begun > from ? begun : from };
}

type On = (at: Instant) => Day;

type Heard = {
  readonly since: ReadonlyMap<ClientId, News>;
  readonly before: readonly NewsBefore[];
  readonly deciding: ReadonlyMap<ClientId, readonly PersonId[]>;
};

/** A client without a named decision maker takes anybody for it; nobody named is the client itself. */
function toldOf({ since, before, deciding }: Heard, on: On): Map<ClientId, Told[]> {
  const told = new Map<ClientId, Told[]>();
  for (const { clientId, decisionMakerAt, anybodyAt } of before) {
    const first: Told[] = [];
    if (decisionMakerAt !== null) first.push({ on: on(decisionMakerAt), toDecisionMaker: true });
    if (anybodyAt !== null && anybodyAt !== decisionMakerAt) first.push({ on: on(anybodyAt), toDecisionMaker: false });
    told.set(clientId, first);
  }
  for (const [id, [moments, people]] of since) {
    const makers = deciding.get(id);
    const all = told.get(id) ?? [];
    // The index has the latest first, and what is in order need not be sorted.
    for (let n = moments.length - 1; n >= 0; n -= 1) {
      const person = people[n] ?? null;
      all.push({ on: on(moments[n]!), toDecisionMaker: person === null || !makers || makers.includes(person) });
    }
    told.set(id, all);
  }
  return told;
}

/** `dayOf`, with each day written out only once: there are a hundred thousand moments and four hundred days. */
function dayNames(zone: string): On {
  const known = new Map<number, Day>();
  return (at) => {
    const number = Math.floor((at + offsetAt(at, zone)) / DAY_OF_HOURS);
    const name = known.get(number) ?? dayOf(at, zone);
    known.set(number, name);
    return name;
  };
}
