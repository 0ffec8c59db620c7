import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { MINUTE } from '#shared/time/duration.ts';

/** How long a printed address opens the application. */
export const URL_TOKEN_MS = 10 * MINUTE;
/** Wrong tokens within a minute; after that no token is looked at until the minute is over. */
export const MAX_FAILURES = 10;

export type Exchange = { readonly session: string } | { readonly refused: 'used-or-unknown' | 'too-many' };

/**
 * Who may talk to this host (HOST-06): the token of the printed address works once and becomes the session in a cookie;
 * the session opens the page, which gets a secret of its own for its calls. Session and page secret are signed with a key
 * that lives as long as this object, so nothing has to be remembered and nothing outlives a restart.
 */
export interface Sessions {
  /** A fresh token; the one before it stops working. */
  newUrlToken(): string;
  exchange(token: string): Exchange;
  isSession(session: string | undefined): session is string;
  newPageSecret(session: string): string;
  isPageSecret(session: string, secret: string | undefined): boolean;
}

/** `elapsed`: milliseconds since some moment, never set back. */
export function createSessions(elapsed: () => number = () => performance.now()): Sessions {
  const key = randomBytes(32);
  const failures = createLimit(elapsed);
  let pending: { readonly digest: Buffer; readonly until: number } | null = null;

  const signed = (scope: string): string => {
    const nonce = randomBytes(32).toString('base64url');
    return `${nonce}.${seal(key, scope, nonce)}`;
  };
  const isSigned = (scope: string, value: string | undefined): value is string => {
    const [nonce = '', mac = ''] = (value ?? '').split('.');
    return nonce !== '' && same(mac, seal(key, scope, nonce)) && value === `${nonce}.${mac}`;
  };
  return {
    newUrlToken() {
      const token = randomBytes(32).toString('base64url');
      pending = { digest: digest(token), until: elapsed() + URL_TOKEN_MS };
      return token;
    },
    exchange(token) {
      if (failures.reached()) return { refused: 'too-many' };
      if (!pending || elapsed() > pending.until || !timingSafeEqual(pending.digest, digest(token))) {
        failures.add();
        return { refused: 'used-or-unknown' };
      }
      pending = null;
      return { session: signed('session') };
    },
    isSession: (session): session is string => isSigned('session', session),
    newPageSecret: (session) => signed(`page of ${session}`),
    isPageSecret: (session, secret) => isSigned(`page of ${session}`, secret),
  };
}

function seal(key: Buffer, scope: string, nonce: string): string {
  return createHmac('sha256', key).update(`${scope} ${nonce}`).digest('base64url');
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Takes the same time whatever the two have in common; digests, because timingSafeEqual wants equal lengths. */
function same(left: string, right: string): boolean {
  return timingSafeEqual(digest(left), digest(right));
}

function createLimit(elapsed: () => number) {
  let times: readonly number[] = [];
  const recent = (): readonly number[] => times.filter((time) => elapsed() - time < MINUTE);
  return {
    reached: () => recent().length >= MAX_FAILURES,
    add: () => {
      times = [...recent(), elapsed()];
    },
  };
}
