import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { ENCODINGS, type ImportEncoding } from '#shared/domain/import-card.ts';
import { detectEncoding } from './encoding.ts';
import { only, readBytes, readFixture } from './testing/read-file.ts';

/** What people keep in such files: lists, single rows, single names. */
const TEXTS = {
  'windows-1250': [
    'Zażółć gęślą jaźń',
    'NAZWA;OSOBA\nPiekarnia Maślanka;Piotr Zaręba',
    'Zieliński;Jan',
    'Kręgielnia;Łódź',
    'Ćwik',
    'Jan;Kowalczyk;Gdańsk',
    'Święta',
    'Dvořák;Praha 1;Novák Čeněk',
    'Škoda',
    'Kővári;Budapest;Szűcs',
    'Kovačič;Ljubljana',
    'Ewa;Dąbrowska',
    'Imię;Nazwisko\nJan;Kowalski',
    'IMIĘ;NAZWISKO;MIEJSCOWOŚĆ\nJAN;ZIĘBA;ŁÓDŹ',
    'Sękowski',
    'Bańka;Kraków',
    'Stępień',
    'Ślusarz',
    'Spotkania w środę; dzwonić po 10. Umowa z „Gęsią” wygasa – proszę pamiętać.',
  ],
  'windows-1251': [
    'Название;ФИО\nООО Ромашка;Иван Петров',
    'Иван',
    'Щукина;Юлия',
    'Нет',
    'Я и ты',
    'Anna;Иванова;anna@x.example',
    'Київ;Їжак;Ґалаґан',
    'ТЕЛЕФОН;ГОРОД',
    'г. Тула',
    'ИП Ли',
    'ООО «Ли»;Ян',
    'Пётр;Чайковский',
    'Звонить после обеда, объём отчётов большой; съёмка подъезда — в мае.',
  ],
  'windows-1252': [
    'Nom;Prénom\nBenoît;Hélène',
    'Müller;Jörg',
    'Großmann',
    'Déjà vu à Paris',
    'Ça va;garçon',
    'Señor Muñoz;Peña',
    'Søren Kjær;Ærø;Åse',
    'Åström;Malmö',
    'João;São Paulo',
    'Côté;Forêt',
    'Cœur',
    'Zoë',
    'Café',
    'à la carte',
    'Næss',
    'Anaïs',
    'Lefèvre',
    'Straße 5;Bürgermeister;Köln',
    'Préfère le français; déjà cliente depuis l’été.',
    'Die Übergabe läuft über Herrn Größmann; für Rückfragen später anrufen.',
  ],
} as const;

const cases = Object.entries(TEXTS).flatMap(([encoding, texts]) =>
  texts.flatMap(
    (text) =>
      [
        [text, encoding],
        [`Firma;Mail;Tel\n${text};a@b.example;+48 22 555 01 01\n`, encoding],
      ] as const,
  ),
);

describe('the encoding of a file', () => {
  it.each(cases)('%j is read from %s', (text, encoding) => {
    const bytes = iconv.encode(text, encoding);
    // German is the same in 1250 and 1252: the text counts, not the name.
    expect(iconv.decode(bytes, detectEncoding(bytes))).toBe(text);
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('%s is known by its mark and without one', (encoding) => {
    const text = 'Название;ФИО;Tel\nGęś;Łucja;+48 22 555 01 01\n';
    const bytes = iconv.encode(text, encoding);
    expect(detectEncoding(bytes)).toBe(encoding);
    expect(detectEncoding(iconv.encode(text, encoding, { addBOM: true }))).toBe(encoding);
  });

  it('a few damaged letters do not turn a UTF-8 file into another one', () => {
    const sound = Buffer.from('Zażółć gęślą jaźń;Łódź\n'.repeat(20));
    expect(detectEncoding(Buffer.concat([sound, Buffer.from([0xb3, 0x0a])]))).toBe('utf-8');
    expect(detectEncoding(sound.subarray(0, sound.length - 2))).toBe('utf-8');
  });

  it('a row with damaged letters is refused, not brought in with question marks', () => {
    const result = readBytes(
      Buffer.concat([Buffer.from('Firma;E-mail\nGęś;a@ges.example\nŻółw;b@zolw.example\nKre'), Buffer.from([0xea]), Buffer.from('gle;c@k.example\n')]),
    );
    expect(result.rows.map(({ problem }) => problem?.reason)).toEqual([undefined, undefined, 'bad-characters']);
  });

  it.each(ENCODINGS)('the same list is the same in %s', (encoding) => {
    const text =
      encoding === 'windows-1251'
        ? 'Название;ФИО;Почта\nРомашка;Юлия Щукина;y@r.example\n'
        : encoding === 'windows-1252'
          ? 'Firma;Name;E-mail\nAtelier Noël;Hélène Lefèvre;h@n.example\n'
          : 'NAZWA;OSOBA;E-MAIL\nGęś;Łucja Żółkiewska;l@g.example\n';
    const { rows, ...result } = readBytes(iconv.encode(text, encoding));
    const { card } = only({ rows, ...result });
    const [, organisation, personName] = /\n([^;]+);([^;]+);/.exec(text) ?? [];
    expect({ encoding: result.encoding, organisation: card.organisation, personName: card.personName }).toEqual({
      encoding,
      organisation,
      personName,
    });
  });

  it('what the user says counts more than what we find', () => {
    const forced: ImportEncoding = 'windows-1252';
    expect(readFixture('klienci-2026.csv', { encoding: forced })).toMatchObject({
      encoding: forced,
      rows: expect.arrayContaining([expect.objectContaining({ card: expect.objectContaining({ organisation: 'Piekarnia Maœlanka' }) })]),
    });
  });
});
