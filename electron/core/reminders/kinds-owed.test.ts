import { describe, expect, it, test } from 'vitest';
import { addDays, type Day } from '#shared/time/day.ts';
import { DAY_OF_HOURS, HOUR, MINUTE } from '#shared/time/duration.ts';
import { insertPhaseAnswer } from '../store/phases.ts';
import { insertAbsence } from '../store/working-time.ts';
import { DRAWN_NOW as NOW } from '../testing/fake-ports.ts';
import { at, moment, remindedPractice } from '../testing/reminder-facts.ts';

/** Thursday. */
const TODAY = '2026-02-26';
const FRIDAY = '2026-02-27';

const { time, wanted, one, times, write, run, clock, ask, someone, said, told, engaged, action, change, noted } = remindedPractice();

describe('an own promise', () => {
  it('is said two hours before it runs out, once for the day it runs out on', () => {
    clock(someone(), { due_at: at(TODAY, '15:00') });
    expect(times(one('promise'))).toEqual([`${TODAY} 13:00`, `${TODAY} 13:00`]);
    expect(one('promise')).toMatchObject({ key: TODAY, expiresAt: null });
    run(`UPDATE clock SET due_at = ${at(FRIDAY, '10:00')}`);
    expect(one('promise').key).toBe(FRIDAY);
    expect(times(one('promise'))).toEqual([`${FRIDAY} 08:00`, `${FRIDAY} 09:00`]);
  });

  it('that runs out over the weekend is said when it is over', () => {
    time.now = at(FRIDAY, '09:12');
    clock(someone(), { due_at: at('2026-02-28', '12:00') });
    expect(times(one('promise'))).toEqual(['2026-02-28 10:00', '2026-03-02 09:00']);
  });

  it('of an hour is not said at once', () => {
    clock(someone(), { started_at: NOW, due_at: NOW + HOUR });
    expect(one('promise').dueAt).toBe(NOW + HOUR / 2);
  });

  it('that was kept, and one beyond tomorrow, are not said', () => {
    clock(someone(), { closed_at: NOW, close_reason: 'done' });
    clock(someone(), { due_at: at('2026-02-28', '02:00') });
    expect(wanted('promise')).toEqual([]);
  });

  it('agreed with its day is said when that day opens', () => {
    action(someone(), at(FRIDAY, '17:00'));
    expect(times(one('promise'))).toEqual([`${FRIDAY} 09:00`, `${FRIDAY} 09:00`]);
    expect(one('promise').subject).toMatchObject({ agreed: true, what: 'Send the figures' });
  });

  it('agreed for a Sunday is said on Friday', () => {
    action(someone(), at('2026-03-01', '17:00'));
    expect([one('promise').key, ...times(one('promise'))]).toEqual(['2026-03-01', `${FRIDAY} 09:00`, `${FRIDAY} 09:00`]);
  });
});

describe('an enquiry', () => {
  it.each([
    ['one working hour after it came', at(TODAY, '09:12'), `${TODAY} 10:12`],
    ['in the evening: one hour after the next opening', at('2026-02-25', '20:00'), `${TODAY} 10:00`],
    ['shortly before the end of the day: the rest of the hour tomorrow', at('2026-02-25', '16:30'), `${TODAY} 09:30`],
  ])('is said %s', (_when, askedAt, expected) => {
    clock(someone({ stage: 'enquiry' }), { matter: 'first_answer', what: '', started_at: askedAt, due_at: askedAt + DAY_OF_HOURS });
    expect(times(one('enquiry'))[1]).toBe(expected);
    expect(one('enquiry')).toMatchObject({ subject: { askedAt, dueAt: askedAt + DAY_OF_HOURS } });
  });
});

