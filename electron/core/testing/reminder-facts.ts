import { afterEach, beforeEach, expect } from 'vitest';
import { clientFields, type ClientFields } from '#shared/domain/client.ts';
import { engagementFields } from '#shared/domain/engagement.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { interactionFields, type InteractionFields } from '#shared/domain/interaction.ts';
import type { NotedCode } from '#shared/domain/phases/signal.ts';
import { practiceDefaults } from '#shared/domain/practice-defaults.ts';
import { effectiveAt } from '#shared/domain/reminders/moments.ts';
import { textIn } from '#shared/text/index.ts';
import { addDays, dayOf, instantOf, timeOf, type Day } from '#shared/time/day.ts';
import { HOUR } from '#shared/time/duration.ts';
import { workingCalendarOf } from '../calendar/working-calendar.ts';
import { calendarOf, type Practice } from '../handlers/context.ts';
import { practiceMemory } from '../practice-memory.ts';
import { SOURCES } from '../reminders/kinds/index.ts';
import type { ReminderFacts, Wanted } from '../reminders/source.ts';
import { setCallBlock } from '../store/calls.ts';
import { insertClient } from '../store/clients.ts';
import { insertSignal } from '../store/phases.ts';
import { insertEngagement } from '../store/engagements.ts';
import { insertInteraction } from '../store/interactions.ts';
import { openStore, type Store } from '../store/open.ts';
import { insertPractice } from '../store/practice.ts';
import type { WriteDb } from '../store/sql.ts';
import { DRAWN_NOW as NOW } from './fake-ports.ts';
import { ROWS, rowsIn } from './today-rows.ts';

export type Kind = keyof typeof SOURCES;

const ZONE = 'Europe/Warsaw';
export const at = (on: string, time: string): number => instantOf(on as Day, time, ZONE);
/** `2026-02-26 15:00`. */
export const moment = (instant: number): string => `${dayOf(instant, ZONE)} ${timeOf(instant, ZONE)}`;

/**
 * An empty practice for each test, and what reminders are made of: on Thursday 26 February 2026, 09:12 in Warsaw, open from nine
 * to five, Monday to Friday. `time` is moved by hand.
 */
export function remindedPractice() {
  let store: Store;
  let practice: Practice;
  const time = { now: NOW, zone: ZONE };
  beforeEach(() => {
    [time.now, time.zone] = [NOW, ZONE];
    store = openStore({ file: ':memory:', create: true, snapshot: () => undefined });
    store.write((db) => insertPractice(db, practiceDefaults(['pl-PL'], 'pl'), false, 0));
    practice = { store, clock: { now: () => time.now, zone: () => time.zone }, memory: practiceMemory(store), text: () => textIn('en') };
  });
  afterEach(() => store.close());

  const facts = (): ReminderFacts => {
    const calendar = calendarOf(practice);
    const { now, today, zone } = calendar;
    return { practice, read: store.read, now, today, zone, horizon: instantOf(addDays(today, 2), '00:00', zone), gaps: practice.memory.gaps(calendar) };
  };
  const wanted = (kind: Kind): readonly Wanted[] => SOURCES[kind](facts());
  return {
    time,
    facts,
    wanted,
    one(kind: Kind): Wanted {
      const [first, ...rest] = wanted(kind);
      expect(rest).toEqual([]);
      return first!;
    },
    /** When it falls due, and when that is said. */
    times: ({ dueAt, policy }: Wanted) => [moment(dueAt), moment(effectiveAt(dueAt, policy, workingCalendarOf(practice)))],
    write(change: (db: WriteDb) => unknown): void {
      store.write((db) => void change(db));
    },
    /** Past the application. */
    run: (text: string, ...params: readonly (string | number)[]) => store.connection.prepare(text).run(...params),
    ...rowsOf(() => store),
  };
}

type Someone = Partial<ClientFields> & { readonly enteredAt?: number };

