import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { inWorker } from './in-worker.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'evenkeel-worker-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a job called off while its thread is only beginning is ended once it has begun: a library cut off while it loads ends the program', async () => {
  const begun = path.join(folder, 'begun');
  const worker = path.join(folder, 'slow.mjs');
  writeFileSync(
    worker,
    `import { writeFileSync } from 'node:fs';
     import { parentPort } from 'node:worker_threads';
     for (const until = Date.now() + 150; Date.now() < until; );
     writeFileSync(${JSON.stringify(begun)}, '');
     parentPort.postMessage({ kind: 'ready' });
     setInterval(() => undefined, 1000);`,
  );
  const { answer, cancel } = inWorker(worker, 'backup.list', { folder });
  cancel();
  await expect(answer).rejects.toMatchObject({ code: 'store-closed' });
  expect(existsSync(begun)).toBe(true);
});
