import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '#shared/contract/index.ts';
import type { Language } from '#shared/domain/language.ts';
import { DAY_OF_HOURS, HOUR } from '#shared/time/duration.ts';
import { addClient, makeCore, type TestCore } from '../testing/make-core.ts';
import { PROPOSAL } from '../testing/sales-inputs.ts';

let core: TestCore;
beforeEach(() => {
  core = makeCore();
});
afterEach(() => core.application.stop());

/** Tuesday 3 March 2026, 14:00 in Warsaw; today is Thursday 26 February. */
const TUESDAY = Date.UTC(2026, 2, 3, 13);
const SLOTS = { a: TUESDAY, b: TUESDAY + DAY_OF_HOURS - 4 * HOUR };

async function clientIn(language: Language, greeting = '', formOfAddress: 'formal' | 'informal' = 'formal'): Promise<number> {
  const clientId = await addClient(core, { name: 'Wrona', language }, null);
  await core.call('people.add', {
    clientId,
    person: { name: 'Anna', greeting, formOfAddress, points: [{ kind: 'email', label: '', value: 'a@wrona.example' }] },
    role: 'decision_maker',
  });
  return clientId;
}
const body = async (input: Input<'sales.letter'>): Promise<string> => (await core.call('sales.letter', input)).body;

describe('two times, in the client’s language', () => {
  it.each<[Language, string, string]>([
    ['en', 'Anna', 'Hello Anna,\n\nI have Tuesday afternoon or Wednesday morning. Which suits you better?'],
    ['pl', 'Pani Anno', 'Dzień dobry, Pani Anno!\n\nMożemy się spotkać we wtorek po południu albo w środę przed południem. Który termin będzie dogodniejszy?'],
    [
      'ru',
      'Анна Сергеевна',
      'Здравствуйте, Анна Сергеевна!\n\nМогу предложить встречу во вторник во второй половине дня или в среду утром. Какое время удобнее?',
    ],
  ])('%s', async (language, greeting, expected) => {
    const letter = await core.call('sales.letter', { kind: 'slots', clientId: await clientIn(language, greeting), slots: SLOTS });
    expect(letter.body.startsWith(expected)).toBe(true);
    expect(letter).toMatchObject({ language, email: 'a@wrona.example' });
  });

  it('a week ahead the weekday gets its date', async () => {
    const slots = { a: TUESDAY, b: TUESDAY + 7 * DAY_OF_HOURS };
    expect(await body({ kind: 'slots', clientId: await clientIn('en'), slots })).toContain('I have Tuesday afternoon or Tuesday afternoon (10 March). Which');
  });

  it('a client under another clock reads their half-day and both hours', async () => {
    const text = await body({ kind: 'slots', clientId: await clientIn('en'), slots: SLOTS, clientZone: 'America/New_York' });
    expect(text).toContain('Tuesday morning (3 March, 08:00 GMT-5 / 14:00 GMT+1)');
  });

  it('are for a call when there have been too many moves', async () => {
    expect(await body({ kind: 'slots', clientId: await clientIn('en'), slots: SLOTS, phoneOnly: true })).toContain(
      'I can ring you on Tuesday afternoon or on Wednesday morning.',
    );
  });
});

describe('not for us', () => {
  it.each<[string[], string]>([
    [[], 'so now.\n\nI wish'],
    [['Ewa Lis'], 'Ewa Lis does exactly that.'],
    [['Ewa Lis', 'Jan Kos', 'Biuro Dąb'], 'Ewa Lis, Jan Kos and Biuro Dąb do exactly that.'],
  ])('names %j to turn to', async (names, expected) => {
    expect(await body({ kind: 'not-for-us', clientId: await clientIn('en'), names })).toContain(expected);
  });

  it('names three at most', async () => {
    const input = { kind: 'not-for-us', clientId: await clientIn('en'), names: ['A', 'B', 'C', 'D'] };
    expect(await core.refusal('sales.letter', input)).toMatchObject({ field: 'names', reason: 'too-many' });
  });
});

it('without a greeting a letter begins without a name, and the form of address is the person’s', async () => {
  expect(await body({ kind: 'quick-question', clientId: await clientIn('ru', '', 'informal') })).toMatch(/^Привет!\n\nТвой вопрос/);
  expect(await body({ kind: 'ask-theirs', clientId: await clientIn('pl') })).toMatch(/^Dzień dobry!\n\nSkoro te terminy nie pasują, proszę/);
});

it('what goes with a proposal names what it is about', async () => {
  const clientId = await clientIn('en');
  await core.call('sales.saveProposal', { clientId, proposal: PROPOSAL as never });
  expect(await core.call('sales.letter', { kind: 'proposal', clientId })).toMatchObject({ subject: 'Bookkeeping: what we agreed' });
  const phrases = (await core.call('sales.get', { clientId })).phrases;
  expect(phrases).toMatchObject({ intent: 'If what I propose does what you described, what will you do next?', decisionCall: null });
});
