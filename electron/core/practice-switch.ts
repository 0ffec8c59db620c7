import { existsSync, readFileSync, statSync } from 'node:fs';
import type { StoreProblem } from '#shared/contract/app.ts';
import type { AppError } from '#shared/contract/error.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '#shared/contract/preferences.ts';
import { languageFor } from '#shared/domain/language.ts';
import { textIn, type Text } from '#shared/text/index.ts';
import { dayOf, type Day } from '#shared/time/day.ts';
import { Backups, type CopiedPractice } from './backups.ts';
import { finishSwap } from './backup/swap-file.ts';
import { CareRecord, type Care } from './care-record.ts';
import { createEventBus, type EventBus } from './event-bus.ts';
import { DiskFileShelf } from './file-shelf.ts';
import { calendarOf } from './handlers/context.ts';
import { IntegrityChecks } from './integrity-checks.ts';
import { openPractice, type OpenPractice, type OpenRequest } from './open-practice.ts';
import type { Ports } from './ports.ts';
import { pointTo, practiceFile } from './practice-file.ts';
import { fillSample, freshSampleFile } from './sample-practice.ts';
import { SecondFolder } from './second-folder.ts';
import { expectedFailure } from './store/failures.ts';
import { mendLastInformed } from './store/last-informed.ts';
import { syncedBy } from './synced-folder.ts';
import { WorkQueue } from './work-queue.ts';

/** So many runs in a row that did not stay open are one too many: the next would likely end as they did. */
const BROKEN_STARTS_MAX = 2;

/** Which practice file is open, why none is, and how another takes its place. */
export class PracticeSwitch {
  readonly ports: Ports;
  readonly bus: EventBus = createEventBus();
  readonly shelf: DiskFileShelf;
  readonly care: CareRecord;
  readonly backups: Backups;
  readonly second: SecondFolder;
  readonly checks: IntegrityChecks;
  readonly queue: WorkQueue;
  private current: OpenPractice | null = null;
  private trouble: StoreProblem | null = null;
  private sample = false;
  private words: Text | null = null;
  private locked = false;

  constructor(ports: Ports) {
    this.ports = ports;
    this.shelf = new DiskFileShelf(ports.paths.folder, ports.clock);
    this.care = new CareRecord(ports.paths.folder, ports.log);
    this.queue = new WorkQueue(ports.paths.worker, () => this.bus.changed(['backups']));
    this.second = new SecondFolder(this);
    const parts = { ports, care: this.care, queue: this.queue, practice: () => this.copied() };
    this.backups = new Backups({ ...parts, second: this.second });
    this.checks = new IntegrityChecks({ ...parts, onDamage: (error) => this.breakOff(error), mend: () => this.mendMoments() });
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

  isScreenLocked(): boolean {
    return this.locked;
  }

  screenLocked(locked: boolean): void {
    this.locked = locked;
    if (!locked) void this.current?.reminders.announcer.unlocked();
  }

  syncedBy(): string | null {
    return syncedBy({ folder: this.folder, env: process.env, mounts: readMounts() });
  }

  /** The first start speaks the system's language, where we do. */
  preferences(): Preferences {
    return { language: languageFor(this.ports.systemLanguages), ...DEFAULT_PREFERENCES, ...this.ports.preferences.read() };
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

  /** The first opening of a run. After two runs that ended at once the file is not opened a third time unasked. */
  begin(): void {
    const { brokenStarts } = this.care.get();
    const { file } = practiceFile(this.folder);
    if (brokenStarts >= BROKEN_STARTS_MAX && existsSync(file)) {
      this.trouble = { kind: 'crash-loop', file, detail: String(brokenStarts) };
      return;
    }
    this.care.change({ brokenStarts: brokenStarts + 1 });
    this.openOwn();
  }

  /** It has been open for a while, or was closed in good order. */
  stayedOpen(): void {
    if (this.care.get().brokenStarts > 0 && this.trouble?.kind !== 'crash-loop') this.care.change({ brokenStarts: 0 });
  }

  /** What the heartbeat does for the safety of the data. */
  async keepSafe(): Promise<void> {
    this.backups.mirror();
    await this.backups.beat();
    await this.checks.beat();
  }

  /** The file of this data folder: made on the very first start, or when a new beginning is wished; never otherwise. */
  openOwn(create = false): void {
    this.finishSwap();
    const { file, expected } = practiceFile(this.folder);
    this.attempt({ file, create: create || !expected, sample: false, check: !isAsClosed(file, this.care.get().closed) });
    if (!this.current) return;
    pointTo(this.folder, file);
    this.care.change({ closed: null });
  }

  /** The file that now lies in the place of the practice was read page by page just now: opening it does not read it again. */
  trust(file: string): void {
    this.care.change({ closed: closedAs(file) });
  }

  /** Closes what is open, lets `prepare` touch the files, opens again; every page starts again. */
  async reopen(prepare: () => void, { create } = { create: false }): Promise<void> {
    await this.close();
    this.care.change({ brokenStarts: 0 });
    try {
      prepare();
    } finally {
      this.openOwn(create);
      this.bus.announce({ name: 'store.replaced', payload: {} });
    }
  }

  async openSample(): Promise<void> {
    await this.close();
    this.attempt({ file: freshSampleFile(this.folder), create: true, sample: true, check: false });
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
    await this.queue.stop();
    await before?.close();
    if (before && !this.sample && !this.trouble) this.care.change({ closed: closedAs(before.store.file) });
  }

  /** What only SQLite keeps can be counted anew; it is nothing that anybody wrote. */
  private mendMoments(): void {
    const store = this.current?.store;
    if (!store) return;
    const clients = store.write(mendLastInformed);
    this.ports.log.error('moments of being informed were wrong and are counted anew', { clients });
    this.bus.changed(['interactions', 'clients']);
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

/**
 * A file that was closed in good order and has not been touched since is taken at its word: every page is read each week, while
 * one works, and at once after an end that was none (DB-40). Damage is also met where SQLite reads it (`onDamage`).
 */
function isAsClosed(file: string, closed: Care['closed']): boolean {
  if (!closed || closed.file !== file || !existsSync(file)) return false;
  // Something that was never brought into the file itself; a look from outside leaves an empty one.
  if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) return false;
  const now = closedAs(file);
  return now.bytes === closed.bytes && now.modifiedAt === closed.modifiedAt;
}

function closedAs(file: string): NonNullable<Care['closed']> {
  const { size, mtimeMs } = statSync(file);
  return { file, bytes: size, modifiedAt: Math.round(mtimeMs) };
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
