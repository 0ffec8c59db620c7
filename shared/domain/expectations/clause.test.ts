import { describe, expect, it } from 'vitest';
import { clauseFields, shortOf, textsOf } from './clause.ts';
import { SECTION_NAMES, sectionName, shapeOf } from './section.ts';

const LATE = { section: 8, situation: 'Documents come late', weDo: 'Call you on the 9th', youDo: 'Name a day', byWhen: '9th', otherwise: 'I file what I have' };

/** What speaks against a clause: the field and the reason. */
const problems = (clause: object): string[] =>
  (clauseFields.safeParse({ ...LATE, ...clause }).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('a clause', () => {
  it.each([
    ['as it is', {}, []],
    ['without a situation', { situation: '  ' }, ['situation: no-situation']],
    ['with a situation and nothing that is done in it', { weDo: '', youDo: '', otherwise: '' }, ['body: clause-says-nothing']],
    ['with a list alone', { weDo: '', youDo: '', otherwise: '', items: [{ text: 'Payroll' }] }, []],
    ['of a section that has none', { section: 13 }, ['section: Too big: expected number to be <=12']],
  ])('%s', (_name, clause, expected) => expect(problems(clause)).toEqual(expected));

  it('must be talked about unless somebody says otherwise', () => expect(clauseFields.parse(LATE).mustDiscuss).toBe(true));

  it('is called by its short name where it has one', () => {
    expect(shortOf({ short: '', situation: 'Documents come late' })).toBe('Documents come late');
    expect(shortOf({ short: 'Late papers', situation: 'Documents come late' })).toBe('Late papers');
  });

  it('says all its texts, those of its items too', () => {
    const clause = clauseFields.parse({ ...LATE, items: [{ text: 'Bank statement', why: 'so the month can close' }] });
    expect(textsOf(clause)).toEqual([
      'Documents come late',
      'Call you on the 9th',
      'Name a day',
      '9th',
      'I file what I have',
      'Bank statement',
      'so the month can close',
    ]);
  });
});

describe('the sections', () => {
  it('are twelve, of four shapes', () => {
    expect(SECTION_NAMES.map((_name, index) => shapeOf(index + 1))).toEqual([
      'text',
      'list',
      'list',
      'needs',
      'text',
      'text',
      'text',
      'situations',
      'text',
      'text',
      'text',
      'text',
    ]);
    expect(sectionName(8)).toBe('situations');
    expect(() => sectionName(13)).toThrow('no section 13');
  });
});
