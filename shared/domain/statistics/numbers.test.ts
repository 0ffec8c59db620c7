import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_OF_HOURS } from '../../time/duration.ts';
import { day, instantOf } from '../../time/day.ts';
import { CHANNELS, DIRECTIONS, PURPOSES, RESULTS, type Told } from '../interaction.ts';
import { mineHitRate, overdueAt, replyRates, theirAnswers, type AskedBy, type CloseReason, type RunClock } from './hit-rate.ts';
import { addMixes, askToNews, mailsInARow, mixOf, seesOnlyRequests, voiceShare } from './mix.ts';
import type { KnownBlock } from '../calls/call-block.ts';
import { blocksKept, isInDip, waitUntil, type Course } from './own-valley.ts';
import { latencyMark, responsivenessOf } from './responsiveness.ts';
import { sayShare, shareOf } from './share.ts';

const NOW = Date.UTC(2026, 1, 26, 8, 12);
const WINDOW = { from: NOW - 90 * DAY_OF_HOURS, to: NOW };

/** `late`: hours after the due moment; null: it still runs. */
function clock(late: number | null, closeReason: CloseReason | null = late === null ? null : 'done', followedUp = false): RunClock {
  const dueAt = NOW - 20 * DAY_OF_HOURS;
  return { startedAt: dueAt - DAY_OF_HOURS, dueAt, closedAt: late === null ? null : dueAt + late * 3_600_000, closeReason, followedUp };
}

describe('the 24-hour hit rate', () => {
  it('mine: 17 of 22 closed in time are 77.3 %', () => {
    const clocks = [...Array.from({ length: 17 }, () => clock(-1)), clock(1), clock(30), clock(2), clock(null), clock(null)];
    const rate = mineHitRate(clocks, WINDOW);
    expect(rate).toEqual({ part: 17, of: 22 });
    expect(sayShare(rate)).toMatchObject({ kind: 'percent', percent: 77.3 });
  });

  it('mine: one that runs and is not due, one settled before the window and one that runs on elsewhere are no cases', () => {
    const before = { ...clock(-1), dueAt: NOW - 120 * DAY_OF_HOURS, closedAt: NOW - 121 * DAY_OF_HOURS };
    expect(mineHitRate([{ ...clock(null), dueAt: NOW + 1 }, before, clock(1, 'superseded')], WINDOW)).toEqual({ part: 0, of: 0 });
  });

  it('mine: to the minute it is due it is kept', () => {
    expect(mineHitRate([clock(0)], WINDOW)).toEqual({ part: 1, of: 1 });
  });

  it('theirs: in time, later by themselves, only after a follow-up, never', () => {
    const clocks = [clock(-2, 'answered'), clock(5, 'answered'), clock(9, 'answered', true), clock(30, 'answered', true), clock(48, 'dropped'), clock(null)];
    expect(theirAnswers(clocks, WINDOW)).toEqual({ in_time: 1, later: 1, after_follow_up: 2, never: 2 });
  });

  it('replies are counted by what was asked with', () => {
    const asked = (channel: AskedBy['channel'], late: number | null): AskedBy => ({ ...clock(late, late === null ? null : 'answered'), channel });
    expect(replyRates([asked('email', 2), asked('email', null), asked('phone', 1), asked('email', 9), asked(null, 1)], WINDOW)).toEqual([
      { channel: 'email', replies: { part: 2, of: 3 } },
      { channel: 'phone', replies: { part: 1, of: 1 } },
    ]);
  });

  it('own promises past their moment are those nobody had closed by then', () => {
    expect(overdueAt([clock(null), clock(-1), clock(24)], NOW)).toBe(1);
    expect(overdueAt([clock(null), clock(-1), clock(24)], clock(0).dueAt + 3_600_000)).toBe(2);
  });

  it.each(['Europe/Warsaw', 'America/New_York', 'Pacific/Auckland'])('24 hours are 24 hours on the day the clocks of %s change', (zone) => {
    const startedAt = instantOf(day.parse('2025-10-26'), '00:30', zone);
    const inTime = { ...clock(0), startedAt, dueAt: startedAt + DAY_OF_HOURS, closedAt: startedAt + DAY_OF_HOURS };
    const window = { from: startedAt, to: startedAt + 2 * DAY_OF_HOURS };
    expect(mineHitRate([inTime, { ...inTime, closedAt: inTime.dueAt + 1 }], window)).toEqual({ part: 1, of: 2 });
  });
});

const contact = fc.record({
  direction: fc.constantFrom(...DIRECTIONS),
  channel: fc.constantFrom(...CHANNELS),
  result: fc.constantFrom(...RESULTS),
  purpose: fc.constantFrom(...PURPOSES),
  informs: fc.boolean(),
});

