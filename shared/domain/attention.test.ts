import { describe, expect, it } from 'vitest';
import { collatorOf } from '../text/format.ts';
import { day } from '../time/day.ts';
import { needsNews, urgencyOf } from './attention.ts';
import { bandOf, type Gap } from './gap.ts';
import { byConsequence } from './today-order.ts';

function gap(gapDays: number, targetDays: number, neverInformed = false): Gap {
  const ratio = gapDays / targetDays;
  const nobodyElse = { othersSince: null, backOn: null };
  return { since: day.parse('2026-01-01'), dueOn: day.parse('2026-02-01'), neverInformed, ...nobodyElse, gapDays, targetDays, ratio, band: bandOf(ratio) };
}

describe('needsNews', () => {
  it.each<[string, Gap, boolean]>([
    ['before the agreed day', gap(30, 31), false],
    ['on the agreed day', gap(31, 31), true],
    ['after it', gap(32, 31), true],
    ['on the first day of work, when nobody has been told anything', gap(0, 31, true), true],
    ['on the day of the news', gap(0, 31), false],
    ['while they are away', { ...gap(40, 31), backOn: day.parse('2026-03-02') }, false],
  ])('%s', (_title, it, expected) => {
    expect(needsNews(it)).toBe(expected);
  });
});

describe('urgencyOf', () => {
  const order = (lines: { name: string; gap: Gap }[], language: 'en' | 'pl' = 'en') => {
    const { compare } = collatorOf(language);
    const ranked = lines.map((line) => ({ ...line, rank: 'update' as const, order: urgencyOf(line.gap) }));
    return ranked.toSorted(byConsequence((a, b) => compare(a.name, b.name))).map((line) => line.name);
  };

  it('puts those never spoken to first, then those furthest beyond what was agreed', () => {
    const lines = [
      { name: 'due today', gap: gap(31, 31) },
      { name: 'new, a day old', gap: gap(1, 31, true) },
      { name: 'weekly, ten days', gap: gap(10, 7) },
      { name: 'monthly, forty days', gap: gap(40, 31) },
      { name: 'new, ten days old', gap: gap(10, 31, true) },
    ];
    expect(order(lines)).toEqual(['new, ten days old', 'new, a day old', 'weekly, ten days', 'monthly, forty days', 'due today']);
  });

  it('of equal shares takes the longer silence first', () => {
    expect(
      order([
        { name: 'weekly', gap: gap(14, 7) },
        { name: 'monthly', gap: gap(60, 30) },
      ]),
    ).toEqual(['monthly', 'weekly']);
  });

  it('puts equal ones in the order of the alphabet of the language', () => {
    const lines = ['Łaski', 'Malec', 'Lis', 'Ćwik', 'Czar'].map((name) => ({ name, gap: gap(40, 31) }));
    expect(order(lines, 'pl')).toEqual(['Czar', 'Ćwik', 'Lis', 'Łaski', 'Malec']);
  });
});