describe('an answer that is waited for', () => {
  it('is said with each step once, when it is due', () => {
    const id = someone();
    const clockId = ask(id, at('2026-02-25', '10:00'));
    expect(one('ladder')).toMatchObject({
      refId: clockId,
      key: `${TODAY} 1`,
      dueAt: at(TODAY, '10:00'),
      subject: { step: 1, touches: 1, askedOn: '2026-02-25', what: 'Statements' },
    });
    said(id, NOW, { channel: 'phone', result: 'no_answer', purpose: 'ask' });
    expect(wanted('ladder')).toEqual([]);
    time.now = at('2026-03-01', '09:00');
    expect(one('ladder')).toMatchObject({ key: '2026-03-02 2', subject: { step: 2, touches: 2 } });
  });

  it('is not said any more when they were in touch', () => {
    const id = someone();
    ask(id, NOW - 3 * DAY_OF_HOURS);
    said(id, NOW - HOUR, { direction: 'in', purpose: 'answer' });
    expect(wanted('ladder')).toEqual([]);
  });
});

describe('an update', () => {
  const TOLD = at('2026-02-19', '10:00');

  it.each([
    ['due', '2026-02-25', '2026-02-25'],
    ['due', '2026-02-26', '2026-02-25'],
    ['overdue', '2026-02-27', '2026-02-27'],
    ['overdue', '2026-03-01', '2026-02-27'],
    ['story', '2026-03-02', '2026-03-02'],
    ['story', '2026-03-20', '2026-03-02'],
  ])('is said in the band it is in now, from its first day: %s on %s', (band, on, enteredOn) => {
    time.now = at(on, '09:12');
    told(engaged('2025-06-01'), TOLD);
    expect(one('update')).toMatchObject({
      key: `${enteredOn} ${band}`,
      dueAt: at(enteredOn, '00:00'),
      subject: { entered: band, since: '2026-02-19', dueOn: '2026-02-26', targetDays: 7, neverInformed: false },
    });
  });

  it('is said at the opening of that day, or of the next', () => {
    told(engaged('2025-06-01'), TOLD);
    expect(times(one('update'))).toEqual(['2026-02-25 00:00', '2026-02-25 09:00']);
    time.now = at('2026-03-01', '09:12');
    run(`UPDATE interaction SET at = ${at('2026-02-21', '10:00')}`);
    expect(times(one('update'))).toEqual(['2026-02-28 00:00', '2026-03-02 09:00']);
  });

  it('is not said while it is fresh, nor any more when they were told', () => {
    const id = told(engaged('2025-06-01'), TOLD);
    time.now = at('2026-02-24', '09:12');
    expect(wanted('update')).toEqual([]);
    time.now = NOW;
    expect(wanted('update')).toHaveLength(1);
    told(id, NOW - MINUTE);
    expect(wanted('update')).toEqual([]);
  });

  it('leaves in peace whoever is away, and says it once when they are back', () => {
    const id = told(engaged('2025-06-01'), TOLD);
    write((db) => insertAbsence(db, id, { kind: 'away', fromOn: FRIDAY as Day, toOn: '2026-03-04' as Day, note: '' }, NOW));
    time.now = at('2026-03-03', '09:12');
    expect(wanted('update')).toEqual([]);
    time.now = at('2026-03-06', '09:12');
    const { key } = one('update');
    time.now = at('2026-03-07', '09:12');
    expect([key, one('update').key]).toEqual(['2026-03-05 overdue', key]);
  });

  it('says that they have heard nothing yet', () => {
    engaged('2026-01-01');
    expect(one('update').subject).toMatchObject({ neverInformed: true, since: '2026-01-01' });
  });
});

test('whoever was put aside is said at the opening of the day; after a closed one on the next', () => {
  const id = someone({ stage: 'nurture' });
  change(id, `wake_up_on = '${FRIDAY}'`);
  expect([one('wake_up').key, ...times(one('wake_up'))]).toEqual([FRIDAY, `${FRIDAY} 00:00`, `${FRIDAY} 09:00`]);
  time.now = at(FRIDAY, '09:12');
  change(id, "wake_up_on = '2026-02-28'");
  expect(times(one('wake_up'))[1]).toBe('2026-03-02 09:00');
});

