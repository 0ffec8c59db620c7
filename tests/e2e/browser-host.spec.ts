import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MAX_CALL_BYTES } from '../../electron/browser/guard.ts';
import { ask, ownHeaders, visit, type Question } from '../../electron/browser/testing/ask.ts';
import { expect, test } from './fixtures.ts';

test.describe('over real HTTP, the host', () => {
  /** Each attack misses exactly one thing that a call of our own page has. */
  const attacks: readonly (readonly [string, (port: number) => Question, number])[] = [
    ['a foreign name in Host (DNS rebinding)', (port) => ({ headers: { host: `attacker.example:${port}` } }), 421],
    ['our name with another port in Host', (port) => ({ headers: { host: `127.0.0.1:${port + 1}` } }), 421],
    ['a foreign Origin', () => ({ headers: { origin: 'https://attacker.example' } }), 403],
    ['the Origin of another port of this computer', (port) => ({ headers: { origin: `http://127.0.0.1:${port + 1}`, 'sec-fetch-site': 'same-site' } }), 403],
    ['the Origin of a sandboxed frame', () => ({ headers: { origin: 'null' } }), 403],
    ['a foreign site that hides its Origin', () => ({ headers: { 'sec-fetch-site': 'cross-site' } }), 403],
    ['no page secret', () => ({ headers: { 'x-evenkeel': '' } }), 403],
    ['a made-up page secret', () => ({ headers: { 'x-evenkeel': 'a.b' } }), 403],
    ['no session', () => ({ headers: { cookie: '' } }), 401],
    ['the cookie of another port', (port) => ({ headers: { cookie: `evenkeel-${port + 1}=a.b` } }), 401],
    ['the body of a form', () => ({ headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'name=x' }), 415],
    ['a body as text, which needs no preflight', () => ({ headers: { 'content-type': 'text/plain' } }), 415],
    ['a body over 2 MB', () => ({ body: Buffer.alloc(MAX_CALL_BYTES + 1, ' ') }), 413],
    ['a body over 2 MB that declares no length', () => ({ headers: { 'transfer-encoding': 'chunked' }, body: Buffer.alloc(MAX_CALL_BYTES + 1, ' ') }), 413],
    ['a body that is no JSON', () => ({ body: '{"name":' }), 400],
    ['a preflight', () => ({ method: 'OPTIONS', headers: { 'access-control-request-method': 'POST' }, body: '' }), 405],
    ['a GET', () => ({ method: 'GET', body: '' }), 405],
  ];

  for (const [attack, question, status] of attacks) {
    test(`refuses a call with ${attack}`, async ({ host }) => {
      const { port } = new URL(host.origin);
      const own = ownHeaders(await visit(host.freshAddress()));
      const { headers, ...rest } = question(Number(port));
      const answer = await ask(host.origin, {
        method: 'POST',
        path: '/call/practice.update',
        body: '{"name":"Attacker"}',
        ...rest,
        headers: { ...own, ...headers },
      });
      expect(answer.status).toBe(status);
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
      expect((await host.call('practice.get', {})).fields.name).not.toBe('Attacker');
    });
  }

  test('takes the very call that the attacks imitate', async ({ host }) => {
    const headers = ownHeaders(await visit(host.freshAddress()));
    const answer = await ask(host.origin, {
      method: 'POST',
      path: '/call/practice.update',
      body: '{"name":"Own"}',
      headers,
    });
    expect(answer.status).toBe(200);
    expect((await host.call('practice.get', {})).fields.name).toBe('Own');
  });

  test('takes the token of the address once', async ({ host }) => {
    const address = new URL(host.freshAddress());
    const path = address.pathname + address.search;
    expect((await ask(host.origin, { path })).status).toBe(303);
    const replayed = await ask(host.origin, { path });
    expect([replayed.status, replayed.headers['set-cookie']]).toEqual([403, undefined]);
  });

  for (const path of [
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/main/host.js',
    '/assets/..%5c..%5cmain/host.js',
    '//main/host.js',
    '/assets/',
    '/%00',
  ]) {
    test(`gives out nothing but the screens: ${path}`, async ({ host }) => {
      const { cookie } = await visit(host.freshAddress());
      expect((await ask(host.origin, { path, headers: { cookie } })).status).toBe(404);
    });
  }
});

