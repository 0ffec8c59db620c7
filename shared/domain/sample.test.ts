import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addDays, dayOf, daysBetween, instantOf, timeOf, weekdayOf, type Day } from '../time/day.ts';
import { DAY_OF_HOURS } from '../time/duration.ts';
import { compareIntervals, effectiveInterval } from './cadence.ts';
import { clientFields } from './client.ts';
import { engagementFields, isRunning } from './engagement.ts';
import { gapOf, type Band, type Gap } from './gap.ts';
import { informsByDefault, interactionFields } from './interaction.ts';
import { LANGUAGES } from './language.ts';
import { personFields } from './person.ts';
import { practiceFields, workingDays } from './practice.ts';
import { buildSample, type SampleClientPlan, type SamplePlan } from './sample.ts';
import { demandsWeeklyUpdates, isEngaged, STAGES } from './stage.ts';
import { clientOf, data, PLACES, sample, texts, TODAY, TODAYS } from '../testing/sample-plans.ts';

const sampleRow = interactionFields.omit({ clientId: true, personId: true }).extend({ personKey: z.string().nullable() });
const isOpen = (it: SampleClientPlan): boolean => !it.outcome && !it.archivedOn;

/** As the application counts it: the decision maker first, anybody else only while that one has heard nothing. */
function gapFor(client: SampleClientPlan, plan: SamplePlan, today: Day, zone: string): Gap {
  const running = client.engagements.filter((it) => isRunning(it, today));
  const weekly = demandsWeeklyUpdates(client.fields.stage);
  const [interval] = running.map((it) => effectiveInterval({ ...it, weekly })).toSorted(compareIntervals);
  const [engagementStartedOn] = running.map((it) => it.startedOn).toSorted();
  if (!interval || !engagementStartedOn) throw new Error(`${client.key} has no running engagement`);
  const deciding = new Set(client.people.filter((it) => it.role === 'decision_maker').map((it) => it.key));
  const lastHeard = (decides: boolean): Day | null => {
    const heard = client.interactions.findLast((it) => it.informs && deciding.has(it.personKey ?? '') === decides);
    return heard ? dayOf(heard.at, zone) : null;
  };
  const facts = { interval, decisionMakerInformedOn: lastHeard(true), othersInformedOn: lastHeard(false), engagementStartedOn, pauses: [] };
  return gapOf(facts, today, workingDays(plan.practice.officeHours));
}
function gapsOf(plan: SamplePlan, today: Day, zone: string): Gap[] {
  return plan.clients.filter((it) => isEngaged(it.fields.stage) && isOpen(it)).map((it) => gapFor(it, plan, today, zone));
}

describe('who is in the sample practice', () => {
  it('has thirty clients from three countries, each country with at least six', () => {
    const plan = sample();
    const perCountry = Map.groupBy(plan.clients, (it) => it.fields.country);
    expect(plan.clients).toHaveLength(30);
    expect(new Set(perCountry.keys())).toEqual(new Set(['DE', 'GB', 'PL']));
    expect(Math.min(...[...perCountry.values()].map((it) => it.length))).toBeGreaterThanOrEqual(6);
  });

  it('has an open client in every stage, and both kinds of closed outcome', () => {
    const { clients } = sample();
    const open = new Set(clients.filter((it) => !it.outcome).map((it) => it.fields.stage));
    expect(STAGES.filter((stage) => !open.has(stage))).toEqual([]);
    expect(clients.flatMap((it) => it.outcome ?? []).toSorted()).toEqual(['declined', 'stalled']);
    expect(clients.filter((it) => it.archivedOn)).toHaveLength(2);
    expect(clients.filter((it) => it.fields.stage === 'active')).toHaveLength(9);
  });

  it('writes to clients in three languages, to at least three of them in Russian', () => {
    const perLanguage = Map.groupBy(sample().clients, (it) => it.fields.language);
    expect(new Set(perLanguage.keys())).toEqual(new Set(LANGUAGES));
    expect(perLanguage.get('ru')?.length).toBeGreaterThanOrEqual(3);
  });

  it('shows a firm with owner, assistant and outside bookkeeper, a firm without anybody, a private person, a person at two clients', () => {
    const plan = sample();
    expect(clientOf(plan, 'lipowa').people.map((it) => it.role)).toEqual(['decision_maker', 'assistant', 'bookkeeper']);
    expect(plan.clients.filter((it) => it.people.length === 0).map((it) => it.key)).toEqual(['nordlicht']);
    expect(plan.clients.filter((it) => it.fields.kind === 'person').map((it) => it.key)).toEqual(['pryce']);
    const keys = plan.clients.flatMap((it) => it.people.map((person) => person.key));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual(['dorota']);
  });

  it('is reachable only at reserved addresses and numbers set aside for fiction', () => {
    const points = sample().clients.flatMap((it) => [...it.fields.points, ...it.people.flatMap((person) => person.fields.points)]);
    const values = (kind: string): string[] => points.filter((it) => it.kind === kind).map((it) => it.value);
    expect(values('email').filter((it) => !it.endsWith('.example'))).toEqual([]);
    expect(values('url').filter((it) => !it.endsWith('.example'))).toEqual([]);
    const fictional = /^(01632 960\d{3}|020 7946 0\d{3}|07700 900\d{3}|\+4[89] \d{2,3} 555 \d{2} ?\d{2})$/;
    expect(values('phone').filter((it) => !fictional.test(it))).toEqual([]);
  });
});

