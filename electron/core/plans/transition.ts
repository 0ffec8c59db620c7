import { AppError } from '#shared/contract/error.ts';
import type { Parsed } from '#shared/contract/index.ts';
import type { EngagementId } from '#shared/domain/ids.ts';
import { dayOf } from '#shared/time/day.ts';
import { calendarOf, found, type Practice } from '../handlers/context.ts';
import { clientOf } from '../store/clients.ts';
import { ownerOf } from '../store/engagement-standing.ts';
import { setAgreedInterval } from '../store/engagements.ts';
import type { WriteDb } from '../store/sql.ts';
import { markCarriedOut } from '../store/tasks.ts';
import { insertAnnounced, rhythmChangeOf, setAgreed } from '../store/transitions.ts';
import { tickOff } from './onboarding.ts';
import { closingMeeting, dipOf, isOnTheWay, targetOf } from './transition-facts.ts';

/** The rhythm of these weeks, whatever follows (spec 2.11). */
const DURING = 'weekly';

/** The new rhythm was told before it comes. AppError `not-in-onboarding`, `still-in-dip`, `conflict`. */
export function announce(db: WriteDb, practice: Practice, engagementId: EngagementId): void {
  const { now, today } = calendarOf(practice);
  const clientId = found(ownerOf(db, engagementId));
  if (!isOnTheWay(found(clientOf(db, clientId)).stage)) throw new AppError('not-in-onboarding');
  if (dipOf(db, clientId, today)) throw new AppError('still-in-dip');
  if (rhythmChangeOf(db, engagementId)) throw new AppError('conflict');
  insertAnnounced(db, { clientId, engagementId, oldInterval: DURING, newInterval: targetOf(db, clientId, engagementId, today) }, now);
  tickOff(db, practice, engagementId, 'announce');
  markCarriedOut(db, clientId, 'rhythm_announcement', now);
}

/** They agreed to it, or wished to go on hearing every week; then that is what was agreed with them. */
export function agree(db: WriteDb, practice: Practice, { engagementId, on, wish, note }: Parsed<'transitions.agree'>): void {
  const { now, today, zone } = calendarOf(practice);
  const clientId = found(ownerOf(db, engagementId));
  const change = rhythmChangeOf(db, engagementId);
  if (!change || change.announcedAt === null) throw new AppError('not-announced');
  if (change.agreedOn !== null) throw new AppError('conflict');
  if (on > today) throw new AppError('invalid-input', { field: 'on', reason: 'in-future' });
  if (on < dayOf(change.announcedAt, zone)) throw new AppError('invalid-input', { field: 'on', reason: 'before-announced' });
  if (wish !== 'none') setAgreedInterval(db, engagementId, { agreedInterval: DURING, agreedIntervalOn: on }, now);
  const meetingId = closingMeeting(db, clientId, engagementId)?.id ?? null;
  setAgreed(db, change.id, { newInterval: targetOf(db, clientId, engagementId, today), agreedOn: on, wish, wishNote: note, meetingId }, now);
  tickOff(db, practice, engagementId, 'end_meeting');
  markCarriedOut(db, clientId, 'end_of_onboarding_meeting', now);
}
