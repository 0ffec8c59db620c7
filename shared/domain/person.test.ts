import { describe, expect, it } from 'vitest';
import { refusalsOf } from '../testing/refusals.ts';
import { birthday, personFields } from './person.ts';

describe('a birthday', () => {
  it.each(['1980-07-14', '1900-02-28', '2000-02-29', '2024-02-29', '0001-01-01', '--02-29', '--12-31'])('may be %s', (text) => {
    expect(birthday.safeParse(text).success).toBe(true);
  });

  it.each([
    '',
    '1900-02-29',
    '2023-02-29',
    '0000-01-01',
    '--02-30',
    '--13-01',
    '--00-10',
    '-02-29',
    '---02-29',
    '02-29',
    '--2-9',
    '--02-29 ',
    '2024--02-29',
    '14.07.1980',
  ])('is never %j', (text) => {
    expect(refusalsOf(birthday, text)).toEqual([['', 'bad-date']]);
  });
});

describe('a person', () => {
  const problemsOf = (change: object) => refusalsOf(personFields, { name: 'Anna Wrona', ...change });

  it('needs a name and nothing else', () => {
    expect(personFields.parse({ name: ' Anna Wrona ' })).toEqual({
      name: 'Anna Wrona',
      greeting: '',
      formOfAddress: 'formal',
      gender: null,
      language: null,
      birthday: null,
      points: [],
      note: '',
    });
  });

  it.each<[object, string, string]>([
    [{ name: '' }, 'name', 'required'],
    [{ name: ' \n ' }, 'name', 'required'],
    [{ name: 'x'.repeat(201) }, 'name', 'too-long'],
    [{ greeting: 'x'.repeat(201) }, 'greeting', 'too-long'],
    [{ note: 'x'.repeat(20_001) }, 'note', 'too-long'],
    [{ birthday: '2023-02-29' }, 'birthday', 'bad-date'],
    [
      {
        points: [
          { kind: 'phone', value: '600 100 200' },
          { kind: 'email', value: 'no' },
        ],
      },
      'points.1.value',
      'bad-email',
    ],
  ])('is refused with a reason code at the field', (change, field, reason) => {
    expect(problemsOf(change)).toEqual([[field, reason]]);
  });

  it('keeps what fits exactly', () => {
    expect(problemsOf({ name: 'x'.repeat(200), greeting: 'x'.repeat(200), note: 'x'.repeat(20_000) })).toEqual([]);
  });

  it.each([{ gender: 'neuter' }, { language: 'de' }, { formOfAddress: 'none' }, { photo: 'x' }])('is refused with %j', (change) => {
    expect(problemsOf(change)).toHaveLength(1);
  });
});
