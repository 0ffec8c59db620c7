import { describe, expect, it } from 'vitest';
import type { ReadResult } from '../read-contacts.ts';
import { only, pointsOf, readText } from '../testing/read-file.ts';

const fields = (result: ReadResult) => Object.fromEntries(result.columns.filter(({ field }) => field !== 'skip').map(({ heading, field }) => [heading, field]));
const cards = (result: ReadResult) => result.rows.map(({ card }) => card);

describe('an address', () => {
  it.each([
    ['Firma;Adres;Kod;Miasto\nGęś;ul. Prosta 1;90-001;Łódź', 'address ul. Prosta 1, 90-001 Łódź'],
    ['Firma;Adres;Kod;Miasto\nGęś;ul. Prosta 1, 90-001 Łódź;90-001;Łódź', 'address ul. Prosta 1, 90-001 Łódź'],
    ['Firma;Ulica;Miasto;Kraj\nGęś;ul. Prosta 1;Łódź;Polska', 'address ul. Prosta 1, Łódź, Polska'],
    ['Organization,Home Address,Home City,Home ZipCode,Home Country\nGoose,4 Canal Road,Leeds,LS12 2PL,UK', 'address home 4 Canal Road, Leeds, LS12 2PL, UK'],
  ])('%j is one', (text, address) => {
    expect(pointsOf(only(readText(text)))).toEqual([address]);
  });

  it('is none where only the town is known', () => {
    expect(only(readText('Firma;Miasto;Kraj\nGęś;Łódź;Polska')).card).toMatchObject({ town: 'Łódź', country: 'PL', points: [] });
  });
});

describe('the delimiter', () => {
  it.each([
    ['NAZWA,OSOBA\nGęś,Łucja', 'comma'],
    ['NAZWA;OSOBA\nGęś, Kura;Łucja', 'semicolon'],
    ['NAZWA\tOSOBA\nGęś; Kura\tŁucja', 'tab'],
    ['NAZWA|OSOBA\nGęś|Łucja', 'pipe'],
    ['sep=|\nx|y\na;b|c;d\n', 'pipe'],
    ['Acme;Jan;jan@acme.example', 'semicolon'],
    ['foo,bar;baz\none,x;y\ntwo,three,four;z', 'semicolon'],
    ['Firma\nGęś', 'comma'],
  ])('%j is split at %s', (text, delimiter) => {
    expect(readText(text).delimiter).toBe(delimiter);
  });

  it('may be chosen by hand', () => {
    expect(readText('NAZWA;OSOBA|X\nGęś;Łucja|1', { delimiter: 'pipe' }).columns.map(({ heading }) => heading)).toEqual(['NAZWA;OSOBA', 'X']);
  });

  it('of a first line sep=; does not move the line numbers', () => {
    expect(only(readText('sep=;\nNAZWA;OSOBA\nGęś;Łucja\n'))).toMatchObject({ row: 3, card: { organisation: 'Gęś' } });
  });
});

describe('columns', () => {
  const text = 'Klient;Kto;Nr;Kolor\nGęś;Łucja;22 555 01 01;biały\n';

  it('that say nothing are left out, and named so that they can be assigned', () => {
    expect(readText(text).columns.map(({ heading, field }) => [heading, field])).toEqual([
      ['Klient', 'organisation'],
      ['Kto', 'skip'],
      ['Nr', 'skip'],
      ['Kolor', 'skip'],
    ]);
  });

  it('take the meaning the user gives them', () => {
    const row = only(readText(text, { mapping: { 1: 'name', 2: 'phone', 3: 'custom' } }));
    expect(row.card).toMatchObject({ organisation: 'Gęś', personName: 'Łucja', custom: [{ label: 'Kolor', value: 'biały' }] });
    expect(pointsOf(row)).toEqual(['phone 22 555 01 01']);
  });

  it('take the meaning they were given last time, in any file with the same headings', () => {
    const asked: string[] = [];
    const remembered = (heading: string) => {
      asked.push(heading);
      return { 1: 'name', 3: 'skip' } as const;
    };
    expect(only(readText('KLIENT;kto;NR.;Kolor\nGęś;Łucja;1;x\n', { remembered })).card).toMatchObject({ personName: 'Łucja' });
    readText(text, { remembered });
    expect(asked).toEqual(['klient|kto|nr|kolor', 'klient|kto|nr|kolor']);
  });

  it('with the same meaning count once, or all of them where there may be many', () => {
    const row = only(readText('Firma;Nazwa;Telefon;Tel;Uwagi;Notatki\nGęś;inna;22 555 01 01;22 555 01 02;pierwsza;druga\n'));
    expect(row.card).toMatchObject({ organisation: 'Gęś', note: 'pierwsza\ndruga', points: [{ value: '22 555 01 01' }, { value: '22 555 01 02' }] });
  });

  it('labels stand beside their numbers', () => {
    expect(pointsOf(only(readText('Name;Phone;Kind\nAnna;22 555 01 01;Recepcja\n', { mapping: { 2: 'phoneLabel' } })))).toEqual([
      'phone Recepcja 22 555 01 01',
    ]);
  });

  it('of a German list: Name beside Vorname is the surname', () => {
    expect(only(readText('Vorname;Name;Firma\nJörg;Größmann;Müller\n')).card.personName).toBe('Jörg Größmann');
  });

  it('without a telling heading are known by the addresses in them', () => {
    expect(fields(readText('Wer;Wo\nAnna;anna@x.example\nJan;jan@x.example\n'))).toEqual({ Wo: 'email' });
  });
});

