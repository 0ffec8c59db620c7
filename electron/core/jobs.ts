import { listCopies } from './backup/copy-list.ts';
import { copyPractice } from './backup/copy-job.ts';
import { rotate } from './backup/rotate.ts';
import { checkPractice } from './backup/check-practice.ts';
import { inspectSource } from './backup/inspect-source.ts';
import { mirrorCopies } from './backup/mirror-copies.ts';
import { saveOneFile } from './backup/one-file.ts';
import { salvage } from './backup/salvage.ts';
import { stageRestore } from './backup/stage-restore.ts';
import { exportPractice } from './export/export-job.ts';
import { readAndMatch } from './import/read-and-match.ts';
import { sweepErased } from './store/erasure/sweep.ts';

/** Told while a long job runs: what it is at, how far it is. */
export type JobProgress = (phase: string, done: number, total: number) => void;

/** What the worker can do, by name: each takes and gives plain values and has its own connection, for reading only; a sweep writes. */
export const jobs = {
  'contacts.read': readAndMatch,
  'backup.copy': copyPractice,
  'backup.list': ({ folder }: { readonly folder: string }) => listCopies(folder),
  'backup.stage': stageRestore,
  'backup.save': saveOneFile,
  'backup.inspect': inspectSource,
  'backup.mirror': mirrorCopies,
  'practice.check': checkPractice,
  'practice.salvage': salvage,
  'backup.rotate': ({ folder, zone }: { readonly folder: string; readonly zone: string }) => rotate(folder, zone),
  'export.write': exportPractice,
  'erasure.sweep': sweepErased,
} satisfies Readonly<Record<string, (request: never, progress: JobProgress) => unknown>>;

export type Jobs = typeof jobs;
export type JobName = keyof Jobs;
export type JobRequest<J extends JobName> = Parameters<Jobs[J]>[0];
export type JobAnswer<J extends JobName> = Awaited<ReturnType<Jobs[J]>>;
