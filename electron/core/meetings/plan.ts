import { AppError } from '#shared/contract/error.ts';
import type { SlotOfferView } from '#shared/contract/sale-view.ts';
import type { ClientId, MeetingId } from '#shared/domain/ids.ts';
import { agendaOrder } from '#shared/domain/meetings/agenda.ts';
import type { MeetingFields, Mover } from '#shared/domain/meetings/meeting.ts';
import { BEFORE_AGREEMENT } from '#shared/domain/pipeline/transitions.ts';
import type { Instant } from '#shared/time/clock.ts';
import { calendarOf, found, type Practice } from '../handlers/context.ts';
import { agendaItemsOf, takeAgendaItem } from '../store/agenda.ts';
import { passOnAgenda } from './pass-on-agenda.ts';
import { clientOf } from '../store/clients.ts';
import { ownerOf } from '../store/engagement-standing.ts';
import { meetingOfOffer, setOfferOutcome, setOfferTime } from '../store/meeting-offers.ts';
import { insertMeeting, meetingOf, moveMeeting, setMeetingTime, trashMeeting, type NewMeeting } from '../store/meetings.ts';
import type { WriteDb } from '../store/sql.ts';
import { markCarriedOut } from '../store/tasks.ts';

/** A new meeting takes along what waits for the next one, the client's own items first. */
export function plan(db: WriteDb, practice: Practice, fields: NewMeeting): MeetingId {
  const { now } = calendarOf(practice);
  const id = insertMeeting(db, fields, now);
  takeParked(db, fields.clientId, id, now);
  if (fields.type === 'walkthrough') markCarriedOut(db, fields.clientId, 'walkthrough_meeting', now);
  return id;
}

function takeParked(db: WriteDb, clientId: ClientId, id: MeetingId, now: Instant): void {
  const parked = agendaItemsOf(db, clientId).filter(({ meetingId, doneAt }) => meetingId === null && doneAt === null);
  agendaOrder(parked).forEach((item, index) => takeAgendaItem(db, item.id, id, index + 1, now));
}

export function planByHand(db: WriteDb, practice: Practice, fields: MeetingFields): MeetingId {
  found(clientOf(db, fields.clientId));
  if (fields.engagementId !== null && ownerOf(db, fields.engagementId) !== fields.clientId) throw new AppError('not-found');
  mustLieAhead(fields.at, calendarOf(practice).now, 'at');
  return plan(db, practice, { ...fields, slotOfferId: null });
}

/** Only what is still ahead can be moved, and only to a time that is. */
export function move(db: WriteDb, practice: Practice, id: MeetingId, to: { readonly at: Instant; readonly minutes: number; readonly by: Mover }): void {
  const { now } = calendarOf(practice);
  const meeting = found(meetingOf(db, id));
  if (meeting.status !== 'planned') throw new AppError('not-found');
  mustLieAhead(to.at, now, 'at');
  if (to.at === meeting.at) setMeetingTime(db, id, to.at, to.minutes, now);
  else moveMeeting(db, id, { at: to.at, minutes: to.minutes, status: to.by === 'me' ? 'rescheduled_by_me' : 'rescheduled_by_client' }, now);
  if (meeting.slotOfferId !== null) setOfferTime(db, meeting.slotOfferId, to.at, now);
}

/** Which of two offered times was chosen: a meeting at that time, and none any more when none suits. */
export function followAnswer(db: WriteDb, practice: Practice, offer: SlotOfferView, chosenAt: Instant | null): void {
  const { now } = calendarOf(practice);
  const before = meetingOfOffer(db, offer.id);
  setOfferOutcome(db, offer.id, null, now);
  if (before?.status === 'planned') {
    if (chosenAt === null) trashMeeting(db, before.id, now);
    else setMeetingTime(db, before.id, chosenAt, offer.minutes, now);
  } else if (chosenAt !== null) plan(db, practice, meetingFrom(db, offer, chosenAt));
}

function meetingFrom(db: WriteDb, { id, clientId, channel, minutes }: SlotOfferView, at: Instant): NewMeeting {
  return { clientId, engagementId: null, slotOfferId: id, type: usualType(db, clientId), at, minutes, channel, place: '', thirdParty: '' };
}

function usualType(db: WriteDb, clientId: ClientId): NewMeeting['type'] {
  const { stage } = found(clientOf(db, clientId));
  return BEFORE_AGREEMENT.includes(stage) ? 'fact_finding' : stage === 'onboarding' ? 'kickoff' : 'regular';
}

/** Its time is free again; fetched back out of the Trash, it is as it was. */
export function remove(db: WriteDb, practice: Practice, id: MeetingId): void {
  const { now } = calendarOf(practice);
  const meeting = found(meetingOf(db, id));
  if (meeting.slotOfferId !== null && meeting.status === 'planned') setOfferOutcome(db, meeting.slotOfferId, 'cancelled', now);
  trashMeeting(db, id, now);
  passOnAgenda(db, meeting, 'all', now);
}

/** Out of the Trash: what was agreed is agreed again, and what waits for a meeting is talked about there. */
export function bringBack(db: WriteDb, id: MeetingId, now: Instant): void {
  const { clientId, slotOfferId, status } = found(meetingOf(db, id));
  if (status === 'planned') takeParked(db, clientId, id, now);
  if (slotOfferId !== null) setOfferOutcome(db, slotOfferId, status === 'planned' ? null : status, now);
}

function mustLieAhead(at: Instant, now: Instant, field: string): void {
  if (at <= now) throw new AppError('invalid-input', { field, reason: 'in-past' });
}
