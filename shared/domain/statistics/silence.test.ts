import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, dayOf, daysBetween, instantOf, type Day } from '../../time/day.ts';
import type { WorkingDays } from '../../time/working-days.ts';
import { UPDATE_INTERVALS } from '../cadence.ts';
import { gapOf } from '../gap.ts';
import { complianceOf, dueDays, longestSilence, silencesOf, type SilenceFacts, type Told } from './silence.ts';

const WEEK: WorkingDays = { weekdays: new Set([1, 2, 3, 4, 5]), closed: new Set() };
const on = (text: string): Day => day.parse(text);
const told = (text: string, toDecisionMaker = true): Told => ({ on: on(text), toDecisionMaker });

const MONTHLY: SilenceFacts = { told: [], paces: [{ from: on('2024-01-01'), interval: 'monthly' }], engagementStartedOn: on('2024-01-01'), pauses: [] };

describe('the silences of one client', () => {
  it('are the stretches between two news, each with what was agreed for it', () => {
    const facts = { ...MONTHLY, told: [told('2025-01-20'), told('2024-11-04'), told('2024-12-20')] };
    expect(silencesOf(facts, { from: on('2024-11-10'), to: on('2025-02-27') }, WEEK)).toEqual([
      { since: '2024-11-04', until: '2024-12-20', lasts: false, dueOn: '2024-12-04', gapDays: 46, targetDays: 30, band: 'story' },
      { since: '2024-12-20', until: '2025-01-20', lasts: false, dueOn: '2025-01-20', gapDays: 31, targetDays: 31, band: 'due' },
      { since: '2025-01-20', until: '2025-02-27', lasts: true, dueOn: '2025-02-20', gapDays: 38, targetDays: 31, band: 'overdue' },
    ]);
  });

  it('begin with the work while nobody has been told anything', () => {
    const [first] = silencesOf(MONTHLY, { from: on('2024-01-01'), to: on('2024-01-20') }, WEEK);
    expect(first).toMatchObject({ since: '2024-01-01', gapDays: 19, lasts: true });
  });

  it('go on when somebody else is told: that is worth half an interval', () => {
    const facts = { ...MONTHLY, told: [told('2025-01-20'), told('2025-02-10', false)] };
    const silences = silencesOf(facts, { from: on('2025-01-20'), to: on('2025-02-27') }, WEEK);
    expect(silences).toEqual([expect.objectContaining({ since: '2025-01-20', dueOn: '2025-03-07', lasts: true })]);
  });

  it('are measured by the pace of their time: weekly during onboarding', () => {
    const facts: SilenceFacts = {
      ...MONTHLY,
      paces: [
        { from: on('2024-04-01'), interval: 'monthly' },
        { from: on('2024-01-01'), interval: 'weekly' },
      ],
      told: [told('2024-01-08'), told('2024-01-22'), told('2024-04-10'), told('2024-04-24')],
    };
    const targets = silencesOf(facts, { from: on('2024-01-08'), to: on('2024-05-01') }, WEEK).map((it) => it.targetDays);
    expect(targets).toEqual([7, 31, 30, 30]);
  });

  it('the longest of twelve months is one of them, and of equal ones the latest', () => {
    const facts = { ...MONTHLY, told: [told('2025-01-20'), told('2025-02-20'), told('2025-03-23')] };
    expect(longestSilence(facts, { from: on('2025-01-20'), to: on('2025-03-30') }, WEEK)).toMatchObject({ since: '2025-02-20', gapDays: 31 });
    expect(longestSilence({ ...facts, paces: [] }, { from: on('2025-01-20'), to: on('2025-03-30') }, WEEK)).toBeNull();
  });

  it.each(['Europe/Warsaw', 'America/New_York', 'Pacific/Auckland'])('are days, also across the clock changes of %s', (zone) => {
    const days = ['2025-03-08', '2025-03-31', '2025-10-27', '2025-11-03'].map((text) => dayOf(instantOf(on(text), '00:30', zone), zone));
    const facts = { ...MONTHLY, told: days.map((it): Told => ({ on: it, toDecisionMaker: true })) };
    const silences = silencesOf(facts, { from: on('2025-03-08'), to: on('2025-11-03') }, WEEK);
    expect(silences.map((it) => it.gapDays)).toEqual([23, 210, 7, 0]);
  });
});

