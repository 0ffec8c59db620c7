import { existsSync, readFileSync } from 'node:fs';
import type { StoreProblem } from '#shared/contract/app.ts';
import { AppError } from '#shared/contract/error.ts';
import type { Preferences } from '#shared/contract/preferences.ts';
import { languageFor } from '#shared/domain/language.ts';
import { textIn, type Text } from '#shared/text/index.ts';
import { dayOf, type Day } from '#shared/time/day.ts';
import { SECOND } from '#shared/time/duration.ts';
import { applicationHandlers } from './application-handlers.ts';
import { createDispatch } from './dispatch.ts';
import { createEventBus } from './event-bus.ts';
import { createFileShelf } from './file-shelf.ts';
import { handlerOf, openPractice, type OpenPractice, type OpenRequest, type Surroundings } from './open-practice.ts';
import type { Application, Ports } from './ports.ts';
import { pointTo, practiceFile } from './practice-file.ts';
import { calendarOf } from './handlers/context.ts';
import { fillSample, freshSampleFile } from './sample-practice.ts';
import { expectedFailure } from './store/failures.ts';
import { claimFolder } from './store/lock.ts';
import { syncedBy } from './synced-folder.ts';

/** The heartbeat looks at the clock at least this often (REM-01). */
const HEARTBEAT_MS = 30 * SECOND;

/**
 * The whole application over the ports of a host. It claims the data folder and opens its practice; when that file is
 * missing, damaged or too new it still answers, with the problem and the ways out. AppError `folder-in-use`,
 * `folder-unwritable`.
 */
export function createApplication(ports: Ports): Application {
  const release = claimFolder(ports.paths.folder);
  const switchboard = createSwitchboard(ports);
  switchboard.openOwn();
  const stopHeartbeat = startHeartbeat(ports, switchboard);
  const dispatch = createDispatch({
    handlerOf: (name) => switchboard.own[name as keyof typeof switchboard.own] ?? handlerOf(switchboard.open(), name),
    text: switchboard.text,
    log: ports.log,
    announce: switchboard.bus.changed,
    onDamage: switchboard.breakOff,
  });
  let stopped = false;
  return {
    dispatch,
    onEvent: switchboard.bus.on,
    announce: switchboard.bus.announce,
    files: switchboard.shelf,
    text: switchboard.text,
    async stop() {
      if (stopped) return;
      stopped = true;
      stopHeartbeat();
      await switchboard.close();
      switchboard.shelf.clear();
      release();
    },
  };
}

/** Which file is open, and how another takes its place. */
export type Switchboard = ReturnType<typeof createSwitchboard>;

function createSwitchboard(ports: Ports) {
  const { folder } = ports.paths;
  const bus = createEventBus();
  const shelf = createFileShelf(folder, ports.clock);
  let open: OpenPractice | null = null;
  let problem: StoreProblem | null = null;
  let sample = false;
  let text: Text | null = null;

  const preferences = (): Preferences => ({ language: languageFor(ports.systemLanguages), theme: 'system', ...ports.preferences.read() });
  const textNow = (): Text => (text?.language === preferences().language ? text : (text = textIn(preferences().language)));
  const setPreferences = (change: Partial<Preferences>): void => {
    ports.preferences.write({ ...preferences(), ...change });
    bus.announce({ name: 'preferences.changed', payload: preferences() });
    bus.changed(['preferences']);
  };
  const around: Surroundings = { ports, bus, shelf, text: textNow, setPreferences };

  const close = async (): Promise<void> => {
    const before = open;
    open = null;
    await before?.close();
  };
  const attempt = (request: OpenRequest): void => {
    sample = request.sample;
    try {
      open = openPractice(around, request);
      problem = null;
    } catch (error) {
      open = null;
      problem = storeProblem(error, request.file);
      ports.log.error('practice not opened', error);
    }
  };
  /** The file of this data folder: made on the very first start, or when a new beginning is wished; never otherwise. */
  const openOwn = (create = false): void => {
    const { file, expected } = practiceFile(folder);
    attempt({ file, create: create || !expected, sample: false });
    if (open) pointTo(folder, file);
  };
  const state = {
    bus, shelf, text: textNow, preferences, setPreferences, ports, folder, openOwn, close,
    open: () => open,
    problem: () => problem,
    isSample: () => sample && open !== null,
    syncedBy: () => syncedBy({ folder, env: process.env, mounts: readMounts() }),
    /** Stops writing at once and says so on every page; the file stays as it is. */
    breakOff(error: unknown) {
      const file = open?.store.file ?? practiceFile(folder).file;
      void close().catch((failure: unknown) => ports.log.error('damaged file not closed', failure));
      problem = storeProblem(error, file);
      bus.announce({ name: 'store.replaced', payload: {} });
    },
    /** Closes what is open, lets `prepare` touch the files, opens again; every page starts again. */
    async reopen(prepare: () => void, { create } = { create: false }) {
      await close();
      try {
        prepare();
      } finally {
        openOwn(create);
        bus.announce({ name: 'store.replaced', payload: {} });
      }
    },
    async openSample() {
      await close();
      attempt({ file: freshSampleFile(folder), create: true, sample: true });
      if (open) fillSample(open.practice);
      bus.announce({ name: 'store.replaced', payload: {} });
    },
  };
  return { ...state, own: applicationHandlers(state) };
}

/** Notices a new day, and makes the copy of the day; what fails is logged and tried again at the next beat (REM-10). */
function startHeartbeat(ports: Ports, { open, bus }: Switchboard): () => void {
  const today = (): Day => {
    const practice = open()?.practice;
    return practice ? calendarOf(practice).today : dayOf(ports.clock.now(), ports.clock.zone());
  };
  let known = today();
  const beat = (): void => {
    try {
      if (today() !== known) {
        known = today();
        bus.announce({ name: 'day.changed', payload: { today: known } });
        bus.changed(['day']);
      }
      open()?.backUpDaily();
    } catch (error) {
      ports.log.error('heartbeat', error);
    }
    cancel = ports.timers.after(HEARTBEAT_MS, beat);
  };
  let cancel = ports.timers.after(HEARTBEAT_MS, beat);
  return () => cancel();
}

const KINDS: Partial<Record<AppError['code'], StoreProblem['kind']>> = {
  'file-not-found': 'missing',
  'store-damaged': 'damaged',
  'store-newer': 'newer',
  'migration-failed': 'migration-failed',
};

function storeProblem(error: unknown, file: string): StoreProblem {
  const expected = expectedFailure(error);
  return { kind: KINDS[expected?.code ?? 'internal'] ?? 'unreadable', file, detail: expected?.code ?? 'internal' };
}

function readMounts(): string {
  return existsSync('/proc/mounts') ? readFileSync('/proc/mounts', 'utf8') : '';
}
