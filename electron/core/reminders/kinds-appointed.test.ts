import { describe, expect, it, test } from 'vitest';
import type { ClientId } from '#shared/domain/ids.ts';
import { DAY_OF_HOURS, HOUR, MINUTE } from '#shared/time/duration.ts';
import { DRAWN_NOW as NOW } from '../testing/fake-ports.ts';
import { at, moment, remindedPractice } from '../testing/reminder-facts.ts';

/** Thursday. */
const TODAY = '2026-02-26';
const FRIDAY = '2026-02-27';

const { time, wanted, one, times, run, put, commitment, someone, meeting, told, callsOn, engaged, draft, offer, proposal, action, change } = remindedPractice();

describe('a decision', () => {
  it('is said a quarter of an hour before, and until the day ends; another moment is another one', () => {
    commitment(someone(), at(TODAY, '15:00'));
    expect(times(one('decision'))).toEqual([`${TODAY} 14:45`, `${TODAY} 14:45`]);
    expect(one('decision')).toMatchObject({ key: `${TODAY}T15:00`, expiresAt: at(FRIDAY, '00:00') });
    run(`UPDATE commitment SET decision_at = ${at(TODAY, '16:00')}`);
    expect(one('decision').key).toBe(`${TODAY}T16:00`);
  });

  it('at the weekend is still said on Monday', () => {
    time.now = at(FRIDAY, '09:12');
    commitment(someone(), at('2026-02-28', '11:00'));
    expect(times(one('decision'))[1]).toBe('2026-03-02 09:00');
    expect(moment(one('decision').expiresAt!)).toBe('2026-03-03 00:00');
  });

  it('that was made is not said', () => {
    commitment(someone(), NOW + HOUR);
    run(`UPDATE commitment SET closed_at = ${NOW}`);
    expect(wanted('decision')).toEqual([]);
  });
});

describe('the confirmation of a yes', () => {
  it('is said four hours after it, and is due within 24', () => {
    const id = proposal(someone(), { verbal_yes_at: at(TODAY, '10:00') });
    expect(times(one('confirmation'))).toEqual([`${TODAY} 14:00`, `${TODAY} 14:00`]);
    expect(one('confirmation')).toMatchObject({ refId: id, key: TODAY, subject: { saidAt: at(TODAY, '10:00'), dueAt: at(FRIDAY, '10:00') } });
  });

  it.each([
    ['of an earlier version', (id: ClientId) => [proposal(id, { verbal_yes_at: NOW }), proposal(id, { version: 2 })]],
    ['that nobody said', (id: ClientId) => proposal(id, {})],
    ['of a sale that is over', (id: ClientId) => [proposal(id, { verbal_yes_at: NOW }), change(id, "outcome = 'declined'")]],
    ['that has become an agreement', (id: ClientId) => [proposal(id, { verbal_yes_at: NOW }), change(id, "stage = 'agreement'")]],
  ])('%s is not', (_what, make) => {
    make(someone());
    expect(wanted('confirmation')).toEqual([]);
  });
});

describe('a meeting', () => {
  it('is said on the afternoon of the working day before, until its own day begins', () => {
    time.now = at(FRIDAY, '09:12');
    meeting(someone(), { at: at('2026-03-02', '10:00') });
    expect(times(one('meeting_eve'))).toEqual([`${FRIDAY} 16:00`, `${FRIDAY} 16:00`]);
    expect(one('meeting_eve')).toMatchObject({
      key: '2026-03-02',
      expiresAt: at('2026-03-02', '00:00'),
      subject: { at: at('2026-03-02', '10:00'), topic: null },
    });
    expect(wanted('meeting')).toEqual([]);
  });

  it.each([
    ['one hour before a short day ends', 5, '14:00', `${FRIDAY} 13:00`],
    ['when it opens where it is open for less', 5, '09:30', `${FRIDAY} 09:00`],
    ['on Thursday where Friday is free', 5, null, `${TODAY} 16:00`],
  ])('is said %s', (_when, weekday, to, expected) => {
    const hours = Array.from({ length: 7 }, (_, day) =>
      day > 4 || (day === weekday - 1 && to === null) ? null : { from: '09:00', to: day === weekday - 1 ? to : '17:00' },
    );
    run('UPDATE practice SET office_hours = ?', JSON.stringify(hours));
    meeting(someone(), { at: at('2026-03-02', '10:00') });
    expect(times(one('meeting_eve'))[1]).toBe(expected);
  });

  it('names what they put on the agenda, the oldest first, else what they were promised', () => {
    const id = someone();
    action(id, at('2026-03-20', '17:00'), { what: 'The kiln', by_on: null });
    const meetingId = meeting(id, { at: at(FRIDAY, '10:00') });
    expect(one('meeting_eve').subject).toMatchObject({ topic: { text: 'The kiln', since: '2026-02-25' } });
    const item = (text: string, row: object) =>
      put('agenda_item', { client_id: id, meeting_id: meetingId, text, source: 'client', position: 1, created_at: NOW, updated_at: NOW, ...row });
    item('Ours', { source: 'me' });
    item('Settled', { done_at: NOW, created_at: NOW - 9 * DAY_OF_HOURS });
    expect(one('meeting_eve').subject).toMatchObject({ topic: { text: 'The kiln' } });
    item('Later', {});
    item('VAT', { created_at: NOW - 2 * DAY_OF_HOURS });
    expect(one('meeting_eve').subject).toMatchObject({ topic: { text: 'VAT', since: '2026-02-24' } });
  });

  it('is said a quarter of an hour before, whatever the office hours, until it is over', () => {
    meeting(someone(), { at: at(TODAY, '19:00'), minutes: 45, place: 'Café' });
    expect(times(one('meeting'))).toEqual([`${TODAY} 18:45`, `${TODAY} 18:45`]);
    expect(one('meeting')).toMatchObject({ key: `${TODAY}T19:00`, expiresAt: at(TODAY, '19:45'), subject: { place: 'Café', minutes: 45 } });
    expect(wanted('meeting_eve')).toEqual([]);
  });

  it('that is called off or in the Trash is not said', () => {
    meeting(someone(), { status: 'cancelled' });
    meeting(someone(), { deleted_at: NOW });
    expect([...wanted('meeting'), ...wanted('meeting_eve')]).toEqual([]);
  });

  it('is said again when it moves within its day; the day before is not', () => {
    const id = meeting(someone(), { at: at(FRIDAY, '10:00') });
    const before = [one('meeting').key, one('meeting_eve').key];
    run(`UPDATE meeting SET at = ${at(FRIDAY, '12:00')} WHERE id = ${id}`);
    expect([one('meeting').key === before[0], one('meeting_eve').key === before[1]]).toEqual([false, true]);
  });
});

