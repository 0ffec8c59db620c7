import type { Pause } from '#shared/domain/gap.ts';
import type { ClientId, PersonId } from '#shared/domain/ids.ts';
import { dipSteps, type DipStep } from '#shared/domain/phases/dips.ts';
import { isEngaged } from '#shared/domain/stage.ts';
import { engagedSince, pacesOf, type StageChange } from '#shared/domain/statistics/paces.ts';
import type { SilenceFacts, Told } from '#shared/domain/statistics/silence.ts';
import type { Instant } from '#shared/time/clock.ts';
import { dayOf, instantOf, type Day } from '#shared/time/day.ts';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import { offsetAt } from '#shared/time/zone-offset.ts';
import type { Calendar } from '../gap-views.ts';
import { gapRows, pausesOf, rhythmAgreedOn, type GapRow } from '../store/gaps.ts';
import { phaseAnswersByClient } from '../store/phases.ts';
import type { ReadDb } from '../store/sql.ts';
import { decisionMakers, newsSince, stageSteps, unpackNews, type PackedNews } from '../store/statistics.ts';

export type ClientSilence = {
  readonly facts: SilenceFacts;
  /** The first day that is asked about and on which work went on. */
  readonly from: Day;
};

type Asked = { readonly from: Day; readonly only: ClientId | null };

/**
 * What the silences of every engaged client since `from` follow from, or of one of them: a handful of questions for all. One
 * after the other, so that the hundred thousand days of all of them need not be there at once.
 */
export function* silenceFacts(db: ReadDb, calendar: Calendar, { from, only }: Asked): Generator<readonly [ClientId, ClientSilence]> {
  const scope = { from: instantOf(from, '00:00', calendar.zone), only };
  const on = dayNames(calendar.zone);
  const news = new Map(newsSince(db, scope).map((it) => [it.clientId, it]));
  const deciding = decisionMakers(db, only);
  const steps = Map.groupBy(stageSteps(db, scope), (step) => step.clientId);
  const pauses = pausesOf(db, only);
  const answers = phaseAnswersByClient(db, calendar.zone, only);
  for (const [id, rows] of Map.groupBy(gapRows(db, calendar.today, only), (row) => row.clientId)) {
    const changes = (steps.get(id) ?? []).map((step): StageChange => ({ on: on(step.at), from: step.from, to: step.to }));
    const packed = news.get(id);
    const told = packed ? toldOf(packed, deciding.get(id), on) : [];
    const known = silenceOf(rows, changes, { from, told, pauses: pauses.get(id) ?? [], dips: dipSteps(answers.get(id) ?? []) });
    if (known) yield [id, known];
  }
}

type Known = { readonly from: Day; readonly told: readonly Told[]; readonly pauses: readonly Pause[]; readonly dips: readonly DipStep[] };

function silenceOf(rows: readonly GapRow[], changes: readonly StageChange[], { from, told, pauses, dips }: Known): ClientSilence | null {
  const [first] = rows;
  if (!first || !isEngaged(first.stage)) return null;
  const engagementStartedOn = rows.reduce((day, { startedOn }) => (startedOn < day ? startedOn : day), first.startedOn);
  const paces = pacesOf({ engagements: rows, stage: first.stage, changes, dips, rhythmAgreedOn: rhythmAgreedOn(rows), since: from });
  const begun = engagedSince(changes);
  return { facts: { told, paces, engagementStartedOn, pauses }, from: begun && begun > from ? begun : from };
}

type On = (at: Instant) => Day;

/** In its order. A client without a named decision maker takes anybody for it; nobody named is the client itself. */
function toldOf(packed: PackedNews, makers: readonly PersonId[] | undefined, on: On): Told[] {
  const { decisionMakerBefore, anybodyBefore } = packed;
  const told: Told[] = [];
  if (decisionMakerBefore !== null) told.push({ on: on(decisionMakerBefore), toDecisionMaker: true });
  if (anybodyBefore !== null && anybodyBefore !== decisionMakerBefore) told.push({ on: on(anybodyBefore), toDecisionMaker: false });
  const [moments, people] = unpackNews(packed);
  for (let n = moments.length - 1; n >= 0; n -= 1) {
    const person = people[n] ?? null;
    told.push({ on: on(moments[n]!), toDecisionMaker: person === null || !makers || makers.includes(person) });
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
