import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, instantOf, timeOf, weekdayOf, type Day } from '../time/day.ts';
import type { WorkingCalendar } from '../time/working-hours.ts';
import { answerDueAt, beforeNextMorning, closableBy, expectsAnswer, type Away, type ClockKind } from './clock.ts';
import { dueWithin24Hours, firstAnswerTarget } from './clock24.ts';
import type { Kind } from './interaction.ts';
import { DEFAULT_OFFICE_HOURS } from './practice.ts';

const ZONE = 'Europe/Warsaw';
const OFFICE: WorkingCalendar = { zone: ZONE, hours: DEFAULT_OFFICE_HOURS, closed: new Set() };
const at = (day: string, time: string): number => instantOf(day as Day, time, ZONE);
const said = (instant: number): string => `${dayOf(instant, ZONE)} ${timeOf(instant, ZONE)}`;
const away = (fromOn: string, toOn: string): Away => ({ fromOn: fromOn as Day, toOn: toOn as Day });

describe('an answer that is waited for', () => {
  it.each<[string, string, Away[], string]>([
    ['2026-03-03', '11:00', [], '2026-03-04 11:00'],
    // They return on Monday the 9th; a working day later is Tuesday.
    ['2026-03-03', '11:00', [away('2026-03-04', '2026-03-06')], '2026-03-10 11:00'],
    ['2026-03-03', '11:00', [away('2026-03-04', '2026-03-08')], '2026-03-10 11:00'],
    // Away before it falls due, or after: nothing sleeps.
    ['2026-03-03', '11:00', [away('2026-03-02', '2026-03-03')], '2026-03-04 11:00'],
    ['2026-03-03', '11:00', [away('2026-03-05', '2026-03-20')], '2026-03-04 11:00'],
    // Home for a day, then away again.
    ['2026-03-03', '11:00', [away('2026-03-04', '2026-03-06'), away('2026-03-10', '2026-03-13')], '2026-03-17 11:00'],
  ])('asked on %s at %s', (day, time, absences, due) => {
    expect(said(answerDueAt(at(day, time), absences, OFFICE))).toBe(due);
  });
});

describe('before the next working morning', () => {
  it.each([
    ['a Tuesday in the office', '2026-03-03', '15:00', '2026-03-04 09:00'],
    ['early on a Tuesday', '2026-03-03', '07:00', '2026-03-04 09:00'],
    ['a Friday', '2026-03-06', '16:30', '2026-03-09 09:00'],
    ['a Friday evening', '2026-03-06', '21:00', '2026-03-09 09:00'],
    ['a Sunday', '2026-03-08', '12:00', '2026-03-09 09:00'],
  ])('on %s', (_when, day, time, opens) => {
    const morning = beforeNextMorning(at(day, time), OFFICE);
    expect(morning && said(morning.opensAt)).toBe(opens);
  });

  it('a promise of Friday 16:00, due on Monday at 10:00, is on the list of Friday', () => {
    const due = dueWithin24Hours(at('2026-03-06', '16:00'), OFFICE);
    expect(said(due)).toBe('2026-03-09 10:00');
    expect(due).toBeLessThanOrEqual(beforeNextMorning(at('2026-03-06', '16:30'), OFFICE)!.until);
  });

  it('the last day before a holiday looks past it', () => {
    const closed = new Set(['2026-04-03', '2026-04-06'] as Day[]);
    expect(said(beforeNextMorning(at('2026-04-02', '16:00'), { ...OFFICE, closed })!.opensAt)).toBe('2026-04-07 09:00');
  });

  it('there is none where the practice never opens', () => {
    expect(beforeNextMorning(at('2026-03-06', '16:00'), { ...OFFICE, hours: [null, null, null, null, null, null, null] })).toBeNull();
  });
});

describe('what an interaction begins and ends', () => {
  const mail: Kind = { channel: 'email', direction: 'out', result: 'delivered', purpose: 'news' };
  it.each<[string, Kind, boolean, readonly ClockKind[]]>([
    ['an ask waits for an answer', { ...mail, purpose: 'ask' }, true, []],
    ['so does a proposal', { ...mail, purpose: 'sales' }, true, []],
    ['and a question on the answering machine', { ...mail, channel: 'phone', result: 'voicemail', purpose: 'ask' }, true, []],
    ['nobody answers what came back', { ...mail, result: 'bounced', purpose: 'ask' }, false, []],
    ['news may be what was promised', mail, false, ['mine']],
    ['an answer may be, too', { ...mail, purpose: 'answer' }, false, ['mine']],
    ['a call that reached nobody kept no promise', { ...mail, channel: 'phone', result: 'no_answer' }, false, []],
    ['nor does one that somebody else took', { ...mail, channel: 'phone', result: 'gatekeeper' }, false, []],
    ['a talk may be both: what was promised, and their answer', { ...mail, channel: 'phone', result: 'connected' }, false, ['mine', 'theirs']],
    ['a talk about money may be their answer', { ...mail, channel: 'phone', result: 'connected', purpose: 'money' }, false, ['theirs']],
    ['whatever they say may be the answer', { ...mail, direction: 'in', purpose: 'ask' }, false, ['theirs']],
    ['a note to oneself does neither', { ...mail, channel: 'note', purpose: 'ask' }, false, []],
  ])('%s', (_title, kind, waits, closes) => {
    expect([expectsAnswer(kind), closableBy(kind)]).toEqual([waits, closes]);
  });
});

describe('whenever it was said', () => {
  const hours = fc.constantFrom(
    null,
    { from: '09:00', to: '17:00' },
    { from: '00:00', to: '23:59' },
    { from: '06:30', to: '07:00' },
    { from: '12:00', to: '20:00' },
  );
  const day = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2025-06-01' as Day, n));
  const calendar: fc.Arbitrary<WorkingCalendar> = fc.record({
    zone: fc.constantFrom('Europe/Warsaw', 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata'),
    hours: fc.array(hours, { minLength: 7, maxLength: 7 }),
    closed: fc.uniqueArray(day, { maxLength: 30 }).map((days) => new Set(days)),
    strict: fc.boolean(),
  });
  const moment = fc.integer({ min: Date.UTC(2025, 5, 1), max: Date.UTC(2027, 3, 1) });
  const absences = fc.array(
    fc.tuple(day, fc.integer({ min: 0, max: 30 })).map(([from, days]): Away => ({ fromOn: from, toOn: addDays(from, days) })),
    { maxLength: 4 },
  );

  it('it is due later, in the open hours or after plain 24 hours', () => {
    fc.assert(
      fc.property(moment, calendar, (t0, it) => {
        const due = dueWithin24Hours(t0, it);
        expect(due).toBeGreaterThan(t0);
        if (it.strict) expect(due).toBe(t0 + 86_400_000);
        expect(firstAnswerTarget(t0, it)).toBeGreaterThan(t0);
      }),
    );
  });

  it('an absence of theirs never makes an answer due earlier', () => {
    fc.assert(
      fc.property(moment, calendar, absences, (t0, it, days) => {
        expect(answerDueAt(t0, days, it)).toBeGreaterThanOrEqual(dueWithin24Hours(t0, it));
      }),
    );
  });

  it('the next working morning lies ahead, on a working day', () => {
    fc.assert(
      fc.property(moment, calendar, (now, it) => {
        const morning = beforeNextMorning(now, it);
        if (!morning) return;
        expect(morning.opensAt).toBeGreaterThan(now);
        const opensOn = dayOf(morning.opensAt, it.zone);
        expect(it.closed.has(opensOn) || it.hours[weekdayOf(opensOn) - 1] === null).toBe(false);
      }),
    );
  });
});
