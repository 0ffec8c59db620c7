import { calls, type CallName } from '#shared/contract/index.ts';
import type { PracticeHandlers } from './open-practice.ts';
import type { WriteGate } from './write-gate.ts';

type AnyHandler = (input: never) => unknown;

/** The same handlers; commands wait while something is done alone. An erasure passes the gate itself: it ends with such a thing. */
export function gatedHandlers(handlers: PracticeHandlers, gate: WriteGate): PracticeHandlers {
  const gated = Object.entries(handlers).map(([name, handler]) => [name, gatedAs(name as CallName, handler as AnyHandler, gate)] as const);
  // Each stands under its own name and takes what it took.
  return Object.fromEntries(gated) as unknown as PracticeHandlers;
}

function gatedAs(call: CallName, handler: AnyHandler, gate: WriteGate): AnyHandler {
  if (calls[call].kind === 'query' || call === 'erasure.erase') return handler;
  return (input) => gate.pass(() => handler(input));
}
