import { AppError } from '#shared/contract/error.ts';
import type { Parsed } from '#shared/contract/index.ts';
import type { PhaseView, SignalView } from '#shared/contract/phases.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { WATCHED_DAYS } from '#shared/domain/phases/propose.ts';
import { ownFirst } from '#shared/domain/phases/own-first.ts';
import { followAnswer } from './valley.ts';
import { scoreOn } from '#shared/domain/phases/score.ts';
import { firstDay, lastDay, nameOf, weightOn, type Signal } from '#shared/domain/phases/signal.ts';
import { overrideUntil } from '#shared/domain/phases/standing.ts';
import type { Phase } from '#shared/domain/pipeline/facts.ts';
import { addDays, dayOf } from '#shared/time/day.ts';
import { calendarOf, found, type Practice } from '../handlers/context.ts';
import { clientOf } from '../store/clients.ts';
import { insertPhaseAnswer, phaseAnswers } from '../store/phases.ts';
import type { WriteDb } from '../store/sql.ts';
import { knownPhases, type KnownPhase } from './facts.ts';

export function phaseView(practice: Practice, clientId: ClientId): PhaseView {
  const { read } = practice.store;
  found(clientOf(read, clientId));
  const { today, zone } = calendarOf(practice);
  const history = phaseAnswers(read, [clientId])
    .toReversed()
    .map(({ to, at, untilOn, reason }) => ({ to, on: dayOf(at, zone), untilOn, reason }));
  const known = knownPhases(practice, [clientId]).get(clientId);
  if (!known) return { standing: null, proposal: null, signals: [], curve: [], history };
  const { proposal, signals } = known;
  const { phase, rule, assumed, since, score, asks, paused, standing } = proposal;
  const reason = standing ? (history.find(({ to, on }) => to === standing.to && on === standing.on)?.reason ?? '') : '';
  return {
    standing: standing && { phase: standing.to, on: standing.on, untilOn: standing.untilOn, reason },
    proposal: { phase, rule, assumed, since, score, asks, paused },
    signals: activeOn(known, today),
    curve: Array.from({ length: WATCHED_DAYS }, (_, n) => scoreOn(signals, addDays(today, n + 1 - WATCHED_DAYS)).score),
    history,
  };
}

function activeOn({ signals }: KnownPhase, today: Parameters<typeof weightOn>[1]): SignalView[] {
  const { alarms } = scoreOn(signals, today);
  const view = (signal: Signal): SignalView => {
    const { code, ref, source, text, kind, value, base } = signal;
    return {
      code,
      ref,
      source,
      text,
      kind,
      value,
      base,
      from: firstDay(signal),
      to: lastDay(signal),
      weight: weightOn(signal, today),
      isAlarm: alarms.includes(signal),
    };
  };
  return signals
    .filter((signal) => weightOn(signal, today) !== 0)
    .map(view)
    .toSorted((a, b) => ownFirst(a, b) || b.weight - a.weight);
}

/** What was proposed counts from now on. */
export function agree(db: WriteDb, practice: Practice, clientId: ClientId): Phase {
  const { now } = calendarOf(practice);
  const known = knownPhases(practice, [clientId]).get(clientId);
  if (!known) throw new AppError('conflict');
  const { phase, standing } = known.proposal;
  insertPhaseAnswer(db, { clientId, from: standing?.to ?? null, to: phase, untilOn: null, reason: '', signals: namesToday(known, practice) }, now);
  followAnswer(db, practice, clientId, phase);
  return phase;
}

export function overrule(db: WriteDb, practice: Practice, { clientId, phase, reason }: Parsed<'phases.overrule'>): void {
  const { now, today } = calendarOf(practice);
  const known = knownPhases(practice, [clientId]).get(clientId);
  if (!known) throw new AppError('conflict');
  const from = known.proposal.standing?.to ?? null;
  insertPhaseAnswer(db, { clientId, from, to: phase, untilOn: overrideUntil(today), reason, signals: namesToday(known, practice) }, now);
  followAnswer(db, practice, clientId, phase);
}

function namesToday({ signals }: KnownPhase, practice: Practice): string[] {
  const { today } = calendarOf(practice);
  return signals.filter((signal) => weightOn(signal, today) !== 0).map(nameOf);
}
