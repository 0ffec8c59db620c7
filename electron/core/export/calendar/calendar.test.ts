import { readFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import ICAL from 'ical.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Input } from '#shared/contract/index.ts';
import type { ClientId, MeetingId } from '#shared/domain/ids.ts';
import { instantOf, type Day } from '#shared/time/day.ts';
import { DAY_OF_HOURS, HOUR } from '#shared/time/duration.ts';
import { addClient, makeCore, type TestCore } from '../../testing/make-core.ts';
import { readBusy } from '../../busy/read-busy.ts';
import { contextOf } from '../export-context.ts';
import type { ExportRequest } from '../export-request.ts';
import { calendarIn } from '../single-files.ts';
import { writeCalendar } from './write-calendar.ts';

const ZONE = 'Europe/Warsaw';
const at = (day: string, time: string, zone = ZONE): number => instantOf(day as Day, time, zone);

let core: TestCore;
let clientId: ClientId;
beforeEach(async () => {
  core = makeCore();
  clientId = await addClient(core, { name: 'Wrona' });
});
afterEach(() => core.application.stop());

type Event = {
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly status: string;
  readonly sequence: number | null;
  readonly place: string;
  /** When it rings; null: never. */
  readonly alarm: string | null;
  readonly takesTime: boolean;
};

/** What another program makes of a file: its zones by the rules in the file alone. */
function read(text: string): Map<string, Event> {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  const zones = new Map(calendar.getAllSubcomponents('vtimezone').map((each) => [String(each.getFirstPropertyValue('tzid')), new ICAL.Timezone(each)]));
  const moment = (event: ICAL.Component, name: string): number => {
    const property = event.getFirstProperty(name)!;
    const time = property.getFirstValue() as ICAL.Time;
    const tzid = property.getFirstParameter('tzid');
    if (tzid) time.zone = zones.get(tzid) ?? expect.fail(`no rules for ${tzid}`);
    return time.toUnixTime() * 1000;
  };
  return new Map(
    calendar.getAllSubcomponents('vevent').map((event) => {
      const text = (name: string): string => String(event.getFirstPropertyValue(name) ?? '');
      const sequence = event.getFirstPropertyValue('sequence');
      return [
        text('uid').replace('@evenkeel.invalid', ''),
        {
          title: text('summary'),
          from: moment(event, 'dtstart'),
          to: moment(event, 'dtend'),
          status: text('status'),
          sequence: sequence === null ? null : Number(sequence),
          place: text('location'),
          alarm: event.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')?.toString() ?? null,
          takesTime: text('transp') === 'OPAQUE',
        },
      ];
    }),
  );
}

/** Written as in the worker, and held against the practice as there. */
function exported(what: ExportRequest['what'] = { kind: 'practice', format: 'ics' }): Map<string, Event> {
  const { paths, time } = core.ports;
  const file = path.join(paths.folder, 'evenkeel.db');
  const db = new Database(file, { readonly: true });
  try {
    const request = { file, target: '', what, language: 'en', zone: ZONE, program: 'test', now: time.now() } as const;
    const { text, check } = calendarIn(contextOf(db, request, () => undefined));
    const events = read(text);
    expect(check(text)).toBe(events.size);
    return events;
  } finally {
    db.close();
  }
}

const titled = (title: string): Event[] => [...exported().values()].filter((event) => event.title === title);
const plan = (more: Partial<Input<'meetings.plan'>> = {}) =>
  core.call('meetings.plan', { clientId, type: 'regular', at: at('2026-03-12', '10:00'), minutes: 90, channel: 'meeting', place: 'ul. Długa 5', ...more });

describe('a meeting in the calendar', () => {
  test('stands at its hour and place', async () => {
    await plan();
    expect(titled('Wrona: Regular meeting')).toEqual([
      {
        alarm: null,
        takesTime: true,
        title: 'Wrona: Regular meeting',
        from: at('2026-03-12', '10:00'),
        to: at('2026-03-12', '11:30'),
        status: 'CONFIRMED',
        sequence: 0,
        place: 'ul. Długa 5',
      },
    ]);
  });

  test('that was moved is the same one, at the new hour, and once', async () => {
    const { id } = await plan();
    const [before] = [...exported().keys()].filter((key) => !key.startsWith('update-'));
    await core.call('meetings.move', { id, at: at('2026-03-31', '10:00'), minutes: 60, by: 'client' });
    const after = exported();
    expect(after.get(before!)).toMatchObject({ from: at('2026-03-31', '10:00'), to: at('2026-03-31', '11:00'), sequence: 1, status: 'CONFIRMED' });
    expect(titled('Wrona: Regular meeting')).toHaveLength(1);
  });

  test.each([
    ['called off', (id: MeetingId) => core.call('meetings.settle', { id, outcome: 'cancelled', by: 'client' })],
    ['deleted', (id: MeetingId) => core.call('meetings.delete', { id })],
  ] as const)('that was %s is off in it too, by a higher number', async (_, takeOff) => {
    const { id } = await plan();
    await takeOff(id);
    expect(titled('Wrona: Regular meeting')).toMatchObject([{ status: 'CANCELLED', sequence: 1 }]);
    core.ports.time.sleep(90 * DAY_OF_HOURS);
    expect(titled('Wrona: Regular meeting')).toEqual([]);
  });

  test('fetched back out of the Trash is on again, by a higher number still', async () => {
    const { id } = await plan();
    await core.call('meetings.delete', { id });
    await core.call('trash.restore', { kind: 'meeting', id });
    expect(titled('Wrona: Regular meeting')).toMatchObject([{ status: 'CONFIRMED', sequence: 2 }]);
  });

  test('that was held makes room for its minutes, until they are out, and for what was agreed in it', async () => {
    const { id } = await plan({ at: at('2026-02-27', '10:00') });
    core.ports.time.advance(at('2026-02-27', '11:30') - core.ports.time.now());
    await core.call('meetings.settle', { id, outcome: 'held' });
    await core.call('actions.add', { meetingId: id, action: { who: 'them', what: 'The lease contract' } });
    expect(titled('Wrona: Regular meeting')).toEqual([]);
    expect(titled('Wrona: minutes due')).toMatchObject([{ from: at('2026-02-27', '17:00') }]);
    expect(titled('Wrona: The lease contract')).toHaveLength(1);
    await core.call('meetings.sent', { id, letter: 'minutes', via: 'email', text: 'Minutes' });
    expect(titled('Wrona: minutes due')).toEqual([]);
  });
});

test('one meeting alone is a file under the same identifier, in the language of whoever comes, and says nothing of what stays private', async () => {
  await core.call('practice.update', { name: 'Brzoza' });
  const polish = await addClient(core, { name: 'Kos', language: 'pl' }, null);
  const { id } = await plan({ clientId: polish, at: at('2026-02-27', '10:00') });
  const [uid] = [...exported()].find(([, { title }]) => title === 'Kos: Regular meeting')!;
  const { file, name } = await core.call('meetings.file', { id });
  expect(name).toBe('Stałe spotkanie Kos 2026-02-27.ics');
  const text = readFileSync(core.application.files.take(file)!.path, 'utf8');
  expect([...read(text)]).toMatchObject([
    [uid, { title: 'Stałe spotkanie: Brzoza – Kos', from: at('2026-02-27', '10:00'), place: 'ul. Długa 5', sequence: 0 }],
  ]);
  core.ports.time.sleep(DAY_OF_HOURS * 2);
  await core.call('meetings.settle', { id, outcome: 'held', decided: 'Decided', mood: 'Relieved' });
  const after = readFileSync(core.application.files.take((await core.call('meetings.file', { id })).file)!.path, 'utf8');
  expect(after).not.toMatch(/Decided|Relieved/);
});

test('two offered times are tentative; the one they agree to is a meeting, and nothing else', async () => {
  const { pair } = await core.call('sales.slots', { clientId, minutes: 60 });
  const { id } = await core.call('sales.offerSlots', {
    offer: { clientId, slotA: pair!.a, slotB: pair!.b, minutes: 60, channel: 'phone' },
    via: 'email',
    text: 'Two times',
  });
  expect(titled('Wrona: meeting')).toMatchObject([
    { from: pair!.a, status: 'TENTATIVE' },
    { from: pair!.b, status: 'TENTATIVE' },
  ]);
  await core.call('sales.answerSlots', { id, answer: 'b' } as Input<'sales.answerSlots'>);
  const there = [...exported().values()].filter(({ from }) => from === pair!.a || from === pair!.b);
  expect(there).toMatchObject([{ from: pair!.b, status: 'CONFIRMED' }]);
});

test('the weekly hour of calls stands on the days it falls on, moved off holidays, and not in the file of a client', async () => {
  await core.call('practice.update', { country: 'PL' });
  await core.call('calls.plan', { block: { weekday: 5, from: '10:00', minutes: 60 } });
  const hours = titled('Calls of the week');
  expect(hours).toHaveLength(13);
  expect(hours[0]).toMatchObject({ from: at('2026-02-27', '10:00'), to: at('2026-02-27', '11:00') });
  // The first of May is a Friday, and a holiday.
  const from = hours.map((hour) => hour.from);
  expect([from.includes(at('2026-05-01', '10:00')), from.includes(at('2026-05-04', '10:00'))]).toEqual([false, true]);
  const ofClient = [...exported({ kind: 'client', id: clientId, privateNotes: false }).keys()];
  expect(ofClient.filter((uid) => uid.startsWith('calls-'))).toEqual([]);
});

describe('a zone explains itself', () => {
  const thing = (from: number) => ({ uid: String(from), title: 'x', when: { from, to: from + HOUR } });

  test.each([
    ['Europe/Warsaw', '2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25'],
    ['America/New_York', '2026-03-07', '2026-03-08', '2026-10-31', '2026-11-01'],
    ['Australia/Lord_Howe', '2026-04-04', '2026-04-05', '2026-10-03', '2026-10-04'],
    ['Asia/Kolkata', '2026-01-01', '2026-06-01', '2026-12-31', '2027-01-01'],
  ])('%s, on either side of every change of its clocks', (zone, ...days) => {
    const moments = days.flatMap((day) => ['00:00', '09:00', '23:59'].map((time) => at(day, time, zone)));
    const text = writeCalendar(moments.map(thing), { now: 0, zone });
    expect(text).toContain(`DTSTART;TZID=${zone}:`);
    expect([...read(text).values()].map(({ from }) => from)).toEqual(moments);
    expect(readBusy(text, { now: at(days[0]!, '00:00', zone) - 1, zone: 'UTC' }).map(({ from }) => from)).toEqual(moments.toSorted((a, b) => a - b));
  });

  test('in the hour that comes twice each time is itself', () => {
    const first = Date.UTC(2026, 9, 25, 0, 30);
    const text = writeCalendar([thing(first), thing(first + HOUR)], { now: 0, zone: ZONE });
    expect([...read(text).values()].map(({ from }) => from)).toEqual([first, first + HOUR]);
  });
});

test('one’s own reminders of a quarter are there, each time by itself, with an alarm and without taking time', async () => {
  const plain = { zone: 'floating', repeatBase: 'schedule', policy: 'exact' } as const;
  const weekly = { unit: 'week' as const, every: 1, until: null, weekdays: [] };
  await core.call('reminders.add', { reminder: { ...plain, clientId, text: 'The kiln', startsOn: '2026-03-27' as Day, time: '09:00', repeat: weekly } });
  await core.call('reminders.add', { reminder: { ...plain, clientId: null, text: 'Tax', startsOn: '2026-12-01' as Day, time: '09:00', repeat: null } });
  const events = [...exported()].filter(([uid]) => uid.startsWith('reminder-'));
  const rings = { alarm: 'PT0S', takesTime: false };
  expect(events.slice(0, 2)).toMatchObject([
    ['reminder-1-2026-03-27', { title: 'Wrona: The kiln', from: at('2026-03-27', '09:00'), ...rings }],
    // The clocks were changed in between.
    ['reminder-1-2026-04-03', { from: at('2026-04-03', '09:00'), to: at('2026-04-03', '09:15'), ...rings }],
  ]);
  // Those of one within the quarter; the other is too far ahead.
  expect(events).toHaveLength(9);
});
