import { describe, expect, it } from 'vitest';
import { clientFields, type ClientFields } from './client.ts';
import type { ClientId } from './ids.ts';
import { differences, likelySame, mergedFields, type MergeChoices } from './merge-clients.ts';

const of = (id: number, fields: Partial<ClientFields> & { name: string }) => ({ ...clientFields.parse({ kind: 'company', ...fields }), id: id as ClientId });
const merge = (keep: ReturnType<typeof of>, lose: ReturnType<typeof of>, choices: MergeChoices = {}) =>
  mergedFields({ keep, lose, choices, identityOf: ({ kind, value }) => `${kind} ${value}` });

describe('two records of one client', () => {
  const keep = of(1, { name: 'Wrona', town: 'Lublin', note: 'Pays late', tags: ['VAT'], points: [{ kind: 'phone', label: '', value: '1' }] });
  const lose = of(2, {
    name: 'Wrona Ceramika',
    town: 'Łódź',
    taxId: '77',
    note: 'Kiln',
    tags: ['VAT', 'new'],
    points: [
      { kind: 'phone', label: 'work', value: '1' },
      { kind: 'email', label: '', value: 'a@b.example' },
    ],
    custom: [{ label: 'Shelf', value: 'B' }],
  });

  it('differ where both say something', () => {
    expect(differences(keep, lose)).toEqual(['name', 'town', 'note']);
  });

  it('become one: gaps are filled, lists united, notes both kept', () => {
    expect(merge(keep, lose)).toEqual({
      ...clientFields.parse({ kind: 'company', name: 'Wrona', town: 'Lublin', taxId: '77' }),
      note: 'Pays late\n\nKiln',
      tags: ['VAT', 'new'],
      points: [keep.points[0], lose.points[1]],
      custom: lose.custom,
    });
  });

  it.each<[MergeChoices, Partial<ClientFields>]>([
    [{ name: 'lose' }, { name: 'Wrona Ceramika', town: 'Lublin' }],
    [
      { town: 'lose', name: 'keep' },
      { town: 'Łódź', name: 'Wrona' },
    ],
    [{ note: 'lose' }, { note: 'Kiln' }],
    [{ note: 'keep' }, { note: 'Pays late' }],
    [{ taxId: 'keep' }, { taxId: '77' }],
  ])('%j is followed', (choices, expected) => {
    expect(merge(keep, lose, choices)).toMatchObject(expected);
  });

  it('do not recommend themselves', () => {
    expect(merge(of(1, { name: 'A', referredBy: 2 as ClientId }), of(2, { name: 'B' })).referredBy).toBeNull();
    expect(merge(of(1, { name: 'A' }), of(2, { name: 'B', referredBy: 1 as ClientId })).referredBy).toBeNull();
    expect(merge(of(1, { name: 'A' }), of(2, { name: 'B', referredBy: 3 as ClientId })).referredBy).toBe(3);
  });
});

describe('people of both', () => {
  const person = (id: number, name: string, email?: string) => ({ id, name, points: email ? [{ kind: 'email' as const, label: '', value: email }] : [] });
  const keys = ({ name, points }: ReturnType<typeof person>) => [name, ...points.map(({ value }) => value)];

  it('are likely the same by name or mail, each once; who is one person already is not asked about', () => {
    const keep = [person(1, 'Anna', 'a@x'), person(2, 'Jan'), person(3, 'Ola')];
    const lose = [person(11, 'A. Wrona', 'a@x'), person(12, 'Jan'), person(13, 'Jan'), person(3, 'Ola')];
    expect([...likelySame(keep, lose, keys as never)]).toEqual([
      [11, 1],
      [12, 2],
    ]);
  });
});
