import type { ActionFields } from '#shared/domain/meetings/agenda.ts';
import { actionDueAt } from '#shared/domain/meetings/action-due.ts';
import type { ActionItemId, ClientId, ClockId, MeetingId } from '#shared/domain/ids.ts';
import { calendarOf, found, type Practice } from '../handlers/context.ts';
import { workingCalendarOf } from '../calendar/working-calendar.ts';
import { actionOf, deleteAction, insertAction, rewriteClock, updateAction } from '../store/agenda.ts';
import { closeClock, openClock } from '../store/clocks.ts';
import { meetingOf } from '../store/meetings.ts';
import type { WriteDb } from '../store/sql.ts';

/** Mine is a promise, theirs is waited for: either way a clock runs until its day. */
export function addAction(db: WriteDb, practice: Practice, meetingId: MeetingId, action: ActionFields): ActionItemId {
  const { now } = calendarOf(practice);
  const { clientId } = found(meetingOf(db, meetingId));
  return insertAction(db, { ...action, clientId, meetingId, clockId: startClock(db, practice, clientId, action) }, now);
}

/** The same person owes it on another day or in other words: the clock goes on. Somebody else owes it: theirs begins. */
export function changeAction(db: WriteDb, practice: Practice, id: ActionItemId, action: ActionFields): void {
  const { now } = calendarOf(practice);
  const before = found(actionOf(db, id));
  const goesOn = before.clockId !== null && before.who === action.who && before.closedAt === null;
  if (goesOn && before.clockId !== null) {
    rewriteClock(db, before.clockId, action.what, dueOf(practice, action), now);
    updateAction(db, id, { ...action, clockId: before.clockId }, now);
    return;
  }
  const isDone = before.closedAt !== null && before.who === action.who;
  if (before.clockId !== null) closeClock(db, before.clockId, { reason: 'dropped' }, now);
  updateAction(db, id, { ...action, clockId: isDone ? before.clockId : startClock(db, practice, before.clientId, action) }, now);
}

export function removeAction(db: WriteDb, practice: Practice, id: ActionItemId): void {
  const { clockId } = found(actionOf(db, id));
  if (clockId !== null) closeClock(db, clockId, { reason: 'dropped' }, calendarOf(practice).now);
  deleteAction(db, id);
}

function startClock(db: WriteDb, practice: Practice, clientId: ClientId, action: ActionFields): ClockId {
  const { now } = calendarOf(practice);
  const kind = action.who === 'me' ? 'mine' : 'theirs';
  const dueAt = dueOf(practice, action);
  return openClock(db, { clientId, kind, matter: 'own', what: action.what, startedAt: now, dueAt, stageEventId: null }, now);
}

function dueOf(practice: Practice, { byOn }: ActionFields): number {
  return actionDueAt(byOn, calendarOf(practice).now, workingCalendarOf(practice));
}
