import { describe, expect, it } from 'vitest';
import { emailKey, nameKey, phoneKey } from './match-keys.ts';

describe('what a phone is recognised by', () => {
  it.each([
    ['+48 600 555 140', 'PL', '+48600555140'],
    ['600-555-140', 'PL', '+48600555140'],
    ['0048 600 555 140', 'PL', '+48600555140'],
    ['0113 496 0142', 'GB', '+441134960142'],
    ['8 (900) 555-01-21', 'RU', '+79005550121'],
    ['+48 600 555 140', '', '+48600555140'],
    ['tel. +48 (600) 555-140 wew. 12', 'PL', '+48600555140'],
    ['600 555 140 / 600 555 141', 'PL', '+48600555140'],
    ['8 (900) 555-01-21, доб. 5', 'RU', '+79005550121'],
    ['555 01', 'PL', '55501'],
    ['112', 'PL', ''],
    ['no number', 'PL', ''],
  ])('%s in %s is "%s"', (number, country, key) => {
    expect(phoneKey(number, country)).toBe(key);
  });

  it('leaves the extension out, so that a switchboard is one firm', () => {
    expect(phoneKey('+48 22 555 01 66 ext. 12', 'PL')).toBe('+48225550166');
  });
});

describe('what a name is recognised by', () => {
  it.each([
    ['Gęś i Spółka Sp. z o.o.', 'ges i spolka'],
    ['GĘŚ I SPÓŁKA sp.z o. o. Sp. k.', 'ges i spolka'],
    ['Thwaite Cycles Ltd.', 'thwaite cycles'],
    ['Müller & Söhne GmbH & Co. KG', 'muller sohne'],
    ['ООО «Ромашка»', 'ромашка'],
    ['ИП Щукина Ю. С.', 'щукина юс'],
    ['Kovačič d.o.o.', 'kovacic'],
    ["O'Brien", 'obrien'],
    ['Jean-Luc  Côté', 'jean luc cote'],
    ['AS Roma', 'as roma'],
    ['S.A.', 'sa'],
    ['', ''],
  ])('%s is "%s"', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });
});

it('a mail address is recognised whatever its case', () => {
  expect(emailKey(' Anna@Firma.EXAMPLE ')).toBe('anna@firma.example');
});
