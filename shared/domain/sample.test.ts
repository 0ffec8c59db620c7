import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import raw from '../../resources/sample/practice.json' with { type: 'json' };
import en from '../../resources/sample/en.json' with { type: 'json' };
import pl from '../../resources/sample/pl.json' with { type: 'json' };
import ru from '../../resources/sample/ru.json' with { type: 'json' };
import { dayOf, daysBetween, timeOf, weekdayOf, type Day } from '../time/day.ts';
import { compareIntervals, effectiveInterval } from './cadence.ts';
import { clientFields } from './client.ts';
import { engagementFields, isRunning } from './engagement.ts';
import { gapOf, type Band, type Gap } from './gap.ts';
import { informsByDefault, interactionFields } from './interaction.ts';
import { LANGUAGES } from './language.ts';
import { personFields } from './person.ts';
import { practiceFields, workingWeek } from './practice.ts';
import { buildSample, samplePractice, sampleTexts, type SampleClientPlan, type SamplePlan } from './sample.ts';
import { demandsWeeklyUpdates, isEngaged, STAGES } from './stage.ts';

const data = samplePractice.parse(raw);
const texts = { en, pl, ru };
/** A Thursday, a Saturday, a Sunday, a leap day and the day after, ends of months and of the year, a Monday after holidays. */
const TODAYS = ['2026-02-26', '2025-06-14', '2025-06-15', '2024-02-29', '2024-03-01', '2025-05-31', '2025-12-31', '2026-01-05'] as Day[];
/** The same in three zones, each with its own two clock changes and the Monday after one. */
const PLACES = [
  { zone: 'Europe/Warsaw', todays: [...TODAYS, '2026-03-29', '2026-03-30', '2026-10-25'] as Day[] },
  { zone: 'America/New_York', todays: ['2024-02-29', '2026-03-08', '2026-03-09', '2026-11-01'] as Day[] },
  { zone: 'Pacific/Auckland', todays: ['2025-12-31', '2026-04-05', '2026-04-06', '2026-09-27'] as Day[] },
];
const [TODAY] = TODAYS as [Day];

const built = new Map<string, SamplePlan>();
/** Built once per day, zone and language: most tests look at the same plans. */
function sample(today: Day = TODAY, zone = 'Europe/Warsaw', language: keyof typeof texts = 'en'): SamplePlan {
  const name = `${today} ${zone} ${language}`;
  const plan = built.get(name) ?? buildSample(data, texts[language], today, zone, language);
  built.set(name, plan);
  return plan;
}
function clientOf(plan: SamplePlan, key: string): SampleClientPlan {
  const found = plan.clients.find((it) => it.key === key);
  if (!found) throw new Error(key);
  return found;
}
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
  const facts = { interval, decisionMakerInformedOn: lastHeard(true), othersInformedOn: lastHeard(false), engagementStartedOn };
  return gapOf(facts, today, workingWeek(plan.practice.officeHours));
}
function gapsOf(plan: SamplePlan, today: Day, zone: string): Gap[] {
  return plan.clients.filter((it) => isEngaged(it.fields.stage) && isOpen(it)).map((it) => gapFor(it, plan, today, zone));
}

describe('who is in the sample practice', () => {
  it('has twenty-five clients from three countries, each country with at least six', () => {
    const plan = sample();
    const perCountry = Map.groupBy(plan.clients, (it) => it.fields.country);
    expect(plan.clients).toHaveLength(25);
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
      expect(at.length, today).toBeGreaterThan(550);
      expect(at.length, today).toBeLessThan(600);
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
        expect(it.engagements.every((row) => row.startedOn >= it.createdOn && row.startedOn < today), it.key).toBe(true);
        expect(it.archivedOn === null || it.archivedOn >= it.stageEnteredOn, it.key).toBe(true);
      }
    }
  });

  it('tells what was written by hand in the order of the file, also around holidays', () => {
    for (const today of TODAYS) {
      const { interactions } = clientOf(sample(today), 'borowik');
      const told = interactions.map((it) => it.summary);
      const story = ['Toll statements, second time', 'Rang with two new dates, no answer', 'Toll statements came, all three months'];
      expect(story.map((text) => told.indexOf(text)).toSorted((a, b) => a - b), today).toEqual(story.map((text) => told.indexOf(text)));
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
    expect(buildSample(data, en, TODAY, 'Europe/Warsaw', 'en')).toEqual(sample());
    expect(sample('2026-03-05' as Day)).not.toEqual(sample());
  });
});

describe('who waits for news in the sample practice', () => {
  it.each(PLACES)('gives Today something of every kind on any day, in $zone', ({ zone, todays }) => {
    for (const today of todays) {
      const gaps = gapsOf(sample(today, zone), today, zone);
      const count = (band: Band): number => gaps.filter((it) => it.band === band).length;
      expect({ today, story: count('story'), overdue: count('overdue'), due: count('due'), fresh: count('fresh') }).toEqual({ today, story: 3, overdue: 4, due: 3, fresh: 4 });
      expect(gaps.filter((it) => it.neverInformed)).toHaveLength(2);
    }
  });

  it('lets the owner wait although the assistant has just heard something', () => {
    const plan = sample();
    const { interactions } = clientOf(plan, 'lipowa');
    expect(gapFor(clientOf(plan, 'lipowa'), plan, TODAY, 'Europe/Warsaw').band).toBe('story');
    expect(interactions.findLast((it) => it.informs)?.personKey).toBe('kacper');
  });
});

