import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { card as cardSchema, CARD_FIELDS } from '#shared/domain/import-card.ts';
import { birthday } from '#shared/domain/person.ts';
import { checkRow } from './check-row.ts';
import { withCorrections } from './corrections.ts';
import type { RowValues } from './row-values.ts';
import { TODAY } from './testing/read-file.ts';

const check = (values: RowValues, country = 'PL') => checkRow(values, [], { country, today: TODAY });
const points = (values: RowValues) => check({ name: 'Anna Nowak', ...values }).card.points.map(({ kind, label, value }) => `${kind} ${label} ${value}`);

describe('a row is refused', () => {
  it.each<[RowValues, string, string, string]>([
    [{ email: 'faktury@nowak.example' }, 'organisation', 'no-name', ''],
    [{ organisation: ' ', name: ' ' }, 'organisation', 'no-name', ''],
    [{ name: 'Yusuf', email: 'yusuf@aksoylu' }, 'email', 'bad-email', 'yusuf@aksoylu'],
    [{ name: 'Yusuf', email: 'yusuf' }, 'email', 'bad-email', 'yusuf'],
    [{ name: 'Yusuf', email: 'ok@x.example; bad@x' }, 'email', 'bad-email', 'bad@x'],
    [{ name: 'Anna', phone: 'ask reception' }, 'phone', 'bad-phone', 'ask reception'],
    [{ name: 'Anna', lastContactOn: 'wczoraj' }, 'lastContactOn', 'bad-date', 'wczoraj'],
    [{ name: 'Anna', lastContactOn: '2026-06-02' }, 'lastContactOn', 'in-future', '2026-06-02'],
    [{ name: 'Anna', birthday: '31.02.1990' }, 'birthday', 'bad-date', '31.02.1990'],
    [{ name: 'Anna', updates: 'co 10 dni' }, 'updates', 'unknown-rhythm', 'co 10 dni'],
    [{ name: 'Anna', meetingRhythm: 'czasem' }, 'meetingRhythm', 'unknown-rhythm', 'czasem'],
    [{ name: 'x'.repeat(201) }, 'name', 'too-long', `${'x'.repeat(199)}…`],
    [{ name: 'Anna', note: 'x'.repeat(20_001) }, 'note', 'too-long', `${'x'.repeat(199)}…`],
    [{ name: 'Anna', town: 'x'.repeat(101) }, 'town', 'too-long', 'x'.repeat(101)],
    [{ name: 'Krę\uFFFDlewski' }, 'name', 'bad-characters', 'Krę\uFFFDlewski'],
    [{ name: 'Anna', phone: Array.from({ length: 51 }, (_, index) => `22 555 ${1000 + index}`).join(' ::: ') }, 'phone', 'too-many', '22 555 1050'],
  ])('%j', (values, field, reason, value) => {
    expect(check(values).problem).toEqual({ field, reason, value });
  });

  it('for everything that is wrong, each thing once', () => {
    const { problem, moreProblems } = check({ email: 'a@x; b@x; a@x', updates: 'czasem', lastContactOn: '2026-06-02' });
    expect([problem, ...moreProblems].map((each) => `${each?.field} ${each?.reason} ${each?.value}`)).toEqual([
      'organisation no-name ',
      'email bad-email a@x',
      'email bad-email b@x',
      'lastContactOn in-future 2026-06-02',
      'updates unknown-rhythm czasem',
    ]);
  });

  it('with everything that could be understood, the bad value left out', () => {
    const { card } = check({
      organisation: 'Aksoylu Textiles',
      name: 'Yusuf Aksoylu',
      email: 'yusuf@aksoylu',
      phone: '+49 30 555 0164',
      language: 'en',
      updates: 'monthly',
    });
    expect(card).toMatchObject({
      organisation: 'Aksoylu Textiles',
      personName: 'Yusuf Aksoylu',
      language: 'en',
      updates: 'monthly',
      points: [{ kind: 'phone' }],
    });
  });

  it('but not for today, an unknown language, a date of zeros or an unknown country', () => {
    expect(check({ name: 'Anna', lastContactOn: TODAY, language: 'suahili', birthday: '0.0.00', country: 'Ruritania' }).problem).toBeNull();
  });
});

