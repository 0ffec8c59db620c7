import { AppError } from '#shared/contract/error.ts';
import type { Output, Parsed } from '#shared/contract/index.ts';
import type { ClientId, InteractionId } from '#shared/domain/ids.ts';
import { informsByDefault, isSpoken, type InteractionFields } from '#shared/domain/interaction.ts';
import { handOverRefusal, purposeOf, type MessageChannel } from '#shared/domain/messages/message.ts';
import { questionsIn } from '#shared/domain/messages/text-checks.ts';
import { namesIn } from '#shared/domain/messages/named.ts';
import type { Instant } from '#shared/time/clock.ts';
import { gapViewOf } from '../gap-views.ts';
import { calendarOf, found, type Practice } from '../handlers/context.ts';
import { askedWith, refuseWrittenThird } from '../requests/ask.ts';
import { awaitAnswer } from '../clocks/open-clock.ts';
import { insertInteraction } from '../store/interactions.ts';
import { groupOf, messageOf, settleMessage, type StoredMessage } from '../store/messages.ts';
import { addHintToAgenda, nextMeetingOf } from '../store/next-meeting.ts';
import { takeBackUpdate } from '../store/postponements.ts';
import { insertHint, serviceOf } from '../store/services.ts';
import { tellWin, untoldOf } from '../store/wins.ts';
import type { WriteDb } from '../store/sql.ts';

/** What became of a message. Only what was sent or said is a contact, and brings what follows from it. */
export function settle(db: WriteDb, practice: Practice, { id, outcome, channel }: Parsed<'messages.settle'>): Output<'messages.settle'> {
  const { now } = calendarOf(practice);
  const message = found(messageOf(db, id));
  if (message.status === 'sent' || message.status === 'not_sent') throw new AppError('conflict');
  if (outcome === 'not_sent') {
    settleMessage(db, id, { status: 'not_sent', channel: message.channel, interactionId: null }, now);
    return { nextDueOn: dueOn(db, practice, message.clientId), told: [] };
  }
  if (outcome === 'sent') refuseUnfinished(message, now);
  // What was handed over went out as it did; before that, the third ask of a thing is spoken.
  if (message.status !== 'handed_over' || message.kind === 'third-ask') refuseWrittenThird(db, message, channel);
  const interactionId = tell(db, message.clientId, message, { channel, now });
  const also = groupOf(db, message.clientId).filter(({ name }) => namesIn(`${message.subject}\n${message.body}`, name));
  for (const member of also) tell(db, member.id, { ...message, personId: null }, { channel, now });
  settleMessage(db, id, { status: 'sent', channel, interactionId }, now);
  tellWins(db, practice, message, { channel, interactionId });
  askedWith(db, practice, message, { channel, interactionId, now });
  nameService(db, message, now);
  if (message.expectsAnswer) awaitAnswer(db, practice, { clientId: message.clientId, matter: 'own', what: message.subject, askedAt: now, interactionId });
  return { nextDueOn: dueOn(db, practice, message.clientId), told: also.map(({ name }) => name) };
}

/** AppError `invalid-input` with what is missing as its reason. */
export function refuseUnfinished(message: StoredMessage, now: Instant): void {
  const refusal = handOverRefusal(message, now);
  if (refusal) throw new AppError('invalid-input', { field: 'body', reason: refusal });
}

function tell(
  db: WriteDb,
  clientId: ClientId,
  message: StoredMessage,
  { channel, now }: { readonly channel: MessageChannel; readonly now: Instant },
): InteractionId {
  const kind = { channel, direction: 'out', result: isSpoken(channel) ? 'connected' : 'delivered', purpose: purposeOf(message.kind) } as const;
  const informs = informsByDefault(kind) && !asksTooMuch(message);
  if (informs) takeBackUpdate(db, clientId);
  const it: InteractionFields = { clientId, personId: message.personId, at: now, ...kind, informs, minutes: null, summary: message.body };
  return insertInteraction(db, it, now);
}

/** What was won and stands in the message is told with it (spec 2.17). */
function tellWins(
  db: WriteDb,
  practice: Practice,
  { clientId, subject, body }: StoredMessage,
  told: { readonly channel: MessageChannel; readonly interactionId: InteractionId },
): void {
  const { now, today } = calendarOf(practice);
  for (const { id, what } of untoldOf(db, clientId, today)) if (namesIn(`${subject}\n${body}`, what)) tellWin(db, id, told, now);
}

/** News that ask for more than one thing are an ask (spec 4.4). */
function asksTooMuch({ kind, body }: StoredMessage): boolean {
  return (kind === 'update' || kind === 'no-news') && questionsIn(body) > 1;
}

function nameService(db: WriteDb, { id: messageId, clientId, serviceId }: StoredMessage, now: Instant): void {
  const service = serviceId === null ? undefined : serviceOf(db, serviceId);
  if (!service) return;
  insertHint(db, { clientId, serviceId: service.id, messageId }, now);
  const meetingId = nextMeetingOf(db, clientId, now)?.meetingId ?? null;
  addHintToAgenda(db, { clientId, meetingId, text: service.name, serviceId: service.id, messageId }, now);
}

function dueOn(db: WriteDb, practice: Practice, clientId: ClientId): Output<'messages.settle'>['nextDueOn'] {
  return gapViewOf(db, calendarOf(practice), clientId)?.dueOn ?? null;
}
