import { AppError, type Result } from '#shared/contract/error.ts';
import { calls, type CallName } from '#shared/contract/index.ts';
import type { Topic } from '#shared/contract/define.ts';
import type { AuditMatter } from '#shared/domain/audit.ts';
import type { Text } from '#shared/text/index.ts';
import type { Log } from './ports.ts';
import { invalidInput, problemOf } from './problem.ts';
import { isDamage } from './store/failures.ts';

export type Dispatching = {
  /** Undefined while what the call needs is not there (no practice open). */
  readonly handlerOf: (name: CallName) => ((input: never) => unknown) | undefined;
  readonly text: () => Text;
  readonly log: Log;
  readonly announce: (topics: readonly Topic[]) => void;
  /** A command of the audit log was carried out. */
  readonly onAudited: (call: CallName, matter: AuditMatter) => void;
  /** The file turned out to be broken: nothing more is written to it (DB-41). */
  readonly onDamage: (error: unknown) => void;
};

/** Name → schema → handler → Result; the only place that turns exceptions into data. Never rejects. */
export function createDispatch({ handlerOf, text, log, announce, onAudited, onDamage }: Dispatching) {
  return async (name: unknown, input: unknown): Promise<Result<unknown>> => {
    try {
      const call = known(name);
      const value = await run(call, input, handlerOf);
      const spec = calls[call];
      if (spec.kind === 'command' && spec.audited) onAudited(call, spec.audited);
      if (spec.kind === 'command' && spec.writes.length > 0) announce(spec.writes);
      return { ok: true, value };
    } catch (error) {
      if (isDamage(error)) onDamage(error);
      return { ok: false, error: problemOf(error, text(), log) };
    }
  };
}

function known(name: unknown): CallName {
  if (typeof name !== 'string' || !Object.hasOwn(calls, name)) throw new AppError('unknown-call');
  return name as CallName;
}

async function run(name: CallName, input: unknown, handlerOf: Dispatching['handlerOf']): Promise<unknown> {
  const parsed = calls[name].input.safeParse(input ?? {});
  if (!parsed.success) throw invalidInput(parsed.error);
  const handler = handlerOf(name);
  if (!handler) throw new AppError('store-closed');
  // The parsed value is what the handler of this name takes: both follow from the same schema.
  return calls[name].output.parse(await handler(parsed.data as never));
}
