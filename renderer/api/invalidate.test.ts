import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { createApi } from './api.ts';
import { invalidateOnEvents, readsAny } from './invalidate.ts';

test.each([
  ['clients.get', ['interactions'], true],
  ['clients.get', ['postponements'], false],
  ['today.get', ['day'], true],
  ['app.start', ['preferences'], true],
  ['backups.state', ['preferences'], false],
  ['clients.create', ['clients'], false],
  ['toString', ['clients'], false],
] as const)('%s after a change of %s: asked again %s', (name, topics, isAsked) => {
  expect(readsAny(name, topics)).toBe(isAsked);
});

test('a change that is told while the first answer is still on its way is not lost', async () => {
  const answers = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
  const listeners = new Map<string, (payload: unknown) => void>();
  const api = createApi({
    call: async () => ({ ok: true, value: null }),
    on: (name, listener) => {
      listeners.set(name, listener);
      return () => listeners.delete(name);
    },
  });
  const client = new QueryClient();
  const stop = invalidateOnEvents(api, client);
  let asked = 0;
  const query = new QueryObserver<string>(client, { queryKey: ['clients.get', {}], queryFn: () => answers[asked++]?.promise ?? '' });
  const fresh = new Promise((resolve) => query.subscribe(({ data }) => data === 'after the change' && resolve(data)));
  listeners.get('data.changed')?.({ topics: ['clients'] });
  answers[0]?.resolve('before the change');
  answers[1]?.resolve('after the change');
  expect(await fresh).toBe('after the change');
  expect(asked).toBe(2);
  stop();
});
