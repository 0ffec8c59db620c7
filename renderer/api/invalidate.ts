import type { QueryClient, QueryFilters } from '@tanstack/react-query';
import { calls, type CallName } from '#shared/contract/index.ts';
import type { Topic } from '#shared/contract/define.ts';
import type { Api } from './api.ts';

/** Asks every query again that reads a changed topic. Returns how to stop. */
export function invalidateOnEvents(api: Api, client: QueryClient): () => void {
  const refresh = async (topics: readonly Topic[]): Promise<void> => {
    const changed: QueryFilters = { predicate: ({ queryKey }) => readsAny(queryKey[0], topics) };
    // A first answer still on its way may be older than the change, and would be taken for the refreshed one.
    await client.cancelQueries(changed);
    await client.invalidateQueries(changed);
  };
  const stops = [
    api.on('data.changed', ({ topics }) => void refresh(topics)),
    api.on('day.changed', () => void refresh(['day'])),
    api.on('preferences.changed', () => void refresh(['preferences'])),
    api.on('store.replaced', () => startAnew(client)),
  ];
  return () => stops.forEach((stop) => stop());
}

/**
 * Another practice is open. While the start is asked again no screen is drawn, so what the screens had asked of the former
 * practice is forgotten, and not asked of this one: it need not have that client.
 */
function startAnew(client: QueryClient): void {
  void client.resetQueries({ predicate: isStart });
  client.removeQueries({ predicate: (query) => !isStart(query) });
}

function isStart({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean {
  return queryKey[0] === 'app.start';
}

/** Does the query of that name depend on one of the topics? */
export function readsAny(name: unknown, topics: readonly Topic[]): boolean {
  const call = isCallName(name) ? calls[name] : null;
  return call?.kind === 'query' && call.reads.some((topic) => topics.includes(topic));
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name);
}
