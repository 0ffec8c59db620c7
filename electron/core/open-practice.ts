import path from 'node:path';
import type { Database } from 'better-sqlite3';
import type { CallName, CallWithout, HandlersOf } from '#shared/contract/index.ts';
import { practiceDefaults } from '#shared/domain/practice-defaults.ts';
import type { Preferences } from '#shared/contract/preferences.ts';
import type { Text } from '#shared/text/index.ts';
import { keepDocuments } from './backup/copy-job.ts';
import { makeCopy } from './backup/make-copy.ts';
import type { Backups } from './backups.ts';
import { carefulHandlers } from './careful-handlers.ts';
import type { EventBus } from './event-bus.ts';
import type { DiskFileShelf } from './file-shelf.ts';
import { Exports } from './exports.ts';
import { attachmentHandlers } from './handlers/attachments.ts';
import { auditHandlers } from './handlers/audit.ts';
import { bulkHandlers } from './handlers/bulk-edit.ts';
import { busyHandlers } from './handlers/busy.ts';
import { callHandlers } from './handlers/calls.ts';
import { clientListHandlers } from './handlers/client-list.ts';
import { clientHandlers } from './handlers/clients.ts';
import { clockHandlers } from './handlers/clocks.ts';
import type { Practice } from './handlers/context.ts';
import { engagementHandlers } from './handlers/engagements.ts';
import { expectationHandlers } from './handlers/expectations.ts';
import { erasureHandlers } from './handlers/erasure.ts';
import { Sweeper } from './erasure/sweeper.ts';
import { gatedHandlers } from './gated-handlers.ts';
import { historyHandlers } from './handlers/history.ts';
import { importHandlers } from './handlers/imports.ts';
import { interactionHandlers } from './handlers/interactions.ts';
import { meetingHandlers } from './handlers/meetings.ts';
import { mergingHandlers } from './handlers/merging.ts';
import { messageHandlers } from './handlers/messages.ts';
import { ownHandlers } from './handlers/own.ts';
import { answersMemory } from './rhythm/answers-memory.ts';
import { handOverHandlers } from './handlers/hand-over.ts';
import { houseStyleHandlers } from './handlers/papers.ts';
import { peopleHandlers } from './handlers/people.ts';
import { phaseHandlers } from './handlers/phases.ts';
import { planHandlers } from './handlers/plans.ts';
import { transitionHandlers } from './handlers/transitions.ts';
import { talkHandlers } from './handlers/talks.ts';
import { pipelineHandlers } from './handlers/pipeline.ts';
import { practiceHandlers } from './handlers/practice.ts';
import { privateNoteHandlers } from './handlers/private-notes.ts';
import { rhythmHandlers } from './handlers/rhythm.ts';
import { reachHandlers } from './handlers/reach.ts';
import { reminderHandlers } from './handlers/reminders.ts';
import { requestHandlers } from './handlers/requests.ts';
import { savedViewHandlers } from './handlers/saved-views.ts';
import { salesHandlers } from './handlers/sales.ts';
import { serviceHandlers } from './handlers/services.ts';
import { sheetHandlers } from './handlers/sheets.ts';
import { templateHandlers } from './handlers/templates.ts';
import { todayHandlers } from './handlers/today.ts';
import { trashHandlers } from './handlers/trash.ts';
import { workingTimeHandlers } from './handlers/working-time.ts';
import { Imports } from './import-drafts.ts';
import type { Ports } from './ports.ts';
import { practiceMemory } from './practice-memory.ts';
import { ReminderService } from './reminders/reminder-service.ts';
import { isDamage } from './store/failures.ts';
import { recordedHandlers } from './recorded-handlers.ts';
import { reapplyErasures } from './store/erasure/ledger.ts';
import { openStore, type Store } from './store/open.ts';
import { insertPractice, practiceOf } from './store/practice.ts';
import { sweepFiles } from './store/sweep-files.ts';
import { wordsForgetting } from './store/forget-words.ts';
import { purgeTrash } from './store/purge-trash.ts';
import { WriteGate } from './write-gate.ts';

/** Handlers of the calls that need an open practice file. */
export type PracticeHandlers = HandlersOf<CallWithout<'practice'>>;

export type OpenPractice = {
  readonly store: Store;
  readonly practice: Practice;
  readonly handlers: PracticeHandlers;
  /** Whoever writes without a command of the user passes it, too. */
  readonly gate: WriteGate;
  /** At every beat: what has rested in the Trash long enough goes, and what an erasure left behind. */
  tidy(): void;
  readonly reminders: ReminderService;
  close(): Promise<void>;
};

export type Surroundings = {
  readonly ports: Ports;
  readonly bus: EventBus;
  readonly shelf: DiskFileShelf;
  readonly backups: Backups;
  text(): Text;
  setPreferences(change: Partial<Preferences>): void;
  isScreenLocked(): boolean;
  breakOff(error: unknown): void;
};

export type OpenRequest = {
  readonly file: string;
  readonly create: boolean;
  readonly sample: boolean;
  /** Every page is looked at before anything else is done. */
  readonly check: boolean;
};

