import { existsSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '#shared/contract/error.ts';
import type { HandlersOf } from '#shared/contract/index.ts';
import type { PracticeSwitch } from './practice-switch.ts';
import { defaultFile, pointTo, practiceFile } from './practice-file.ts';
import { copyPath } from './backup/copy-names.ts';
import { setAside, swapFile } from './backup/swap-file.ts';
import { verify } from './backup/verify.ts';
import { inWorker } from './in-worker.ts';

type StoreNames = 'store.locate' | 'store.restore' | 'store.restoreFile' | 'store.startNew' | 'store.retry';

/** The ways back to a practice. */
export function storeHandlers(practices: PracticeSwitch): HandlersOf<StoreNames> {
  const { folder } = practices;
  return {
    'store.locate': ({ path: typed }) => locate(practices, typed),
    async 'store.restore'({ backup }) {
      await restoreFrom(practices, copyPath(folder, backup));
      return {};
    },
    async 'store.restoreFile'({ file }) {
      const chosen = practices.shelf.take(file);
      if (!chosen) throw new AppError('file-not-found');
      await restoreFrom(practices, chosen.path);
      return {};
    },
    async 'store.startNew'() {
      await startNew(practices);
      return {};
    },
    async 'store.retry'() {
      await practices.reopen(() => undefined);
      return { opened: practices.open() !== null };
    },
  };
}

async function locate(practices: PracticeSwitch, typed: string | null): Promise<{ opened: boolean }> {
  const file = await chosenPath(practices, typed);
  if (file === null) return { opened: false };
  verify(file);
  await practices.reopen(() => pointTo(practices.folder, file));
  return { opened: practices.open() !== null };
}

/** All that takes long or can fail is done before the practice is closed: then two files change their names. */
async function restoreFrom(practices: PracticeSwitch, source: string): Promise<void> {
  const { folder, ports, backups } = practices;
  const { file } = practiceFile(folder);
  await backups.before('before-restore');
  const { staging } = await inWorker(ports.paths.worker, 'backup.stage', { source, target: file, folder }).answer;
  await practices.reopen(() => swapFile(folder, { target: file, staging, aside: beside(file, 'before-restore', ports.clock.now()) }));
}

/** Only where no practice is open: a working one is never put aside. */
async function startNew(practices: PracticeSwitch): Promise<void> {
  if (!practices.problem()) throw new AppError('not-allowed');
  const file = defaultFile(practices.folder);
  const prepare = (): void => {
    setAside(file, beside(file, 'set-aside', practices.ports.clock.now()));
    pointTo(practices.folder, file);
  };
  await practices.reopen(prepare, { create: true });
}

/** Desktop: the dialog's answer, and no typed path; elsewhere: the typed one, which must be an absolute path to a file. */
async function chosenPath({ ports }: PracticeSwitch, typed: string | null): Promise<string | null> {
  if (ports.dialogs) {
    if (typed !== null) throw new AppError('not-allowed');
    return ports.dialogs.open('practice');
  }
  if (typed === null || !path.isAbsolute(typed) || !existsSync(typed)) throw new AppError('invalid-input', { field: 'path', reason: 'no-such-file' });
  return path.resolve(typed);
}

/** `evenkeel.db` → `evenkeel-set-aside-20260226T081200.db`, beside it. */
function beside(file: string, word: string, now: number): string {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}-${word}-${new Date(now).toISOString().replace(/[-:]|\.\d+Z/g, '')}${ext}`);
}
