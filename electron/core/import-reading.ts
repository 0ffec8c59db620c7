import { inWorker, type Running } from './in-worker.ts';
import type { ReadAnswer, ReadRequest } from './import/worker-messages.ts';

/** Cancelled, it rejects with `import-cancelled`. */
export type Reading = Running<ReadAnswer>;

type Phase = 'reading' | 'matching';

/** Reads and matches a contacts file in a thread of its own. */
export function startReading(workerFile: string, request: ReadRequest, onProgress: (phase: Phase, done: number, total: number) => void): Reading {
  return inWorker(workerFile, 'contacts.read', request, {
    // The job says no other.
    onProgress: (phase, done, total) => onProgress(phase as Phase, done, total),
    whenCancelled: 'import-cancelled',
  });
}
