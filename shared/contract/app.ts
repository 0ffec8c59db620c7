import { z } from 'zod';
import { language } from '../domain/language.ts';
import { practiceFields, PROFESSIONS } from '../domain/practice.ts';
import { day } from '../time/day.ts';
import { command, query } from './define.ts';
import { fileId } from './files.ts';
import { preferences } from './preferences.ts';

const nothing = z.strictObject({});
const done = z.strictObject({});

/** Whether notices can be shown: by the system, in the page alone, or not at all. */
export const NOTIFIER_STATES = ['system', 'page', 'refused', 'unsupported'] as const;

/** What the host can do; the renderer asks this and never which host it runs in. */
export const capabilities = z.strictObject({
  /** Native open and save dialogs (`files.choose`, `files.save`); else the page uploads and downloads. */
  fileDialogs: z.boolean(),
  /** The host shows commands in a menu of its own. */
  menu: z.boolean(),
  openFolder: z.boolean(),
  /** Documents are shown by the system's own programs; else the page fetches them. */
  openFile: z.boolean(),
  /** It makes files of documents; else the page prints them. */
  pdf: z.boolean(),
  notices: z.enum(NOTIFIER_STATES),
  /** It goes on when its window is closed. */
  tray: z.boolean(),
  /** Whether it begins with the computer. */
  atLogin: z.enum(['on', 'off', 'refused', 'unsupported']),
});

/** Why no practice is open. The file is never touched in any of these. */
export const storeProblem = z.strictObject({
  kind: z.enum(['missing', 'damaged', 'newer', 'unreadable', 'migration-failed', 'crash-loop']),
  file: z.string(),
  detail: z.string(),
});
export type StoreProblem = z.output<typeof storeProblem>;

export const startState = z.strictObject({
  version: z.string(),
  capabilities,
  preferences,
  /** True until somebody chose a language: the first start takes the system's. */
  today: day,
  /** The first day after today that the practice works. */
  nextWorkingOn: day,
  now: z.number(),
  zone: z.string(),
  practiceName: z.string(),
  /** The three questions of the first start have been answered or skipped. */
  setUp: z.boolean(),
  sample: z.boolean(),
  clients: z.number(),
  folder: z.string(),
  /** Name of the service that synchronises the data folder, or null: two copies of a live database harm each other. */
  syncedBy: z.string().nullable(),
  problem: storeProblem.nullable(),
  /** A copy was restored, what it replaced is kept, and the user has not yet said that it may stay so. */
  restored: z.strictObject({ madeAt: z.number().nullable() }).nullable(),
});
export type StartState = z.output<typeof startState>;

export const appCalls = {
  'app.start': query({ input: nothing, output: startState, reads: ['practice', 'preferences', 'clients', 'day', 'backups'], needs: 'nothing' }),
  'app.setPreferences': command({ input: preferences.partial(), output: done, writes: ['preferences'], needs: 'nothing' }),
  'app.openFolder': command({ input: nothing, output: done, writes: [], needs: 'nothing' }),
  'practice.get': query({
    input: nothing,
    output: z.strictObject({ fields: practiceFields, defaults: practiceFields }),
    reads: ['practice'],
  }),
  'practice.update': command({ input: practiceFields.partial(), output: done, writes: ['practice'] }),
  /** The first start: everything may be left out, then the start is skipped. */
  'practice.setUp': command({
    input: z.strictObject({ name: practiceFields.shape.name.optional(), profession: z.enum(PROFESSIONS).optional(), language: language.optional() }),
    output: done,
    writes: ['practice', 'preferences'],
    undoable: false,
  }),
  'sample.open': command({ input: nothing, output: done, writes: [], needs: 'nothing' }),
  'sample.close': command({ input: nothing, output: done, writes: [], needs: 'nothing' }),
  /** A practice file that was moved. Desktop: a dialog asks where (no path); browser: a typed path, checked. */
  'store.locate': command({
    input: z.strictObject({ path: z.string().trim().min(1, 'required').max(4096, 'too-long').nullable() }),
    output: z.strictObject({ opened: z.boolean() }),
    writes: [],
    needs: 'nothing',
  }),
  'store.restore': command({ input: z.strictObject({ backup: z.string().max(200) }), output: done, writes: [], needs: 'nothing', audited: 'restore' }),
  /** A backup file from elsewhere (a stick, another computer). */
  'store.restoreFile': command({ input: z.strictObject({ file: fileId }), output: done, writes: [], needs: 'nothing', audited: 'restore' }),
  /** Keeps a damaged file aside under another name and begins an empty practice. */
  'store.startNew': command({ input: nothing, output: done, writes: [], needs: 'nothing' }),
  'store.retry': command({ input: nothing, output: z.strictObject({ opened: z.boolean() }), writes: [], needs: 'nothing' }),
};
