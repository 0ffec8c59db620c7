import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { routeFrom, routeText } from '../../contract/route.ts';
import { textIn } from '../../text/index.ts';
import { dayOf, type Day } from '../../time/day.ts';
import { HOUR } from '../../time/duration.ts';
import type { ClientId } from '../ids.ts';
import { LANGUAGES, type Language } from '../language.ts';
import { CHANNELS } from '../interaction.ts';
import { STAGES } from '../stage.ts';
import { bytesOf, BODY_MAX_BYTES, TITLE_MAX } from './cut.ts';
import { ladder, SUBJECTS } from './testing/subjects.ts';
import { REMINDER_KINDS, reminderSubject, type ReminderKind, type ReminderSubject } from './subject.ts';
import { digestWords, lockedWords, reminderRoute, reminderWords, testWords, type Around, type ReminderWords } from './words.ts';

/** Thursday 26 February 2026, 09:12 in Warsaw. */
const NOW = Date.UTC(2026, 1, 26, 8, 12);
const ZONE = 'Europe/Warsaw';
const TODAY = '2026-02-26' as Day;

const around = (language: Language, now = NOW): Around => ({ t: textIn(language).t, language, now, today: dayOf(now, ZONE), zone: ZONE });

const CLIENTS: Readonly<Record<Language, string>> = { en: 'Firth Bakery', pl: 'Piekarnia Wrona', ru: 'Пекарня Воронова' };
const PERSON = 'Nadia';

const ALL = SUBJECTS.map(([, subject]) => subject);

const view = (subject: ReminderSubject, client: string | null, dueAt = NOW + HOUR) => ({ subject, clientName: client, personName: PERSON, dueAt, missed: 0 });
const said = (subject: ReminderSubject, language: Language): ReminderWords => reminderWords(view(subject, CLIENTS[language]), around(language));
const whole = ({ title, body }: ReminderWords): string => `${title} | ${body}`;

/** Nobody's in particular. */
const NAMELESS: readonly ReminderKind[] = ['calls', 'before_close', 'morning'];

