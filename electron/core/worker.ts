import { parentPort, workerData } from 'node:worker_threads';
import { readAndMatch } from './import/read-and-match.ts';
import type { ReadRequest, WorkerMessage } from './import/worker-messages.ts';
import { expectedFailure } from './store/failures.ts';

/** Long work away from the main thread: reading a contacts file. One request, one answer, then the thread ends. */
function post(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

try {
  // Sent by import-reading.ts of this same program.
  const request = workerData as ReadRequest;
  post({ kind: 'done', answer: readAndMatch(request, (phase, done, total) => post({ kind: 'progress', phase, done, total })) });
} catch (error) {
  const expected = expectedFailure(error);
  post({
    kind: 'failed',
    code: expected?.code ?? 'internal',
    reason: expected?.reason ?? null,
    detail: error instanceof Error ? error.message : String(error),
  });
}