describe('gap compliance', () => {
  const last90 = { from: on('2025-01-01'), to: on('2025-03-31') };

  it('is the share of days on which the ratio was at most 1', () => {
    // Due on 20 February: from 21 February to 9 March, 17 days, it was too long.
    const facts = { ...MONTHLY, told: [told('2024-12-30'), told('2025-01-20'), told('2025-03-10')] };
    expect(complianceOf(facts, last90, dueDays(WEEK))).toEqual({ part: 73, of: 90 });
  });

  it('knows no days before work began', () => {
    const facts = { ...MONTHLY, engagementStartedOn: on('2025-03-22'), told: [told('2025-03-25')] };
    expect(complianceOf(facts, last90, dueDays(WEEK))).toEqual({ part: 10, of: 10 });
    expect(complianceOf({ ...facts, engagementStartedOn: on('2025-04-01') }, last90, dueDays(WEEK))).toEqual({ part: 0, of: 0 });
  });
});

const base = on('2025-06-02');
const anyDay = fc.integer({ min: 0, max: 200 }).map((n) => addDays(base, n));
const anyFacts = fc.record({
  told: fc.array(fc.record({ on: anyDay, toDecisionMaker: fc.boolean() }), { maxLength: 12 }),
  paces: fc.array(fc.record({ from: anyDay, interval: fc.constantFrom(...UPDATE_INTERVALS) }), { minLength: 1, maxLength: 3 }),
  engagementStartedOn: anyDay,
  pauses: fc.array(
    fc.tuple(anyDay, fc.nat(20)).map(([from, days]) => ({ from, to: addDays(from, days) })),
    { maxLength: 2 },
  ),
});
const anySpan = fc.tuple(anyDay, fc.nat(100)).map(([from, days]) => ({ from, to: addDays(from, days) }));

/** Day by day, as the gap itself says it. */
function compliantDays(facts: SilenceFacts, span: { readonly from: Day; readonly to: Day }): number {
  const paces = facts.paces.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  let days = 0;
  for (let today = span.from; today <= span.to; today = addDays(today, 1)) {
    if (today < facts.engagementStartedOn) continue;
    const latest = (news: readonly Told[]): Day | null =>
      news
        .filter((it) => it.on <= today)
        .map((it) => it.on)
        .toSorted()
        .at(-1) ?? null;
    const gap = gapOf(
      {
        interval: (paces.findLast((it) => it.from <= today) ?? paces[0]!).interval,
        decisionMakerInformedOn: latest(facts.told.filter((it) => it.toDecisionMaker)),
        othersInformedOn: latest(facts.told),
        engagementStartedOn: facts.engagementStartedOn,
        pauses: facts.pauses,
      },
      today,
      WEEK,
    );
    days += Number(gap.ratio <= 1);
  }
  return days;
}

describe('for any client', () => {
  it('compliance is what the gap of each day says', () => {
    const dueOn = dueDays(WEEK);
    fc.assert(
      fc.property(
        anyFacts.filter((it) => new Set(it.paces.map((pace) => pace.from)).size === it.paces.length),
        anySpan,
        (facts, span) => {
          const { part, of } = complianceOf(facts, span, dueOn);
          expect(part).toBe(compliantDays(facts, span));
          expect(of).toBe(Math.max(0, daysBetween(span.from > facts.engagementStartedOn ? span.from : facts.engagementStartedOn, span.to) + 1));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('silences follow each other without a hole, in whatever order the rows come', () => {
    fc.assert(
      fc.property(anyFacts, anySpan, (facts, span) => {
        const silences = silencesOf(facts, span, WEEK);
        expect(silencesOf({ ...facts, told: facts.told.toReversed() }, span, WEEK)).toEqual(silences);
        silences.slice(1).forEach((it, n) => expect(it.since >= silences[n]!.since).toBe(true));
        for (const it of silences) expect(it.gapDays).toBeGreaterThanOrEqual(0);
        expect(silences.filter((it) => it.lasts).length).toBeLessThanOrEqual(1);
        expect(longestSilence(facts, span, WEEK)?.gapDays ?? -1).toBe(Math.max(-1, ...silences.map((it) => it.gapDays)));
      }),
    );
  });
});