function rowsOf(store: () => Store) {
  const rows = rowsIn(() => store().connection);
  const { put, clock } = rows;
  const someone = ({ enteredAt = NOW - HOUR, ...fields }: Someone = {}): ClientId => {
    const client = clientFields.parse({ kind: 'company', name: 'Firth', stage: 'proposal', ...fields });
    return store().write((db) => insertClient(db, { fields: client, reason: 'created', stageEnteredAt: enteredAt }, 'PL', NOW));
  };
  const meeting = (clientId: number, row: object = {}) => put('meeting', { uid: `m${Math.random()}`, client_id: clientId, ...ROWS.meeting, ...row });
  const said = (clientId: ClientId, when: number, how: Partial<InteractionFields>) => {
    const mail = { direction: 'out', channel: 'email', result: 'delivered', purpose: 'news', informs: false };
    store().write((db) => insertInteraction(db, interactionFields.parse({ clientId, at: when, ...mail, ...how }), when));
  };
  return {
    ...rows,
    someone,
    meeting,
    said,
    told(clientId: ClientId, when: number): ClientId {
      said(clientId, when, { informs: true });
      return clientId;
    },
    /** The weekly hour of calls. */
    callsOn: (weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7, from: string) => store().write((db) => setCallBlock(db, { weekday, from, minutes: 60 }, NOW)),
    /** They meet every week, and hear news as often. */
    engaged(startedOn: string): ClientId {
      const id = someone({ stage: 'active' });
      store().write((db) => insertEngagement(db, id, engagementFields.parse({ title: 'Books', kind: 'recurring', startedOn, meetingRhythm: 'weekly' }), NOW));
      return id;
    },
    /** What only the practitioner can see. */
    noted: (clientId: ClientId, code: NotedCode) => store().write((db) => insertSignal(db, { clientId, code, kind: 'somebody', note: '' }, NOW)),
    /** A plan of which one step is open. */
    laid(clientId: ClientId, dueOn: string, key: string, anchorOn = '2026-02-23') {
      const engagementId = Number(store().connection.prepare('SELECT max(id) FROM engagement WHERE client_id = ?').pluck().get(clientId));
      const planId = put('plan', {
        uid: `p${clientId}`,
        client_id: clientId,
        engagement_id: engagementId,
        kind: 'onboarding',
        anchor_on: anchorOn,
        days: 100,
        status: 'active',
        note: '',
        created_at: 0,
        updated_at: 0,
      });
      return put('plan_step', { client_id: clientId, plan_id: planId, key, ...STEP, planned_on: dueOn, due_on: dueOn });
    },
    draft: (clientId: number, row: object) => put('message', { uid: `s${Math.random()}`, client_id: clientId, ...ROWS.message, ...row }),
    offer: (clientId: number, row: object) => put('slot_offer', { client_id: clientId, ...ROWS.offer, ...row }),
    requested: (clientId: number, sentAt: number) => {
      const listId = put('request_list', { uid: `r${Math.random()}`, client_id: clientId, ...ROWS.requestList, sent_at: sentAt });
      const itemId = put('ask_item', { client_id: clientId, list_id: listId, ...ROWS.askItem });
      return put('ask_event', { client_id: clientId, ask_item_id: itemId, list_id: listId, at: sentAt, channel: 'email', created_at: 0 });
    },
    proposal: (clientId: number, row: object) => put('proposal', { client_id: clientId, ...PROPOSAL, ...row }),
    /** What I was to do by a day, out of the minutes of a meeting. */
    action(clientId: number, dueAt: number, row: object = {}) {
      const clockId = clock(clientId, { due_at: dueAt });
      const meetingId = meeting(clientId, { status: 'held', at: at('2026-02-25', '09:12') });
      put('action_item', { client_id: clientId, meeting_id: meetingId, clock_id: clockId, by_on: dayOf(dueAt, ZONE), ...ACTION, ...row });
      return clockId;
    },
    change: (id: number, set: string) => store().connection.prepare(`UPDATE client SET ${set} WHERE id = ?`).run(id),
  };
}

const STEP = { lane: 'me', text: 'Kickoff meeting', note: '', offset_days: 3, moved_count: 0, private: 0, position: 0, created_at: 0, updated_at: 0 };
const PROPOSAL = {
  version: 1,
  status: 'draft',
  title: '',
  situation: '',
  currency: 'PLN',
  fee_per: 'once',
  benefit_words: '',
  print_ratio: 0,
  created_at: NOW,
  updated_at: NOW,
};
const ACTION = { who: 'me', what: 'Send the figures', follow_up: '', created_at: at('2026-02-25', '09:12'), updated_at: NOW };
