import { describe, expect, it } from 'vitest';
import { textIn } from '../../text/index.ts';
import { instantOf, type Day } from '../../time/day.ts';
import { LANGUAGES } from '../language.ts';
import { callListSheet } from './call-list-sheet.ts';
import { sheetDocument } from './document.ts';
import { nearbySheet } from './nearby-sheet.ts';
import { updatesSheet } from './updates-sheet.ts';

const ZONE = 'Europe/Warsaw';
const TODAY = '2026-02-26' as Day;
const PAGE = { practiceName: 'Nora Hale', today: TODAY, zone: ZONE, paper: 'A4' } as const;
const at = (day: string, time: string): number => instantOf(day as Day, time, ZONE);
const NEXT = { kind: 'decision', what: 'phone', at: at('2026-02-27', '11:00'), on: '2026-02-27' as Day, timed: true } as const;

const ANNA = {
  name: 'Wrona Ceramika',
  personName: 'Anna Wrona',
  phone: '+48 12 555 01 72',
  last: { on: '2026-02-24' as Day, channel: 'email' },
  next: NEXT,
} as const;
const filled = (sheet: unknown): void => {
  expect(sheetDocument.safeParse(sheet).success).toBe(true);
  expect(JSON.stringify(sheet)).not.toMatch(/sheets\.|today\.|reach\.|interactions\.|pipeline\.|\{\{|undefined/);
};

describe('calls to make', () => {
  const silence = {
    kind: 'silence',
    matter: 'own',
    what: 'Which lease?',
    askedOn: '2026-02-24' as Day,
    step: { number: 2, half: 'afternoon', alsoBy: null },
  } as const;
  const calls = [
    { ...ANNA, dueAt: at('2026-02-25', '11:40'), reason: silence },
    {
      ...ANNA,
      personName: null,
      phone: null,
      last: null,
      next: null,
      dueAt: at('2026-02-26', '15:00'),
      reason: { kind: 'decision', at: at('2026-02-26', '15:00') },
    },
    { ...ANNA, dueAt: at('2026-02-27', '09:00'), reason: { kind: 'task', task: 'close_out_call' } },
    { ...ANNA, dueAt: at('2026-02-27', '10:00'), reason: { ...silence, matter: 'decision', what: '', step: { number: 4, half: null, alsoBy: 'email' } } },
  ] as const satisfies Parameters<typeof callListSheet>[0]['calls'];

  it('stand by the day on which they fall due, what is late under now, each with number, why, last contact and next agreed thing', () => {
    const sheet = callListSheet({ ...PAGE, calls }, textIn('en'));
    expect(sheet.blocks).toMatchObject([
      {
        heading: 'Now · 2',
        rows: [
          [
            'Anna Wrona, Wrona Ceramika',
            '+48\u00a012\u00a0555\u00a001\u00a072',
            'Which lease?\nNo answer since 24 February. Step 2 of 4, in the afternoon this time',
            '24 Feb\ne-mail',
            'Decision, Fri 27 Feb 11:00',
            '',
          ],
          ['Wrona Ceramika', 'no number known', 'Call for the decision, 15:00', '', '', ''],
        ],
      },
      {
        heading: 'Friday 27 February · 2',
        rows: [{ 2: 'Close-out call' }, { 2: 'The decision\nNo answer since 24 February. Step 4 of 4, and on the same day: e-mail' }],
      },
    ]);
  });

  it.each(LANGUAGES)('have all their words, and none says so (%s)', (language) => {
    filled(callListSheet({ ...PAGE, calls }, textIn(language)));
    expect(callListSheet({ ...PAGE, calls: [] }, textIn(language))).toMatchObject({ language, blocks: [], note: textIn(language).t('sheets.callList.empty') });
  });
});

describe('on the road', () => {
  const asked = { matter: 'answer_to_slots', what: '', on: '2026-02-24' as Day } as const;
  const people = [
    { ...ANNA, address: 'ul. Długa 5, 31-147 Kraków', asked, silentSince: '2026-01-20' as Day },
    { ...ANNA, address: '', asked: null, silentSince: null },
  ] as const;
  const page = { ...PAGE, town: null, towns: [{ name: 'Kraków', people }], leftOut: 0 };

  it('has a table a town, with where to find them, what waits there and room to tick', () => {
    expect(nearbySheet(page, textIn('en')).blocks).toMatchObject([
      {
        heading: 'Kraków · 2',
        rows: [
          [
            'Anna Wrona, Wrona Ceramika',
            'ul. Długa 5, 31-147 Kraków\n+48\u00a012\u00a0555\u00a001\u00a072',
            'The two times\nNo answer since 24 February.\nNo news since 20 January.',
            '24 Feb\ne-mail',
            'Decision, Fri 27 Feb 11:00',
            '',
          ],
          { 1: '+48\u00a012\u00a0555\u00a001\u00a072', 2: '' },
        ],
      },
    ]);
  });

  it('of one town names it once, and counts whom there is no room for', () => {
    const sheet = nearbySheet({ ...page, town: 'Kraków', leftOut: 3 }, textIn('en'));
    expect(sheet.title).toBe('On the road: Kraków');
    expect(sheet.blocks).toMatchObject([{ heading: '' }, { kind: 'letter', paragraphs: ['and 3 more'] }]);
  });

  it.each(LANGUAGES)('has all its words, and an empty one says so (%s)', (language) => {
    filled(nearbySheet({ ...page, leftOut: 2 }, textIn(language)));
    const { t } = textIn(language);
    expect(nearbySheet({ ...page, towns: [] }, textIn(language)).note).toBe(t('sheets.nearby.empty'));
    expect(nearbySheet({ ...page, town: 'Oslo', towns: [] }, textIn(language)).note).toBe(t('sheets.nearby.emptyIn'));
  });
});

describe('the updates of the week', () => {
  const owed = { ...ANNA, dueOn: '2026-02-27' as Day, told: ANNA.last, way: 'call', meetingAt: at('2026-03-12', '10:00') } as const;

  it('name the day, the last news, how it goes this time and the next meeting', () => {
    const updates = [owed, { ...owed, phone: null, told: null, way: 'write', meetingAt: null }] as const;
    expect(updatesSheet({ ...PAGE, updates, leftOut: 0 }, textIn('en')).blocks).toMatchObject([
      {
        rows: [
          ['Fri 27 Feb', 'Anna Wrona, Wrona Ceramika', '24 Feb\ne-mail', 'By phone\n+48\u00a012\u00a0555\u00a001\u00a072', '12 Mar, 10:00', ''],
          ['Fri 27 Feb', 'Anna Wrona, Wrona Ceramika', '', 'In writing', '', ''],
        ],
      },
    ]);
  });

  it.each(LANGUAGES)('have all their words, and none says so (%s)', (language) => {
    filled(updatesSheet({ ...PAGE, updates: [owed], leftOut: 1 }, textIn(language)));
    expect(updatesSheet({ ...PAGE, updates: [], leftOut: 0 }, textIn(language))).toMatchObject({
      blocks: [],
      note: textIn(language).t('sheets.updates.empty'),
    });
  });
});
