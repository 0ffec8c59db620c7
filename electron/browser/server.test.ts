import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '#shared/contract/error.ts';
import { SECOND } from '#shared/time/duration.ts';
import { MAX_CALL_BYTES } from './guard.ts';
import { serve } from './server.ts';
import { MAX_FAILURES } from './sessions.ts';
import { ask, ownHeaders, visit, type Visit } from './testing/ask.ts';
import { serveFake, type Running } from './testing/fake-application.ts';

let host: Running;
let own: Visit;
beforeEach(async () => {
  host = await serveFake();
  own = await visit(freshAddress());
});
afterEach(() => host.close());

const freshAddress = (): string => `${host.origin}/?token=${host.sessions.newUrlToken()}`;
const call = (name: string, body: string | Buffer = '{}', headers = {}) =>
  ask(host.origin, { method: 'POST', path: `/call/${name}`, headers: { ...ownHeaders(own), ...headers }, body });

describe('the door', () => {
  it('turns the one-time token into a cookie of our own and a clean address', async () => {
    const { status, headers } = await ask(host.origin, { path: new URL(freshAddress()).search.replace('?', '/?') });
    expect([status, headers.location]).toEqual([303, '/']);
    expect(headers['set-cookie']).toEqual([
      expect.stringMatching(new RegExp(`^evenkeel-${host.server.port}=[\\w.-]{80,}; HttpOnly; SameSite=Strict; Path=/$`)),
    ]);
  });

  it('refuses the token a second time, in a sentence', async () => {
    const path = `/?token=${host.sessions.newUrlToken()}`;
    await ask(host.origin, { path });
    const again = await ask(host.origin, { path });
    expect(again.status).toBe(403);
    expect(again.text).toContain('This address has been used already');
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  it('refuses a used token also from a tab that already has its session', async () => {
    const path = `/?token=${host.sessions.newUrlToken()}`;
    await ask(host.origin, { path });
    expect((await ask(host.origin, { path, headers: { cookie: own.cookie } })).status).toBe(403);
  });

  it('looks at no token any more after ten wrong ones', async () => {
    const right = `/?token=${host.sessions.newUrlToken()}`;
    for (let attempt = 0; attempt < MAX_FAILURES; attempt += 1) expect((await ask(host.origin, { path: `/?token=guess${attempt}` })).status).toBe(403);
    const answer = await ask(host.origin, { path: right });
    expect([answer.status, answer.headers['retry-after']]).toEqual([429, '60']);
  });

  it('does not count what a foreign page sends, so that page cannot lock the door', async () => {
    for (let attempt = 0; attempt < MAX_FAILURES; attempt += 1) await ask(host.origin, { path: '/?token=guess', headers: { 'sec-fetch-site': 'cross-site' } });
    expect((await visit(freshAddress())).cookie).not.toBe('');
  });
});

describe('the page', () => {
  it('says what to open when there is no session', async () => {
    const { status, text, headers } = await ask(host.origin);
    expect(status).toBe(401);
    expect(text).toContain('Open Evenkeel with the address printed in its terminal');
    expect(headers['content-type']).toContain('text/html');
  });

  it('carries a secret of its own in every tab, and both work', async () => {
    const second = await ask(host.origin, { headers: { cookie: own.cookie } });
    const secret = /content="([^"]+)">/.exec(second.text)?.[1] ?? '';
    expect(secret).not.toBe(own.secret);
    expect((await call('today.get', '{}', { 'x-evenkeel': secret })).status).toBe(200);
    expect((await call('today.get')).status).toBe(200);
  });

  it.each([
    ['/', 'no-store'],
    ['/assets/index-1a2b3c.js', 'public, max-age=31536000, immutable'],
  ])('%s is cached as %s', async (path, expected) => {
    const { status, headers } = await ask(host.origin, { path, headers: { cookie: own.cookie } });
    expect([status, headers['cache-control']]).toEqual([200, expected]);
  });

  it.each([
    '/../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/..%5csecret.js',
    '/assets/../../secret.js',
    '/assets/%2e%2e/%2e%2e/secret.js',
    '//../secret.js',
    '/%00secret.js',
    '/%',
    '/assets',
    '/assets/',
    '/nothing.js',
  ])('nothing outside the built screens and no list of them: %s', async (path) => {
    const { status, text } = await ask(host.origin, { path, headers: { cookie: own.cookie } });
    expect(status).toBe(404);
    expect(text).not.toContain('not for you');
  });

  it('is not served to another session', async () => {
    const stranger = await serveFake();
    const theirs = await visit(`${stranger.origin}/?token=${stranger.sessions.newUrlToken()}`);
    const forged = theirs.cookie.replace(String(stranger.server.port), String(host.server.port));
    expect((await ask(host.origin, { headers: { cookie: forged } })).status).toBe(401);
    await stranger.close();
  });
});

