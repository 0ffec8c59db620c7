import { describe, expect, it } from 'vitest';
import { clauseFields } from './clause.ts';
import { differenceOf, markWords } from './difference.ts';

const clause = (key: string, texts: object = {}) => ({ key, ...clauseFields.parse({ section: 9, situation: 'Money', body: '£240 a month', ...texts }) });
/** −taken out− and +come in+. */
const read = (words: ReturnType<typeof markWords>): string =>
  words.map(({ mark, text }) => (mark === 'same' ? text : mark === 'added' ? `+${text}+` : `-${text}-`)).join('');

describe('words', () => {
  it.each([
    ['the same', '£240 a month', '£240 a month', '£240 a month'],
    ['one replaced', '£240 a month', '£300 a month', '-£240 -+£300 +a month'],
    ['one more at the end', '£240 a month', '£240 a month, due on the 1st', '£240 a -month-+month, due on the 1st+'],
    ['all new', '', 'We talk first.', '+We talk first.+'],
    ['all gone', 'We talk first.', '', '-We talk first.-'],
    ['two places', 'a b c d e', 'a x c y e', 'a -b -+x +c -d -+y +e'],
  ])('%s', (_name, before, after, expected) => expect(read(markWords(before, after))).toBe(expected));
});

describe('the difference of two versions', () => {
  it('of the same words is nothing', () => expect(differenceOf([clause('money')], [clause('money')])).toEqual([]));

  it('names what was added, removed and changed, section by section', () => {
    const before = [clause('money'), clause('late', { section: 8, situation: 'Late' })];
    const after = [clause('money', { body: '£300 a month' }), clause('own-1', { section: 8, situation: 'Holidays' })];
    expect(differenceOf(before, after).map(({ key, change }) => [key, change])).toEqual([
      ['own-1', 'added'],
      ['late', 'removed'],
      ['money', 'changed'],
    ]);
  });

  it('shows of a changed clause only the texts that differ', () => {
    const [only] = differenceOf([clause('money', { weDo: 'Call' })], [clause('money', { weDo: 'Call', items: [{ text: 'Invoice', byWhen: 'on the 1st' }] })]);
    expect(only?.texts).toEqual([{ field: 'items', words: [{ mark: 'added', text: 'Invoice, on the 1st' }] }]);
  });

  it('is not disturbed by a clause that moved', () => {
    expect(differenceOf([clause('a'), clause('b')], [clause('b'), clause('a')])).toEqual([]);
  });
});