describe('a correction', () => {
  const refused = (values: Record<string, string>) => {
    const { card: _card, ...wrong } = check(values);
    return { values, ...wrong };
  };

  it('replaces the value and the row is sound', () => {
    const corrected = withCorrections(refused({ name: 'Yusuf', email: 'yusuf@aksoylu' }), { email: 'yusuf@aksoylu.example' });
    expect(check(corrected)).toMatchObject({ problem: null, card: { points: [{ value: 'yusuf@aksoylu.example' }] } });
  });

  it('of several fields at once replaces in each the value that was refused first', () => {
    const row = refused({ name: 'Yusuf', email: 'ok@x.example; bad@x', phone: 'ask reception', updates: 'czasem' });
    expect(withCorrections(row, { email: 'good@x.example', phone: '22 555 10 10', updates: 'monthly' })).toMatchObject({
      email: 'ok@x.example; good@x.example',
      phone: '22 555 10 10',
      updates: 'monthly',
    });
  });

  it('to nothing brings the row in without the value', () => {
    expect(check(withCorrections(refused({ name: 'Yusuf', email: 'yusuf@aksoylu' }), { email: '' }))).toMatchObject({
      problem: null,
      card: { points: [] },
    });
  });

  it('leaves the other addresses of the field, and their labels', () => {
    const row = refused({ name: 'Anna', email: 'a@x.example ::: b@x ::: c@x.example', emailLabel: 'work ::: home ::: Księgowość' });
    expect(points(withCorrections(row, { email: '' }))).toEqual(['email work a@x.example', 'email Księgowość c@x.example']);
    expect(points(withCorrections(row, { email: 'b@x.example' }))).toEqual([
      'email work a@x.example',
      'email home b@x.example',
      'email Księgowość c@x.example',
    ]);
  });
});

describe('a person', () => {
  it('has the name as it is written, or put together from its parts', () => {
    expect(check({ name: 'Nowak, Anna' }).card.personName).toBe('Nowak, Anna');
    expect(check({ prefix: 'dr', given: 'Anna', additional: 'Maria', family: 'Nowak', suffix: 'MBA' }).card.personName).toBe('dr Anna Maria Nowak MBA');
    expect(check({ prefix: 'Pani', given: 'Anna', family: 'Nowak' }).card.personName).toBe('Anna Nowak');
  });

  it('makes a client of its own only where no firm is named', () => {
    expect(check({ name: 'Anna' }).card.kind).toBe('person');
    expect(check({ name: 'Anna', organisation: 'Gęś' }).card.kind).toBe('company');
  });
});

describe('phones and mails in one cell', () => {
  it.each<[RowValues, string[]]>([
    [{ email: 'a@x.example; b@x.example, c@x.example' }, ['email  a@x.example', 'email  b@x.example', 'email  c@x.example']],
    [{ email: 'a@x.example b@x.example' }, ['email  a@x.example', 'email  b@x.example']],
    [{ email: 'Anna Nowak <anna@x.example>' }, ['email  anna@x.example']],
    [{ email: 'mailto:anna@x.example' }, ['email  anna@x.example']],
    [{ email: 'A@x.example ::: a@X.example' }, ['email  A@x.example']],
    [{ phone: '22 555 01 66; 600 555 166' }, ['phone  22 555 01 66', 'phone  600 555 166']],
    [{ phone: '22 555 01 66 / 600 555 166' }, ['phone  22 555 01 66', 'phone  600 555 166']],
    [{ phone: '030/5550164' }, ['phone  030/5550164']],
    [{ phone: '+48 22 555 01 66,,12' }, ['phone  +48 22 555 01 66,,12']],
    [{ phone: '\u202A+48 22 555 01 66\u202C' }, ['phone  +48 22 555 01 66']],
    [{ phone: '1 555 0100 ::: 1 555 0101', phoneLabel: 'Fax ::: Mobile' }, ['phone mobile 1 555 0101', 'phone fax 1 555 0100']],
    [{ url: 'x.example ::: https://y.example', urlLabel: ' ::: Blog' }, ['url  x.example', 'url Blog https://y.example']],
    [{ street: 'ul. Prosta 1', postcode: '90-001', town: 'Łódź', country: 'Polska' }, ['address  ul. Prosta 1, 90-001 Łódź, Polska']],
    [{ street: '4 Canal Road', postcode: 'LS12 2PL', town: 'Leeds', country: 'UK' }, ['address  4 Canal Road, Leeds, LS12 2PL, UK']],
  ])('%j', (values, expected) => {
    expect(points(values)).toEqual(expected);
  });
});

it('whatever stands in the fields, the card fits its schema or the row is refused', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('a@b.example', 'x'.repeat(300), '12.04.1990', '--02-30', 'monthly', 'PL', ' ::: ', '\u0000\u0007'),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...CARD_FIELDS), text), fc.array(fc.record({ label: text, value: text }), { maxLength: 5 }), (values, custom) => {
      const { card } = checkRow(values, custom, { country: 'PL', today: TODAY });
      expect(cardSchema.safeParse(card).error?.issues ?? []).toEqual([]);
      expect(card.birthday === null || birthday.safeParse(card.birthday).success).toBe(true);
    }),
  );
});