/** Opens a practice file and builds its handlers. Throws what `openStore` throws. */
export function openPractice(around: Surroundings, { file, create, sample, check }: OpenRequest): OpenPractice {
  const { ports } = around;
  const ledgerFolder = sample ? path.dirname(file) : ports.paths.folder;
  const store = openStore({ file, create, check, snapshot: (connection) => snapshot(connection, file, ports) });
  try {
    begin(store, around, sample);
    reapplyErasures(store, ledgerFolder, ports.clock.now());
  } catch (error) {
    store.close();
    throw error;
  }
  sweep(store, ports);
  const practice: Practice = { store, clock: ports.clock, text: () => around.text(), memory: practiceMemory(store) };
  const [imports, exports] = [new Imports(practice, around), new Exports(practice, around)];
  const gate = new WriteGate();
  const sweeper = new Sweeper(store, ports, gate);
  const erasing = erasureHandlers(practice, { folder: ledgerFolder, imports, exports, gate, sweeper });
  const words = wordsForgetting(store);
  const service = remindersOf(practice, around, { gate, sample });
  const own = { ...handlersOf(practice, around), ...reminderHandlers(practice, service), ...importHandlers(imports), ...exports.handlers(), ...erasing };
  return {
    store,
    practice,
    reminders: service,
    handlers: guarded(own, around, { practice, gate }),
    gate,
    tidy() {
      if (purgeTrash(store, ports.clock.now())) words.begin();
      else words.step();
      // It never rejects: what it cannot do it does at a later beat.
      void sweeper.sweep();
    },
    async close() {
      service.stop();
      await Promise.all([imports.close(), exports.stopAll(), gate.opened()]);
      words.finish();
      store.close();
    },
  };
}

function remindersOf(practice: Practice, around: Surroundings, { gate, sample }: { readonly gate: WriteGate; readonly sample: boolean }) {
  const { ports, bus } = around;
  return new ReminderService({
    practice,
    ports,
    silent: sample,
    isLocked: () => around.isScreenLocked(),
    isBusy: () => gate.isClosed,
    onChanged: () => bus.changed(['reminders']),
    onError(error) {
      ports.log.error('reminders', error);
      if (isDamage(error)) around.breakOff(error);
    },
  });
}

type Guards = { readonly practice: Practice; readonly gate: WriteGate };

/** Recorded for *Undo*, one at a time with what locks the file, and with a copy before what cannot be looked through. */
function guarded(handlers: PracticeHandlers, { backups }: Surroundings, { practice: { store, clock }, gate }: Guards): PracticeHandlers {
  return carefulHandlers(gatedHandlers(recordedHandlers(handlers, store, clock), gate), backups);
}

/** Nothing else uses the file yet, so the copy may be made over its own connection. */
function snapshot(connection: Database, file: string, { paths: { folder }, clock }: Ports): void {
  const copy = makeCopy(connection, { folder, reason: 'before-migration', now: clock.now(), onlyIfChanged: false });
  if (copy) keepDocuments(file, folder, copy.id);
}

function handlersOf(practice: Practice, around: Surroundings) {
  const answers = answersMemory(practice.store);
  const { systemLanguages } = around.ports;
  return {
    ...practiceHandlers(practice, { systemLanguages, setPreferences: (change) => around.setPreferences(change) }),
    ...clientsOf(practice),
    ...engagementsOf(practice),
    ...interactionHandlers(practice),
    ...todayHandlers(practice),
    ...pipelineHandlers(practice),
    ...clockHandlers(practice),
    ...workingTimeHandlers(practice),
    ...salesHandlers(practice),
    ...reachHandlers(practice),
    ...meetingHandlers(practice, around),
    ...callHandlers(practice),
    ...busyHandlers(practice, around),
    ...sheetHandlers(practice),
    ...houseStyleHandlers(practice, around),
    ...handOverHandlers(practice, around),
    ...historyHandlers(practice),
    ...savedViewHandlers(practice),
    ...attachmentHandlers(practice, around),
    ...trashHandlers(practice),
    ...auditHandlers(practice),
    ...messageHandlers(practice, around),
    ...serviceHandlers(practice),
    ...templateHandlers(practice),
    ...privateNoteHandlers(practice),
    ...rhythmHandlers(practice, answers),
    ...ownHandlers(practice, answers),
  };
}

function clientsOf(practice: Practice) {
  return {
    ...clientHandlers(practice),
    ...clientListHandlers(practice),
    ...bulkHandlers(practice),
    ...mergingHandlers(practice),
    ...peopleHandlers(practice),
  };
}

/** What is agreed with a client, how it begins, what is asked for and how it stands. */
function engagementsOf(practice: Practice) {
  return {
    ...engagementHandlers(practice),
    ...planHandlers(practice),
    ...transitionHandlers(practice),
    ...talkHandlers(practice),
    ...phaseHandlers(practice),
    ...expectationHandlers(practice),
    ...requestHandlers(practice),
  };
}

/** Copies of documents that nothing refers to; what cannot be removed now is tried again at the next start. */
function sweep({ connection, file }: Store, { log }: Ports): void {
  try {
    sweepFiles(connection, file);
  } catch (error) {
    log.error('documents not swept', error);
  }
}

/** A file that has just been made gets its one practice row. */
function begin(store: Store, around: Surroundings, sample: boolean): void {
  const { systemLanguages, clock } = around.ports;
  if (practiceOf(store.read)) return;
  store.write((db) => insertPractice(db, practiceDefaults(systemLanguages, around.text().language), sample, clock.now()));
}

export function handlerOf(open: OpenPractice | null, name: CallName): ((input: never) => unknown) | undefined {
  return open && Object.hasOwn(open.handlers, name) ? open.handlers[name as keyof PracticeHandlers] : undefined;
}
