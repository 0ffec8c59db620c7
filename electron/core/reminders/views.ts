import type { ReminderView } from '#shared/contract/reminders.ts';
import { reminderSubject } from '#shared/domain/reminders/subject.ts';
import { cardNames } from '../store/board-rows.ts';
import type { OccurrenceRow } from '../store/reminder-occurrences.ts';
import type { ReadDb } from '../store/sql.ts';

/** Occurrences with the names of whom they are about, in one question for all. */
export function reminderViews(db: ReadDb, rows: readonly OccurrenceRow[]): ReminderView[] {
  const names = cardNames(db, [...new Set(rows.flatMap(({ clientId }) => clientId ?? []))]);
  return rows.map(({ id, refId, clientId, dueAt, effectiveAt, state, shownAt, endedAt, missed, subject }) => {
    const { name: clientName = null, personName = null } = (clientId !== null && names.get(clientId)) || {};
    const about = { id, refId, clientId, clientName, personName, subject: reminderSubject.parse(JSON.parse(subject)) };
    return { ...about, dueAt, effectiveAt, state, snoozeUntil: state === 'snoozed' ? effectiveAt : null, shownAt, endedAt, missed };
  });
}
