import type { ClientId } from '#shared/domain/ids.ts';
import type { TaskKind } from '#shared/domain/pipeline/effects.ts';
import { callListSheet, type CallReason, type CallToMake } from '#shared/domain/sheets/call-list-sheet.ts';
import type { SheetDocument } from '#shared/domain/sheets/document.ts';
import type { Instant } from '#shared/time/clock.ts';
import type { Practice } from '../handlers/context.ts';
import { climbsOf } from '../ladder/ladders.ts';
import { decision } from '../today/kinds/decision.ts';
import { task } from '../today/kinds/task.ts';
import { dayFacts } from '../today/today.ts';
import { endOfWeek, knownOnPaper, listPaper, ON_PAPER_MAX } from './on-paper.ts';

type Due = { readonly clientId: ClientId; readonly dueAt: Instant; readonly reason: CallReason };

/** What is done by ringing somebody up. */
const CALLS: ReadonlySet<TaskKind> = new Set(['day_0_call', 'close_out_call', 'door_open_call']);

/** Everybody whose next step is a call, until the end of the week: once each, with what falls due first. */
export function callListPaper(practice: Practice): SheetDocument {
  const due = [...decisionCalls(practice), ...taskCalls(practice), ...ladderCalls(practice)].toSorted((a, b) => a.dueAt - b.dueAt || a.clientId - b.clientId);
  const known = knownOnPaper(
    practice,
    due.map(({ clientId }) => clientId),
  );
  const called = new Set<ClientId>();
  const calls: CallToMake[] = [];
  for (const { clientId, dueAt, reason } of due) {
    const client = known.get(clientId);
    if (!client || called.has(clientId) || calls.length >= ON_PAPER_MAX) continue;
    called.add(clientId);
    // What one calls about stands there as the reason.
    const isNext = client.next?.kind === 'decision' && reason.kind === 'decision';
    calls.push({ ...client, next: isNext ? null : client.next, dueAt, reason });
  }
  return callListSheet({ ...listPaper(practice), calls }, practice.text());
}

function ladderCalls(practice: Practice): Due[] {
  const until = endOfWeek(practice);
  return climbsOf(practice).flatMap(({ row: { clientId, matter, what }, askedOn, ladder }) => {
    if (ladder.state !== 'climbing' || ladder.step.dueAt >= until) return [];
    const { step } = ladder;
    if (step.channel !== 'phone' && step.alsoBy !== 'phone') return [];
    const alsoBy = step.channel === 'phone' ? step.alsoBy : step.channel;
    return [{ clientId, dueAt: step.dueAt, reason: { kind: 'silence', matter, what, askedOn, step: { number: step.number, half: step.half, alsoBy } } }];
  });
}

function decisionCalls(practice: Practice): Due[] {
  return decision({ ...dayFacts(practice), until: endOfWeek(practice) }).flatMap(({ clientId, at, subject }) =>
    at !== null && subject.kind === 'decision' && subject.channel === 'phone' ? [{ clientId, dueAt: at, reason: { kind: 'decision', at } }] : [],
  );
}

function taskCalls(practice: Practice): Due[] {
  return task({ ...dayFacts(practice), until: endOfWeek(practice) }).flatMap(({ clientId, at, subject }) =>
    at !== null && subject.kind === 'task' && CALLS.has(subject.task) ? [{ clientId, dueAt: at, reason: { kind: 'task', task: subject.task } }] : [],
  );
}
