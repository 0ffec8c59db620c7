import { existsSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '#shared/contract/error.ts';
import type { HandlersOf } from '#shared/contract/index.ts';
import type { PracticeSwitch } from './practice-switch.ts';
import { defaultFile, pointTo } from './practice-file.ts';
import { copyPath } from './backup/copy-names.ts';
import { setAside } from './backup/swap-file.ts';
import { verifyOffered } from './backup/verify.ts';
import { beside, restoreFrom } from './restore.ts';
import { isZip } from './zip/read-zip.ts';

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
      await restoreFrom(practices, chosen.path, chosen.name);
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

/** A practice file is used where it lies; a one-file backup is unpacked to where a practice lies. */
async function locate(practices: PracticeSwitch, typed: string | null): Promise<{ opened: boolean }> {
  const file = await chosenPath(practices, typed);
  if (file === null) return { opened: false };
  if (isZip(file)) await restoreFrom(practices, file);
  else {
    verifyOffered(file);
    await practices.reopen(() => pointTo(practices.folder, file));
  }
  return { opened: practices.open() !== null };
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