test('a page of another port of this computer, in the same browser, can neither read nor change anything', async ({ host, page, context, trouble }) => {
  trouble.allow(/./);
  await host.call('practice.update', { name: 'Own' });
  const foreign = createServer((_request, response) => response.setHeader('content-type', 'text/html').end('<!doctype html><title>foreign</title>'));
  await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
  foreign.unref();
  const attacker = await context.newPage();
  // The same site for cookies: our session travels with whatever this page asks.
  await attacker.goto(`http://127.0.0.1:${(foreign.address() as AddressInfo).port}/`);
  const read = await attacker.evaluate(async (origin) => {
    const body = '{"name":"Attacker"}';
    const attempt = (path: string, init?: RequestInit): Promise<string> =>
      fetch(origin + path, { credentials: 'include', ...init }).then(
        (response) => response.text(),
        () => 'refused',
      );
    const events = new Promise<string>((resolve) => {
      const source = new EventSource(`${origin}/events`, { withCredentials: true });
      source.addEventListener('open', () => resolve('opened'));
      source.addEventListener('error', () => resolve('refused'));
    });
    const script = new Promise<string>((resolve) => {
      const element = document.createElement('script');
      element.addEventListener('load', () => resolve('loaded'));
      element.addEventListener('error', () => resolve('refused'));
      element.src = `${origin}/`;
      document.head.append(element);
    });
    // A form needs no permission to send, and as text it sends JSON: {"name":"Att=acker"}.
    const frame = Object.assign(document.createElement('iframe'), { name: 'answer' });
    document.body.append(frame);
    const form = Object.assign(document.createElement('form'), {
      method: 'post',
      action: `${origin}/call/practice.update`,
      enctype: 'text/plain',
      target: 'answer',
    });
    form.append(Object.assign(document.createElement('input'), { name: '{"name":"Att', value: 'acker"}' }));
    document.body.append(form);
    const sent = new Promise<string>((resolve) => frame.addEventListener('load', () => resolve('sent')));
    form.submit();
    return Promise.all([
      attempt('/'),
      attempt('/call/practice.get', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }),
      attempt('/call/practice.update', { method: 'POST', mode: 'no-cors', body }),
      attempt('/call/practice.update', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-evenkeel': 'x' },
        body,
      }),
      events,
      script,
      sent,
    ]);
  }, host.origin);
  expect(read).toEqual(['refused', 'refused', 'refused', 'refused', 'refused', 'refused', 'sent']);
  expect((await host.call('practice.get', {})).fields.name).toBe('Own');
  await page.reload();
  await expect(page).toHaveTitle(/Evenkeel/);
  foreign.closeAllConnections();
  foreign.close();
});

test('the address becomes a clean one, and its cookie is out of reach of scripts', async ({ host, page, context }) => {
  expect(page.url()).toBe(`${host.origin}/`);
  const cookies = await context.cookies();
  expect(cookies).toMatchObject([{ name: `evenkeel-${new URL(host.origin).port}`, httpOnly: true, sameSite: 'Strict', path: '/' }]);
  expect(await page.evaluate(() => document.cookie)).toBe('');
});

test('a second tab opens without an address of its own and has another secret', async ({ host, page, context }) => {
  const secret = (): string => document.querySelector<HTMLMetaElement>('meta[name="evenkeel-secret"]')?.content ?? '';
  const second = await context.newPage();
  await second.goto(host.origin);
  const [one, two] = [await page.evaluate(secret), await second.evaluate(secret)];
  expect(one.length).toBeGreaterThan(80);
  expect(two.length).toBeGreaterThan(80);
  expect(one).not.toBe(two);
});

for (const [language, sentence] of [
  ['en', 'This address has been used already'],
  ['pl', 'Ten adres został już użyty'],
  ['ru', 'Этот адрес уже использован'],
] as const) {
  test.describe(language, () => {
    test.use({ language });
    test(`whoever opens a used address reads a sentence in ${language}`, async ({ host, context, trouble }) => {
      trouble.allow(/status of 403/);
      const address = host.freshAddress();
      await visit(address);
      const stranger = await context.newPage();
      await stranger.goto(address);
      await expect(stranger.getByText(sentence)).toBeVisible();
    });
  });
}

test('a page whose event stream breaks listens again', async ({ host, context, trouble, time }) => {
  trouble.allow(/net::ERR_FAILED .*\/events/);
  const page = await context.newPage();
  await time.fix(page);
  await page.route('**/events', (route) => route.abort(), { times: 1 });
  const again = page.waitForResponse((response) => response.url().endsWith('/events') && response.ok());
  await page.goto(host.freshAddress());
  expect((await again).headers()['content-type']).toContain('text/event-stream');
});
