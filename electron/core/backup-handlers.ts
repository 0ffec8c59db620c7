import { existsSync } from 'node:fs';
import path from 'node:path';
import type { StartState } from '#shared/contract/app.ts';
import type { BackupState, Restored } from '#shared/contract/backups.ts';
import { AppError } from '#shared/contract/error.ts';
import type { CallName, HandlersOf, Output } from '#shared/contract/index.ts';
import { backupsFolder } from './backup/copy-names.ts';
import { contentsOf } from './backup/verify.ts';
import { shown } from './backups.ts';
import { inWorker } from './in-worker.ts';
import type { PracticeSwitch } from './practice-switch.ts';
import { goBack } from './restore.ts';

type BackupNames = Extract<CallName, `backups.${string}`>;

/** The copies of the practice, and what is known about them. */
export function backupHandlers(practices: PracticeSwitch): HandlersOf<BackupNames> {
  const { backups, care, checks, second } = practices;
  return {
    'backups.state': () => stateOf(practices),
    'backups.make': async () => shown(await backups.make('by-hand')),
    async 'backups.acceptShrink'() {
      await backups.acceptShrink();
      return {};
    },
    'backups.save': () => save(practices),
    'backups.inspect': ({ file }) => inspect(practices, file),
    async 'backups.goBack'() {
      await goBack(practices);
      return {};
    },
    'backups.settleRestored'() {
      const { restored } = care.get();
      if (restored) care.change({ restored: { ...restored, settled: true } });
      return {};
    },
    'backups.chooseSecond': ({ path: typed }) => chooseSecond(practices, typed),
    'backups.forgetSecond'() {
      second.forget();
      return {};
    },
    'backups.check': () => checks.run(),
    'backups.salvage': () => salvage(practices),
  };
}

async function stateOf(practices: PracticeSwitch): Promise<BackupState> {
  const { backups, care, second } = practices;
  const open = practices.isSample() ? null : practices.open();
  const { clients, interactions } = open ? contentsOf(open.store.connection) : { clients: 0, interactions: 0 };
  return {
    ...(await backups.state()),
    present: open && { clients, interactions },
    second: second.view(),
    check: care.get().check,
    restored: restoredOf(practices),
  };
}

function restoredOf({ care }: PracticeSwitch): Restored | null {
  const { restored } = care.get();
  if (!restored) return null;
  const { at, madeAt, documentsMissing, aside, clients, interactions, settled } = restored;
  return { at, madeAt, documentsMissing, before: aside && existsSync(aside) ? { clients, interactions } : null, settled };
}

/** For the line across every page that offers the way back. */
export function unsettledRestore(practices: PracticeSwitch): StartState['restored'] {
  const restored = practices.isSample() ? null : restoredOf(practices);
  return restored && restored.before && !restored.settled ? { madeAt: restored.madeAt } : null;
}

async function save(practices: PracticeSwitch): Promise<Output<'backups.save'>> {
  const { ports, shelf, folder } = practices;
  const open = practices.open();
  if (!open) throw new AppError('store-closed');
  const name = `evenkeel-${practices.today()}.evenkeel-backup.zip`;
  const target = shelf.place(name);
  const request = { file: open.store.file, documents: [path.join(backupsFolder(folder), 'files')], target, program: ports.version, now: ports.clock.now() };
  const saved = await practices.queue.inTurn(() => practices.queue.run('backup.save', request));
  return { ...(await shelf.offer({ path: target, name })), ...saved };
}

/** A file is good for one use; this one is used to look, and what is answered is good for the restore. */
async function inspect({ ports, shelf }: PracticeSwitch, file: string): Promise<Output<'backups.inspect'>> {
  const chosen = shelf.take(file);
  if (!chosen) throw new AppError('file-not-found');
  const request = { source: chosen.path, name: chosen.name, scratch: shelf.place('inspected.db') };
  const { kind, madeAt, program, clients, interactions, documents } = await inWorker(ports.paths.worker, 'backup.inspect', request).answer;
  return { ...(await shelf.offer(chosen)), kind, madeAt, program, clients, interactions, documents };
}

async function chooseSecond(practices: PracticeSwitch, typed: string | null): Promise<{ chosen: boolean }> {
  const folder = await chosenFolder(practices, typed);
  if (folder === null) return { chosen: false };
  practices.second.choose(folder);
  practices.backups.mirror();
  return { chosen: true };
}

/** Desktop: the dialog's answer, and no typed path; elsewhere the typed one. */
async function chosenFolder({ ports }: PracticeSwitch, typed: string | null): Promise<string | null> {
  if (!ports.dialogs) {
    if (typed === null) throw new AppError('invalid-input', { field: 'path', reason: 'required' });
    return typed;
  }
  if (typed !== null) throw new AppError('not-allowed');
  return ports.dialogs.folder();
}

/** Only while the practice does not open: an open one is exported. */
async function salvage(practices: PracticeSwitch): Promise<Output<'backups.salvage'>> {
  const { ports, shelf } = practices;
  const problem = practices.problem();
  if (!problem) throw new AppError('not-allowed');
  const name = `evenkeel-${practices.today()}-readable.zip`;
  const target = shelf.place(name);
  const request = { file: problem.file, target, scratch: `${target}.work`, now: ports.clock.now() };
  const tables = await inWorker(ports.paths.worker, 'practice.salvage', request).answer;
  return { ...(await shelf.offer({ path: target, name })), tables: [...tables] };
}
