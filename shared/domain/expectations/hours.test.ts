import { expect, it } from 'vitest';
import { textIn } from '../../text/index.ts';
import type { Language } from '../language.ts';
import { DEFAULT_OFFICE_HOURS, type OfficeHours } from '../practice.ts';
import { hoursInWords } from './hours.ts';

const day = (from: string, to: string) => ({ from, to });
const MIXED: OfficeHours = [day('09:00', '17:00'), day('09:00', '17:00'), null, day('08:30', '12:00'), day('09:00', '17:00'), null, day('10:00', '12:00')];
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

it.each([
  ['en', DEFAULT_OFFICE_HOURS, 'Monday to Friday 9 to 17'],
  ['pl', DEFAULT_OFFICE_HOURS, 'poniedziałek–piątek w godz. 9–17'],
  ['ru', DEFAULT_OFFICE_HOURS, 'понедельник — пятница с 9 до 17'],
  ['en', MIXED, 'Monday to Tuesday 9 to 17, Thursday 8:30 to 12, Friday 9 to 17, Sunday 10 to 12'],
  ['en', DEFAULT_OFFICE_HOURS.map(() => null), ''],
] as const)('office hours in words (%s)', (language, hours, words) => {
  expect(plain(hoursInWords(hours, textIn(language as Language)))).toBe(words);
});