describe('asks, news and voice', () => {
  const of = (purpose: Told['purpose'], channel: Told['channel'], informs: boolean): Told => ({
    purpose,
    channel,
    informs,
    direction: 'out',
    result: channel === 'phone' ? 'connected' : 'delivered',
  });

  it('two asks to a piece of news are still in order, more are only requests', () => {
    const news = of('news', 'email', true);
    const ask = of('ask', 'email', false);
    expect(askToNews(mixOf([news, ask, ask]))).toBe(2);
    expect(seesOnlyRequests(mixOf([news, ask, ask]))).toBe(false);
    expect(seesOnlyRequests(mixOf([news, ask, ask, ask]))).toBe(true);
    expect(askToNews(mixOf([ask]))).toBeNull();
    expect(seesOnlyRequests(mixOf([ask]))).toBe(true);
    expect(seesOnlyRequests(mixOf([]))).toBe(false);
  });

  it('an ask that bounced asked nobody', () => {
    expect(mixOf([{ ...of('ask', 'email', false), result: 'bounced' }]).asks).toBe(0);
  });

  it('a talk that told something is voice, an unanswered call is not', () => {
    const mix = mixOf([of('check_in', 'phone', true), { ...of('check_in', 'phone', false), result: 'no_answer' }, of('news', 'email', true)]);
    expect(voiceShare(mix)).toEqual({ part: 1, of: 2 });
  });

  it('e-mails in a row begin anew with every talk', () => {
    const at = (it: Told, n: number) => ({ ...it, at: NOW + n });
    const mail = of('news', 'email', true);
    expect(mailsInARow([at(mail, 1), at(mail, 5), at(of('check_in', 'phone', true), 3), at(of('ask', 'email', false), 6), at(mail, 7)])).toBe(2);
    expect(mailsInARow([])).toBe(0);
  });

  it('of any rows: the share is none or between 0 and 1, sums are sums, and order is nothing', () => {
    fc.assert(
      fc.property(fc.array(contact), fc.array(contact), (a, b) => {
        const mix = mixOf([...a, ...b]);
        expect(addMixes([mixOf(b), mixOf(a)])).toEqual(mix);
        const share = shareOf(voiceShare(mix));
        expect(share === null || (share >= 0 && share <= 1)).toBe(true);
      }),
    );
  });
});

describe('responsiveness', () => {
  it('of the worked example is 69.2', () => {
    const it = responsivenessOf({ onTime: { part: 6, of: 10 }, latencies: [8, 5, 2, 1, 2], attendance: { kept: 2, missed: 1, movedByThem: 1 } });
    expect(it).toMatchObject({ onTime: 0.6, latencyDays: 2, attendance: 0.625 });
    expect(latencyMark(2)).toBeCloseTo(0.889, 3);
    expect(it.score).toBeCloseTo(69.2, 1);
  });

  it('drops what has too few cases and weighs the rest anew', () => {
    const none = { kept: 0, missed: 0, movedByThem: 0 };
    expect(responsivenessOf({ onTime: { part: 2, of: 2 }, latencies: [1, 1, 1], attendance: none })).toEqual({
      onTime: null,
      latencyDays: 1,
      attendance: null,
      score: 100,
    });
    expect(responsivenessOf({ onTime: { part: 0, of: 0 }, latencies: [1, 1], attendance: { ...none, kept: 9 } }).score).toBeNull();
  });
});

describe('one’s own valley', () => {
  const block = (on: string, begunAfter: number | null, attempts = 1): KnownBlock => ({
    on: day.parse(on),
    startsAt: NOW,
    minutes: 60,
    begunAt: begunAfter === null ? null : NOW + begunAfter * 60_000,
    attempts,
  });

  it('a block is kept when it began within its hour and one call was tried', () => {
    const blocks = [block('2026-02-02', 0), block('2026-02-09', 60), block('2026-02-16', 61), block('2026-02-23', 5, 0), block('2026-02-24', null)];
    expect(blocksKept(blocks, [])).toEqual({ part: 2, of: 5 });
  });

  it('one that fell on a day off is not asked about', () => {
    expect(blocksKept([block('2026-02-02', null), block('2026-02-09', 0)], [{ from: day.parse('2026-02-01'), to: day.parse('2026-02-03') }])).toEqual({
      part: 1,
      of: 1,
    });
  });

  const even: Course = { overdueNow: 0, overdueBefore: 0, complianceNow: 0.95, complianceBefore: 0.95, wasAway: false };

  it.each<[string, Partial<Course>, boolean]>([
    ['all is well', {}, false],
    ['three promises overdue that were none', { overdueNow: 3 }, true],
    ['three that were three before', { overdueNow: 3, overdueBefore: 3 }, false],
    ['two are no dip', { overdueNow: 2 }, false],
    ['compliance fell by ten points', { complianceNow: 0.8, complianceBefore: 0.9 }, true],
    ['it fell, and is still high', { complianceNow: 0.9, complianceBefore: 1 }, false],
    ['nothing to compare with', { complianceNow: 0.2, complianceBefore: null }, false],
    ['after a holiday nothing counts', { overdueNow: 30, complianceNow: 0.2, wasAway: true }, false],
  ])('%s', (_, change, dip) => {
    expect(isInDip({ ...even, ...change })).toBe(dip);
  });

  it('what tempts waits for seven days', () => {
    expect(waitUntil(day.parse('2026-02-26'))).toBe('2026-03-05');
  });
});
