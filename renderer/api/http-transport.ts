import type { Result } from '#shared/contract/error.ts';
import { TOPICS } from '#shared/contract/define.ts';
import { eventLines } from './event-lines.ts';
import { UNREACHABLE, type Transport } from './transport.ts';

type Listener = (payload: unknown) => void;
type Options = {
  /** Proves that the request comes from our own page. */
  readonly secret: string;
  readonly fetch?: typeof fetch;
  readonly wait?: (ms: number) => Promise<void>;
};

export const SECRET_HEADER = 'x-evenkeel';
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 5_000;

/** What the browser host wrote into the page. */
export function pageSecret(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="evenkeel-secret"]')?.content ?? '';
}

/** Calls as POST, events as a stream that is opened again, with growing pauses, whenever it breaks. */
export function httpTransport({ secret, fetch: ask = fetch.bind(globalThis), wait = pause }: Options): Transport {
  const listeners = new Map<string, Set<Listener>>();
  let isListening = false;
  const emit = (name: string, payload: unknown): void => listeners.get(name)?.forEach((listener) => listener(payload));

  const listen = async (): Promise<never> => {
    for (let failures = 0, opened = 0; ;) {
      const stream = await openEvents(ask, secret);
      if (stream) {
        failures = 0;
        // Whatever was said while nobody listened is lost: everything may have changed.
        if (opened++ > 0) emit('data.changed', { topics: TOPICS });
        await readEvents(stream, emit);
      }
      await wait(Math.min(FIRST_WAIT_MS * 2 ** failures++, LONGEST_WAIT_MS));
    }
  };

  return {
    call: (name, input) => post(ask, secret, name, input),
    on(name, listener) {
      const known = listeners.get(name) ?? new Set();
      listeners.set(name, known.add(listener));
      if (!isListening) {
        isListening = true;
        void listen();
      }
      return () => known.delete(listener);
    },
  };
}

async function post(ask: typeof fetch, secret: string, name: string, input: unknown): Promise<Result<unknown>> {
  try {
    const response = await ask(`/call/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [SECRET_HEADER]: secret },
      body: JSON.stringify(input),
    });
    // The host answers every call, also a refused one, with the envelope; anything else did not come from it.
    return (await response.json()) as Result<unknown>;
  } catch (cause) {
    if (cause instanceof TypeError || cause instanceof SyntaxError) return { ok: false, error: UNREACHABLE };
    throw cause;
  }
}

async function openEvents(ask: typeof fetch, secret: string): Promise<ReadableStream<Uint8Array> | null> {
  try {
    const response = await ask('/events', { headers: { [SECRET_HEADER]: secret, accept: 'text/event-stream' } });
    return response.ok ? response.body : null;
  } catch (cause) {
    // fetch tells every network failure as a TypeError.
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}

async function readEvents(stream: ReadableStream<Uint8Array>, emit: (name: string, payload: unknown) => void): Promise<void> {
  try {
    for await (const line of eventLines(stream)) {
      const event = JSON.parse(line) as { readonly name: string; readonly payload: unknown };
      emit(event.name, event.payload);
    }
  } catch (cause) {
    // The connection broke; the caller opens it again.
    if (!(cause instanceof TypeError)) throw cause;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
