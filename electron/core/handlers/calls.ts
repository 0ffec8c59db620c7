import type { HandlersOf, Parsed } from '#shared/contract/index.ts';
import type { callCalls } from '#shared/contract/calls.ts';
import { missedSince, nextBlock, type CallBlockSettings } from '#shared/domain/calls/call-block.ts';
import type { CallBlockId, InteractionId } from '#shared/domain/ids.ts';
import { informsByDefault } from '#shared/domain/interaction.ts';
import type { Instant } from '#shared/time/clock.ts';
import { instantOf, timeOf } from '#shared/time/day.ts';
import { workingCalendarOf } from '../calendar/working-calendar.ts';
import { callsView } from '../calls/call-list.ts';
import {
  beginBlock,
  blockOn,
  callBlockOf,
  deleteBlocksFrom,
  endBlock,
  insertAttempt,
  insertBlock,
  isBegun,
  latestBlocks,
  setCallBlock,
  setTopic,
} from '../store/calls.ts';
import { clientOf } from '../store/clients.ts';
import { insertInteraction } from '../store/interactions.ts';
import { peopleOf } from '../store/people.ts';
import type { WriteDb } from '../store/sql.ts';
import { calendarOf, found, mustExist, type Practice } from './context.ts';

const AN_HOUR = 60;

export function callHandlers(practice: Practice): HandlersOf<keyof typeof callCalls> {
  const { store, clock } = practice;
  return {
    'calls.get': () => callsView(practice),
    'calls.plan'({ block }) {
      store.write((db) => plan(db, practice, block));
      return {};
    },
    'calls.begin': () => store.write((db) => ({ id: begin(db, practice) })),
    'calls.log'(input) {
      store.write((db) => logCall(db, practice, input));
      return {};
    },
    'calls.end'({ blockId }) {
      store.write((db) => mustExist(endBlock(db, blockId, clock.now())));
      return {};
    },
    'calls.topic'({ clientId, topic }) {
      store.write((db) => {
        found(clientOf(db, clientId));
        setTopic(db, clientId, topic, clock.now());
      });
      return {};
    },
  };
}

/** The first block is written down as planned: blocks that are missed are counted from it. */
function plan(db: WriteDb, practice: Practice, block: CallBlockSettings | null): void {
  const { now, today } = calendarOf(practice);
  setCallBlock(db, block, now);
  deleteBlocksFrom(db, today);
  if (!block) return;
  const next = nextBlock(block, { today, now }, workingCalendarOf(practice));
  if (next && !blockOn(db, next.on)) insertBlock(db, next, now);
}

/** Whatever day it is, calling may begin; blocks that went by are written down as missed. */
function begin(db: WriteDb, practice: Practice): CallBlockId {
  const { now, today, zone } = calendarOf(practice);
  const settings = callBlockOf(db);
  const [last] = latestBlocks(db, 1);
  const calendar = workingCalendarOf(practice);
  const missed = settings && last ? missedSince(settings, last.on, { today, now }, calendar) : [];
  for (const block of missed) if (!blockOn(db, block.on)) insertBlock(db, block, now);
  const next = settings && nextBlock(settings, { today, now }, calendar);
  const ofToday = next?.on === today ? next : { on: today, startsAt: instantOf(today, timeOf(now, zone), zone), minutes: settings?.minutes ?? AN_HOUR };
  const id = blockOn(db, today)?.id ?? insertBlock(db, ofToday, now);
  beginBlock(db, id, now);
  return id;
}

const RESULT = { talked: 'connected', no_answer: 'no_answer', voicemail: 'voicemail' } as const;

function logCall(db: WriteDb, practice: Practice, { note, ...call }: Parsed<'calls.log'>): void {
  const { now } = calendarOf(practice);
  found(clientOf(db, call.clientId));
  mustExist(isBegun(db, call.blockId));
  insertAttempt(db, { ...call, interactionId: call.result === 'skipped' ? null : logged(db, { ...call, result: RESULT[call.result], note }, now) }, now);
}

type Made = Pick<Parsed<'calls.log'>, 'clientId' | 'note' | 'seconds'> & { readonly result: (typeof RESULT)[keyof typeof RESULT] };

/** Nothing is asked and nothing is billed in these calls: they are about how somebody is. */
function logged(db: WriteDb, { clientId, result, note, seconds }: Made, now: Instant): InteractionId {
  const kind = { channel: 'phone', direction: 'out', result, purpose: 'check_in' } as const;
  const minutes = result === 'connected' && seconds !== null ? Math.max(1, Math.round(seconds / 60)) : null;
  const [person] = peopleOf(db, clientId);
  return insertInteraction(db, { clientId, personId: person?.id ?? null, at: now, ...kind, informs: informsByDefault(kind), minutes, summary: note }, now);
}
