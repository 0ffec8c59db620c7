import { existsSync } from 'node:fs';
import path from 'node:path';
import type { StartState, StoreProblem } from '#shared/contract/app.ts';
import { AppError } from '#shared/contract/error.ts';
import type { CallWithout, HandlersOf } from '#shared/contract/index.ts';
import type { Preferences } from '#shared/contract/preferences.ts';
import { dayOf } from '#shared/time/day.ts';
import { copyWhole } from './atomic-file.ts';
import type { WorkingShelf } from './file-shelf.ts';
import { calendarOf, settingsOf } from './handlers/context.ts';
import type { OpenPractice } from './open-practice.ts';
import type { Ports } from './ports.ts';
import { defaultFile, pointTo, practiceFile } from './practice-file.ts';
import { backupPath, listBackups, replaceFile, setAside, verify } from './store/backup.ts';
import { countClients } from './store/client-rows.ts';

/** What the calls that need no practice work with. */
export type ApplicationState = {
  readonly ports: Ports;
  readonly folder: string;
  readonly shelf: WorkingShelf;
  readonly preferences: () => Preferences;
  readonly setPreferences: (change: Partial<Preferences>) => void;
  readonly open: () => OpenPractice | null;
  readonly problem: () => StoreProblem | null;
  readonly isSample: () => boolean;
  readonly syncedBy: () => string | null;
  readonly reopen: (prepare: () => void, options?: { readonly create: boolean }) => Promise<void>;
  readonly openSample: () => Promise<void>;
};

export type ApplicationHandlers = HandlersOf<CallWithout<'nothing'>>;

export function applicationHandlers(state: ApplicationState): ApplicationHandlers {
  return { ...appHandlers(state), ...storeHandlers(state), ...fileHandlers(state) };
}

type AppNames = 'app.start' | 'app.setPreferences' | 'app.openFolder' | 'sample.open' | 'sample.close';

function appHandlers(state: ApplicationState): HandlersOf<AppNames> {
  return {
    'app.start': () => startState(state),
    'app.setPreferences'(change) {
      state.setPreferences(Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)));
      return {};
    },
    async 'app.openFolder'() {
      if (!state.ports.openFolder) throw new AppError('not-allowed');
      await state.ports.openFolder(state.folder);
      return {};
    },
    async 'sample.open'() {
      await state.openSample();
      return {};
    },
    async 'sample.close'() {
      await state.reopen(() => undefined);
      return {};
    },
  };
}

function startState(state: ApplicationState): StartState {
  const { ports } = state;
  const open = state.open();
  const settings = open && settingsOf(open.practice);
  const { now, zone, today } = open ? calendarOf(open.practice) : { now: ports.clock.now(), zone: ports.clock.zone(), today: dayOf(ports.clock.now(), ports.clock.zone()) };
  return {
    version: ports.version,
    capabilities: { fileDialogs: ports.dialogs !== null, menu: ports.menu, openFolder: ports.openFolder !== null },
    preferences: state.preferences(),
    today,
    now,
    zone,
    practiceName: settings?.name ?? '',
    setUp: settings ? settings.setUpAt !== null : false,
    sample: state.isSample(),
    clients: open ? countClients(open.store.read) : 0,
    folder: state.folder,
    syncedBy: state.syncedBy(),
    problem: state.problem(),
  };
}

type StoreNames = 'store.backups' | 'store.locate' | 'store.restore' | 'store.restoreFile' | 'store.startNew' | 'store.retry';

function storeHandlers(state: ApplicationState): HandlersOf<StoreNames> {
  const { folder, ports } = state;
  const restoreFrom = (source: string): Promise<void> => {
    verify(source);
    return state.reopen(() => {
      const { file } = practiceFile(folder);
      replaceFile(file, source, beside(file, 'before-restore', ports.clock.now()));
    });
  };
  return {
    'store.backups': () => listBackups(folder),
    async 'store.locate'({ path: typed }) {
      const file = await chosenPath(state, typed);
      if (file === null) return { opened: false };
      verify(file);
      await state.reopen(() => pointTo(folder, file));
      return { opened: state.open() !== null };
    },
    async 'store.restore'({ backup }) {
      await restoreFrom(backupPath(folder, backup));
      return {};
    },
    async 'store.restoreFile'({ file }) {
      const chosen = state.shelf.take(file);
      if (!chosen) throw new AppError('file-not-found');
      await restoreFrom(chosen.path);
      return {};
    },
    async 'store.startNew'() {
      if (!state.problem()) throw new AppError('not-allowed');
      const file = defaultFile(folder);
      const prepare = (): void => {
        setAside(file, beside(file, 'set-aside', ports.clock.now()));
        pointTo(folder, file);
      };
      await state.reopen(prepare, { create: true });
      return {};
    },
    async 'store.retry'() {
      await state.reopen(() => undefined);
      return { opened: state.open() !== null };
    },
  };
}

/** Desktop: the dialog's answer, and no typed path; elsewhere: the typed one, which must be an absolute path to a file. */
async function chosenPath({ ports }: ApplicationState, typed: string | null): Promise<string | null> {
  if (ports.dialogs) {
    if (typed !== null) throw new AppError('not-allowed');
    return ports.dialogs.open('practice');
  }
  if (typed === null || !path.isAbsolute(typed) || !existsSync(typed)) throw new AppError('invalid-input', { field: 'path', reason: 'no-such-file' });
  return path.resolve(typed);
}

/** `evenkeel.db` → `evenkeel-damaged-20260226T081200.db`, beside it. */
function beside(file: string, word: string, now: number): string {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}-${word}-${new Date(now).toISOString().replace(/[-:]|\.\d+Z/g, '')}${ext}`);
}

function fileHandlers({ ports, shelf }: ApplicationState): HandlersOf<'files.choose' | 'files.append' | 'files.save'> {
  const dialogs = () => {
    if (!ports.dialogs) throw new AppError('not-allowed');
    return ports.dialogs;
  };
  return {
    async 'files.choose'({ filter }) {
      const file = await dialogs().open(filter);
      return file === null ? null : shelf.offer({ path: file, name: path.basename(file) });
    },
    'files.append': ({ file, name, base64, last }) => shelf.append({ file, name, last, content: Buffer.from(base64, 'base64') }),
    async 'files.save'({ file }) {
      const { save } = dialogs();
      const kept = shelf.take(file);
      if (!kept) throw new AppError('file-not-found');
      const target = await save(kept.name);
      if (target === null) return { saved: false };
      copyWhole(kept.path, target);
      return { saved: true };
    },
  };
}
