import { describe, expect, it } from 'vitest';
import { misplaced, sheetTemplate, spokenTo, templateClause } from './template.ts';

const money = { key: 'money', section: 9, situation: 'Money', body: { formal: 'Pan płaci {fee}', informal: 'Płacisz {fee}' } };

describe('a template', () => {
  it('speaks in the form of address of the client', () => {
    const clause = templateClause.parse(money);
    expect(spokenTo(clause, 'formal')).toMatchObject({ key: 'money', situation: 'Money', body: 'Pan płaci {fee}', items: [], mustDiscuss: true });
    expect(spokenTo(clause, 'informal').body).toBe('Płacisz {fee}');
  });

  it.each([
    ['a clause without a situation', { ...money, situation: '' }, 'no-situation'],
    ['a clause without one in one form of address', { ...money, situation: { formal: 'Money', informal: ' ' } }, 'no-situation'],
  ])('refuses %s', (_name, clause, reason) => expect(templateClause.safeParse(clause).error?.issues[0]?.message).toBe(reason));

  it('has every clause once', () =>
    expect(sheetTemplate.safeParse({ agreement: 'service agreement', clauses: [money, money] }).error?.issues[0]?.message).toBe('clause-twice'));

  it('names the clause and the places that nothing could fill, in either form of address', () => {
    const clauses = [money, { ...money, key: 'x', items: [{ text: { formal: '{fees}', informal: '{sum}' } }] }].map((each) => templateClause.parse(each));
    expect(misplaced(clauses)).toEqual({ index: 1, names: ['fees', 'sum'] });
    expect(misplaced(clauses.slice(0, 1))).toBeNull();
  });
});
