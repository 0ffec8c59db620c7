import { AppError } from '#shared/contract/error.ts';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import type { Checked } from './backup/check-practice.ts';
import type { CopiedPractice } from './backups.ts';
import type { CareRecord } from './care-record.ts';
import type { Ports } from './ports.ts';
import type { WorkQueue } from './work-queue.ts';

/** Every page and every reference is looked at this often, off the user's path (DB-40 asks for a month; the promise is a week). */
export const CHECK_EVERY_MS = 7 * DAY_OF_HOURS;

type Parts = {
  readonly ports: Ports;
  readonly care: CareRecord;
  readonly queue: WorkQueue;
  readonly practice: () => CopiedPractice | null;
  /** The file is damaged: nothing more may be written to it. */
  readonly onDamage: (error: AppError) => void;
  /** What triggers keep is not what it is kept from. */
  readonly mend: () => void;
};

/** What the user is told. */
type Outcome = Omit<Checked, 'wrongMoments'>;

/** The weekly look at the whole practice file. */
export class IntegrityChecks {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  isDue(): boolean {
    const { care, ports } = this.parts;
    const { check } = care.get();
    return check === null || ports.clock.now() - check.at >= CHECK_EVERY_MS;
  }

  async beat(): Promise<void> {
    if (this.parts.practice() && !this.parts.queue.isBusy && this.isDue()) await this.run();
  }

  /** AppError `store-closed`. Damage is told to the application, too. */
  async run(): Promise<Outcome> {
    const checked = await this.parts.queue.inTurn(() => this.check());
    if (checked.outcome === 'damaged') this.parts.onDamage(new AppError('store-damaged', { message: 'the integrity check found damage' }));
    return checked;
  }

  private async check(): Promise<Outcome> {
    const { ports, care, queue, practice } = this.parts;
    const open = practice();
    if (!open) throw new AppError('store-closed');
    const { wrongMoments, ...checked } = await queue.run('practice.check', { file: open.file, folder: ports.paths.folder });
    if (wrongMoments > 0) this.parts.mend();
    care.change({ check: { at: ports.clock.now(), ...checked } });
    return checked;
  }
}