describe('a stay in a stage', () => {
  it('is said on the first day on which it is longer than usual, once', () => {
    const id = someone({ enteredAt: at('2026-02-10', '15:00') });
    expect(one('stage_age')).toMatchObject({ key: '2026-02-10 proposal', subject: { stage: 'proposal', enteredOn: '2026-02-10', usualDays: 10 } });
    expect(times(one('stage_age'))).toEqual(['2026-02-21 00:00', '2026-02-23 09:00']);
    time.now += 9 * DAY_OF_HOURS;
    expect(one('stage_age').key).toBe('2026-02-10 proposal');
    change(id, `stage = 'commitment', stage_entered_at = ${at('2026-02-11', '15:00')}`);
    expect(one('stage_age').key).toBe('2026-02-11 commitment');
  });

  it('is the same stay wherever one is', () => {
    someone({ enteredAt: at('2026-02-10', '00:30') });
    const { key } = one('stage_age');
    time.zone = 'America/New_York';
    expect(one('stage_age')).toMatchObject({ key, subject: { enteredOn: '2026-02-09' } });
  });

  it.each([
    ['that is meant to last', () => someone({ stage: 'nurture', enteredAt: NOW - 400 * DAY_OF_HOURS })],
    ['of a sale that is over', () => change(someone({ enteredAt: NOW - 40 * DAY_OF_HOURS }), "outcome = 'declined'")],
  ])('%s is not', (_what, make) => {
    make();
    expect(wanted('stage_age')).toEqual([]);
  });
});

describe('before the week closes', () => {
  it.each([
    ['from three o’clock on Friday', FRIDAY, `${FRIDAY} 15:00`],
    ['not on a Thursday', TODAY, null],
    ['on Thursday where Friday is a holiday', '2026-12-31', '2026-12-31 15:00'],
  ])('it is said what runs out: %s', (_when, on, expected) => {
    time.now = at(on, '09:12');
    clock(someone(), { due_at: time.now });
    clock(someone(), { due_at: time.now + HOUR });
    const [first] = wanted('before_close');
    expect(first ? moment(first.dueAt) : null).toBe(expected);
    if (first) expect(first).toMatchObject({ clientId: null, key: on, expiresAt: at(addDays(on as Day, 1), '00:00'), subject: { promises: 2 } });
  });
});

describe('a dip', () => {
  /** No news for three weeks of a weekly rhythm, and a promise that is late. */
  const dipping = () => {
    const id = told(engaged('2026-01-01'), at('2026-02-05', '10:00'));
    clock(id, { due_at: at('2026-02-24', '12:00') });
    return id;
  };

  it('is said by the weight of its signs, one’s own part first', () => {
    dipping();
    const { subject, key } = one('alarm');
    expect(subject).toMatchObject({ kind: 'alarm', signs: [{ code: 'S8', value: 21 }, { code: 'S11', text: 'Send the figures' }, { code: 'S10' }] });
    expect(key).toBe('2026-01-12');
  });

  it('that is silence alone is left to the reminder of the update', () => {
    told(engaged('2026-01-01'), at('2026-02-05', '10:00'));
    expect(wanted('alarm')).toEqual([]);
    expect(wanted('update')).toHaveLength(1);
  });

  it('with an alarm in it is said once', () => {
    noted(dipping(), 'S4');
    expect(wanted('alarm')).toHaveLength(1);
  });

  it('is not said again once somebody answered', () => {
    const clientId = dipping();
    const answer = { clientId, from: null, to: 'informed_pessimism', untilOn: null, reason: '', signals: [] } as const;
    write((db) => insertPhaseAnswer(db, answer, NOW));
    expect(wanted('alarm')).toEqual([]);
  });

  it('of somebody who is away can wait', () => {
    const clientId = dipping();
    write((db) => insertAbsence(db, clientId, { kind: 'away', fromOn: TODAY as Day, toOn: FRIDAY as Day, note: '' }, NOW));
    expect(wanted('alarm')).toEqual([]);
  });
});

describe('no win', () => {
  it('is said every six weeks, and stands for a week', () => {
    const kindsOn = (startedOn: string) => {
      const id = engaged(startedOn);
      const found = wanted('no_win').filter(({ clientId }) => clientId === id);
      return found.map(({ key }) => key);
    };
    expect(kindsOn('2026-01-15')).toEqual(['2026-02-26']);
    expect(kindsOn('2026-01-09')).toEqual(['2026-02-20']);
    expect(kindsOn('2026-01-08')).toEqual([]);
    expect(kindsOn('2025-12-04')).toEqual(['2026-02-26']);
  });
});
