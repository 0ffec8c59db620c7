import path from 'node:path';
import type { StartState } from '#shared/contract/app.ts';
import { AppError } from '#shared/contract/error.ts';
import type { CallWithout, HandlersOf } from '#shared/contract/index.ts';
import { copyWhole } from './atomic-file.ts';
import { addDays } from '#shared/time/day.ts';
import { nextWorkingDay } from '#shared/time/working-days.ts';
import { calendarOf, settingsOf } from './handlers/context.ts';
import type { Ports } from './ports.ts';
import type { PracticeSwitch } from './practice-switch.ts';
import { countCurrentClients } from './store/client-rows.ts';
import { backupHandlers, unsettledRestore } from './backup-handlers.ts';
import { storeHandlers } from './store-handlers.ts';

/** Handlers of the calls that are answered while no practice is open, too. */
export type ApplicationHandlers = HandlersOf<CallWithout<'nothing'>>;

export function applicationHandlers(practices: PracticeSwitch): ApplicationHandlers {
  return { ...appHandlers(practices), ...storeHandlers(practices), ...backupHandlers(practices), ...fileHandlers(practices) };
}

type AppNames = 'app.start' | 'app.setPreferences' | 'app.openFolder' | 'sample.open' | 'sample.close';

function appHandlers(practices: PracticeSwitch): HandlersOf<AppNames> {
  return {
    'app.start': () => startState(practices),
    'app.setPreferences'(change) {
      practices.setPreferences(Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)));
      return {};
    },
    async 'app.openFolder'() {
      if (!practices.ports.openFolder) throw new AppError('not-allowed');
      await practices.ports.openFolder(practices.folder);
      return {};
    },
    async 'sample.open'() {
      await practices.openSample();
      return {};
    },
    async 'sample.close'() {
      await practices.reopen(() => undefined);
      return {};
    },
  };
}

function startState(practices: PracticeSwitch): StartState {
  const { ports } = practices;
  const open = practices.open();
  const settings = open && settingsOf(open.practice);
  return {
    version: ports.version,
    capabilities: capabilitiesOf(ports),
    preferences: practices.preferences(),
    today: practices.today(),
    nextWorkingOn: open ? nextWorkingDay(practices.today(), calendarOf(open.practice).worked) : addDays(practices.today(), 1),
    now: ports.clock.now(),
    zone: open ? calendarOf(open.practice).zone : ports.clock.zone(),
    practiceName: settings?.name ?? '',
    setUp: settings ? settings.setUpAt !== null : false,
    sample: practices.isSample(),
    clients: open ? countCurrentClients(open.store.read) : 0,
    folder: practices.folder,
    syncedBy: practices.syncedBy(),
    problem: practices.problem(),
    restored: unsettledRestore(practices),
  };
}

function capabilitiesOf({ dialogs, menu, openFolder, openFile, sheetPrinter, notifier, background }: Ports): StartState['capabilities'] {
  return {
    fileDialogs: dialogs !== null,
    menu,
    openFolder: openFolder !== null,
    openFile: openFile !== null,
    pdf: sheetPrinter !== null,
    notices: notifier.state(),
    tray: background?.tray() ?? false,
    atLogin: background?.atLogin() ?? 'unsupported',
  };
}

function fileHandlers({ ports, shelf }: PracticeSwitch): HandlersOf<'files.choose' | 'files.append' | 'files.save'> {
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
      if (target === null) {
        shelf.putBack(file, kept);
        return { saved: false, to: null };
      }
      copyWhole(kept.path, target);
      return { saved: true, to: target };
    },
  };
}
