import { useCallback, useState } from 'react';
import { AppError } from '#shared/contract/error.ts';
import type { CommandName, Input, Output } from '#shared/contract/index.ts';
import { useApi } from './ApiProvider.tsx';

export type Command<N extends CommandName> = {
  /** The answer; null when it was refused, and `error` then says why. Never rejects for a refusal. */
  readonly run: (input: Input<N>) => Promise<Output<N> | null>;
  readonly pending: boolean;
  readonly error: AppError | null;
  /** Forgets the refusal. */
  readonly reset: () => void;
};

type State = { readonly running: number; readonly error: AppError | null };

/** Something to do: `const log = useCommand('interactions.log')`, then `await log.run(…)`; show `log.error` beside what was done. */
export function useCommand<N extends CommandName>(name: N): Command<N> {
  const api = useApi();
  const [{ running, error }, setState] = useState<State>({ running: 0, error: null });
  const run = useCallback(
    async (input: Input<N>) => {
      setState((was) => ({ running: was.running + 1, error: null }));
      try {
        const output = await api.call(name, input);
        setState((was) => ({ ...was, running: was.running - 1 }));
        return output;
      } catch (refusal) {
        setState((was) => ({ running: was.running - 1, error: refusal instanceof AppError ? refusal : null }));
        if (refusal instanceof AppError) return null;
        throw refusal;
      }
    },
    [api, name],
  );
  const reset = useCallback(() => setState((was) => ({ ...was, error: null })), []);
  return { run, pending: running > 0, error, reset };
}