describe('the words of a reminder', () => {
  it.each(SUBJECTS)('%s', (expected, subject) => {
    expect(whole(said(subject, 'en'))).toContain(expected);
  });

  it('are there for every kind', () => {
    expect(new Set(ALL.map(({ kind }) => kind))).toEqual(new Set(REMINDER_KINDS));
    for (const subject of ALL) expect(reminderSubject.parse(subject)).toEqual(subject);
  });

  describe.each(LANGUAGES)('in %s', (language) => {
    it.each(SUBJECTS)('say all of it: %s', (_expected, subject) => {
      const { title, body } = said(subject, language);
      expect(`${title} ${body}`).not.toMatch(/\{\{|\}\}|reminders\.|undefined|null|NaN|Invalid/);
      expect(title).toMatch(/\p{L}/u);
      if (!NAMELESS.includes(subject.kind)) expect(`${title} ${body}`).toContain(CLIENTS[language]);
    });

    it('fit whole with an ordinary name', () => {
      for (const subject of ALL) expect(whole(said(subject, language))).not.toContain('…');
    });

    it('name each way to reach them, and each stage', () => {
      for (const channel of CHANNELS) expect(said({ ...ladder, step: 2, channel }, language).title).not.toMatch(/reminders\./);
      for (const stage of STAGES)
        expect(whole(said({ kind: 'stage_age', stage, enteredOn: TODAY, usualDays: 3 }, language))).not.toMatch(/app\.|pipeline\.|\{\{/);
    });
  });

  it('count what was missed before', () => {
    const own = { ...view({ kind: 'own', text: 'Ring' }, null), missed: 3 };
    expect(reminderWords(own, around('en')).body).toBe('Due today at 10:12. Missed 3 times before.');
    expect(reminderWords({ ...own, missed: 1 }, around('pl')).body).toContain('przeoczone raz.');
  });
});

describe.each<[Language, ReminderSubject, readonly [number, string][]]>([
  [
    'pl',
    { kind: 'calls', at: NOW, people: 0 },
    [
      [1, '1 osoba chętnie Cię usłyszy'],
      [2, '2 osoby chętnie Cię usłyszą'],
      [5, '5 osób chętnie Cię usłyszy'],
      [12, '12 osób'],
      [22, '22 osoby'],
      [25, '25 osób'],
    ],
  ],
  [
    'ru',
    { kind: 'calls', at: NOW, people: 0 },
    [
      [1, '1 человек будет рад'],
      [2, '2 человека будут рады'],
      [5, '5 человек будут рады'],
      [11, '11 человек'],
      [21, '21 человек будет рад'],
      [24, '24 человека'],
    ],
  ],
])('plural forms (%s)', (language, subject, forms) => {
  it.each(forms)('%i: %s', (people, expected) => {
    expect(said({ ...subject, people } as ReminderSubject, language).body.replaceAll('\u00A0', ' ')).toContain(expected);
  });
});

test.each<[Language, number, string]>([
  ['pl', 1, '1 przypomnienie'],
  ['pl', 3, '3 przypomnienia'],
  ['pl', 7, '7 przypomnień'],
  ['pl', 12, '12 przypomnień'],
  ['pl', 23, '23 przypomnienia'],
  ['ru', 1, '1 напоминание'],
  ['ru', 3, '3 напоминания'],
  ['ru', 7, '7 напоминаний'],
  ['ru', 11, '11 напоминаний'],
  ['ru', 21, '21 напоминание'],
])('many in one (%s, %i): %s', (language, count, expected) => {
  expect(lockedWords(count, around(language)).title.replaceAll('\u00A0', ' ')).toBe(expected);
});

/** Free words of any length and script, long ones among them. */
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 });
const subjects = fc.constantFrom(...ALL).chain((subject) =>
  fc.record({ text: words, what: words, place: words, topic: words }).map(({ text, what, place, topic }): ReminderSubject => {
    switch (subject.kind) {
      case 'own':
        return { ...subject, text };
      case 'promise':
      case 'ladder':
        return { ...subject, what };
      case 'meeting':
        return { ...subject, place };
      case 'meeting_eve':
        return { ...subject, topic: { text: topic, since: TODAY } };
      default:
        return subject;
    }
  }),
);

test('whatever it is about, it fits on every system', () => {
  fc.assert(
    fc.property(fc.constantFrom(...LANGUAGES), subjects, words, (language, subject, client) => {
      const { title, body } = reminderWords(view(subject, client), around(language));
      expect(Array.from(new Intl.Segmenter().segment(title)).length).toBeLessThanOrEqual(TITLE_MAX);
      expect(bytesOf(body)).toBeLessThanOrEqual(BODY_MAX_BYTES);
      expect(`${title}${body}`.isWellFormed()).toBe(true);
    }),
  );
});

test('on a locked screen nobody and nothing is named', () => {
  const secret = fc.stringMatching(/^[A-Z][a-z]{12}$/);
  fc.assert(
    fc.property(fc.constantFrom(...LANGUAGES), fc.array(fc.tuple(subjects, secret), { minLength: 1, maxLength: 9 }), (language, all) => {
      const { title, body } = lockedWords(all.length, around(language));
      expect(title).toContain(String(all.length));
      for (const [subject, client] of all) for (const word of [client, PERSON, ...freeWordsOf(subject)]) expect(`${title} ${body}`).not.toContain(word);
    }),
  );
});

/** Short ones are letters of any sentence. */
function freeWordsOf(subject: ReminderSubject): string[] {
  const free = Object.entries(subject).flatMap(([name, value]) => (['text', 'what', 'place'].includes(name) ? [String(value)] : []));
  if (subject.kind === 'meeting_eve' && subject.topic) free.push(subject.topic.text);
  return free.filter((text) => text.trim().length > 3);
}

