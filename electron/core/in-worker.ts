import { Worker } from 'node:worker_threads';
import { AppError, type ErrorCode } from '#shared/contract/error.ts';
import type { JobAnswer, JobName, JobProgress, JobRequest } from './jobs.ts';
import type { WorkerMessage } from './worker-messages.ts';

export type Running<Answer> = {
  readonly answer: Promise<Answer>;
  /** Ends the thread; once it is gone, the answer rejects. */
  cancel(): void;
};

type Options = { readonly onProgress?: JobProgress; readonly whenCancelled?: ErrorCode };

/** Runs one job of jobs.ts in a thread of its own. Its expected refusals come back as the AppErrors they were. */
export function inWorker<J extends JobName>(workerFile: string, job: J, request: JobRequest<J>, options: Options = {}): Running<JobAnswer<J>> {
  const worker = new Worker(workerFile, { workerData: { job, request } });
  const { onProgress, whenCancelled = 'store-closed' } = options;
  let cancelled = false;
  let ready = false;
  const answer = new Promise<JobAnswer<J>>((resolve, reject) => {
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'ready') {
        ready = true;
        if (cancelled) void worker.terminate();
      } else if (message.kind === 'progress') onProgress?.(message.phase, message.done, message.total);
      // Sent by worker.ts of this same program, which runs the job of this name.
      else if (message.kind === 'done') resolve(message.answer as JobAnswer<J>);
      else reject(refusalOf(message));
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new AppError(cancelled ? whenCancelled : 'internal', { message: 'the worker ended without an answer' })));
  });
  return {
    answer,
    cancel() {
      cancelled = true;
      // A thread that is ended while it loads a binary takes the program with it; it is ended as soon as it has begun.
      if (ready) void worker.terminate();
    },
  };
}

/** A bug in the worker is a bug here: it is logged like any other. */
function refusalOf({ code, reason, detail }: Extract<WorkerMessage, { kind: 'failed' }>): Error {
  return code === 'internal' ? new Error(detail) : new AppError(code, { message: detail, ...(reason !== null && { reason }) });
}
