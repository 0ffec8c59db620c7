import { MINUTE, SECOND } from '#shared/time/duration.ts';
import { applicationHandlers } from './application-handlers.ts';
import { createDispatch } from './dispatch.ts';
import { handlerOf } from './open-practice.ts';
import type { Application, Ports } from './ports.ts';
import { PracticeSwitch } from './practice-switch.ts';
import { wake } from './pipeline/wake.ts';
import { isDamage } from './store/failures.ts';
import { audit, type AuditEntry } from './store/audit.ts';
import { claimFolder } from './store/lock.ts';

/** The heartbeat looks at the clock at least this often (REM-01). */
const HEARTBEAT_MS = 30 * SECOND;
/** A run that lasted so long was no failed start. */
const STAYS_OPEN_MS = MINUTE;

/**
 * The whole application over the ports of a host. It claims the data folder and opens its practice; when that file is
 * missing, damaged or too new it still answers, with the problem and the ways out. AppError `folder-in-use`,
 * `folder-unwritable`.
 */
export function createApplication(ports: Ports): Application {
  const release = claimFolder(ports.paths.folder);
  const practices = new PracticeSwitch(ports);
  practices.begin();
  const stopHeartbeat = startHeartbeat(practices);
  practices.bus.on(({ name }) => {
    if (name === 'data.changed') practices.open()?.reminders.soon();
  });
  const cancelStayed = ports.timers.after(STAYS_OPEN_MS, () => practices.stayedOpen());
  const own = applicationHandlers(practices);
  let stopped = false;
  return {
    dispatch: createDispatch({
      handlerOf: (name) => own[name as keyof typeof own] ?? handlerOf(practices.open(), name),
      text: () => practices.text(),
      log: ports.log,
      announce: practices.bus.changed,
      onAudited: (call, matter) => note(practices, { call, matter }),
      onDamage: (error) => practices.breakOff(error),
    }),
    onEvent: practices.bus.on,
    announce: practices.bus.announce,
    files: practices.shelf,
    text: () => practices.text(),
    woke: () => practices.open()?.reminders.woke(),
    screenLocked: (locked) => practices.screenLocked(locked),
    async stop() {
      if (stopped) return;
      stopped = true;
      stopHeartbeat();
      cancelStayed();
      practices.stayedOpen();
      practices.second.stop();
      await practices.close();
      practices.shelf.clear();
      release();
    },
  };
}

/** In the practice that is open afterwards: after a restore, the restored one. */
function note(practices: PracticeSwitch, what: Pick<AuditEntry, 'call' | 'matter'>): void {
  const open = practices.open();
  const { clock, log } = practices.ports;
  const noted = open?.gate.pass(() => open.store.write((db) => audit(db, { ...what, at: clock.now(), by: 'user', ids: {} })));
  if (noted instanceof Promise) noted.catch((error: unknown) => log.error('not noted in the log of changes', error));
}

/** What the clock does to the open practice (spec 4.3). */
function wakePractice(practices: PracticeSwitch): void {
  const open = practices.open();
  if (open && wake(open.practice)) practices.bus.changed(['clients', 'pipeline', 'engagements']);
}

/** Notices a new day, and makes the copy of the day; what fails is logged and tried again at the next beat (REM-10). */
function startHeartbeat(practices: PracticeSwitch): () => void {
  const { timers, log } = practices.ports;
  let known = practices.today();
  const beat = (): void => {
    try {
      const today = practices.today();
      if (today !== known) {
        known = today;
        practices.bus.announce({ name: 'day.changed', payload: { today } });
        practices.bus.changed(['day']);
      }
      // While the file is written anew in the worker, the clock waits for its next beat.
      if (!practices.open()?.gate.isClosed) {
        wakePractice(practices);
        practices.open()?.tidy();
      }
    } catch (error) {
      log.error('heartbeat', error);
    }
    practices.keepSafe().catch((error: unknown) => {
      log.error('keeping the practice safe', error);
      if (isDamage(error)) practices.breakOff(error);
    });
    cancel = timers.after(HEARTBEAT_MS, beat);
  };
  let cancel = timers.after(HEARTBEAT_MS, beat);
  return () => cancel();
}
