import { expect, test } from 'vitest';
import { birthday } from '#shared/domain/person.ts';
import { birthdayOf, NO_BIRTHDAY, partsOf } from './birthday.ts';

test.each(['1979-05-14', '--05-14', '--02-29'])('%s is taken apart and put together again', (text) => {
  expect(birthdayOf(partsOf(text))).toBe(text);
});

test('nothing said is no birthday', () => {
  expect(partsOf(null)).toEqual(NO_BIRTHDAY);
  expect(birthdayOf(NO_BIRTHDAY)).toBeNull();
});

test.each([
  { ...NO_BIRTHDAY, day: 14 },
  { ...NO_BIRTHDAY, month: 5 },
  { ...NO_BIRTHDAY, year: 1979 },
  { day: 31, month: 2, year: null },
])('half a birthday, or one that no year has, is refused: %j', (parts) => {
  expect(birthday.safeParse(birthdayOf(parts)).success).toBe(false);
});
