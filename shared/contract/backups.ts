import { z } from 'zod';
import { BACKUP_REASONS } from '../domain/backup-rotation.ts';
import { command, query } from './define.ts';
import { ERROR_CODES } from './error.ts';
import { chosenFile, fileId } from './files.ts';

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

const checked = z.strictObject({
  outcome: z.enum(['sound', 'damaged', 'loose-ends']),
  /** Damaged places, or references to what is not there. */
  problems: z.number(),
  /** Copies that were whole once and are not any more. */
  copiesSpoilt: z.number(),
});

const secondFolder = z.strictObject({
  folder: z.string(),
  /** `waiting`: it has not all the copies yet; `unreachable`: a stick that is out, a drive that is off. */
  state: z.enum(['copied', 'waiting', 'unreachable', 'failed']),
  code: z.enum(ERROR_CODES).nullable(),
  /** When the newest copy that lies there was taken. */
  newestAt: z.number().nullable(),
});

const restored = z.strictObject({
  at: z.number(),
  /** When the restored copy was taken; null where nothing says so. */
  madeAt: z.number().nullable(),
  documentsMissing: z.number(),
  /** What was there before, where one can go back to it. */
  before: z.strictObject({ clients: z.number(), interactions: z.number() }).nullable(),
  /** The user has said that it may stay as it is. */
  settled: z.boolean(),
});
export type Restored = z.output<typeof restored>;

/** What a file from elsewhere holds; `file` stands for it from now on. */
const inspected = z.strictObject({
  ...chosenFile.shape,
  kind: z.enum(['database', 'one-file', 'export']),
  madeAt: z.number().nullable(),
  /** The program that made it, where the file says so. */
  program: z.string().nullable(),
  clients: z.number(),
  interactions: z.number(),
  documents: z.number(),
});
export type Inspected = z.output<typeof inspected>;

const folderPath = z.string().trim().min(1, 'required').max(4096, 'too-long');

/** All that keeps the practice safe: its copies and what is known about them. Answered while no practice is open, too. */
export const backupState = z.strictObject({
  /** Verified ones, newest first. */
  copies: z.array(backup),
  running: z.boolean(),
  /** Why the last attempt made no copy; null once one was made. */
  failure: z.strictObject({ at: z.number(), code: z.enum(ERROR_CODES) }).nullable(),
  /** The newest copy holds less than half of what was there: nothing is thinned out until the user says that it is right. */
  shrunk: z.strictObject({ rowsBefore: z.number(), rowsNow: z.number() }).nullable(),
  /** What the open practice holds; null while none is open. */
  present: z.strictObject({ clients: z.number(), interactions: z.number() }).nullable(),
  second: secondFolder.nullable(),
  check: checked.extend({ at: z.number() }).nullable(),
  restored: restored.nullable(),
});
export type BackupState = z.output<typeof backupState>;

/** None of them is taken back by *Undo*: they say what is kept, not what is in the practice. */
export const backupCalls = {
  'backups.state': query({ input: nothing, output: backupState, reads: ['backups', 'clients', 'interactions'], needs: 'nothing' }),
  'backups.make': command({ input: nothing, output: backup, writes: ['backups'], needs: 'nothing', audited: 'backup' }),
  /** The whole practice in one file, for the user to fetch. */
  'backups.save': command({
    input: nothing,
    output: z.strictObject({
      ...chosenFile.shape,
      clients: z.number(),
      interactions: z.number(),
      documents: z.number(),
      documentsMissing: z.number(),
    }),
    writes: [],
    needs: 'nothing',
    audited: 'backup',
  }),
  'backups.inspect': command({ input: z.strictObject({ file: fileId }), output: inspected, writes: [], needs: 'nothing' }),
  'backups.goBack': command({ input: nothing, output: done, writes: ['backups'], needs: 'nothing', audited: 'restore' }),
  'backups.settleRestored': command({ input: nothing, output: done, writes: ['backups'], needs: 'nothing' }),
  /** Desktop: a dialog asks which (no path); browser: a typed path. */
  'backups.chooseSecond': command({
    input: z.strictObject({ path: folderPath.nullable() }),
    output: z.strictObject({ chosen: z.boolean() }),
    writes: ['backups'],
    needs: 'nothing',
  }),
  'backups.forgetSecond': command({ input: nothing, output: done, writes: ['backups'], needs: 'nothing' }),
  'backups.check': command({ input: nothing, output: checked, writes: ['backups'], needs: 'nothing' }),
  /** What can still be read of a file that does not open. */
  'backups.salvage': command({
    input: nothing,
    output: z.strictObject({
      ...chosenFile.shape,
      tables: z.array(z.strictObject({ name: z.string(), rows: z.number(), complete: z.boolean() })),
    }),
    writes: [],
    needs: 'nothing',
  }),
  'backups.acceptShrink': command({ input: nothing, output: done, writes: ['backups'], needs: 'nothing' }),
};
