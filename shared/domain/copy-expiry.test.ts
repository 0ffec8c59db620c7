import { expect, it } from 'vitest';
import { DAY_OF_HOURS } from '../time/duration.ts';
import { copiesToRemove, type KeptCopy } from './backup-rotation.ts';
import { expiryOf } from './copy-expiry.ts';

const NOW = Date.UTC(2026, 1, 26, 9);
const copy = (id: string, daysAgo: number, reason: KeptCopy['reason']): KeptCopy => ({ id, takenAt: NOW - daysAgo * DAY_OF_HOURS, reason, bytes: 1 });

it.each<[string, KeptCopy, string | undefined]>([
  // It is neither the newest of its week nor of its month once others have come.
  ['a copy of a Thursday stays a week', copy('a', 0, 'daily'), '2026-03-05'],
  // The newest of January: until six later months have theirs.
  ['the copy of a month stays half a year', copy('a', 26, 'daily'), '2026-07-01'],
  ['one of an occasion stays until others of its kind come', copy('a', 0, 'before-import'), undefined],
])('%s', (_title, one, day) => {
  expect(expiryOf([one], NOW, 'UTC').get('a')).toBe(day);
});

it('the day is the first on which the rule takes the copy away', () => {
  const week = Array.from({ length: 7 }, (_, n) => copy(`d${n}`, n, 'daily'));
  const goes = expiryOf(week, NOW, 'UTC');
  expect([...goes.keys()].toSorted()).toEqual(week.map(({ id }) => id));
  expect(goes.get('d2')).toBe('2026-03-03');
  expect(copiesToRemove([...week, ...Array.from({ length: 4 }, (_, n) => copy(`later ${n}`, -1 - n, 'daily'))], 'UTC')).not.toContain('d2');
  expect(copiesToRemove(week, 'UTC')).toEqual([]);
});
