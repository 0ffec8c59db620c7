import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '#shared/contract/error.ts';
import { contentsOf } from './backup/verify.ts';
import { swapFile } from './backup/swap-file.ts';
import { inWorker } from './in-worker.ts';
import { practiceFile } from './practice-file.ts';
import type { PracticeSwitch } from './practice-switch.ts';

/** Of practices that were whole when they were replaced so many are kept; a verified copy of each is among the backups as well. */
const REPLACED_KEPT = 3;

/**
 * All that takes long or can fail is done before the practice is closed: then files only change their names. What was
 * there is kept, and `goBack` brings it back. AppError of the job `backup.stage`, `disk-full`.
 */
export async function restoreFrom(practices: PracticeSwitch, source: string, name = path.basename(source)): Promise<void> {
  const { folder, ports, backups, care } = practices;
  const { file } = practiceFile(folder);
  await backups.before('before-restore');
  const before = practices.isSample() ? null : practices.open();
  const had = before && contentsOf(before.store.connection);
  const { staging, rows, documentsMissing, madeAt } = await inWorker(ports.paths.worker, 'backup.stage', { source, name, target: file, folder }).answer;
  const at = ports.clock.now();
  const aside = beside(file, 'before-restore', at);
  await practices.reopen(() => {
    swapFile(folder, { target: file, staging, aside });
    practices.trust(file);
  });
  care.change({
    // The user has seen how much is in it.
    acceptedRows: rows,
    check: null,
    restored: { at, madeAt, documentsMissing, aside: had && aside, clients: had?.clients ?? 0, interactions: had?.interactions ?? 0, settled: false },
    replaced: had ? keptOf([aside, ...care.get().replaced]) : care.get().replaced,
  });
}

/** Brings back what the last restore replaced; that is a restore like any other, and can be taken back like any other. */
export async function goBack(practices: PracticeSwitch): Promise<void> {
  const { restored } = practices.care.get();
  if (!restored?.aside || !existsSync(restored.aside)) throw new AppError('file-not-found');
  await restoreFrom(practices, restored.aside);
}

/** `evenkeel.db` → `evenkeel-set-aside-20260226T081200123.db`, beside it. */
export function beside(file: string, word: string, now: number): string {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}-${word}-${new Date(now).toISOString().replace(/[-:.Z]/g, '')}${ext}`);
}

function keptOf(replaced: readonly string[]): string[] {
  for (const file of replaced.slice(REPLACED_KEPT)) for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
  return replaced.slice(0, REPLACED_KEPT);
}
