import { Worker } from 'node:worker_threads';
import { AppError } from '#shared/contract/error.ts';
import type { ReadAnswer, ReadRequest, WorkerMessage } from './import/worker-messages.ts';

export type Reading = {
  readonly answer: Promise<ReadAnswer>;
  /** Ends the thread at once; the answer then rejects with `import-cancelled`. */
  cancel(): void;
};

type OnProgress = (phase: 'reading' | 'matching', done: number, total: number) => void;

/** Reads and matches a contacts file in a thread of its own. */
export function startReading(workerFile: string, request: ReadRequest, onProgress: OnProgress): Reading {
  const worker = new Worker(workerFile, { workerData: request });
  let cancelled = false;
  const answer = new Promise<ReadAnswer>((resolve, reject) => {
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'progress') onProgress(message.phase, message.done, message.total);
      else if (message.kind === 'done') resolve(message.answer);
      else reject(new AppError(message.code, { message: message.detail, ...(message.reason !== null && { reason: message.reason }) }));
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new AppError(cancelled ? 'import-cancelled' : 'internal', { message: 'the reader ended without an answer' })));
  });
  return {
    answer,
    cancel() {
      cancelled = true;
      void worker.terminate();
    },
  };
}
