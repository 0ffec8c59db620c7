import { AppError } from '#shared/contract/error.ts';
import { dueWithin24Hours } from '#shared/domain/clock24.ts';
import type { AgendaItemId, InteractionId, MeetingId } from '#shared/domain/ids.ts';
import { informsByDefault } from '#shared/domain/interaction.ts';
import { cancelledAs, endOf, type Arrival, type Mover } from '#shared/domain/meetings/meeting.ts';
import type { MeetingOutcome } from '#shared/domain/sales/slot-offer.ts';
import type { Instant } from '#shared/time/clock.ts';
import { calendarOf, found, type Practice } from '../handlers/context.ts';
import { workingCalendarOf } from '../calendar/working-calendar.ts';
import { engagementOf, tickOff } from '../plans/onboarding.ts';
import { applyMove } from '../pipeline/apply-move.ts';
import { agendaItemsOf, setAgendaItemDone } from '../store/agenda.ts';
import { clientOf } from '../store/clients.ts';
import { correctInteraction, insertInteraction, interactionOf, setWithdrawn } from '../store/interactions.ts';
import { setOfferOutcome } from '../store/meeting-offers.ts';
import { meetingOf, setMeetingTime, settleMeeting, type StoredMeeting } from '../store/meetings.ts';
import { takeBackUpdate } from '../store/postponements.ts';
import type { WriteDb } from '../store/sql.ts';
import { endNoShowWord, promiseNoShowWord } from './no-show.ts';
import { passOnAgenda } from './pass-on-agenda.ts';

export type Kept = { readonly arrival: Arrival | null; readonly prepared: boolean | null; readonly decided: string; readonly mood: string };
export type Outcome = Kept & {
  readonly outcome: MeetingOutcome;
  /** Who called it off. */
  readonly by: Mover;
  readonly minutes: number | null;
  /** Agenda items that were not talked about: they go on to the next meeting. */
  readonly open: readonly AgendaItemId[];
};

/** What became of a meeting, wherever it is said: the meeting, its agreed time, its interaction and its agenda agree afterwards. */
export function settle(db: WriteDb, practice: Practice, id: MeetingId, it: Outcome): void {
  const { now } = calendarOf(practice);
  const meeting = found(meetingOf(db, id));
  const isHeld = it.outcome === 'held';
  // They met sooner than was agreed.
  if (isHeld && meeting.at > now) setMeetingTime(db, id, now, meeting.minutes, now);
  const status = it.outcome === 'cancelled' ? cancelledAs(meeting.at, now, it.by) : it.outcome;
  const interactionId = isHeld ? logOnce(db, meeting, it, now) : withdrawn(db, meeting);
  const minutesDueAt = isHeld ? dueWithin24Hours(Math.min(endOf(meeting), now), workingCalendarOf(practice)) : null;
  settleMeeting(db, id, { ...it, status, minutesDueAt, interactionId }, now);
  if (meeting.slotOfferId !== null) setOfferOutcome(db, meeting.slotOfferId, status, now);
  if (status === 'no_show') promiseNoShowWord(db, meeting.clientId, now);
  else if (meeting.status === 'no_show') endNoShowWord(db, meeting.clientId, 'dropped', now);
  passOnAgenda(db, meeting, isHeld ? it.open : 'all', now);
  if (!isHeld) return;
  closeAgenda(db, meeting, now);
  tickStep(db, practice, meeting);
  moveOn(db, practice, meeting, it.decided);
}

/** What was decided, written or mended later; the timeline says the same. */
export function write(db: WriteDb, practice: Practice, id: MeetingId, it: Kept): void {
  const { now } = calendarOf(practice);
  const meeting = found(meetingOf(db, id));
  if (meeting.status !== 'held') throw new AppError('not-found');
  const before = meeting.interactionId === null ? undefined : interactionOf(db, meeting.interactionId);
  const says = before && before.summary !== it.decided;
  const interactionId = says ? correctInteraction(db, before, { ...before, summary: it.decided }, now) : meeting.interactionId;
  settleMeeting(db, id, { ...it, status: 'held', minutesDueAt: meeting.minutesDueAt, interactionId }, now);
  moveOn(db, practice, meeting, it.decided);
}

/** A meeting is one interaction, however often its outcome is said. */
function logOnce(db: WriteDb, meeting: StoredMeeting, { minutes, decided }: Outcome, now: Instant): InteractionId {
  if (meeting.interactionId !== null && interactionOf(db, meeting.interactionId)) return meeting.interactionId;
  const kind = {
    channel: meeting.channel,
    direction: 'out',
    result: 'connected',
    purpose: meeting.type === 'fact_finding' ? 'sales' : 'meeting',
  } as const;
  const { clientId } = meeting;
  takeBackUpdate(db, clientId);
  const informs = informsByDefault(kind);
  return insertInteraction(
    db,
    { clientId, personId: null, at: Math.min(meeting.at, now), ...kind, informs, minutes: minutes ?? meeting.minutes, summary: decided },
    now,
  );
}

/** It did not take place after all. */
function withdrawn(db: WriteDb, { interactionId }: StoredMeeting): null {
  const before = interactionId === null ? undefined : interactionOf(db, interactionId);
  if (before) setWithdrawn(db, before.id, before.at);
  return null;
}

/** What is left on its agenda was talked about. */
function closeAgenda(db: WriteDb, { id, clientId }: StoredMeeting, now: Instant): void {
  for (const item of agendaItemsOf(db, clientId)) if (item.meetingId === id && item.doneAt === null) setAgendaItemDone(db, item.id, now, now);
}

/** Meetings that are a step of the first hundred days. */
const STEP_OF: Partial<Record<StoredMeeting['type'], string>> = { kickoff: 'kickoff', end_of_onboarding: 'end_meeting' };

function tickStep(db: WriteDb, practice: Practice, meeting: StoredMeeting): void {
  const [key, engagementId] = [STEP_OF[meeting.type], engagementOf(db, practice, meeting)];
  if (key !== undefined && engagementId !== null) tickOff(db, practice, engagementId, key);
}

/** A first meeting that is written down leads on; without notes the client stays until somebody writes them or says why not. */
function moveOn(db: WriteDb, practice: Practice, { clientId }: StoredMeeting, decided: string): void {
  const { stage, outcome } = found(clientOf(db, clientId));
  if (stage === 'fact_finding' && outcome === null && decided !== '')
    applyMove(db, practice, clientId, { event: 'meeting_held' }, { stated: ['minutes_written'] });
}