describe('a file without headings', () => {
  it('is understood by its content', () => {
    const result = readText(
      'Gęś i Spółka;Łucja Żółkiewska;lucja@ges.example;+48 58 555 01 20;2024-01-02\nMłyn;Paweł Wąsosz;pawel@mlyn.example;58 555 01 21;2024-01-03\n',
    );
    expect(result.columns.map(({ heading, field }) => `${heading} ${field}`)).toEqual([
      'Column 1 organisation',
      'Column 2 name',
      'Column 3 email',
      'Column 4 phone',
      'Column 5 skip',
    ]);
    expect(result.rows.map(({ row }) => row)).toEqual([1, 2]);
    expect(result.heading).toBe('');
  });

  it('may be a single row', () => {
    expect(only(readText('Łucja Żółkiewska;lucja@ges.example'))).toMatchObject({ row: 1, card: { kind: 'person', personName: 'Łucja Żółkiewska' } });
  });
});

describe('rows that do not fit their headings', () => {
  it('are refused when cells are missing or too many, and taken when the rest is only left out', () => {
    const { rows } = readText('Firma;Osoba;Mail\nGęś;Łucja\nRazem: 3\nMłyn;Paweł;p@x.example;;\nKruk;Jan;j@x.example;oops\n\n;;\n');
    expect(rows.map(({ row, problem }) => [row, problem?.reason, problem?.value])).toEqual([
      [2, undefined, undefined],
      [3, 'too-few-cells', 'Razem: 3'],
      [4, undefined, undefined],
      [5, 'too-many-cells', 'Kruk;Jan;j@x.example;oops'],
    ]);
  });

  it('a line with a stray quotation mark is refused, the next one is not', () => {
    expect(
      readText('Firma;Osoba;Mail\n"Kwiaciarnia" Róża;Ewa;e@x.example\nMłyn;Paweł;p@x.example\n').rows.map(({ row, problem }) => [row, problem?.reason]),
    ).toEqual([
      [2, 'broken-quotes'],
      [3, undefined],
    ]);
  });

  it('titles above the headings are no rows', () => {
    expect(only(readText('Lista klientów 2026\n\nFirma;Osoba;Mail\nGęś;Łucja;l@x.example\n'))).toMatchObject({
      row: 4,
      card: { organisation: 'Gęś' },
    });
  });

  it('a file of only headings has columns and no rows', () => {
    const result = readText('Firma;Osoba;Mail\n');
    expect(result.rows).toEqual([]);
    expect(result.columns).toHaveLength(3);
  });
});

describe('dates', () => {
  it('are read in the order their column shows, and stay understood when the row is checked again', () => {
    const { rows } = readText('Client,Last contact,Birthday\nA,3/4/2026,1/2/1980\nB,3/25/2026,5/6/1980\n', { country: 'GB' });
    expect(rows.map(({ card }) => card.lastContactOn)).toEqual(['2026-03-04', '2026-03-25']);
    expect(rows.map(({ values }) => [values.lastContactOn, values.birthday])).toEqual([
      ['2026-03-04', '1980-02-01'],
      ['2026-03-25', '1980-06-05'],
    ]);
  });

  it('that are ambiguous follow the country of the practice', () => {
    const text = 'Client,Last contact\nA,3/4/2026\n';
    expect(cards(readText(text, { country: 'US' })).map((card) => card.lastContactOn)).toEqual(['2026-03-04']);
    expect(cards(readText(text, { country: 'GB' })).map((card) => card.lastContactOn)).toEqual(['2026-04-03']);
  });

  it('of a contact to come are refused', () => {
    expect(only(readText('Firma;Ostatni kontakt\nGęś;02.06.2026\n')).problem).toEqual({
      field: 'lastContactOn',
      reason: 'in-future',
      value: '2026-06-02',
    });
  });
});

it('cells with everything wrong in them are no reason to stop', () => {
  const { rows } = readText(`Firma;Mail;Uwagi\nG\u0000ęś\u0007;\u200Bl@x.example\u200B;${'x'.repeat(5_000_000)}\nMłyn;p@x.example;ok\n`);
  expect(rows.map(({ card, problem }) => [card.organisation, problem?.reason])).toEqual([
    ['Gęś', 'too-long'],
    ['Młyn', undefined],
  ]);
});

it('the record is kept for the file of refused rows', () => {
  expect(only(readText('Firma;Uwagi\nGęś;"a;b ""c""\nd"\n')).source).toBe('Gęś;"a;b ""c""\nd"');
});
