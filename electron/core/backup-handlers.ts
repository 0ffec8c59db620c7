import type { CallName, HandlersOf } from '#shared/contract/index.ts';
import type { VerifiedCopy } from './backup/copy-list.ts';
import type { PracticeSwitch } from './practice-switch.ts';
import type { Backup } from '#shared/contract/backups.ts';

type BackupNames = Extract<CallName, `backups.${string}`>;

/** The copies of the practice, and what is known about them. */
export function backupHandlers({ backups }: PracticeSwitch): HandlersOf<BackupNames> {
  return {
    'backups.state': () => backups.state(),
    'backups.make': async () => shown(await backups.make('by-hand')),
    async 'backups.acceptShrink'() {
      await backups.acceptShrink();
      return {};
    },
  };
}

export function shown({ id, takenAt, reason, bytes, clients, interactions }: VerifiedCopy): Backup {
  return { id, takenAt, reason, bytes, clients, interactions };
}
