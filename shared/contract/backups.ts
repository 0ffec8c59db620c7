import { z } from 'zod';
import { BACKUP_REASONS } from '../domain/backup-rotation.ts';
import { command, query } from './define.ts';
import { ERROR_CODES } from './error.ts';

const nothing = z.strictObject({});
const done = z.strictObject({});

export const backup = z.strictObject({
  id: z.string(),
  takenAt: z.number(),
  reason: z.enum(BACKUP_REASONS),
  bytes: z.number(),
  clients: z.number(),
  interactions: z.number(),
});
export type Backup = z.output<typeof backup>;

/** All that keeps the practice safe: its copies and what is known about them. Answered while no practice is open, too. */
export const backupState = z.strictObject({
  /** Verified ones, newest first. */
  copies: z.array(backup),
  running: z.boolean(),
  /** Why the last attempt made no copy; null once one was made. */
  failure: z.strictObject({ at: z.number(), code: z.enum(ERROR_CODES) }).nullable(),
  /** The newest copy holds less than half of what was there: nothing is thinned out until the user says that it is right. */
  shrunk: z.strictObject({ rowsBefore: z.number(), rowsNow: z.number() }).nullable(),
});
export type BackupState = z.output<typeof backupState>;

/** None of them is taken back by *Undo*: they say what is kept, not what is in the practice. */
export const backupCalls = {
  'backups.state': query({ input: nothing, output: backupState, reads: ['backups'], needs: 'nothing' }),
  'backups.make': command({ input: nothing, output: backup, writes: ['backups'], needs: 'nothing' }),
  'backups.acceptShrink': command({ input: nothing, output: done, writes: ['backups'], needs: 'nothing' }),
};
