import { describe, expect, it } from 'vitest';
import { MINUTE } from '#shared/time/duration.ts';
import { createSessions, MAX_FAILURES, URL_TOKEN_MS } from './sessions.ts';

function withTime() {
  let time = 0;
  return { sessions: createSessions(() => time), wait: (ms: number) => (time += ms) };
}

function opened() {
  const { sessions } = withTime();
  const exchange = sessions.exchange(sessions.newUrlToken());
  if (!('session' in exchange)) throw new Error('a fresh token was refused');
  return { sessions, session: exchange.session };
}

describe('the token of the printed address', () => {
  it('opens one session', () => {
    const { sessions, session } = opened();
    expect(sessions.isSession(session)).toBe(true);
  });

  it('works once', () => {
    const { sessions } = withTime();
    const token = sessions.newUrlToken();
    sessions.exchange(token);
    expect(sessions.exchange(token)).toEqual({ refused: 'used-or-unknown' });
  });

  it('works for ten minutes', () => {
    const { sessions, wait } = withTime();
    const token = sessions.newUrlToken();
    wait(URL_TOKEN_MS);
    expect(sessions.exchange(token)).toHaveProperty('session');
  });

  it('does not work after ten minutes', () => {
    const { sessions, wait } = withTime();
    const token = sessions.newUrlToken();
    wait(URL_TOKEN_MS + 1);
    expect(sessions.exchange(token)).toEqual({ refused: 'used-or-unknown' });
  });

  it('stops working when a fresh one is printed', () => {
    const { sessions } = withTime();
    const older = sessions.newUrlToken();
    const newer = sessions.newUrlToken();
    expect(sessions.exchange(older)).toEqual({ refused: 'used-or-unknown' });
    expect(sessions.exchange(newer)).toHaveProperty('session');
  });

  it('is not looked at for the rest of the minute after ten wrong ones, even when it is right', () => {
    const { sessions, wait } = withTime();
    const token = sessions.newUrlToken();
    for (let attempt = 0; attempt < MAX_FAILURES; attempt += 1) expect(sessions.exchange('guess')).toEqual({ refused: 'used-or-unknown' });
    expect(sessions.exchange(token)).toEqual({ refused: 'too-many' });
    wait(MINUTE);
    expect(sessions.exchange(token)).toHaveProperty('session');
  });

  it('has 256 random bits', () => {
    const { sessions } = withTime();
    expect(Buffer.from(sessions.newUrlToken(), 'base64url')).toHaveLength(32);
    expect(sessions.newUrlToken()).not.toBe(sessions.newUrlToken());
  });
});

describe('the session', () => {
  it.each([undefined, '', '.', 'a', 'a.b', 'a.b.c'])('is not %j', (value) => {
    expect(opened().sessions.isSession(value)).toBe(false);
  });

  it('of another start means nothing here', () => {
    expect(opened().sessions.isSession(opened().session)).toBe(false);
  });

  it('with anything behind it is not one', () => {
    const { sessions, session } = opened();
    expect(sessions.isSession(`${session}.x`)).toBe(false);
    expect(sessions.isSession(`${session}x`)).toBe(false);
  });

  it('is not a page secret, and a page secret is not a session', () => {
    const { sessions, session } = opened();
    expect(sessions.isPageSecret(session, session)).toBe(false);
    expect(sessions.isSession(sessions.newPageSecret(session))).toBe(false);
  });
});

describe('the secret of a page', () => {
  it('is another for every tab, and each of them works', () => {
    const { sessions, session } = opened();
    const [first, second] = [sessions.newPageSecret(session), sessions.newPageSecret(session)];
    expect(first).not.toBe(second);
    expect(sessions.isPageSecret(session, first)).toBe(true);
    expect(sessions.isPageSecret(session, second)).toBe(true);
  });

  it('belongs to its session', () => {
    const { sessions, session } = opened();
    const other = sessions.exchange(sessions.newUrlToken());
    if (!('session' in other)) throw new Error('a fresh token was refused');
    expect(sessions.isPageSecret(other.session, sessions.newPageSecret(session))).toBe(false);
  });

  it.each([undefined, '', 'x', 'x.y'])('is not %j', (value) => {
    const { sessions, session } = opened();
    expect(sessions.isPageSecret(session, value)).toBe(false);
  });
});