describe('what the sample practice remembers', () => {
  it.each(PLACES)('keeps two years of work, in $zone', ({ zone, todays }) => {
    for (const today of todays) {
      const at = sample(today, zone).clients.flatMap((it) => it.interactions.map((row) => row.at));
      expect(at.length, today).toBeGreaterThan(570);
      expect(at.length, today).toBeLessThan(630);
      const reach = daysBetween(dayOf(Math.min(...at), zone), today);
      expect(reach, today).toBeGreaterThanOrEqual(720);
      expect(reach, today).toBeLessThanOrEqual(740);
    }
  });

  it.each(PLACES)('never works on weekends, at night, today or tomorrow, in $zone', ({ zone, todays }) => {
    const rows = todays.flatMap((today) => sample(today, zone).clients.flatMap((it) => it.interactions.map(({ at }) => ({ today, at }))));
    const moments = rows.map(({ today, at }) => ({ today, day: dayOf(at, zone), time: timeOf(at, zone) }));
    expect(moments.filter((it) => weekdayOf(it.day) > 5)).toEqual([]);
    expect(moments.filter((it) => it.time < '08:30' || it.time > '18:00')).toEqual([]);
    expect(moments.filter((it) => it.day >= it.today)).toEqual([]);
  });

  it('begins with each client on the day of the first enquiry', () => {
    for (const today of TODAYS) {
      for (const it of sample(today).clients) {
        const days = it.interactions.map((row) => dayOf(row.at, 'Europe/Warsaw'));
        expect(days[0], `${it.key} on ${today}`).toBe(it.createdOn);
        expect(it.stageEnteredOn >= it.createdOn && it.stageEnteredOn < today, it.key).toBe(true);
        expect(
          it.engagements.every((row) => row.startedOn >= it.createdOn && row.startedOn < today),
          it.key,
        ).toBe(true);
        expect(it.archivedOn === null || it.archivedOn >= it.stageEnteredOn, it.key).toBe(true);
      }
    }
  });

  it('tells what was written by hand in the order of the file, also around holidays', () => {
    for (const today of TODAYS) {
      const { interactions } = clientOf(sample(today), 'borowik');
      const told = interactions.map((it) => it.summary);
      const story = ['Toll statements, second time', 'Rang with two new dates, no answer', 'Toll statements came, all three months'];
      expect(
        story.map((text) => told.indexOf(text)).toSorted((a, b) => a - b),
        today,
      ).toEqual(story.map((text) => told.indexOf(text)));
      expect(told).toEqual(expect.arrayContaining(story));
    }
  });

  it('rings nobody on Christmas Eve a month ago', () => {
    const days = sample('2026-02-26' as Day).clients.flatMap((it) => it.interactions.map((row) => dayOf(row.at, 'Europe/Warsaw')));
    expect(days.filter((day) => day >= '2025-12-24' && day <= '2025-12-26')).toEqual([]);
    expect(days).toContain('2025-12-23');
  });

  it('counts as news what the rule counts as news', () => {
    const rows = sample().clients.flatMap((it) => it.interactions);
    expect(rows.filter((row) => row.informs !== informsByDefault(row))).toEqual([]);
  });

  it.each(PLACES)('has promises kept and questions answered within the last 90 days, in time and late, in $zone', ({ zone, todays }) => {
    for (const today of todays) {
      const since = instantOf(addDays(today, -89), '00:00', zone);
      const kept = sample(today, zone).clients.flatMap((it) => it.kept.filter(({ closedAt }) => closedAt >= since));
      for (const kind of ['mine', 'theirs'] as const) {
        const [inTime, late] = [
          kept.filter((it) => it.kind === kind && it.closedAt <= it.dueAt),
          kept.filter((it) => it.kind === kind && it.closedAt > it.dueAt),
        ];
        expect(inTime.length, `${kind} in time on ${today}`).toBeGreaterThanOrEqual(4);
        expect(late.length, `${kind} late on ${today}`).toBeGreaterThanOrEqual(2);
      }
    }
  });

  it('keeps a promise with what was told after it, and has a question answered by what came from them', () => {
    const of = (key: string): unknown[] => {
      const { kept, interactions } = clientOf(sample(), key);
      return kept.map((it) => [it.kind, it.what, interactions.find(({ at }) => at === it.closedAt)?.summary]).slice(-2);
    };
    expect(of('sokolowa')).toEqual([
      ['mine', 'Can a course be paid in instalments, and how is it booked', 'Yes: one invoice, three dates; example attached'],
      ['theirs', 'Who pays the four returned debits, by 19 February', 'Two have paid, the other two by Friday'],
    ]);
    expect(of('hartwell').at(-1)).toEqual(['theirs', 'Two workshop invoices without a date', 'One of the two invoices came, the other is with the customer']);
    const longest = sample().clients.flatMap((it) => it.kept.map(({ startedAt, closedAt }) => closedAt - startedAt));
    expect(Math.max(...longest)).toBeLessThan(30 * DAY_OF_HOURS);
  });

  it('passes the schemas of the application in every language', () => {
    for (const language of LANGUAGES) {
      const plan = sample(TODAY, 'Europe/Warsaw', language);
      expect(practiceFields.parse(plan.practice)).toEqual(plan.practice);
      for (const client of plan.clients) {
        expect(clientFields.parse(client.fields)).toEqual(client.fields);
        for (const { fields } of client.people) expect(personFields.parse(fields)).toEqual(fields);
        for (const engagement of client.engagements) expect(engagementFields.parse(engagement)).toEqual(engagement);
        expect(z.array(sampleRow).parse(client.interactions)).toEqual(client.interactions);
        const known = new Set<string | null>(client.people.length > 0 ? client.people.map((it) => it.key) : [null]);
        expect(client.interactions.filter((it) => !known.has(it.personKey))).toEqual([]);
        expect(client.referredByKey === null || clientOf(plan, client.referredByKey).createdOn <= client.createdOn).toBe(true);
      }
    }
  });

  it('is the same practice for the same day, and another one a week later', () => {
    expect(buildSample(data, texts.en, TODAY, 'Europe/Warsaw', 'en')).toEqual(sample());
    expect(sample('2026-03-05' as Day)).not.toEqual(sample());
  });
});

describe('who waits for news in the sample practice', () => {
  it.each(PLACES)('gives Today something of every kind on any day, in $zone', ({ zone, todays }) => {
    for (const today of todays) {
      const gaps = gapsOf(sample(today, zone), today, zone);
      const count = (band: Band): number => gaps.filter((it) => it.band === band).length;
      expect({ today, story: count('story'), overdue: count('overdue'), due: count('due'), fresh: count('fresh') }).toEqual({
        today,
        story: 2,
        overdue: 5,
        due: 3,
        fresh: 4,
      });
      expect(gaps.filter((it) => it.neverInformed)).toHaveLength(2);
    }
  });

  it('lets the owner wait although the assistant has just heard something', () => {
    const plan = sample();
    const { interactions } = clientOf(plan, 'lipowa');
    expect(gapFor(clientOf(plan, 'lipowa'), plan, TODAY, 'Europe/Warsaw').band).toBe('overdue');
    expect(interactions.findLast((it) => it.informs)?.personKey).toBe('kacper');
  });
});