describe('the texts of the sample practice', () => {
  const flat = (language: keyof typeof texts): Map<string, string> =>
    new Map(Object.entries(sampleTexts.parse(texts[language])).flatMap(([group, of]) => Object.entries(of).map(([name, text]) => [`${group}.${name}`, text] as const)));
  const [english, polish, russian] = [flat('en'), flat('pl'), flat('ru')];

  it('exist in three languages with the same keys and placeholders', () => {
    const placeholders = (text: string | undefined): string[] => (text?.match(/\{[^}]*\}/g) ?? []).toSorted();
    for (const other of [polish, russian]) {
      expect([...other.keys()]).toEqual([...english.keys()]);
      for (const [key, text] of english) expect(placeholders(other.get(key)), key).toEqual(placeholders(text));
    }
  });

  it('are all used, and nothing is used that does not exist', () => {
    const used = new Set(JSON.stringify(raw).match(/(?<=")[a-z0-9_]+\.[a-z0-9_]+(?=")/g));
    expect([...english.keys()].filter((key) => !used.has(key))).toEqual([]);
    expect([...used].filter((key) => !english.has(key))).toEqual([]);
  });

  it('have no placeholder left when they are told', () => {
    for (const language of LANGUAGES) expect(JSON.stringify(sample(TODAY, 'Europe/Warsaw', language).clients.map((it) => [it.fields, it.people, it.interactions]))).not.toMatch(/\{[a-z]+[+-]?\d*\}|undefined|NaN/);
  });

  it('fill in the month, the quarter, the date and the fee in the language of the notes', () => {
    const invoice = (language: keyof typeof texts): string[] => clientOf(sample(TODAY, 'Europe/Warsaw', language), 'lewin').interactions.filter((it) => it.purpose === 'money').map((it) => it.summary);
    expect(invoice('en').at(-1)).toBe('Invoice for January: €420, due 18 February');
    expect(invoice('pl').at(-1)?.replaceAll('\u00a0', ' ')).toBe('Faktura za styczeń: 420 €, termin 18 lutego');
    expect(invoice('ru').at(-1)?.replaceAll('\u00a0', ' ')).toBe('Счёт за январь: 420 €, срок оплаты 18 февраля');
    expect(clientOf(sample(), 'brenner').interactions.filter((it) => it.purpose === 'money').at(-1)?.summary).toBe('Invoice for quarter 4: €390, due 20 January');
  });

  it('are Polish in Polish: no English sentence left, no English word, quotation marks „like these”', () => {
    const word = /\b(the|and|for|with|from|of|was|is|asked|sent|invoice|books|filed|call|came|by phone)\b/i;
    const same = [...polish].filter(([key, text]) => text === english.get(key)).map(([key]) => key);
    expect(same).toEqual(['tags.vat']);
    expect([...polish.values()].filter((text) => word.test(text) || /["“«»]/.test(text))).toEqual([]);
    const accented = [...polish.values()].filter((text) => /[ąćęłńóśźż]/i.test(text));
    expect(accented.length / polish.size).toBeGreaterThan(0.8);
  });

  it('are Russian in Russian: no Latin letter outside placeholders, quotation marks «like these»', () => {
    expect([...russian.values()].filter((text) => /[a-z„”“"]/i.test(text.replaceAll(/\{[^}]*\}/g, '')))).toEqual([]);
    expect([...russian.values()].filter((text) => !/[а-яё]/i.test(text))).toEqual([]);
  });

  it('are short: one line of the timeline', () => {
    const rows = LANGUAGES.flatMap((language) => sample(TODAY, 'Europe/Warsaw', language).clients.flatMap((it) => it.interactions));
    expect(rows.map((it) => it.summary).filter((text) => text.length > 110)).toEqual([]);
  });
});

describe('a broken sample file', () => {
  const broken = (change: (copy: typeof raw) => void): string => {
    const copy = structuredClone(raw);
    change(copy);
    return samplePractice.safeParse(copy).error?.issues.map((it) => it.message).join('\n') ?? 'accepted';
  };
  const first = (copy: typeof raw): Record<string, unknown> => {
    const [client] = copy.clients;
    if (!client) throw new Error('no client to break');
    return client;
  };

  it.each<[string, (copy: typeof raw) => void, string]>([
    ['a person nobody knows', (copy) => (first(copy)['people'] = [{ person: 'nobody', role: 'other' }]), 'unknown person nobody'],
    ['a referrer that is not there', (copy) => (first(copy)['referredBy'] = 'nobody'), 'unknown referrer nobody'],
    ['work before the first enquiry', (copy) => (first(copy)['created'] = 100), 'something happens before the first enquiry'],
    ['the same key twice', (copy) => copy.clients.push(structuredClone(copy.clients[0] as never)), 'key used twice'],
    ['a kind that is not explained', (copy) => delete (copy.kinds as Record<string, unknown>)['visit'], 'unknown kind visit'],
    ['a pattern that is not there', (copy) => delete (copy.patterns as Record<string, unknown>)['books'], 'unknown pattern books'],
  ])('is refused: %s', (_, change, message) => {
    expect(broken(change)).toContain(message);
  });

  it('names the text that is missing', () => {
    const { sales: _, ...rest } = en;
    expect(() => buildSample(data, rest, TODAY, 'Europe/Warsaw', 'en')).toThrow('no text sales.');
  });
});
