import type { AnyEvent } from '#shared/contract/index.ts';
import type { Result } from '#shared/contract/error.ts';
import type { Language } from '#shared/domain/language.ts';
import { textIn } from '#shared/text/index.ts';
import type { Application, Log } from '../../core/ports.ts';

export type FakeApplication = Application & {
  readonly dispatched: { name: unknown; input: unknown }[];
  readonly announced: AnyEvent[];
  language: Language;
  stops: number;
  wakes: number;
  locks: boolean[];
  /** What the next calls answer. */
  answer: Result<unknown>;
};

/** The application as the desktop sees it: it keeps what it was asked and tells what a test makes it tell. */
export function fakeApplication(): FakeApplication {
  const listeners = new Set<(event: AnyEvent) => void>();
  const fake: FakeApplication = {
    dispatched: [],
    announced: [],
    language: 'en',
    stops: 0,
    wakes: 0,
    locks: [],
    answer: { ok: true, value: {} },
    async dispatch(name, input) {
      fake.dispatched.push({ name, input });
      return fake.answer;
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    announce(event) {
      fake.announced.push(event);
      for (const listener of listeners) listener(event);
    },
    files: {
      receive: () => Promise.reject(new Error('the desktop receives no uploads')),
      offer: () => Promise.reject(new Error('the desktop offers no downloads')),
      take: () => null,
    },
    text: () => textIn(fake.language),
    woke() {
      fake.wakes += 1;
    },
    screenLocked: (locked) => void fake.locks.push(locked),
    async stop() {
      fake.stops += 1;
    },
  };
  return fake;
}

export type FakeLog = Log & { readonly lines: { event: string; details?: unknown; error?: unknown }[] };

export function fakeLog(): FakeLog {
  const lines: FakeLog['lines'] = [];
  return { lines, info: (event, details) => void lines.push({ event, details }), error: (event, error) => void lines.push({ event, error }) };
}
