import { expect, type BrowserContext, type Page } from '@playwright/test';

export interface Trouble {
  /** What somebody else has noticed: a host that met a bug. */
  note(line: string): void;
  /** A test that provokes an error says so beforehand. */
  allow(pattern: RegExp): void;
  assertNone(): void;
}

/** Chromium reports every answer of 400 as an error; for a call it is a refusal that the page shows. */
const REFUSED_CALL = /status of 400 \(Bad Request\) .*\/call\//;
const INSIDE = /^(http:\/\/127\.0\.0\.1:\d+\/|data:|blob:|about:)/;

/**
 * Collects what must not happen in any page of a context: an error in its console or its scripts, a violation of its
 * content security policy, a request to anywhere but this computer (R36).
 */
export function watchForTrouble(context: BrowserContext): Trouble {
  const found: string[] = [];
  const allowed: RegExp[] = [REFUSED_CALL];
  context.on('console', (message) => {
    if (message.type() === 'error') found.push(`console: ${message.text()} ${message.location().url}`);
  });
  context.on('weberror', (error) => found.push(`script: ${error.error().message}`));
  context.on('request', (request) => {
    if (!INSIDE.test(request.url())) found.push(`request: ${request.url()}`);
  });
  context.on('page', (page: Page) => page.on('websocket', (socket) => found.push(`request: ${socket.url()}`)));
  return {
    note: (line) => void found.push(line),
    allow: (pattern) => void allowed.push(pattern),
    assertNone() {
      const unexpected = found.filter((line) => !allowed.some((pattern) => pattern.test(line)));
      expect(unexpected, 'errors, policy violations and requests to elsewhere').toEqual([]);
    },
  };
}
