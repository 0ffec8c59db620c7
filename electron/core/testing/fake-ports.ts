import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Preferences } from '#shared/contract/preferences.ts';
import type { Clock, Instant, Timers } from '#shared/time/clock.ts';
import type { Background, FileDialogs, Notice, NotifierState, Ports, SheetJob } from '../ports.ts';
import { openStore } from '../store/open.ts';

/** Thursday 26 February 2026, 09:12 in Warsaw: the moment of the drawings. */
export const DRAWN_NOW: Instant = Date.UTC(2026, 1, 26, 8, 12);

/** A clock moved by hand; moving it fires the timers that are due, in order. */
export class FakeTime implements Clock, Timers {
  private at: Instant;
  private place: string;
  private waiting: { readonly at: Instant; readonly run: () => void }[] = [];

  constructor(at: Instant = DRAWN_NOW, place = 'Europe/Warsaw') {
    this.at = at;
    this.place = place;
  }

  now(): Instant {
    return this.at;
  }

  zone(): string {
    return this.place;
  }

  /** One is somewhere else now. */
  travel(place: string): void {
    this.place = place;
  }

  after(ms: number, run: () => void): () => void {
    const entry = { at: this.at + ms, run };
    this.waiting.push(entry);
    return () => {
      this.waiting = this.waiting.filter((it) => it !== entry);
    };
  }

  advance(ms: number): void {
    const until = this.at + ms;
    for (let next = this.due(until); next; next = this.due(until)) {
      const running = next;
      this.waiting = this.waiting.filter((it) => it !== running);
      this.at = Math.max(this.at, running.at);
      running.run();
    }
    this.at = until;
  }

  /** The machine was asleep: the clock stands later, and what was due meanwhile runs once it is awake. */
  sleep(ms: number): void {
    this.at += ms;
    this.advance(0);
  }

  private due(until: Instant): { readonly at: Instant; readonly run: () => void } | undefined {
    return this.waiting.filter((it) => it.at <= until).toSorted((a, b) => a.at - b.at)[0];
  }
}

export type FakePorts = Ports & {
  readonly time: FakeTime;
  readonly logged: { readonly event: string; readonly error: unknown }[];
  readonly openedFolders: string[];
  readonly openedFiles: string[];
  /** What was to be drawn as a file, one after the other. */
  readonly printJobs: SheetJob[];
  readonly notices: FakeNotices;
  /** What the badge showed, one after the other. */
  readonly badges: number[];
};

/** A screen of notices that notes everything. */
export type FakeNotices = {
  readonly shown: Notice[];
  readonly withdrawn: string[];
  state: NotifierState;
  /** Nothing is taken while it is false. */ takes: boolean;
};

export type FakeOptions = {
  readonly folder?: string;
  readonly time?: FakeTime;
  readonly language?: Preferences['language'];
  readonly systemLanguages?: readonly string[];
  readonly dialogs?: FileDialogs;
  /** What a desktop answers when it is to show a file; without it the host cannot. */
  readonly viewer?: boolean;
  /** Draws a document; without it the host makes no files. */
  readonly printer?: (job: SheetJob) => Promise<Uint8Array>;
  /** How the host goes on without its window; without it the host ends with it. */
  readonly background?: Background | null;
};

export function temporaryFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'evenkeel-'));
}

let migrated: Buffer | null = null;

/** A data folder in which the file of the practice lies, with its tables and nothing in them: to make the tables anew for each test takes longer than most tests. */
function preparedFolder(): string {
  migrated ??= tables();
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'evenkeel.db'), migrated);
  return folder;
}

function tables(): Buffer {
  const store = openStore({ file: ':memory:', create: true, snapshot: () => undefined });
  try {
    return store.connection.serialize();
  } finally {
    store.close();
  }
}

export function fakePorts(options: FakeOptions = {}): FakePorts {
  const time = options.time ?? new FakeTime();
  const logged: FakePorts['logged'] = [];
  const openedFolders: string[] = [];
  const openedFiles: string[] = [];
  const printJobs: SheetJob[] = [];
  const { printer } = options;
  const notices: FakeNotices = { shown: [], withdrawn: [], state: 'system', takes: true };
  const badges: number[] = [];
  let preferences: Partial<Preferences> = options.language ? { language: options.language } : {};
  return {
    time,
    logged,
    openedFolders,
    openedFiles,
    printJobs,
    clock: time,
    timers: time,
    log: { info: () => undefined, error: (event, error) => void logged.push({ event, error }) },
    paths: { folder: options.folder ?? preparedFolder(), worker: path.join(import.meta.dirname, '../../../node_modules/.cache/worker.mjs') },
    version: '0.0.0-test',
    preferences: { read: () => preferences, write: (value) => void (preferences = value) },
    systemLanguages: options.systemLanguages ?? ['en-GB'],
    dialogs: options.dialogs ?? null,
    openFolder: async (folder) => void openedFolders.push(folder),
    openFile:
      options.viewer === undefined
        ? null
        : async (file) => {
            openedFiles.push(file);
            return options.viewer === true;
          },
    sheetPrinter: printer
      ? {
          print(job) {
            printJobs.push(job);
            return printer(job);
          },
        }
      : null,
    menu: false,
    notices,
    badges,
    notifier: {
      show(notice) {
        if (notices.takes) notices.shown.push(notice);
        return Promise.resolve(notices.takes);
      },
      withdraw: (ids) => void notices.withdrawn.push(...ids),
      state: () => notices.state,
    },
    badge: { show: (count) => void badges.push(count) },
    background: options.background ?? null,
  };
}
