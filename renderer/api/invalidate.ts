import type { QueryClient } from '@tanstack/react-query';
import { calls, type CallName } from '#shared/contract/index.ts';
import type { Topic } from '#shared/contract/define.ts';
import type { Api } from './api.ts';

/** Asks every query again that reads a changed topic. Returns how to stop. */
export function invalidateOnEvents(api: Api, client: QueryClient): () => void {
  const refresh = (topics: readonly Topic[]): void => void client.invalidateQueries({ predicate: ({ queryKey }) => readsAny(queryKey[0], topics) });
  const stops = [
    api.on('data.changed', ({ topics }) => refresh(topics)),
    api.on('day.changed', () => refresh(['day'])),
    api.on('preferences.changed', () => refresh(['preferences'])),
    api.on('store.replaced', () => void client.resetQueries()),
  ];
  return () => stops.forEach((stop) => stop());
}

/** Does the query of that name depend on one of the topics? */
export function readsAny(name: unknown, topics: readonly Topic[]): boolean {
  const call = isCallName(name) ? calls[name] : null;
  return call?.kind === 'query' && call.reads.some((topic) => topics.includes(topic));
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name);
}