describe('many in one', () => {
  const of = (client: string, dueAt: number) => view({ kind: 'wake_up', on: TODAY }, client, dueAt);
  const five = [of('Fifth', NOW + 5), of('Second', NOW - 2), of('First', NOW - 3), of('Fourth', NOW + 4), of('Third', NOW - 1)];
  const digest = { occasion: 'digest', overdue: 0, open: 0 } as const;

  it('counts, and names the first three, the oldest first', () => {
    expect(digestWords(five, around('en'), { ...digest, overdue: 3 })).toEqual({
      title: '5 reminders (3 overdue)',
      body: 'First: time to take it up again\nSecond: time to take it up again\nThird: time to take it up again',
    });
  });

  it('says nothing of overdue where nothing is, and what still waits from before', () => {
    const { title, body } = digestWords(five.slice(0, 1), around('en'), { ...digest, open: 4 });
    expect([title, body]).toEqual(['1 reminder', 'Fifth: time to take it up again\n4 earlier ones still wait.']);
  });

  it.each([
    ['away', 'While you were away: 5 reminders (3 overdue)'],
    ['morning', 'This morning: 5 reminders (3 overdue)'],
  ] as const)('says why it comes: %s', (occasion, title) => {
    expect(digestWords(five, around('en'), { occasion, overdue: 3, open: 0 }).title).toBe(title);
  });

  it('of none but those that still wait says that', () => {
    expect(digestWords([], around('en'), { ...digest, open: 2 })).toEqual({ title: '2 earlier ones still wait.', body: '' });
  });

  it('fits, whoever is in it, and no line pushes out another', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGES), fc.array(fc.tuple(subjects, words), { minLength: 3, maxLength: 6 }), fc.nat(2000), (language, all, open) => {
        const { body } = digestWords(
          all.map(([subject, client]) => view(subject, client)),
          around(language),
          { ...digest, open },
        );
        expect(bytesOf(body)).toBeLessThanOrEqual(BODY_MAX_BYTES);
        expect(body.split('\n').length).toBeGreaterThanOrEqual(3 + Number(open > 0));
      }),
    );
  });
});

test.each(LANGUAGES)('a trial says that it is one (%s)', (language) => {
  const { title, body } = testWords(around(language));
  expect(`${title} ${body}`).toMatch(/^\p{L}[^{}]+\.$/u);
});

describe('a click leads to', () => {
  const client = { id: 7 as ClientId, ref: 42 };
  it.each<[ReminderKind, string]>([
    ['own', '/clients/7'],
    ['promise', '/clients/7'],
    ['enquiry', '/clients/7/sale/call'],
    ['ladder', '/clients/7'],
    ['update', '/clients/7'],
    ['decision', '/clients/7'],
    ['confirmation', '/clients/7/sale/proposal'],
    ['meeting_eve', '/meetings/42'],
    ['meeting', '/meetings/42'],
    ['minutes', '/meetings/42'],
    ['calls', '/rhythm/calls'],
    ['hold', '/clients/7/sale/slots'],
    ['draft', '/clients/7/compose/calm'],
    ['request', `/requests/${client.ref}`],
    ['wake_up', '/clients/7'],
    ['stage_age', '/clients/7'],
    ['untalked', '/engagements/5/expectations'],
    ['step', '/engagements/5/onboarding'],
    ['no_result', '/engagements/5/onboarding'],
    ['new_rhythm', '/engagements/5/transition'],
    ['alarm', '/clients/7'],
    ['no_win', '/clients/7'],
    ['before_close', '/sheet/before-close'],
    ['morning', '/today'],
  ])('%s: %s', (kind, expected) => {
    const subject = ALL.find((it) => it.kind === kind)!;
    const place = reminderRoute({ subject, clientId: client.id, refId: client.ref });
    expect(routeText(place)).toBe(expected);
    expect(routeFrom(expected)).toEqual(place);
  });

  it('the Reminder Centre, where it is about nobody', () => {
    expect(reminderRoute({ subject: { kind: 'own', text: 'Ring' }, clientId: null, refId: 1 })).toEqual({ view: 'reminders' });
  });
});
