import { describe, expect, it } from 'vitest';
import { LANGUAGES } from './language.ts';
import { buildSample, samplePractice, sampleTexts } from './sample.ts';
import { raw, data, texts, TODAY, sample, clientOf } from '../testing/sample-plans.ts';

describe('the texts of the sample practice', () => {
  const flat = (language: keyof typeof texts): Map<string, string> =>
    new Map(
      Object.entries(sampleTexts.parse(texts[language])).flatMap(([group, of]) =>
        Object.entries(of).map(([name, text]) => [`${group}.${name}`, text] as const),
      ),
    );
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
    for (const language of LANGUAGES)
      expect(JSON.stringify(sample(TODAY, 'Europe/Warsaw', language).clients.map((it) => [it.fields, it.people, it.interactions]))).not.toMatch(
        /\{[a-z]+[+-]?\d*\}|undefined|NaN/,
      );
  });

  it('fill in the month, the quarter, the date and the fee in the language of the notes', () => {
    const invoice = (language: keyof typeof texts): string[] =>
      clientOf(sample(TODAY, 'Europe/Warsaw', language), 'lewin')
        .interactions.filter((it) => it.purpose === 'money')
        .map((it) => it.summary);
    expect(invoice('en').at(-1)).toBe('Invoice for January: €420, due 18 February');
    expect(invoice('pl').at(-1)?.replaceAll('\u00a0', ' ')).toBe('Faktura za styczeń: 420 €, termin 18 lutego');
    expect(invoice('ru').at(-1)?.replaceAll('\u00a0', ' ')).toBe('Счёт за январь: 420 €, срок оплаты 18 февраля');
    expect(
      clientOf(sample(), 'brenner')
        .interactions.filter((it) => it.purpose === 'money')
        .at(-1)?.summary,
    ).toBe('Invoice for quarter 4: €390, due 20 January');
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
    return (
      samplePractice
        .safeParse(copy)
        .error?.issues.map((it) => it.message)
        .join('\n') ?? 'accepted'
    );
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
    const { sales: _, ...rest } = texts.en;
    expect(() => buildSample(data, rest, TODAY, 'Europe/Warsaw', 'en')).toThrow('no text sales.');
  });
});
