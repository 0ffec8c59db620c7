import { AppError } from '#shared/contract/error.ts';
import type { CallName, EventName, Input, Output, Payload } from '#shared/contract/index.ts';
import type { Transport } from './transport.ts';
import type { Uploads } from './uploads.ts';

/** Everything the renderer can ask and hear, with the contract's types. */
export interface Api {
  /** Throws AppError, whose message is a sentence for the user. */
  call<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>>;
  on<E extends EventName>(event: E, listener: (payload: Payload<E>) => void): () => void;
  /** Null where the host has file dialogs of its own. */
  readonly uploads: Uploads | null;
}

/** Puts the contract's types on a transport. */
export function createApi(transport: Transport, uploads: Uploads | null = null): Api {
  return {
    async call<N extends CallName>(name: N, input: Input<N>) {
      const result = await transport.call(name, input);
      if (result.ok) return result.value as Output<N>; // dispatch answers with what the contract promises
      const { code, message, field, reason } = result.error;
      throw new AppError(code, { message, ...(field !== undefined && { field }), ...(reason !== undefined && { reason }) });
    },
    // Events come from our own core, which makes them by the same types.
    on: (event, listener) => transport.on(event, (payload) => listener(payload as Payload<typeof event>)),
    uploads,
  };
}
