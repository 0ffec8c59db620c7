import { expect, it } from 'vitest';
import { hasForms, reworded } from './reworded.ts';
import { spokenTo, templateClause } from './template.ts';

const CLAUSE = templateClause.parse({
  key: 'late',
  section: 8,
  situation: 'Papers are late',
  weDo: { formal: 'I ring you, Mrs Wrona', informal: 'I ring you, Anna' },
  items: [{ text: { formal: 'Your statements', informal: 'Thy statements' } }, { text: 'Sales' }],
});
const formal = spokenTo(CLAUSE, 'formal');
const { key, ...words } = formal;

it('what is alike in both forms stays one text', () => {
  expect(reworded(CLAUSE, { key, words: { ...words, situation: 'Papers are missing' }, address: 'formal' }).situation).toBe('Papers are missing');
});

it('the other form keeps its words, and becomes one text where both read alike', () => {
  const changed = reworded(CLAUSE, { key, words: { ...words, weDo: 'I write to you, Mrs Wrona' }, address: 'formal' });
  expect(changed.weDo).toEqual({ formal: 'I write to you, Mrs Wrona', informal: 'I ring you, Anna' });
  expect(reworded(CLAUSE, { key, words: { ...words, weDo: 'I ring you, Anna' }, address: 'formal' }).weDo).toBe('I ring you, Anna');
});

it('a line keeps its other form wherever it moves; one that is new is alike in both', () => {
  const item = { byWhen: '', why: '', example: '' };
  const items = [
    { ...item, text: 'Contracts' },
    { ...item, text: 'Sales' },
    { ...item, text: 'Your statements' },
  ];
  expect(reworded(CLAUSE, { key, words: { ...words, items }, address: 'formal' }).items.map(({ text }) => text)).toEqual([
    'Contracts',
    'Sales',
    { formal: 'Your statements', informal: 'Thy statements' },
  ]);
});

it('knows whether a clause speaks in two forms', () => {
  expect(hasForms(CLAUSE)).toBe(true);
  expect(hasForms(reworded(null, { key: 'own', words, address: 'formal' }))).toBe(false);
});
