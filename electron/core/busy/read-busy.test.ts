import { describe, expect, it } from 'vitest';
import type { AppError } from '#shared/contract/error.ts';
import { instantOf, type Day } from '#shared/time/day.ts';
import { readBusy } from './read-busy.ts';

const ZONE = 'Europe/Warsaw';
const NOW = Date.UTC(2026, 1, 26, 8, 12);
const at = (on: string, time: string, zone = ZONE): number => instantOf(on as Day, time, zone);
const file = (...lines: string[]): string => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]): string[] => ['BEGIN:VEVENT', 'UID:1', 'SUMMARY:Dentist', ...lines, 'END:VEVENT'];
const read = (text: string) => readBusy(text, { now: NOW, zone: ZONE });
const spans = (text: string): [number, number][] => read(text).map(({ from, to }) => [from, to]);

describe('one appointment', () => {
  it.each<[string, string[], [number, number][]]>([
    ['in UTC, as Google writes it', ['DTSTART:20260303T090000Z', 'DTEND:20260303T100000Z'], [[at('2026-03-03', '10:00'), at('2026-03-03', '11:00')]]],
    [
      'in a zone, as Apple writes it, with a length',
      ['DTSTART;TZID=America/New_York:20260303T090000', 'DURATION:PT90M'],
      [[at('2026-03-03', '09:00', 'America/New_York'), at('2026-03-03', '10:30', 'America/New_York')]],
    ],
    [
      'with a path before the zone, as Evolution writes it',
      [
        'DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Lisbon:20260303T090000',
        'DTEND;TZID=/freeassociation.sourceforge.net/Europe/Lisbon:20260303T093000',
      ],
      [[at('2026-03-03', '10:00'), at('2026-03-03', '10:30')]],
    ],
    ['in nobody’s zone', ['DTSTART:20260303T090000', 'DTEND:20260303T100000'], [[at('2026-03-03', '09:00'), at('2026-03-03', '10:00')]]],
    ['of a whole day', ['DTSTART;VALUE=DATE:20260303', 'DTEND;VALUE=DATE:20260305'], [[at('2026-03-03', '00:00'), at('2026-03-05', '00:00')]]],
    ['of a whole day without an end', ['DTSTART;VALUE=DATE:20260303'], [[at('2026-03-03', '00:00'), at('2026-03-04', '00:00')]]],
    ['that was called off', ['DTSTART:20260303T090000Z', 'DTEND:20260303T100000Z', 'STATUS:CANCELLED'], []],
    ['that takes no time', ['DTSTART:20260303T090000Z', 'DTEND:20260303T100000Z', 'TRANSP:TRANSPARENT'], []],
    ['that Outlook shows as free', ['DTSTART:20260303T090000Z', 'DTEND:20260303T100000Z', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'], []],
    ['that is over', ['DTSTART:20250303T090000Z', 'DTEND:20250303T100000Z'], []],
    ['that has no length', ['DTSTART:20260303T090000Z', 'DTEND:20260303T090000Z'], []],
  ])('%s', (_how, lines, expected) => {
    expect(spans(file(...event(...lines)))).toEqual(expected);
  });

  it('in a zone with a name of Windows, by the rules in the file', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Central European Standard Time',
      'BEGIN:STANDARD',
      'DTSTART:16010101T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:16010101T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ];
    const on = (day: string) => event(`DTSTART;TZID=Central European Standard Time:${day}T090000`, `DTEND;TZID=Central European Standard Time:${day}T100000`);
    expect(spans(file(...zone, ...on('20260303')))).toEqual([[at('2026-03-03', '09:00'), at('2026-03-03', '10:00')]]);
    expect(spans(file(...zone, ...on('20260703')))).toEqual([[at('2026-07-03', '09:00'), at('2026-07-03', '10:00')]]);
  });

  it('with a long title that the file folds over two lines', () => {
    const text = file(...event('DTSTART:20260303T090000Z', 'DTEND:20260303T100000Z')).replace('SUMMARY:Dentist', 'SUMMARY:Den\r\n tist\\, again');
    expect(read(text)).toMatchObject([{ title: 'Dentist, again', uid: '1' }]);
  });
});

describe('a series', () => {
  const weekly = ['DTSTART;TZID=Europe/Warsaw:20260105T090000', 'DTEND;TZID=Europe/Warsaw:20260105T100000', 'RRULE:FREQ=WEEKLY;UNTIL=20260410T220000Z'];

  it('has each of its occurrences from now on, at its hour on both sides of a clock change', () => {
    const found = spans(file(...event(...weekly)));
    expect(found.map(([from]) => from)).toEqual(
      ['2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23', '2026-03-30', '2026-04-06'].map((day) => at(day, '09:00')),
    );
  });

  it('leaves out what was struck out, and follows what was moved or called off', () => {
    const moved = [
      'BEGIN:VEVENT',
      'UID:1',
      'SUMMARY:Dentist',
      'RECURRENCE-ID;TZID=Europe/Warsaw:20260309T090000',
      'DTSTART;TZID=Europe/Warsaw:20260310T150000',
      'DTEND;TZID=Europe/Warsaw:20260310T160000',
      'END:VEVENT',
    ];
    const off = [
      'BEGIN:VEVENT',
      'UID:1',
      'RECURRENCE-ID;TZID=Europe/Warsaw:20260323T090000',
      'DTSTART;TZID=Europe/Warsaw:20260323T090000',
      'DTEND;TZID=Europe/Warsaw:20260323T100000',
      'STATUS:CANCELLED',
      'END:VEVENT',
    ];
    const text = file(...event(...weekly, 'EXDATE;TZID=Europe/Warsaw:20260316T090000'), ...moved, ...off);
    expect(spans(text).map(([from]) => from)).toEqual([
      at('2026-03-02', '09:00'),
      at('2026-03-10', '15:00'),
      at('2026-03-30', '09:00'),
      at('2026-04-06', '09:00'),
    ]);
  });

  it('without an end reaches a year ahead', () => {
    const found = spans(file(...event('DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=MONTHLY')));
    expect(found).toHaveLength(12);
  });
});

describe('a file that is no calendar', () => {
  it.each([
    ['', 'empty-file'],
    ['Name;Phone\r\nAnna;600', 'not-a-calendar'],
    ['BEGIN:VCARD\r\nEND:VCARD', 'not-a-calendar'],
    ['BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nno colon here\r\n', 'damaged-calendar'],
  ])('%j is refused with a reason', (text, reason) => {
    let refused: AppError | null = null;
    try {
      read(text);
    } catch (error) {
      refused = error as AppError;
    }
    expect(refused).toMatchObject({ code: 'invalid-input', field: 'file', reason });
  });
});
