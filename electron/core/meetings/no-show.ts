import type { ClientId } from '#shared/domain/ids.ts';
import { noShowWordDueAt } from '#shared/domain/meetings/no-show.ts';
import type { Instant } from '#shared/time/clock.ts';
import { closeClock, openClock, openClocksOf } from '../store/clocks.ts';
import type { WriteDb } from '../store/sql.ts';

/** Nobody came: the neutral word is promised within the hour, once. */
export function promiseNoShowWord(db: WriteDb, clientId: ClientId, now: Instant): void {
  if (noShowClocks(db, clientId).length > 0) return;
  openClock(db, { clientId, kind: 'mine', matter: 'no_show', what: '', startedAt: now, dueAt: noShowWordDueAt(now), stageEventId: null }, now);
}

/** It was said, or there was nothing to say: they came after all. */
export function endNoShowWord(db: WriteDb, clientId: ClientId, reason: 'done' | 'dropped', now: Instant): void {
  for (const { id } of noShowClocks(db, clientId)) closeClock(db, id, { reason }, now);
}

function noShowClocks(db: WriteDb, clientId: ClientId) {
  return openClocksOf(db, clientId).filter(({ kind, matter }) => kind === 'mine' && matter === 'no_show');
}
