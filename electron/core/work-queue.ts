import { inWorker, type Running } from './in-worker.ts';
import type { JobAnswer, JobName, JobRequest } from './jobs.ts';

/** Jobs that read the practice file, one at a time; `changed` is told when one begins and when it ends. */
export class WorkQueue {
  private readonly workerFile: string;
  private readonly changed: () => void;
  private last: Promise<unknown> = Promise.resolve();
  private running: Running<unknown> | null = null;

  constructor(workerFile: string, changed: () => void) {
    this.workerFile = workerFile;
    this.changed = changed;
  }

  get isBusy(): boolean {
    return this.running !== null;
  }

  /** Begins when all that was asked for earlier has ended, however it ended. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work);
    this.last = Promise.allSettled([turn]);
    return turn;
  }

  /** Within one's turn. */
  async run<J extends JobName>(job: J, request: JobRequest<J>): Promise<JobAnswer<J>> {
    const running = inWorker(this.workerFile, job, request);
    this.running = running;
    this.changed();
    try {
      return await running.answer;
    } finally {
      this.running = null;
      this.changed();
    }
  }

  /** Ends what is running; the practice file is then used by nobody but its owner. */
  async stop(): Promise<void> {
    this.running?.cancel();
    await this.last;
  }
}
