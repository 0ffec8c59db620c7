import { expect, test } from 'vitest';
import type { ImportRow } from '#shared/contract/imports.ts';
import { correctableFields, correctedValues, startingText } from './correct-fields.ts';

type Part = Pick<ImportRow, 'card' | 'values' | 'problem' | 'moreProblems'>;

const CARD: ImportRow['card'] = {
  uid: '',
  kind: 'company',
  organisation: '',
  personName: '',
  greeting: '',
  role: null,
  points: [],
  town: '',
  country: '',
  language: null,
  birthday: null,
  note: '',
  taxId: '',
  source: '',
  startedOn: null,
  lastContactOn: null,
  meetingRhythm: null,
  updates: null,
  groups: [],
  custom: [],
  photo: false,
};

function part(values: ImportRow['values'], problem: ImportRow['problem'] = null, card: Partial<ImportRow['card']> = {}): Part {
  return { card: { ...CARD, ...card }, values, problem, moreProblems: [] };
}

test('the usual fields are there, those that say something, and the one that is wrong', () => {
  expect(correctableFields(part({ town: 'Łódź', uid: 'x', groups: 'a' }))).toEqual(['organisation', 'name', 'email', 'phone', 'town']);
  expect(correctableFields(part({}, { field: 'birthday', reason: 'bad-date', value: '31.02.1990' }))).toContain('birthday');
});

test('with several things wrong, each field of them is to be corrected, and begins with what was refused there', () => {
  const row: Part = {
    ...part({ email: 'a@x.example ::: bad', birthday: '31.02.1990' }, { field: 'email', reason: 'bad-email', value: 'bad' }),
    moreProblems: [{ field: 'birthday', reason: 'bad-date', value: '31.02.1990' }],
  };
  expect(correctableFields(row)).toEqual(['organisation', 'name', 'email', 'phone', 'birthday']);
  expect([startingText(row, 'email'), startingText(row, 'birthday')]).toEqual(['bad', '31.02.1990']);
});

test('a name that the file has in parts is corrected in its parts', () => {
  expect(correctableFields(part({ given: 'Anna', family: 'Wrona' }))).toEqual(['organisation', 'given', 'family', 'email', 'phone']);
});

test('several values have a line each, and go back as they came', () => {
  const row = part({ phone: '+48 1 ::: +48 2', emailLabel: 'work' });
  expect(startingText(row, 'phone')).toBe('+48 1\n+48 2');
  expect(correctedValues(row, { phone: '+48 1\n+48 3' })).toEqual({ phone: '+48 1 ::: +48 3' });
});

test('of several values only the refused one is to be corrected', () => {
  const row = part({ email: 'a@x.example ::: bad' }, { field: 'email', reason: 'bad-email', value: 'bad' });
  expect(startingText(row, 'email')).toBe('bad');
});

test('what was not changed is not sent; a line break in a note is a line break', () => {
  const row = part({ organisation: 'Wrona', note: 'one' });
  expect(correctedValues(row, { organisation: 'Wrona', note: 'one\ntwo' })).toEqual({ note: 'one\ntwo' });
});

test('a rhythm stands as it was understood, one that was not as it is written', () => {
  expect(startingText(part({ updates: 'co miesiąc' }, null, { updates: 'monthly' }), 'updates')).toBe('monthly');
  expect(startingText(part({ updates: 'co 10 dni' }, { field: 'updates', reason: 'unknown-rhythm', value: 'co 10 dni' }), 'updates')).toBe('co 10 dni');
});
