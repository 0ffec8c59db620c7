import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CallName, Input } from '#shared/contract/index.ts';
import type { busyCalls } from '#shared/contract/busy.ts';
import type { callCalls } from '#shared/contract/calls.ts';
import type { meetingCalls } from '#shared/contract/meetings.ts';
import { DAY_OF_HOURS } from '#shared/time/duration.ts';
import { DRAWN_NOW } from './fake-ports.ts';
import type { DiskFileShelf } from '../file-shelf.ts';
import type { TestCore } from './make-core.ts';

const DETAILS = { type: 'regular', channel: 'video', place: 'Their office', thirdParty: 'The tax office' } as const;
const MEETING = { clientId: 1, at: DRAWN_NOW + 5 * DAY_OF_HOURS, minutes: 60, ...DETAILS };
const KEPT = { arrival: 'on_time', prepared: true, decided: 'We move to monthly figures', mood: 'Relieved' } as const;
const ACTION = { who: 'me', what: 'Send the calendar', byOn: '2026-03-05', followUp: 'I ring on Friday' } as const;

/** One well-formed input for every call about meetings, with every text filled in. */
export const MEETING_INPUTS = {
  'meetings.list': {},
  'meetings.ofClient': { clientId: 1 },
  'meetings.get': { id: 1 },
  'meetings.check': { clientId: 1, at: MEETING.at, minutes: 60, except: 1 },
  'meetings.letter': { id: 1, letter: 'agenda' },
  'meetings.file': { id: 1 },
  'meetings.plan': MEETING,
  'meetings.change': { id: 1, ...DETAILS, channel: 'visit' },
  'meetings.move': { id: 1, at: MEETING.at + DAY_OF_HOURS, minutes: 45, by: 'client' },
  'meetings.settle': { id: 1, outcome: 'no_show', by: 'client', minutes: 50, open: [1], ...KEPT },
  'meetings.write': { id: 1, ...KEPT },
  'meetings.sent': { id: 1, letter: 'minutes', via: 'email', text: 'What we decided' },
  'meetings.delete': { id: 1 },
  'agenda.add': { clientId: 1, text: 'The new car', source: 'client' },
  'agenda.change': { id: 1, text: 'The old car', source: 'me' },
  'agenda.remove': { id: 1 },
  'agenda.take': { id: 1, meetingId: null },
  'agenda.order': { meetingId: 1, ids: [2, 1] },
  'agenda.done': { id: 1, done: true },
  'actions.add': { meetingId: 1, action: ACTION },
  'actions.change': { id: 1, action: { ...ACTION, who: 'them' } },
  'actions.remove': { id: 1 },
} as const satisfies { readonly [N in keyof typeof meetingCalls]: Input<N> };

const BLOCK = { weekday: 5, from: '10:00', minutes: 60 } as const;

/** Nobody has chosen it. */
const CALENDAR = 'abcdefghij0123456789';

/** One well-formed input for every call of the weekly hour, and of other calendars. */
export const CALL_INPUTS = {
  'busy.list': {},
  'busy.import': { file: CALENDAR, source: 'own.ics' },
  'busy.remove': { source: 'own.ics' },
  'calls.get': {},
  'calls.plan': { block: BLOCK },
  'calls.begin': {},
  'calls.log': { blockId: 1, clientId: 1, result: 'talked', note: 'The exam went well', seconds: 500 },
  'calls.end': { blockId: 1 },
  'calls.topic': { clientId: 1, topic: 'The exam of her daughter' },
} as const satisfies { readonly [N in keyof (typeof callCalls & typeof busyCalls)]: Input<N> };

type Step = (core: TestCore) => Promise<unknown>;

const plan: Step = (core) => core.call('meetings.plan', MEETING);
/** Planned, and its hour is over. */
const held: Step = async (core) => {
  await plan(core);
  core.ports.time.advance(6 * DAY_OF_HOURS);
  await core.call('meetings.settle', { id: 1, outcome: 'held' });
};
const item: Step = async (core) => {
  await plan(core);
  for (const text of ['The van', 'The shop']) await core.call('agenda.add', { clientId: 1, meetingId: 1, text });
};
const action: Step = async (core) => {
  await plan(core);
  await core.call('actions.add', { meetingId: 1, action: ACTION });
};

/** A calendar file under the name that `busy.import` is called with. */
const calendar: Step = async (core) => {
  const file = path.join(core.ports.paths.folder, 'own.ics');
  writeFileSync(file, 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260303T090000Z\r\nDTEND:20260303T100000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n');
  // The application shows hosts only how a file arrives; this one is there already.
  (core.application.files as DiskFileShelf).putBack(CALENDAR, { path: file, name: 'own.ics' });
};

/** What must be so before a call about meetings has something to do. */
export const MEETING_STEPS: Partial<Record<CallName, Step>> = {
  'meetings.file': plan,
  'meetings.change': plan,
  'meetings.move': plan,
  'meetings.settle': plan,
  'meetings.write': held,
  'meetings.sent': held,
  'meetings.delete': plan,
  'agenda.change': item,
  'agenda.remove': item,
  'agenda.take': item,
  'agenda.order': item,
  'agenda.done': item,
  'actions.add': plan,
  'actions.change': action,
  'actions.remove': action,
  'busy.import': calendar,
  'busy.remove': async (core) => {
    await calendar(core);
    await core.call('busy.import', CALL_INPUTS['busy.import']);
  },
  'calls.log': (core) => core.call('calls.begin', {}),
  'calls.end': (core) => core.call('calls.begin', {}),
};
