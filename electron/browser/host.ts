import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Clock, Timers } from '#shared/time/clock.ts';
import { createApplication } from '../core/application.ts';
import type { Application, Log } from '../core/ports.ts';
import { systemClock, systemTimers } from '../core/system-clock.ts';
import { pageNotifier } from './page-notifier.ts';
import { preferencesFile } from './preferences-file.ts';
import { serve } from './server.ts';
import { createSessions } from './sessions.ts';
import { terminalLog } from './terminal-log.ts';

export type BrowserHostOptions = {
  /** The data folder. */
  readonly folder: string;
  /** 0, the default, takes any free one. */
  readonly port?: number;
  /** BCP 47, most wanted first. */
  readonly systemLanguages?: readonly string[];
  readonly clock?: Clock;
  readonly timers?: Timers;
  readonly log?: Log;
  /** The built screens; while developing, their sources. */
  readonly rendererRoot?: string;
};

export interface BrowserHost {
  readonly origin: string;
  readonly application: Application;
  /** An address that opens the application once, within ten minutes; the one before it stops working. */
  freshAddress(): string;
  /** Closes the connections, then the practice file; safe to call twice. */
  stop(): Promise<void>;
}

/** The whole application behind 127.0.0.1. AppError of `createApplication`, or the system's error when the port is not free. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const { folder, port = 0, clock = systemClock, timers = systemTimers, log = terminalLog(false), rendererRoot = BUILT.renderer } = options;
  const notifier = pageNotifier();
  const application = createApplication({
    clock,
    timers,
    log,
    paths: { folder, worker: BUILT.worker },
    version: version(),
    preferences: preferencesFile(folder),
    systemLanguages: options.systemLanguages ?? [],
    dialogs: null,
    openFolder: null,
    openFile: null,
    sheetPrinter: null,
    menu: false,
    notifier,
    // The page counts by itself, in its title.
    badge: { show: () => undefined },
    background: null,
  });
  try {
    const sessions = createSessions();
    const server = await serve({ application, sessions, log, timers, rendererRoot, port });
    notifier.connect({ announce: application.announce, count: server.pages });
    const origin = `http://127.0.0.1:${server.port}`;
    return {
      origin,
      application,
      freshAddress: () => `${origin}/?token=${sessions.newUrlToken()}`,
      async stop() {
        await server.stop();
        await application.stop();
      },
    };
  } catch (error) {
    await application.stop();
    throw error;
  }
}

/** Run from its source (development), this file lies as deep below the project as in dist/main. */
const isSource = import.meta.filename.endsWith('.ts');
const BUILT = {
  renderer: path.join(import.meta.dirname, isSource ? '../../dist/renderer' : '../renderer'),
  worker: path.join(import.meta.dirname, isSource ? '../core/worker.ts' : 'worker.js'),
};

function version(): string {
  const file = path.join(import.meta.dirname, '../../package.json');
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version;
}
