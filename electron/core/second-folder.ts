import { accessSync, constants, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { BackupState } from '#shared/contract/backups.ts';
import { AppError, type ErrorCode } from '#shared/contract/error.ts';
import type { Instant } from '#shared/time/clock.ts';
import { MINUTE } from '#shared/time/duration.ts';
import { rememberedCopies } from './backup/copy-list.ts';
import { parseCopyName } from './backup/copy-names.ts';
import type { CareRecord } from './care-record.ts';
import type { EventBus } from './event-bus.ts';
import { inWorker, type Running } from './in-worker.ts';
import type { Ports } from './ports.ts';
import { expectedFailure } from './store/failures.ts';

/** A stick is looked for this often; nobody is told but in the settings. */
const AGAIN_AFTER_MS = 2 * MINUTE;

type Parts = { readonly ports: Ports; readonly bus: EventBus; readonly care: CareRecord };

/** A second place for every copy, which need not be there all the time: what was missed is caught up with. */
export class SecondFolder {
  private readonly parts: Parts;
  private running: Running<readonly string[]> | null = null;
  private failure: { readonly at: Instant; readonly code: ErrorCode } | null = null;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  view(): BackupState['second'] {
    const second = this.parts.care.get().second;
    if (!second) return null;
    const newestAt = Math.max(0, ...second.copied.map((id) => parseCopyName(id)?.takenAt ?? 0)) || null;
    const state = this.failure ? (this.failure.code === 'file-not-found' ? 'unreachable' : 'failed') : this.isBehind() ? 'waiting' : 'copied';
    return { folder: second.folder, state, code: this.failure?.code ?? null, newestAt };
  }

  /** AppError `invalid-input` with its reason. */
  choose(folder: string): void {
    refuseUnsuitable(folder, this.parts.ports.paths.folder);
    this.stop();
    this.failure = null;
    this.parts.care.change({ second: { folder: path.resolve(folder), copied: [] } });
  }

  /** What lies there stays. */
  forget(): void {
    this.stop();
    this.failure = null;
    this.parts.care.change({ second: null });
  }

  /** Begins to bring what is not there yet; not again at once where that failed. */
  catchUp(zone: string, thinsOut: boolean): void {
    const { care, ports } = this.parts;
    const { second } = care.get();
    if (!second || this.running || !this.isBehind() || this.waits()) return;
    const request = { folder: ports.paths.folder, to: second.folder, copied: second.copied, zone, thinsOut };
    const running = inWorker(ports.paths.worker, 'backup.mirror', request);
    this.running = running;
    running.answer
      .then((copied) => this.settle(running, () => care.change({ second: { folder: second.folder, copied } }), null))
      .catch((error: unknown) => this.settle(running, () => undefined, error));
  }

  /** Nothing of the practice is in its hands, so nobody waits: a network drive may not answer for minutes. */
  stop(): void {
    this.running?.cancel();
    this.running = null;
  }

  private settle(running: Running<readonly string[]>, remember: () => void, error: unknown): void {
    // Stopped, or another folder was chosen meanwhile.
    if (this.running !== running) return;
    const { bus, ports } = this.parts;
    this.running = null;
    this.failure = error === null ? null : { at: ports.clock.now(), code: expectedFailure(error)?.code ?? 'internal' };
    if (this.failure?.code === 'internal') ports.log.error('second folder', error);
    remember();
    bus.changed(['backups']);
  }

  private isBehind(): boolean {
    const [newest] = rememberedCopies(this.parts.ports.paths.folder);
    return newest !== undefined && !this.parts.care.get().second?.copied.includes(newest.id);
  }

  private waits(): boolean {
    return this.failure !== null && this.parts.ports.clock.now() - this.failure.at < AGAIN_AFTER_MS;
  }
}

/** A folder that is there and may be written to, and does not share the fate of the first. */
function refuseUnsuitable(folder: string, dataFolder: string): void {
  if (!path.isAbsolute(folder) || !existsSync(folder) || !statSync(folder).isDirectory())
    throw new AppError('invalid-input', { field: 'path', reason: 'no-such-folder' });
  const inside = path.relative(path.resolve(dataFolder), path.resolve(folder));
  if (!inside.startsWith('..') && !path.isAbsolute(inside)) throw new AppError('invalid-input', { field: 'path', reason: 'inside-data' });
  try {
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw new AppError('invalid-input', { field: 'path', reason: 'folder-not-writable', cause });
  }
}
