import type { ClientId, SignalId } from '#shared/domain/ids.ts';
import type { NotedCode, NotedKind, SignalCode } from '#shared/domain/phases/signal.ts';
import type { Phase } from '#shared/domain/pipeline/facts.ts';
import type { Instant } from '#shared/time/clock.ts';
import { standingAnswer, type PhaseAnswer } from '#shared/domain/phases/standing.ts';
import { dayOf, type Day } from '#shared/time/day.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

export type StoredAnswer = {
  readonly clientId: ClientId;
  readonly to: Phase;
  readonly at: Instant;
  readonly untilOn: Day | null;
  readonly reason: string;
  readonly signals: string;
};

/** What was said of the phases of these clients, in its order. */
export function phaseAnswers(db: ReadDb, ids: readonly ClientId[]): StoredAnswer[] {
  return db.all<StoredAnswer>(sql`
    SELECT client_id AS clientId, to_phase AS "to", at, until_on AS untilOn, reason, signals FROM phase_change
    WHERE client_id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) ORDER BY at, id`);
}

/** What was said of everybody's phase, or of one client's, in its order. */
export function phaseAnswersByClient(db: ReadDb, zone: string, only: ClientId | null = null): Map<ClientId, PhaseAnswer[]> {
  const rows = db.all<Pick<StoredAnswer, 'clientId' | 'to' | 'at' | 'untilOn'>>(sql`
    SELECT client_id AS clientId, to_phase AS "to", at, until_on AS untilOn FROM phase_change
    WHERE client_id BETWEEN ${only ?? 0} AND ${only ?? Number.MAX_SAFE_INTEGER} ORDER BY client_id, at, id`);
  const answers = new Map<ClientId, PhaseAnswer[]>();
  for (const { clientId, to, at, untilOn } of rows) {
    const own = answers.get(clientId) ?? [];
    own.push({ to, on: dayOf(at, zone), untilOn, signals: [] });
    answers.set(clientId, own);
  }
  return answers;
}

/** The phase that counts for each of these clients; one of whom nothing was ever said has none. */
export function standingPhases(db: ReadDb, ids: readonly ClientId[], today: Day): Map<ClientId, Phase> {
  const standing = new Map<ClientId, Phase>();
  for (const [id, rows] of Map.groupBy(phaseAnswers(db, ids), ({ clientId }) => clientId)) {
    // Only their order and how long they hold matter here, not their day.
    const answers = rows.map(({ to, untilOn }): PhaseAnswer => ({ to, untilOn, on: today, signals: [] }));
    const last = standingAnswer(answers, today);
    if (last) standing.set(id, last.to);
  }
  return standing;
}

export type NewAnswer = {
  readonly clientId: ClientId;
  readonly from: Phase | null;
  readonly to: Phase;
  readonly untilOn: Day | null;
  readonly reason: string;
  readonly signals: readonly string[];
};

export function insertPhaseAnswer(db: WriteDb, it: NewAnswer, now: Instant): void {
  db.run(sql`
    INSERT INTO phase_change (client_id, from_phase, to_phase, at, author, is_override, until_on, reason, signals, created_at)
    VALUES (${it.clientId}, ${it.from}, ${it.to}, ${now}, 'me', ${it.untilOn !== null}, ${it.untilOn}, ${it.reason}, ${JSON.stringify(it.signals)}, ${now})`);
}

export type SignalRow = {
  readonly id: SignalId;
  readonly clientId: ClientId;
  readonly code: SignalCode;
  readonly source: 'measured' | 'noted';
  readonly ref: string;
  readonly kind: NotedKind | '';
  readonly note: string;
  readonly at: Instant;
  readonly dismissedOn: Day | null;
};

/** What somebody noted of these clients, and what somebody said is no sign. */
export function signalRows(db: ReadDb, ids: readonly ClientId[]): SignalRow[] {
  return db.all<SignalRow>(sql`
    SELECT id, client_id AS clientId, code, source, ref, kind, note, at, dismissed_on AS dismissedOn FROM signal
    WHERE client_id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) ORDER BY at, id`);
}

type Noted = { readonly clientId: ClientId; readonly code: NotedCode; readonly kind: NotedKind; readonly note: string };

export function insertSignal(db: WriteDb, it: Noted, now: Instant): SignalId {
  return db.run(sql`
    INSERT INTO signal (client_id, code, source, ref, kind, note, at, dismissed_reason, created_at, updated_at)
    VALUES (${it.clientId}, ${it.code}, 'noted', '', ${it.kind}, ${it.note}, ${now}, '', ${now}, ${now})`).id as SignalId;
}

type Dismissed = { readonly clientId: ClientId; readonly code: SignalCode; readonly ref: string; readonly on: Day; readonly reason: string };

/** A noted one keeps its row; of a measured one a row says that it is none. */
export function dismissSignal(db: WriteDb, it: Dismissed, now: Instant): void {
  const { changes } = db.run(sql`
    UPDATE signal SET dismissed_on = ${it.on}, dismissed_reason = ${it.reason}, updated_at = ${now}
    WHERE client_id = ${it.clientId} AND code = ${it.code} AND source = 'noted' AND id = ${Number(it.ref) || 0}`);
  if (changes > 0) return;
  db.run(sql`
    INSERT INTO signal (client_id, code, source, ref, kind, note, at, dismissed_on, dismissed_reason, created_at, updated_at)
    VALUES (${it.clientId}, ${it.code}, 'measured', ${it.ref}, '', '', ${now}, ${it.on}, ${it.reason}, ${now}, ${now})`);
}
