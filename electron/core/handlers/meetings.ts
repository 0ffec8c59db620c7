import type { HandlersOf, Parsed } from '#shared/contract/index.ts';
import type { meetingCalls } from '#shared/contract/meetings.ts';
import { calendarOf, found, mustExist, type Practice } from './context.ts';
import { addAction, changeAction, removeAction } from '../meetings/actions.ts';
import type { DiskFileShelf } from '../file-shelf.ts';
import { invitation } from '../meetings/invitation.ts';
import { meetingLetter } from '../meetings/letters.ts';
import { clientMeetings, meetingList, meetingPage } from '../meetings/meeting-page.ts';
import { endNoShowWord } from '../meetings/no-show.ts';
import { move, planByHand, remove } from '../meetings/plan.ts';
import { settle, write } from '../meetings/settle.ts';
import { checkTime } from '../sales/offer-slots.ts';
import {
  agendaItemOf,
  agendaItemsOf,
  deleteAgendaItem,
  insertAgendaItem,
  placeAgendaItem,
  setAgendaItemDone,
  takeAgendaItem,
  updateAgendaItem,
} from '../store/agenda.ts';
import { clientOf } from '../store/clients.ts';
import { insertInteraction } from '../store/interactions.ts';
import { changeMeeting, meetingOf, setAgendaSent, setMinutesSent } from '../store/meetings.ts';
import { nextMeetingOf } from '../store/next-meeting.ts';
import type { WriteDb } from '../store/sql.ts';
import { informsByDefault, isSpoken } from '#shared/domain/interaction.ts';

type Names = keyof typeof meetingCalls;

type Around = { readonly shelf: DiskFileShelf };

export function meetingHandlers(practice: Practice, { shelf }: Around): HandlersOf<Names> {
  const file = { 'meetings.file': ({ id }) => invitation(practice, shelf, id) } satisfies HandlersOf<'meetings.file'>;
  return { ...readers(practice), ...file, ...planHandlers(practice), ...outcomeHandlers(practice), ...agendaHandlers(practice), ...actionHandlers(practice) };
}

function readers(practice: Practice): HandlersOf<'meetings.list' | 'meetings.ofClient' | 'meetings.get' | 'meetings.check' | 'meetings.letter'> {
  return {
    'meetings.list': () => meetingList(practice),
    'meetings.ofClient': ({ clientId }) => clientMeetings(practice, clientId),
    'meetings.get': ({ id }) => meetingPage(practice, id),
    'meetings.check': (input) => checkTime(practice, input),
    'meetings.letter': ({ id, letter }) => meetingLetter(practice, id, letter),
  };
}

function planHandlers(practice: Practice): HandlersOf<'meetings.plan' | 'meetings.change' | 'meetings.move' | 'meetings.delete'> {
  const { store, clock } = practice;
  return {
    'meetings.plan': (input) => store.write((db) => ({ id: planByHand(db, practice, input) })),
    'meetings.change'({ id, ...details }) {
      store.write((db) => {
        found(meetingOf(db, id));
        changeMeeting(db, id, details, clock.now());
      });
      return {};
    },
    'meetings.move'({ id, ...to }) {
      store.write((db) => move(db, practice, id, to));
      return {};
    },
    'meetings.delete'({ id }) {
      store.write((db) => remove(db, practice, id));
      return {};
    },
  };
}

function outcomeHandlers(practice: Practice): HandlersOf<'meetings.settle' | 'meetings.write' | 'meetings.sent'> {
  const { store } = practice;
  return {
    'meetings.settle'({ id, ...outcome }) {
      store.write((db) => settle(db, practice, id, outcome));
      return {};
    },
    'meetings.write'({ id, ...kept }) {
      store.write((db) => write(db, practice, id, kept));
      return {};
    },
    'meetings.sent'(input) {
      store.write((db) => logSent(db, practice, input));
      return {};
    },
  };
}

/** What went out stands in the timeline; minutes and agenda tell nothing new, so they reset no gap. */
function logSent(db: WriteDb, practice: Practice, { id, letter, via, text }: Parsed<'meetings.sent'>): void {
  const { now } = calendarOf(practice);
  const { clientId } = found(meetingOf(db, id));
  const kind = { channel: via, direction: 'out', result: isSpoken(via) ? 'connected' : 'delivered', purpose: 'meeting' } as const;
  insertInteraction(db, { clientId, personId: null, at: now, ...kind, informs: informsByDefault(kind), minutes: null, summary: text }, now);
  if (letter === 'agenda') setAgendaSent(db, id, now);
  if (letter === 'minutes') setMinutesSent(db, id, now);
  if (letter === 'no_show') endNoShowWord(db, clientId, 'done', now);
}

function agendaHandlers(practice: Practice): HandlersOf<'agenda.add' | 'agenda.change' | 'agenda.remove' | 'agenda.take' | 'agenda.order' | 'agenda.done'> {
  const { store, clock } = practice;
  return {
    'agenda.add': (input) =>
      store.write((db) => {
        found(clientOf(db, input.clientId));
        if (input.meetingId !== null) mustExist(found(meetingOf(db, input.meetingId)).clientId === input.clientId);
        const meetingId = input.meetingId ?? nextMeetingOf(db, input.clientId, clock.now())?.meetingId ?? null;
        return { id: insertAgendaItem(db, { ...input, meetingId }, clock.now()) };
      }),
    'agenda.change'({ id, text, source }) {
      store.write((db) => mustExist(updateAgendaItem(db, id, text, source, clock.now())));
      return {};
    },
    'agenda.remove'({ id }) {
      store.write((db) => mustExist(deleteAgendaItem(db, id)));
      return {};
    },
    'agenda.take'({ id, meetingId }) {
      store.write((db) => {
        const item = found(agendaItemOf(db, id));
        if (meetingId !== null) mustExist(found(meetingOf(db, meetingId)).clientId === item.clientId);
        const last = Math.max(0, ...agendaItemsOf(db, item.clientId).map(({ position }) => position));
        takeAgendaItem(db, id, meetingId, last + 1, clock.now());
      });
      return {};
    },
    'agenda.order'({ meetingId, ids }) {
      store.write((db) => ids.forEach((id, index) => mustExist(placeAgendaItem(db, id, meetingId, index + 1, clock.now()))));
      return {};
    },
    'agenda.done'({ id, done }) {
      store.write((db) => mustExist(setAgendaItemDone(db, id, done ? clock.now() : null, clock.now())));
      return {};
    },
  };
}

function actionHandlers(practice: Practice): HandlersOf<'actions.add' | 'actions.change' | 'actions.remove'> {
  const { store } = practice;
  return {
    'actions.add': ({ meetingId, action }) => store.write((db) => ({ id: addAction(db, practice, meetingId, action) })),
    'actions.change'({ id, action }) {
      store.write((db) => changeAction(db, practice, id, action));
      return {};
    },
    'actions.remove'({ id }) {
      store.write((db) => removeAction(db, practice, id));
      return {};
    },
  };
}
