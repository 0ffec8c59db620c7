import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Backup, BackupState } from '#shared/contract/backups.ts';
import { AppError, type ErrorCode } from '#shared/contract/error.ts';
import { hasShrunk, type BackupReason } from '#shared/domain/backup-rotation.ts';
import type { Instant } from '#shared/time/clock.ts';
import { dayOf, type Day } from '#shared/time/day.ts';
import { HOUR } from '#shared/time/duration.ts';
import { rememberedCopies, type VerifiedCopy } from './backup/copy-list.ts';
import { backupsFolder, copyNamesIn, namesIn } from './backup/copy-names.ts';
import type { CareRecord } from './care-record.ts';
import { inWorker } from './in-worker.ts';
import type { Ports } from './ports.ts';
import type { SecondFolder } from './second-folder.ts';
import { expectedFailure } from './store/failures.ts';
import type { WorkQueue } from './work-queue.ts';

/** What failed is not tried at every beat: a full disk stays full for a while. */
const AGAIN_AFTER_MS = HOUR;

/** The practice that is open and worth copying; not the sample. */
export type CopiedPractice = { readonly file: string; readonly zone: string };

type Parts = {
  readonly ports: Ports;
  readonly care: CareRecord;
  readonly queue: WorkQueue;
  readonly second: SecondFolder;
  readonly practice: () => CopiedPractice | null;
};

/** Makes the copies of the open practice, one at a time and in the worker, and knows all there are. */
export class Backups {
  private readonly parts: Parts;
  private failure: { readonly at: Instant; readonly code: ErrorCode } | null = null;
  private dailyOn: Day | null = null;

  constructor(parts: Parts) {
    this.parts = parts;
    removeUnfinished(this.folder);
  }

  /** What is known of the copies; the rest of the state is others' (backup-handlers.ts). */
  async state(): Promise<Pick<BackupState, 'copies' | 'running' | 'failure' | 'shrunk'>> {
    return { copies: (await this.copies()).map(shown), running: this.parts.queue.isBusy, failure: this.failure, shrunk: this.shrunk() };
  }

  /** Newest first; those that nobody verified yet are verified in the worker. */
  async copies(): Promise<VerifiedCopy[]> {
    const remembered = rememberedCopies(this.folder);
    if (copyNamesIn(backupsFolder(this.folder)).length === remembered.length) return remembered;
    return inWorker(this.parts.ports.paths.worker, 'backup.list', { folder: this.folder }).answer;
  }

  /** AppError `store-closed` where no practice is open, `disk-full`, `read-only`, `store-damaged`. */
  async make(reason: BackupReason): Promise<VerifiedCopy> {
    const copy = await this.parts.queue.inTurn(() => this.copy(reason, false));
    // Only a daily copy is left out when nothing changed.
    if (!copy) throw new Error('a copy was asked for and not made');
    return copy;
  }

  /** Before an import or a restore. Nothing where the sample is open. */
  async before(reason: BackupReason): Promise<void> {
    if (this.parts.practice()) await this.make(reason);
  }

  /** Before a change of many or of what cannot be told apart afterwards (careful-handlers.ts); none where there is one for it. */
  async beforeChange({ standsForMs }: { readonly standsForMs: number }): Promise<void> {
    if (!this.parts.practice()) return;
    const since = this.parts.ports.clock.now() - standsForMs;
    const stands = rememberedCopies(this.folder).some(({ reason, takenAt }) => reason === 'before-change' && takenAt > since);
    if (!stands) await this.parts.queue.inTurn(() => this.copy('before-change', true));
  }

  /** At every beat of the application: the copy of the day, when the practice has changed since the newest one. */
  async beat(): Promise<void> {
    const practice = this.parts.practice();
    if (!practice || this.parts.queue.isBusy || this.waitsAfterFailure()) return;
    const today = dayOf(this.parts.ports.clock.now(), practice.zone);
    if (this.dailyOn === today) return;
    this.dailyOn = today;
    if (this.hasRegularCopyOf(today, practice.zone)) return;
    await this.parts.queue
      .inTurn(() => this.copy('daily', true))
      .catch((error: unknown) => {
        this.dailyOn = null;
        throw error;
      });
  }

  /** The small copy is right: from now on it is what others are compared with. */
  async acceptShrink(): Promise<void> {
    const [newest] = rememberedCopies(this.folder);
    if (newest) this.parts.care.change({ acceptedRows: newest.rows });
    await this.parts.queue.inTurn(() => this.thinOut());
  }

  /** Brings to the second folder what it has not yet. */
  mirror(): void {
    this.parts.second.catchUp(this.zone, this.shrunk() === null);
  }

  private get folder(): string {
    return this.parts.ports.paths.folder;
  }

  private get zone(): string {
    return this.parts.practice()?.zone ?? this.parts.ports.clock.zone();
  }

  private async copy(reason: BackupReason, onlyIfChanged: boolean): Promise<VerifiedCopy | null> {
    const practice = this.parts.practice();
    if (!practice) throw new AppError('store-closed');
    const now = this.parts.ports.clock.now();
    try {
      const copy = await this.parts.queue.run('backup.copy', { file: practice.file, folder: this.folder, reason, now, onlyIfChanged });
      this.failure = null;
      await this.thinOut();
      this.mirror();
      return copy;
    } catch (error) {
      this.failure = { at: now, code: expectedFailure(error)?.code ?? 'internal' };
      throw error;
    }
  }

  /** Not while half of the rows are missing: what would be removed may be all that is left of them (R15). */
  private async thinOut(): Promise<void> {
    const { care, queue } = this.parts;
    if (this.shrunk()) return;
    const [newest] = rememberedCopies(this.folder);
    if (newest) care.change({ acceptedRows: newest.rows });
    await queue.run('backup.rotate', { folder: this.folder, zone: this.zone });
  }

  private shrunk(): BackupState['shrunk'] {
    const [newest, former] = rememberedCopies(this.folder);
    const rowsBefore = this.parts.care.get().acceptedRows ?? former?.rows ?? 0;
    return newest && hasShrunk(rowsBefore, newest.rows) ? { rowsBefore, rowsNow: newest.rows } : null;
  }

  private waitsAfterFailure(): boolean {
    return this.failure !== null && this.parts.ports.clock.now() - this.failure.at < AGAIN_AFTER_MS;
  }

  private hasRegularCopyOf(today: Day, zone: string): boolean {
    return copyNamesIn(backupsFolder(this.folder)).some(({ reason, takenAt }) => reason === 'daily' && dayOf(takenAt, zone) === today);
  }
}

/** What an earlier run was cut off at. */
function removeUnfinished(folder: string): void {
  const home = backupsFolder(folder);
  for (const name of namesIn(home)) if (name.endsWith('.db.tmp')) rmSync(path.join(home, name), { force: true });
}

export function shown({ id, takenAt, reason, bytes, clients, interactions }: VerifiedCopy): Backup {
  return { id, takenAt, reason, bytes, clients, interactions };
}
