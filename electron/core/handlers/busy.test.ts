import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addClient, makeCore, type TestCore } from '../testing/make-core.ts';

let core: TestCore;
beforeEach(() => {
  core = makeCore();
});
afterEach(() => core.application.stop());

const calendar = (...days: string[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...days.flatMap((day, index) => [
      'BEGIN:VEVENT',
      `UID:${index}`,
      'SUMMARY:Course',
      `DTSTART;TZID=Europe/Warsaw:${day}T090000`,
      `DTEND;TZID=Europe/Warsaw:${day}T170000`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ].join('\r\n');
const given = async (text: string): Promise<string> => (await core.application.files.receive(Readable.from([text]), 'own.ics')).file;
const read = async (text: string, source = 'own.ics') => core.call('busy.import', { file: await given(text), source });
/** The days of the two times the program would offer; today is Thursday 26 February. */
async function offered(): Promise<string[]> {
  const clientId = await addClient(core, { name: 'Wrona' }, null);
  const { pair } = await core.call('sales.slots', { clientId, minutes: 60 });
  return [pair!.a, pair!.b].map((at) => new Date(at).toISOString().slice(0, 10));
}

it('two times to offer avoid what another calendar has', async () => {
  expect(await offered()).toEqual(['2026-02-27', '2026-03-02']);
  expect(await read(calendar('20260227', '20260302'))).toEqual({ count: 2 });
  expect(await offered()).toEqual(['2026-03-03', '2026-03-05']);
});

it('says whose appointment a chosen time collides with', async () => {
  await read(calendar('20260303'));
  const clientId = await addClient(core, { name: 'Wrona' }, null);
  expect(await core.call('meetings.check', { clientId, at: Date.UTC(2026, 2, 3, 9), minutes: 60 })).toMatchObject({
    warnings: ['busy'],
    clashes: [{ clientId: null, name: 'Course' }],
  });
});

it('a file read again takes the place of what it brought, another file does not, and either can be removed', async () => {
  const sources = async () => (await core.call('busy.list', {})).map(({ source, count }) => [source, count]);
  await read(calendar('20260227', '20260302'));
  await read(calendar('20260303'), 'other.ics');
  await read(calendar('20260304'));
  expect(await sources()).toEqual([
    ['other.ics', 1],
    ['own.ics', 1],
  ]);
  await core.call('busy.remove', { source: 'own.ics' });
  expect(await sources()).toEqual([['other.ics', 1]]);
  await core.call('history.undo', {});
  expect(await sources()).toHaveLength(2);
});

it('a file that is no calendar, or has nothing ahead, changes nothing', async () => {
  await read(calendar('20260303'));
  const refused = async (text: string) => (await core.refusal('busy.import', { file: await given(text), source: 'own.ics' })).reason;
  expect([await refused('Anna;600'), await refused(calendar('20200303')), await refused('')]).toEqual(['not-a-calendar', 'nothing-ahead', 'empty-file']);
  expect(await core.call('busy.list', {})).toMatchObject([{ count: 1 }]);
});
