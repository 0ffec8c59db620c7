import { expect, test } from 'vitest';
import { addDays, instantOf, type Day } from '../time/day.ts';
import { copiesToRemove, hasShrunk, RETENTION, type BackupReason, type KeptCopy, type Retention } from './backup-rotation.ts';

const ZONE = 'Europe/Warsaw';
const FIRST = '2026-01-01' as Day;

function copyOn(day: Day, reason: BackupReason = 'daily', time = '09:00', bytes = 1_000_000): KeptCopy {
  return { id: `${day} ${reason} ${time}`, takenAt: instantOf(day, time, ZONE), reason, bytes };
}

/** What is left when each copy is followed by a rotation, as it is in life. */
function keptAfter(coming: readonly KeptCopy[], limits: Retention = RETENTION): KeptCopy[] {
  let kept: KeptCopy[] = [];
  for (const copy of coming.toSorted((a, b) => a.takenAt - b.takenAt)) {
    kept = [...kept, copy];
    const gone = new Set(copiesToRemove(kept, ZONE, limits));
    kept = kept.filter(({ id }) => !gone.has(id));
  }
  return kept.toSorted((a, b) => b.takenAt - a.takenAt);
}

const everyDay = (days: number): KeptCopy[] => Array.from({ length: days }, (_, index) => copyOn(addDays(FIRST, index)));
const daysOf = (copies: readonly KeptCopy[]): string[] => copies.map(({ id }) => id.slice(0, 10));

test('a year of daily copies leaves a week of days, four weeks and six months', () => {
  expect(daysOf(keptAfter(everyDay(365)))).toEqual([
    // 31 December 2026 is a Thursday.
    '2026-12-31',
    '2026-12-30',
    '2026-12-29',
    '2026-12-28',
    '2026-12-27',
    '2026-12-26',
    '2026-12-25',
    '2026-12-20',
    '2026-12-13',
    '2026-11-30',
    '2026-10-31',
    '2026-09-30',
    '2026-08-31',
    '2026-07-31',
  ]);
});

test('at no time of the year is there less than a copy of each of the last seven days', () => {
  let kept: KeptCopy[] = [];
  everyDay(365).forEach((copy, index) => {
    kept = keptAfter([...kept, copy]);
    const days = daysOf(kept);
    for (let back = 0; back < Math.min(7, index + 1); back += 1) expect(days).toContain(addDays(FIRST, index - back));
  });
});

test('a practice that is opened once a month keeps half a year', () => {
  const monthly = Array.from({ length: 12 }, (_, month) => copyOn(`2026-${String(month + 1).padStart(2, '0')}-15` as Day));
  expect(daysOf(keptAfter(monthly)).at(-1)).toBe('2026-06-15');
});

test('copies of occasions do not push out the days, nor the days them', () => {
  const upgrade = copyOn(addDays(FIRST, -90), 'before-migration');
  const imports = Array.from({ length: 30 }, (_, index) => copyOn(addDays(FIRST, 40), 'before-import', `10:${String(index).padStart(2, '0')}`));
  const kept = keptAfter([upgrade, ...everyDay(40), ...imports]);
  expect(kept.filter(({ reason }) => reason === 'before-import')).toHaveLength(RETENTION.occasions);
  expect(kept.filter(({ reason }) => reason === 'daily').length).toBeGreaterThanOrEqual(RETENTION.days);
  expect(kept.at(-1)).toBe(upgrade);
});

test('the last copy of a day stands for it', () => {
  const kept = keptAfter([...everyDay(10), copyOn(addDays(FIRST, 9), 'daily', '18:00')]);
  expect(kept[0]?.id).toBe('2026-01-10 daily 18:00');
});

test('copies that take too much room go, the oldest first, but never the newest three', () => {
  const large = everyDay(10).map((copy) => ({ ...copy, bytes: 1_500_000_000 }));
  expect(daysOf(keptAfter(large))).toEqual(['2026-01-10', '2026-01-09', '2026-01-08']);
  const half = everyDay(10).map((copy) => ({ ...copy, bytes: 800_000_000 }));
  expect(daysOf(keptAfter(half))).toEqual(['2026-01-10', '2026-01-09', '2026-01-08', '2026-01-07', '2026-01-06']);
});

test('the newest three stay though no rule wants them', () => {
  const none = { ...RETENTION, days: 0, weeks: 0, months: 0, occasions: 0 };
  expect(daysOf(keptAfter(everyDay(10), none))).toEqual(['2026-01-10', '2026-01-09', '2026-01-08']);
});

test('a practice over the change to summer time is counted in days, not in hours', () => {
  const nights = Array.from({ length: 20 }, (_, index) => copyOn(addDays('2026-03-20' as Day, index), 'daily', '00:30'));
  expect(daysOf(keptAfter(nights)).slice(0, 7)).toEqual(['2026-04-08', '2026-04-07', '2026-04-06', '2026-04-05', '2026-04-04', '2026-04-03', '2026-04-02']);
});

test.each([
  [100, 49, true],
  [100, 50, false],
  [100, 200, false],
  [0, 0, false],
  [1, 0, true],
])('from %i rows to %i is a loss to ask about: %s', (before, now, shrunk) => {
  expect(hasShrunk(before, now)).toBe(shrunk);
});
