import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { jobs, type JobProgress } from './jobs.ts';
import { expectedFailure } from './store/failures.ts';
import type { WorkerMessage, WorkerRequest } from './worker-messages.ts';

/** Long work away from the main thread (DB-60). One request, one answer, then the thread ends. */
function post(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

const progress: JobProgress = (phase, done, total) => post({ kind: 'progress', phase, done, total });

// Its binary is loaded now, and not when the thread may just be ended: that would end the whole program.
new Database(':memory:').close();
post({ kind: 'ready' });

try {
  // Sent by in-worker.ts of this same program: the request is that of the job it names.
  const { job, request } = workerData as WorkerRequest;
  const run = jobs[job as keyof typeof jobs] as (request: unknown, progress: JobProgress) => unknown;
  post({ kind: 'done', answer: await run(request, progress) });
} catch (error) {
  const expected = expectedFailure(error);
  post({
    kind: 'failed',
    code: expected?.code ?? 'internal',
    reason: expected?.reason ?? null,
    detail: error instanceof Error ? error.message : String(error),
  });
}
