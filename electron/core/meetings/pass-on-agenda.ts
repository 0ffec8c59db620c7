import type { AgendaItemId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/time/clock.ts';
import { agendaItemsOf, takeAgendaItem } from '../store/agenda.ts';
import type { StoredMeeting } from '../store/meetings.ts';
import { nextMeetingOf } from '../store/next-meeting.ts';
import type { WriteDb } from '../store/sql.ts';

/** What a meeting that is over, or gone, left untouched: onto the agenda of the next one, parked where none is planned. */
export function passOnAgenda(db: WriteDb, { id, clientId }: StoredMeeting, which: readonly AgendaItemId[] | 'all', now: Instant): void {
  const next = nextMeetingOf(db, clientId, now)?.meetingId ?? null;
  const left = agendaItemsOf(db, clientId).filter((item) => item.meetingId === id && item.doneAt === null && (which === 'all' || which.includes(item.id)));
  for (const item of left) takeAgendaItem(db, item.id, next, item.position, now);
}
