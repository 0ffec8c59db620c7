import { AppError } from '#shared/contract/error.ts';
import type { HandlersOf, Output, Parsed } from '#shared/contract/index.ts';
import type { messageCalls, MessageView } from '#shared/contract/messages.ts';
import type { MessageId } from '#shared/domain/ids.ts';
import { isRunning } from '#shared/domain/engagement.ts';
import { HOLD_MS, isOfRequest } from '#shared/domain/messages/message.ts';
import { isNewsletter } from '#shared/domain/messages/text-checks.ts';
import type { Instant } from '#shared/time/clock.ts';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import type { DiskFileShelf } from '../file-shelf.ts';
import { composeDraft } from '../messages/compose.ts';
import { mailFile } from '../messages/mail-file.ts';
import { refuseUnfinished, settle } from '../messages/settle.ts';
import { refuseWrittenThird } from '../requests/ask.ts';
import { correspondentOf } from '../sales/correspondent.ts';
import { clientOf, isThere } from '../store/clients.ts';
import { engagementsOf } from '../store/engagements.ts';
import {
  deleteMessage,
  groupOf,
  holdMessage,
  insertMessage,
  markHandedOver,
  messageOf,
  openMessagesOf,
  releaseMessage,
  type StoredMessage,
  textsToOthers,
  updateMessage,
} from '../store/messages.ts';
import type { ReadDb, WriteDb } from '../store/sql.ts';
import { calendarOf, found, type Practice } from './context.ts';

type Names = keyof typeof messageCalls;
type Around = { readonly shelf: DiskFileShelf };

/** Whatever is handed over is read, not heard. */
const WRITTEN = 'email';
/** The same text to two clients within this time went to both at once. */
const AT_ONCE_MS = 7 * DAY_OF_HOURS;

export function messageHandlers(practice: Practice, around: Around): HandlersOf<Names> {
  return { ...writingHandlers(practice), ...leavingHandlers(practice, around) };
}

function writingHandlers(practice: Practice): HandlersOf<'messages.compose' | 'messages.open' | 'messages.get' | 'messages.save' | 'messages.discard'> {
  const { store, clock } = practice;
  return {
    'messages.compose': ({ clientId, kind }) => composeDraft(practice, clientId, kind),
    'messages.open': ({ clientId }) =>
      isThere(store.read, clientId) ? openMessagesOf(store.read, clientId).map((message) => viewOf(message, clock.now())) : [],
    'messages.get': ({ id }) => viewOf(found(messageOf(store.read, id)), clock.now()),
    'messages.save': (input) => store.write((db) => ({ id: save(db, practice, input) })),
    'messages.discard'({ id }) {
      store.write((db) => deleteMessage(db, unsettled(db, id).id));
      return {};
    },
  };
}

function save(db: WriteDb, practice: Practice, { id, message, ...about }: Parsed<'messages.save'>): MessageId {
  const { now, today } = calendarOf(practice);
  if (id === null) {
    found(clientOf(db, about.clientId));
    if (isOfRequest(about.kind)) throw new AppError('conflict');
    const engagement = engagementsOf(db, about.clientId).find((it) => isRunning(it, today));
    return insertMessage(db, { ...message, ...about, engagementId: engagement?.id ?? null }, now);
  }
  if (unsettled(db, id).status === 'handed_over') throw new AppError('conflict');
  updateMessage(db, id, message, now);
  return id;
}

function leavingHandlers(practice: Practice, { shelf }: Around): HandlersOf<'messages.hold' | 'messages.release' | 'messages.handOver' | 'messages.settle'> {
  const { store, clock } = practice;
  return {
    'messages.hold': ({ id }) =>
      store.write((db) => {
        const heldUntil = clock.now() + HOLD_MS;
        holdMessage(db, unsettled(db, id).id, heldUntil, clock.now());
        return { heldUntil };
      }),
    'messages.release'({ id }) {
      store.write((db) => releaseMessage(db, unsettled(db, id).id, clock.now()));
      return {};
    },
    'messages.handOver': ({ id, way }) => {
      const message = store.write((db) => handOver(db, id, clock.now()));
      return { file: fileOf(practice, shelf, message, way) };
    },
    'messages.settle': (input) => store.write((db) => settle(db, practice, input)),
  };
}

function viewOf(message: StoredMessage, now: Instant): MessageView {
  const { heldUntil } = message;
  return { ...message, restsForMs: heldUntil !== null && now < heldUntil ? heldUntil - now : null };
}

function handOver(db: WriteDb, id: MessageId, now: Instant): StoredMessage {
  const message = unsettled(db, id);
  refuseUnfinished(message, now);
  refuseNewsletter(db, message, now);
  refuseWrittenThird(db, message, WRITTEN);
  markHandedOver(db, id, now);
  return message;
}

/** Deadline season: the same to many, without a line for this one, informs nobody (spec 2.11). */
function refuseNewsletter(db: ReadDb, { clientId, kind, body }: StoredMessage, now: Instant): void {
  if (kind !== 'update' && kind !== 'no-news') return;
  const group = new Set(groupOf(db, clientId).map((member) => member.id));
  const others = textsToOthers(db, clientId, now - AT_ONCE_MS).filter((text) => !group.has(text.clientId));
  if (
    isNewsletter(
      body,
      others.map((text) => text.body),
    )
  )
    throw new AppError('invalid-input', { field: 'body', reason: 'newsletter' });
}

function fileOf(
  practice: Practice,
  shelf: DiskFileShelf,
  message: StoredMessage,
  way: Parsed<'messages.handOver'>['way'],
): Output<'messages.handOver'>['file'] {
  const { clientId, subject, body } = message;
  const name = `${practice.text().t('messages.fileName')} ${found(clientOf(practice.store.read, clientId)).name}`.replaceAll(/[\\/:*?"<>|]/g, ' ');
  if (way === 'text') return shelf.write(`${name}.txt`, `\uFEFF${subject}\r\n\r\n${body.replaceAll(/\r?\n/g, '\r\n')}\r\n`);
  if (way !== 'file') return null;
  const to = correspondentOf(practice, clientId);
  return shelf.write(`${name}.eml`, mailFile({ to: to.email, toName: to.person?.name ?? null, subject, body, at: practice.clock.now() }));
}

/** AppError `not-found`, or `conflict` for what is settled. */
function unsettled(db: ReadDb, id: MessageId): StoredMessage {
  const message = found(messageOf(db, id));
  if (message.status === 'sent' || message.status === 'not_sent') throw new AppError('conflict');
  return message;
}