test('minutes are said two hours after the meeting, when the practice is open', () => {
  meeting(someone(), { status: 'held', at: at(TODAY, '15:00'), minutes: 60, minutes_due_at: at(FRIDAY, '16:00') });
  expect(times(one('minutes'))).toEqual([`${TODAY} 18:00`, `${FRIDAY} 09:00`]);
  expect(one('minutes')).toMatchObject({ key: TODAY, subject: { heldAt: at(TODAY, '15:00'), dueAt: at(FRIDAY, '16:00') } });
});

describe('the hour of calls', () => {
  it('is said when it begins, with how many there are to call, until it is over', () => {
    for (let n = 0; n < 7; n += 1) told(engaged('2026-01-01'), NOW);
    callsOn(5, '10:00');
    expect(times(one('calls'))).toEqual([`${FRIDAY} 10:00`, `${FRIDAY} 10:00`]);
    expect(one('calls')).toMatchObject({ clientId: null, key: `${FRIDAY}T10:00`, expiresAt: at(FRIDAY, '11:00'), subject: { people: 5 } });
    time.now = at(FRIDAY, '11:00');
    expect(wanted('calls')).toEqual([]);
  });

  it('counts nobody who does not want to be called, and those who wait where there are few', () => {
    const id = told(engaged('2026-01-01'), NOW);
    put('contact_preference', { client_id: id, source: '', no_calls: 1, text_only: 0, personal_topic: '', created_at: NOW, updated_at: NOW });
    callsOn(5, '10:00');
    expect(wanted('calls')).toEqual([]);
    someone({ stage: 'nurture' });
    expect(one('calls').subject).toMatchObject({ people: 1 });
  });

  it('that has begun is not said', () => {
    told(engaged('2026-01-01'), NOW);
    callsOn(5, '10:00');
    put('call_block', { on_day: FRIDAY, starts_at: at(FRIDAY, '10:00'), minutes: 60, begun_at: at(FRIDAY, '09:50'), created_at: NOW, updated_at: NOW });
    expect(wanted('calls')).toEqual([]);
  });
});

describe('a hold', () => {
  it('is said a day before it runs out', () => {
    offer(someone(), { expires_at: at(FRIDAY, '12:00') });
    expect(times(one('hold'))).toEqual([`${TODAY} 12:00`, `${TODAY} 12:00`]);
    expect(one('hold')).toMatchObject({ key: FRIDAY, expiresAt: at(FRIDAY, '12:00') });
  });

  it('that runs out on a Sunday is said on Friday', () => {
    time.now = at(FRIDAY, '09:12');
    offer(someone(), { expires_at: at('2026-03-01', '12:00') });
    expect(times(one('hold'))[1]).toBe(`${FRIDAY} 12:00`);
  });

  it.each([{ answered_at: NOW, answer: 'a' }, { released_at: NOW }, { expires_at: NOW - MINUTE }])('that is no more is not said: %o', (row) => {
    offer(someone(), { expires_at: NOW + DAY_OF_HOURS, ...row });
    expect(wanted('hold')).toEqual([]);
  });
});

test('a draft is said when its hour is over, at night in the morning; held again, again', () => {
  draft(someone(), { held_until: at(TODAY, '23:30'), kind: 'calm' });
  expect(times(one('draft'))).toEqual([`${TODAY} 23:30`, `${FRIDAY} 09:00`]);
  const { key } = one('draft');
  run(`UPDATE message SET held_until = held_until + ${HOUR}`);
  expect(one('draft').key).not.toBe(key);
  expect(one('draft').subject).toMatchObject({ message: 'calm' });
});
