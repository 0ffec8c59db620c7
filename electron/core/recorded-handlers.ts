import { calls, type CallName } from '#shared/contract/index.ts';
import type { Clock } from '#shared/time/clock.ts';
import type { PracticeHandlers } from './open-practice.ts';
import type { ImportId } from '#shared/domain/ids.ts';
import { audit } from './store/audit.ts';
import type { Store } from './store/open.ts';
import { insertImportStep } from './store/undo/steps.ts';

type AnyHandler = (input: never) => unknown;

/** The same handlers; what an undoable command writes while it runs is kept as one step. They know nothing of it. */
export function recordedHandlers(handlers: PracticeHandlers, store: Store, clock: Clock): PracticeHandlers {
  const recorded = Object.entries(handlers).map(([name, handler]) => [name, recordedAs(name as CallName, handler as AnyHandler, store, clock)] as const);
  // Each stands under its own name and takes what it took.
  return Object.fromEntries(recorded) as unknown as PracticeHandlers;
}

function recordedAs(call: CallName, handler: AnyHandler, store: Store, clock: Clock): AnyHandler {
  const spec = calls[call];
  if (spec.kind === 'query' || spec.undoable === false || spec.undoable === 'itself') return handler;
  return spec.undoable === 'batch' ? asImport(call, handler, store, clock) : asStep(call, handler, store, clock);
}

function asStep(call: CallName, handler: AnyHandler, { recorder }: Store, clock: Clock): AnyHandler {
  return (input) => {
    const answer = recorder.during({ call, by: 'user', at: clock.now() }, () => handler(input));
    // What it writes later would belong to no step, and could not be undone.
    if (answer instanceof Promise) throw new Error(`${call} is undoable and gives a promise`);
    return answer;
  };
}

/** An import has a ledger of its own; the step only says that it was made, taken back or brought back. */
function asImport(call: CallName, handler: AnyHandler, { write }: Store, clock: Clock): AnyHandler {
  return async (input: { readonly id?: ImportId }) => {
    const answer = await (handler as (input: unknown) => { readonly id?: ImportId } | Promise<{ readonly id?: ImportId }>)(input);
    const importId = answer.id ?? input.id;
    if (importId === undefined) throw new Error(`${call} names no import`);
    write((db) => {
      insertImportStep(db, call, importId, clock.now());
      audit(db, { at: clock.now(), call, matter: 'import', by: 'user', ids: { importId } });
    });
    return answer;
  };
}
