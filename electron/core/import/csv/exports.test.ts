import { describe, expect, it } from 'vitest';
import { pointsOf, only, readFixture } from '../testing/read-file.ts';
import type { ReadResult } from '../read-contacts.ts';

const fields = (result: ReadResult) => Object.fromEntries(result.columns.filter(({ field }) => field !== 'skip').map(({ heading, field }) => [heading, field]));

describe('a list kept by hand', () => {
  it('is read in its encoding, with its delimiter and its headings', () => {
    const result = readFixture('klienci-2026.csv');
    expect(result).toMatchObject({ format: 'csv', encoding: 'windows-1250', delimiter: 'semicolon' });
    expect(fields(result)).toEqual({
      NAZWA: 'organisation',
      OSOBA: 'name',
      'E-MAIL': 'email',
      TEL: 'phone',
      JĘZYK: 'language',
      RYTM: 'updates',
      UWAGI: 'note',
    });
    expect(result.columns[1]?.examples).toEqual(['Katarzyna Dudek', 'Siobhán Keane', 'Piotr Maślanka']);
  });

  it('refuses exactly the rows with something wrong, and says what', () => {
    const { rows } = readFixture('klienci-2026.csv');
    expect(rows.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(rows.filter(({ problem }) => problem).map(({ row, problem }) => [row, problem?.field, problem?.reason, problem?.value])).toEqual([
      [5, 'email', 'bad-email', 'yusuf@aksoylu'],
      [7, 'organisation', 'no-name', ''],
      [9, 'updates', 'unknown-rhythm', 'co 10 dni'],
    ]);
    expect(rows[2]?.card).toMatchObject({
      organisation: 'Piekarnia Maślanka',
      personName: 'Piotr Maślanka',
      language: 'pl',
      updates: 'monthly',
      note: 'mówić głośno; piekarnia hałasuje',
    });
  });
});

describe('Google', () => {
  it('in the old layout', () => {
    const [dudek, keane, nowak] = readFixture('google-old.csv').rows;
    expect(dudek?.card).toMatchObject({
      organisation: 'Dudek Logistyka',
      personName: 'Katarzyna Dudek',
      birthday: '1981-04-12',
      town: 'Wrocław',
      country: 'PL',
      groups: ['Klienci', 'friends'],
      custom: [
        { label: 'Organization 1 - Title', value: 'Prezes' },
        { label: 'Umowa', value: 'DL/2024/7' },
      ],
    });
    expect(dudek && pointsOf(dudek)).toEqual([
      'phone mobile +48 600 555 140',
      'phone fax +48 71 555 01 41',
      'email work k.dudek@dudeklog.example',
      'email work dudek@poczta.example',
      'address work ul. Stawowa 7, lok. 3, 50-015 Wrocław, PL',
      'url work https://dudeklog.example',
    ]);
    expect(keane).toMatchObject({ row: 6, card: { kind: 'person', birthday: '--02-29', groups: [] } });
    expect(nowak).toMatchObject({ row: 7, problem: { reason: 'no-name' } });
  });

  it('in the new layout', () => {
    const [oliver, nadar] = readFixture('google-new.csv').rows;
    expect(oliver?.card).toMatchObject({
      organisation: 'Thwaite Cycles',
      personName: 'Oliver James Thwaite',
      country: 'GB',
      groups: ['Clients', 'VAT quarter'],
    });
    expect(oliver?.card.custom).toContainEqual({ label: 'Year end', value: '31 March' });
    expect(oliver && pointsOf(oliver)).toEqual([
      'phone mobile 07700 900142',
      'phone mobile 0113 496 0142',
      'email work oliver@thwaite.example',
      'email home ollie@mail.example',
      'address work 4 Canal Road, Leeds, LS12 2PL, United Kingdom',
      'url thwaite.example',
    ]);
    expect(nadar).toMatchObject({ row: 6, card: { kind: 'company', organisation: 'Nadar Dental', personName: '' }, problem: null });
  });
});

describe('Outlook', () => {
  it('with English headings, in windows-1252', () => {
    const result = readFixture('outlook-en.csv');
    const [helene, joerg] = result.rows;
    expect(result.encoding).toBe('windows-1252');
    expect(helene?.card).toMatchObject({
      organisation: 'Atelier Noël',
      personName: 'Hélène Lefèvre',
      country: 'FR',
      groups: ['Clients', 'Été'],
      custom: [{ label: 'Job Title', value: 'Gérante' }],
    });
    expect(helene && pointsOf(helene)).toEqual([
      'phone work +33 1 99 00 01 40',
      'phone mobile +33 6 39 98 01 40',
      'phone fax +33 1 99 00 01 41',
      'email helene@noel.example',
      'email compta@noel.example',
      'address work 3 rue de la Forêt, 25000 Besançon, France',
      'url http://noel.example',
    ]);
    expect(joerg).toMatchObject({ problem: null, card: { personName: 'Jörg Größmann', birthday: null, town: 'Düsseldorf', country: 'DE' } });
  });

  it('with Polish headings, in windows-1250', () => {
    const result = readFixture('outlook-pl.csv');
    const [lucja, jozef] = result.rows;
    expect(result.encoding).toBe('windows-1250');
    expect(lucja?.card).toMatchObject({
      organisation: 'Gęś i Spółka',
      personName: 'Łucja Żółkiewska',
      town: 'Gdynia',
      country: 'PL',
      language: 'pl',
      birthday: '1990-04-12',
      groups: ['Klienci', 'Święta'],
    });
    expect(lucja && pointsOf(lucja)).toContain('address work ul. Świętojańska 5, lok. 2, 81-368 Gdynia, pomorskie, Polska');
    expect(jozef && pointsOf(jozef)).toEqual(['phone home +48 42 555 01 93', 'email jozef@cwik.example', 'address home ul. Źródlana 1, 90-001 Łódź']);
    expect(jozef).toMatchObject({ problem: null, card: { birthday: null } });
  });

  it('with Russian headings, in windows-1251', () => {
    const result = readFixture('outlook-ru.csv');
    const yulia = only(result);
    expect(result.encoding).toBe('windows-1251');
    expect(yulia.card).toMatchObject({
      organisation: 'ООО «Ромашка»',
      personName: 'Юлия Сергеевна Щукина',
      language: 'ru',
      birthday: '1984-09-03',
      town: 'Калининград',
      country: 'RU',
    });
    expect(pointsOf(yulia)).toEqual([
      'phone work +7 401 255-01-20',
      'phone work +7 401 255-01-22',
      'phone mobile +7 900 555-01-21',
      'phone fax +7 401 255-01-29',
      'email yulia@romashka.example',
      'email buh@romashka.example',
      'address work ул. Ленина, д. 1, 236000 Калининград, Россия',
    ]);
  });
});