describe('a call', () => {
  it('goes to the application with its name and its input, and comes back as it answers', async () => {
    const { status, text } = await call('clients.get', '{"id":7}');
    expect([status, JSON.parse(text)]).toEqual([200, { ok: true, value: { name: 'clients.get', input: { id: 7 } } }]);
  });

  it('is 400 with the same envelope when the application refuses it', async () => {
    const { status, text } = await call('refused');
    expect([status, JSON.parse(text)]).toEqual([400, { ok: false, error: { code: 'not-found', message: 'Not there.' } }]);
  });

  it.each(['', '{', '{"a":}', 'undefined'])('with the body %j never reaches the application', async (body) => {
    const { status, text } = await call('today.get', body);
    expect([status, JSON.parse(text)]).toMatchObject([400, { ok: false, error: { code: 'invalid-input' } }]);
    expect(host.application.dispatched).toEqual([]);
  });

  it('of 3 MB is refused by its declared length', async () => {
    const { status, text } = await call('today.get', Buffer.alloc(3 * 1024 * 1024, 'a'));
    expect([status, JSON.parse(text)]).toMatchObject([413, { ok: false, error: { code: 'invalid-input' } }]);
  });

  it('of 3 MB is refused when it declares no length', async () => {
    const { status } = await call('today.get', Buffer.alloc(3 * 1024 * 1024, 'a'), { 'transfer-encoding': 'chunked' });
    expect(status).toBe(413);
    expect(host.application.dispatched).toEqual([]);
  });

  it('of nearly 2 MB is taken', async () => {
    expect((await call('today.get', JSON.stringify('a'.repeat(MAX_CALL_BYTES - 2)))).status).toBe(200);
  });

  it('without the page secret is refused in a sentence the page can show', async () => {
    const { status, text } = await call('today.get', '{}', { 'x-evenkeel': '' });
    expect([status, JSON.parse(text)]).toMatchObject([403, { ok: false, error: { code: 'not-allowed', message: expect.stringContaining('terminal') } }]);
  });

  it('with a forged Host, a foreign origin, a foreign site or a form never reaches the application', async () => {
    const attacks = [
      { host: 'attacker.example' },
      { origin: 'https://attacker.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'content-type': 'text/plain' },
    ];
    const answers = [];
    for (const attack of attacks) answers.push((await call('today.get', '{}', attack)).status);
    expect(answers).toEqual([421, 403, 403, 403, 415]);
    expect(host.application.dispatched).toEqual([]);
  });

  it('that breaks something is answered and logged, without what the error says', async () => {
    const { status, text } = await call('broken');
    expect([status, JSON.parse(text)]).toMatchObject([500, { ok: false, error: { code: 'internal' } }]);
    expect(text).not.toContain('Anna');
    expect(host.ports.logged).toMatchObject([{ event: 'internal' }]);
  });
});

describe('the server', () => {
  const everyKind = [
    { path: '/' },
    { path: '/?token=wrong' },
    { path: '/nothing.js' },
    { path: '/events' },
    { path: 'http://attacker.example/' },
    {
      method: 'OPTIONS',
      path: '/call/today.get',
      headers: { origin: 'https://attacker.example', 'access-control-request-method': 'POST' },
    },
    { method: 'POST', path: '/call/today.get', body: '{}' },
    { method: 'DELETE', path: '/files/x' },
    { headers: { host: 'attacker.example' } },
  ];

  it.each(everyKind)('sends the security headers and never invites another origin: %j', async (question) => {
    const { status, headers } = await ask(host.origin, question);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });

  it('listens on 127.0.0.1 and on no other address', async () => {
    await expect(ask(`http://127.0.0.2:${host.server.port}`)).rejects.toMatchObject({
      code: expect.stringMatching(/ECONNREFUSED|EADDRNOTAVAIL|ETIMEDOUT/),
    });
  });

  it('answers a connection upgrade like any other request', async () => {
    const { status } = await ask(host.origin, {
      path: '/events',
      headers: { connection: 'Upgrade', upgrade: 'websocket', cookie: own.cookie },
    });
    expect(status).toBe(403);
  });

  it('says which port is taken', async () => {
    const { application, sessions, ports, folder } = host;
    const second = serve({
      application,
      sessions,
      log: ports.log,
      timers: ports.timers,
      rendererRoot: folder,
      port: host.server.port,
    });
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('stops while pages listen: their streams end, and nobody is let in any more', async () => {
    const response = await fetch(`${host.origin}/events`, {
      headers: { cookie: own.cookie, 'x-evenkeel': own.secret },
    });
    await host.server.stop();
    expect(await response.text()).toContain('from here on');
    await expect(ask(host.origin)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect(host.application.listeners.size).toBe(0);
  });

  it('lets an answer in progress finish when it stops', async () => {
    const { begun, finish } = holdNextCall();
    const answer = call('clients.create');
    await begun;
    const stopped = host.server.stop();
    finish();
    expect(JSON.parse((await answer).text)).toEqual({ ok: true, value: 'saved' });
    await stopped;
  });

  it('does not wait for an answer that takes longer than a second', async () => {
    const { begun } = holdNextCall();
    const answer = call('clients.create');
    const broken = expect(answer).rejects.toMatchObject({ code: 'ECONNRESET' });
    await begun;
    const stopped = host.server.stop();
    host.ports.time.advance(SECOND);
    await Promise.all([stopped, broken]);
  });

  /** The next call is answered when the test says so. */
  function holdNextCall() {
    const answer = Promise.withResolvers<Result<unknown>>();
    const call = Promise.withResolvers<void>();
    host.application.dispatch = () => {
      call.resolve();
      return answer.promise;
    };
    return { begun: call.promise, finish: () => answer.resolve({ ok: true, value: 'saved' }) };
  }
});
