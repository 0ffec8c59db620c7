import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#shared/domain/language.ts';
import { textIn } from '#shared/text/index.ts';
import { refusedFile } from './refused-file.ts';
import type { ReadResult } from './read-contacts.ts';
import { only, readFixture, readText, vcard } from './testing/read-file.ts';

function refused(result: ReadResult, heading = 'Evenkeel reason'): string {
  const rows = result.rows.filter(({ problem }) => problem).map((row) => ({ ...row, reasonText: `Reason; "${row.problem?.reason}"` }));
  return refusedFile(result, rows, heading).content;
}

describe('the file of refused rows', () => {
  it('has the columns of the original and the reason, for spreadsheets to open', () => {
    expect(refused(readFixture('klienci-2026.csv'))).toBe(
      [
        '\uFEFFNAZWA;OSOBA;E-MAIL;TEL;JĘZYK;RYTM;UWAGI;Evenkeel reason',
        'Aksoylu Textiles;Yusuf Aksoylu;yusuf@aksoylu;+49 30 555 0164;en;miesięcznie;;"Reason; ""bad-email"""',
        ';;faktury@nowak.example;;pl;;;"Reason; ""no-name"""',
        'Zaręba Instalacje;Wiktor Zaręba;wiktor@zareba.example;+48 85 555 01 08;pl;co 10 dni;;"Reason; ""unknown-rhythm"""',
        '',
      ].join('\r\n'),
    );
  });

  it('can be corrected and read again; the reason is no column to assign', () => {
    const again = readText(refused(readFixture('klienci-2026.csv')).replace('yusuf@aksoylu', 'yusuf@aksoylu.example'));
    expect(again.columns.at(-1)).toMatchObject({ heading: 'Evenkeel reason', field: 'skip' });
    expect(again.rows.map(({ problem }) => problem?.reason)).toEqual([undefined, 'no-name', 'unknown-rhythm']);
  });

  it.each(LANGUAGES)('has its heading in the language of the program and knows it again: %s', (language) => {
    const heading = textIn(language).t('imports.reason');
    const content = refused(readFixture('klienci-2026.csv'), heading);
    expect(content.split('\r\n')[0]).toBe(`\uFEFFNAZWA;OSOBA;E-MAIL;TEL;JĘZYK;RYTM;UWAGI;${heading}`);
    expect(readText(content).columns.at(-1)).toMatchObject({ heading, field: 'skip' });
  });

  it('lets no spreadsheet run a cell, and leaves phones as they are', () => {
    const content = refused(readText('Firma;Mail;Tel;Uwagi;Saldo\n;=cmd|x!A1;+48 22 555 01 01;@SUM(1);-5\n;+cmd|x;+48 22 555 01 66 wew. 12;-2+3;x\n'));
    expect(content).toContain(";'=cmd|x!A1;+48 22 555 01 01;'@SUM(1);-5;");
    expect(content).toContain(";'+cmd|x;+48 22 555 01 66 wew. 12;'-2+3;x;");
  });

  it('keeps the reason in its place when a row has too few cells', () => {
    expect(refused(readText('Firma;Osoba;Mail\nRazem: 3\n')).split('\r\n')[1]).toBe('Razem: 3;;;"Reason; ""too-few-cells"""');
  });

  it('has no headings where the original had none', () => {
    expect(refused(readText('Gęś;lucja@ges\nKura;k@x.example\nKaczka;c@x.example\n', { delimiter: 'semicolon' })).startsWith('\uFEFFGęś;')).toBe(true);
  });

  it('of cards has their text with the reason, and is read again', () => {
    const result = readText(vcard('3.0', 'FN:Anna', 'EMAIL:anna@ges', 'X-CUSTOM:kept') + vcard('3.0', 'FN:Jan'));
    const content = refused(result);
    expect(content).toBe(
      ['BEGIN:VCARD', 'VERSION:3.0', 'FN:Anna', 'EMAIL:anna@ges', 'X-CUSTOM:kept', 'X-EVENKEEL-REASON:Reason\\; "bad-email"', 'END:VCARD', ''].join('\r\n'),
    );
    const again = only(readText(content.replace('anna@ges', 'anna@ges.example')));
    expect([again.problem, again.extra]).toEqual([null, '[["x-custom",{},"unknown","kept"]]']);
  });
});
