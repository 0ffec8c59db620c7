import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as base } from '@playwright/test';
import type { CallName, Input, Output } from '#shared/contract/index.ts';
import type { Language } from '#shared/domain/language.ts';
import type * as BrowserHostModule from '../../electron/browser/host.ts';
import type { Log } from '../../electron/core/ports.ts';
import { DRAWN_NOW } from '../../electron/core/testing/fake-ports.ts';
import { TestTime } from './test-time.ts';
import { watchForTrouble, type Trouble } from './trouble.ts';

export { expect } from '@playwright/test';

/** The host that is shipped, in this process: its clock is ours to move. */
const built = path.join(import.meta.dirname, '../../dist/main/host.js');
const { startBrowserHost } = (await import(pathToFileURL(built).href)) as typeof BrowserHostModule;

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', pl: 'pl-PL', ru: 'ru-RU' };

export type TestHost = BrowserHostModule.BrowserHost & {
  readonly folder: string;
  /** A call past the page, for what a test starts from; a refusal fails the test. */
  call<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>>;
};

/** Options of a test: `test.use({ language: 'pl' })`. */
export type Options = {
  /** What the system of this person speaks: the language of a first start. */
  readonly language: Language;
  /** Puts into the data folder whatever the application shall find there at its start. */
  readonly prepare: (folder: string) => void | Promise<void>;
};

export type Fixtures = {
  /** Thursday 26 February 2026, 09:12 in Warsaw, for the application and the page; stands still until moved. */
  readonly time: TestTime;
  readonly startHost: (folder?: string) => Promise<TestHost>;
  readonly host: TestHost;
  /** What must not happen while a page is open; `trouble.allow(pattern)` where a test provokes it. */
  readonly trouble: Trouble;
};

const nothing = (): void => undefined;

/** Every test has a host, a data folder and a one-time address of its own; `page` has been opened with it. */
export const test = base.extend<Options & Fixtures>({
  language: ['en', { option: true }],
  prepare: [async ({}, use) => use(nothing), { option: true }],
  timezoneId: 'Europe/Warsaw',
  locale: async ({ language }, use) => use(LOCALES[language]),

  time: async ({}, use) => use(new TestTime(DRAWN_NOW, 'Europe/Warsaw')),

  startHost: async ({ time, language, prepare, trouble }, use) => {
    const hosts: TestHost[] = [];
    await use(async (folder = mkdtempSync(path.join(tmpdir(), 'evenkeel-e2e-'))) => {
      await prepare(folder);
      const host = await startBrowserHost({
        folder,
        clock: time,
        timers: time,
        systemLanguages: [LOCALES[language]],
        log: bugLog(trouble),
      });
      const stop = (): Promise<void> => {
        // A page that is still open rightly complains that its host has gone.
        trouble.allow(new RegExp(`net::ERR_(CONNECTION_(REFUSED|RESET)|INCOMPLETE_CHUNKED_ENCODING) ${host.origin}/`));
        // Parts that it was fetching ahead, too.
        trouble.allow(new RegExp(`(Unable to preload CSS for|Failed to fetch dynamically imported module:) ${host.origin}/`));
        return host.stop();
      };
      const started: TestHost = { ...host, stop, folder, call: (name, input) => answerOf(host, name, input) };
      hosts.push(started);
      return started;
    });
    for (const host of hosts) await host.stop();
    for (const { folder } of hosts) rmSync(folder, { recursive: true, force: true });
  },

  host: async ({ startHost }, use) => use(await startHost()),

  trouble: [
    async ({ context }, use) => {
      const trouble = watchForTrouble(context);
      await use(trouble);
      trouble.assertNone();
    },
    { auto: true },
  ],

  page: async ({ page, host, time }, use) => {
    await time.fix(page);
    // What is said before a page listens, it does not hear.
    const listening = page.waitForResponse('**/events');
    await page.goto(host.freshAddress());
    await listening;
    await use(page);
  },
});

/** A refusal is expected; everything else that a host logs as an error is a bug. */
function bugLog(trouble: Trouble): Log {
  return {
    info: () => undefined,
    error(event, error) {
      if (!(error instanceof Error && error.name === 'AppError')) trouble.note(`host: ${event}: ${String(error)}`);
    },
  };
}

async function answerOf<N extends CallName>(host: BrowserHostModule.BrowserHost, name: N, input: Input<N>): Promise<Output<N>> {
  const result = await host.application.dispatch(name, input);
  if (!result.ok) throw new Error(`${name}: ${result.error.code} ${result.error.field ?? ''} ${result.error.message}`);
  // What `dispatch` answers to this name has passed its output schema.
  return result.value as Output<N>;
}
