import { existsSync, readFileSync } from 'node:fs';
import type { StoreProblem } from '#shared/contract/app.ts';
import type { AppError } from '#shared/contract/error.ts';
import type { Preferences } from '#shared/contract/preferences.ts';
import { languageFor } from '#shared/domain/language.ts';
import { textIn, type Text } from '#shared/text/index.ts';
import { dayOf, type Day } from '#shared/time/day.ts';
import { Backups, type CopiedPractice } from './backups.ts';
import { finishSwap } from './backup/swap-file.ts';
import { CareRecord } from './care-record.ts';
import { createEventBus, type EventBus } from './event-bus.ts';
import { DiskFileShelf } from './file-shelf.ts';
import { calendarOf } from './handlers/context.ts';
import { openPractice, type OpenPractice, type OpenRequest } from './open-practice.ts';
import type { Ports } from './ports.ts';
import { pointTo, practiceFile } from './practice-file.ts';
import { fillSample, freshSampleFile } from './sample-practice.ts';
import { expectedFailure } from './store/failures.ts';
import { syncedBy } from './synced-folder.ts';

/** Which practice file is open, why none is, and how another takes its place. */
export class PracticeSwitch {
  readonly ports: Ports;
  readonly bus: EventBus = createEventBus();
  readonly shelf: DiskFileShelf;
  readonly care: CareRecord;
  readonly backups: Backups;
  private current: OpenPractice | null = null;
  private trouble: StoreProblem | null = null;
  private sample = false;
  private words: Text | null = null;

  constructor(ports: Ports) {
    this.ports = ports;
    this.shelf = new DiskFileShelf(ports.paths.folder, ports.clock);
    this.care = new CareRecord(ports.paths.folder, ports.log);
    this.backups = new Backups({ ports, bus: this.bus, care: this.care, practice: () => this.copied() });
  }

  get folder(): string {
    return this.ports.paths.folder;
  }

  open(): OpenPractice | null {
    return this.current;
  }

  problem(): StoreProblem | null {
    return this.trouble;
  }

  isSample(): boolean {
    return this.sample && this.current !== null;
  }

  today(): Day {
    const { clock } = this.ports;
    return this.current ? calendarOf(this.current.practice).today : dayOf(clock.now(), clock.zone());
  }

  syncedBy(): string | null {
    return syncedBy({ folder: this.folder, env: process.env, mounts: readMounts() });
  }

  /** The first start speaks the system's language, where we do. */
  preferences(): Preferences {
    return { language: languageFor(this.ports.systemLanguages), theme: 'system', ...this.ports.preferences.read() };
  }

  setPreferences(change: Partial<Preferences>): void {
    this.ports.preferences.write({ ...this.preferences(), ...change });
    this.bus.announce({ name: 'preferences.changed', payload: this.preferences() });
    this.bus.changed(['preferences']);
  }

  text(): Text {
    const { language } = this.preferences();
    if (this.words?.language !== language) this.words = textIn(language);
    return this.words;
  }

  /** The file of this data folder: made on the very first start, or when a new beginning is wished; never otherwise. */
  openOwn(create = false): void {
    this.finishSwap();
    const { file, expected } = practiceFile(this.folder);
    this.attempt({ file, create: create || !expected, sample: false });
    if (this.current) pointTo(this.folder, file);
  }

  /** Closes what is open, lets `prepare` touch the files, opens again; every page starts again. */
  async reopen(prepare: () => void, { create } = { create: false }): Promise<void> {
    await this.close();
    try {
      prepare();
    } finally {
      this.openOwn(create);
      this.bus.announce({ name: 'store.replaced', payload: {} });
    }
  }

  async openSample(): Promise<void> {
    await this.close();
    this.attempt({ file: freshSampleFile(this.folder), create: true, sample: true });
    if (this.current) fillSample(this.current.practice);
    this.bus.announce({ name: 'store.replaced', payload: {} });
  }

  /** The file turned out to be broken: stops writing at once and says so on every page; the file stays as it is (DB-41). */
  breakOff(error: unknown): void {
    this.trouble = storeProblem(error, this.current?.store.file ?? practiceFile(this.folder).file);
    this.close().catch((failure: unknown) => this.ports.log.error('damaged file not closed', failure));
    this.bus.announce({ name: 'store.replaced', payload: {} });
  }

  async close(): Promise<void> {
    const before = this.current;
    this.current = null;
    await this.backups.stop();
    await before?.close();
  }

  private copied(): CopiedPractice | null {
    return this.current && !this.sample ? { file: this.current.store.file, zone: calendarOf(this.current.practice).zone } : null;
  }

  /** What cannot be finished now is tried again at the next start; the practice is then missing, and said to be. */
  private finishSwap(): void {
    try {
      finishSwap(this.folder);
    } catch (error) {
      this.ports.log.error('swap not finished', error);
    }
  }

  private attempt(request: OpenRequest): void {
    this.sample = request.sample;
    try {
      this.current = openPractice(this, request);
      this.trouble = null;
    } catch (error) {
      this.current = null;
      this.trouble = storeProblem(error, request.file);
      this.ports.log.error('practice not opened', error);
    }
  }
}

const KINDS: Partial<Record<AppError['code'], StoreProblem['kind']>> = {
  'file-not-found': 'missing',
  'store-damaged': 'damaged',
  'store-newer': 'newer',
  'migration-failed': 'migration-failed',
};

function storeProblem(error: unknown, file: string): StoreProblem {
  const code = expectedFailure(error)?.code ?? 'internal';
  return { kind: KINDS[code] ?? 'unreadable', file, detail: code };
}

function readMounts(): string {
  return existsSync('/proc/mounts') ? readFileSync('/proc/mounts', 'utf8') : '';
}
