import { expect, test } from 'vitest';
import { textIn } from '../../text/index.ts';
import { LANGUAGES } from '../language.ts';
import type { Day } from '../../time/day.ts';
import { instantOf } from '../../time/day.ts';
import { recordSheet, type Contact, type RecordPaper } from './record-sheet.ts';

const ZONE = 'Europe/Warsaw';
const at = (day: string, time: string): number => instantOf(day as Day, time, ZONE);
const call: Contact = {
  at: at('2026-01-30', '23:30'),
  channel: 'phone',
  direction: 'out',
  result: 'no_answer',
  minutes: null,
  personName: 'Anna Wrona',
  summary: 'About the lease',
};
const CONTACTS: readonly Contact[] = [
  call,
  { ...call, at: at('2026-02-03', '09:00'), direction: 'in', result: 'connected', minutes: 12, summary: 'The lease is signed' },
  { ...call, at: at('2026-02-10', '16:05'), direction: 'in', channel: 'email', result: 'delivered', personName: null, summary: '' },
];
const FACTS: RecordPaper = {
  clientName: 'Wrona Ceramika',
  practiceName: 'Brzoza Books',
  paper: 'A4',
  zone: ZONE,
  today: '2026-02-26' as Day,
  period: { fromOn: null, toOn: null },
  contacts: CONTACTS,
};

test('contacts stand month by month, by the clock of the practice, with who spoke and what came of it', () => {
  const { blocks, subtitle } = recordSheet(FACTS, textIn('en'));
  expect(subtitle).toBe('Wrona Ceramika · 30 Jan 2026 – 26 Feb 2026');
  expect(blocks).toMatchObject([
    { heading: 'January 2026', isFurther: false, rows: [['30 Jan, 23:30', 'Call\nno answer', 'Brzoza Books', 'About the lease']] },
    {
      heading: 'February 2026',
      isFurther: true,
      rows: [
        ['3 Feb, 09:00', 'Call\n12 minutes', 'Anna Wrona', 'The lease is signed'],
        ['10 Feb, 16:05', 'E-mail', 'Wrona Ceramika', ''],
      ],
    },
  ]);
});

test('a month is headed with a capital letter, in languages that write it small as well', () => {
  expect(recordSheet(FACTS, textIn('pl')).blocks).toMatchObject([{ heading: 'Styczeń 2026' }, { heading: 'Luty 2026' }]);
});

test.each(LANGUAGES)('a time without a contact says so (%s)', (language) => {
  const text = textIn(language);
  const { note, blocks } = recordSheet({ ...FACTS, contacts: [], period: { fromOn: '2026-02-01' as Day, toOn: '2026-02-10' as Day } }, text);
  expect([note, blocks]).toEqual([text.t('sheets.record.empty'), []]);
});
