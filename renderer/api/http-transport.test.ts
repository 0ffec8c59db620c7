import { expect, test } from 'vitest';
import { httpTransport, SECRET_HEADER } from './http-transport.ts';

type Request = { readonly url: string; readonly init: RequestInit };

/** A host that answers with what the test lines up; after that it is gone. */
function host(...answers: readonly (Response | 'gone')[]) {
  const asked: Request[] = [];
  const left = [...answers];
  const fetch = async (url: unknown, init: RequestInit = {}): Promise<Response> => {
    asked.push({ url: String(url), init });
    const next = left.shift() ?? 'gone';
    if (next === 'gone') throw new TypeError('Failed to fetch');
    return next;
  };
  return { asked, fetch: fetch as typeof globalThis.fetch };
}

const stream = (...events: readonly object[]): Response => new Response(events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join(''));

test('a call is posted with the secret of the page, its answer comes back as it is', async () => {
  const { asked, fetch } = host(Response.json({ ok: true, value: 7 }));
  const transport = httpTransport({ secret: 's3', fetch });
  expect(await transport.call('clients.list', { search: 'ł' })).toEqual({ ok: true, value: 7 });
  expect(asked[0]?.url).toBe('/call/clients.list');
  expect(new Headers(asked[0]?.init.headers).get(SECRET_HEADER)).toBe('s3');
  expect(asked[0]?.init.body).toBe('{"search":"ł"}');
});

test.each([['gone' as const], [new Response('<html>502</html>')]])('a host that is not there is a refusal one can read', async (answer) => {
  const transport = httpTransport({ secret: '', fetch: host(answer).fetch });
  expect(await transport.call('today.get', {})).toMatchObject({ ok: false, error: { code: 'unreachable' } });
});

test('a broken stream is opened again with growing pauses, then everything may have changed', async () => {
  const { fetch } = host(stream({ name: 'data.changed', payload: { topics: ['clients'] } }), 'gone', 'gone', stream());
  const waits: number[] = [];
  const heard: unknown[] = [];
  const isDone = new Promise<void>((resolve) => {
    const wait = (ms: number): Promise<void> => {
      waits.push(ms);
      if (waits.length < 8) return Promise.resolve();
      resolve();
      return new Promise(() => undefined);
    };
    httpTransport({ secret: '', fetch, wait }).on('data.changed', (payload) => heard.push(payload));
  });
  await isDone;
  expect(heard[0]).toEqual({ topics: ['clients'] });
  expect(heard[1]).toMatchObject({ topics: expect.arrayContaining(['clients', 'interactions', 'practice']) });
  expect(waits).toEqual([500, 1000, 2000, 500, 1000, 2000, 4000, 5000]);
});

test('who stops listening hears nothing more', async () => {
  const transport = httpTransport({ secret: '', fetch: host(stream({ name: 'day.changed', payload: {} })).fetch, wait: () => new Promise(() => undefined) });
  const heard: string[] = [];
  const stop = transport.on('day.changed', () => heard.push('stopped'));
  stop();
  await new Promise<void>((resolve) => {
    transport.on('day.changed', () => resolve());
  });
  expect(heard).toEqual([]);
});
