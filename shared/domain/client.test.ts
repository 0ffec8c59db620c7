import { describe, expect, it } from 'vitest';
import { refusalsOf } from '../testing/refusals.ts';
import { clientFields, country } from './client.ts';

const problemsOf = (change: object) => refusalsOf(clientFields, { kind: 'company', name: 'Wrona', ...change });

describe('a client', () => {
  it('needs a kind and a name; work with them is going on unless said otherwise', () => {
    expect(clientFields.parse({ kind: 'person', name: ' Anna Wrona ' })).toEqual({
      kind: 'person',
      name: 'Anna Wrona',
      legalName: '',
      taxId: '',
      town: '',
      country: '',
      language: null,
      stage: 'active',
      source: '',
      referredBy: null,
      points: [],
      tags: [],
      custom: [],
      pinnedNote: '',
      note: '',
    });
    expect(clientFields.safeParse({ name: 'Wrona' }).success).toBe(false);
  });

  it.each<[object, string, string]>([
    [{ name: ' ' }, 'name', 'required'],
    [{ name: 'x'.repeat(201) }, 'name', 'too-long'],
    [{ legalName: 'x'.repeat(201) }, 'legalName', 'too-long'],
    [{ taxId: '1'.repeat(61) }, 'taxId', 'too-long'],
    [{ town: 'x'.repeat(101) }, 'town', 'too-long'],
    [{ source: 'x'.repeat(501) }, 'source', 'too-long'],
    [{ pinnedNote: 'x'.repeat(501) }, 'pinnedNote', 'too-long'],
    [{ note: 'x'.repeat(20_001) }, 'note', 'too-long'],
    [{ country: 'Poland' }, 'country', 'bad-country'],
    [{ tags: ['vat', ' '] }, 'tags.1', 'required'],
    [{ tags: ['x'.repeat(61)] }, 'tags.0', 'too-long'],
    [{ tags: Array.from({ length: 51 }, (_, i) => `tag ${i}`) }, 'tags', 'too-many'],
    [{ custom: [{ label: '', value: 'x' }] }, 'custom.0.label', 'required'],
    [{ custom: [{ label: 'x'.repeat(101), value: '' }] }, 'custom.0.label', 'too-long'],
    [{ custom: [{ label: 'NIP', value: 'x'.repeat(501) }] }, 'custom.0.value', 'too-long'],
    [{ custom: Array.from({ length: 101 }, (_, i) => ({ label: `field ${i}`, value: '' })) }, 'custom', 'too-many'],
    [{ points: [{ kind: 'phone', value: 'none' }] }, 'points.0.value', 'bad-phone'],
  ])('is refused with a reason code at the field', (change, field, reason) => {
    expect(problemsOf(change)).toEqual([[field, reason]]);
  });

  it.each([{ stage: 'closed' }, { language: 'de' }, { referredBy: 0 }, { outcome: 'declined' }, { kind: 'dog' }])('is refused with %j', (change) => {
    expect(problemsOf(change)).toHaveLength(1);
  });
});

it('a country is two capital letters, or not said', () => {
  expect(['', 'PL', 'GB', 'pl', 'POL', 'P1', 'PL\n', ' PL'].filter((text) => country.safeParse(text).success)).toEqual(['', 'PL', 'GB']);
});
