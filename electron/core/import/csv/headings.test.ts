import { describe, expect, it } from 'vitest';
import { CARD_FIELDS } from '#shared/domain/import-card.ts';
import { headingKey, meaningOf } from './headings.ts';
import { englishHeadings } from './headings-en.ts';
import { germanHeadings } from './headings-de.ts';
import { polishHeadings } from './headings-pl.ts';
import { russianHeadings } from './headings-ru.ts';

const all = [englishHeadings, germanHeadings, polishHeadings, russianHeadings];

describe('a heading', () => {
  it.each([
    ['NAZWA', 'organisation', ''],
    ['FIRMA', 'organisation', ''],
    ['OSOBA', 'name', ''],
    ['IMIĘ', 'given', ''],
    ['NAZWISKO', 'family', ''],
    ['E-MAIL', 'email', ''],
    ['TEL', 'phone', ''],
    ['TELEFON', 'phone', ''],
    ['JĘZYK', 'language', ''],
    ['RYTM', 'updates', ''],
    ['UWAGI', 'note', ''],
    ['MIASTO', 'town', ''],
    ['NIP', 'taxId', ''],
    ['OSTATNI KONTAKT', 'lastContactOn', ''],
    ['Название', 'organisation', ''],
    ['Организация', 'organisation', ''],
    ['ФИО', 'name', ''],
    ['Имя', 'given', ''],
    ['Фамилия', 'family', ''],
    ['Телефон', 'phone', ''],
    ['Почта', 'email', ''],
    ['Город', 'town', ''],
    ['Последний контакт', 'lastContactOn', ''],
    ['Last contact', 'lastContactOn', ''],
    ['Last contacted', 'lastContactOn', ''],
    ['E-mail 2 Address', 'email', ''],
    ['Mobile Phone', 'phone', 'mobile'],
    ['Business Phone 2', 'phone', 'work'],
    ['Business Country/Region', 'country', 'work'],
    ['Home Street 3', 'street', 'home'],
    ['Faks służbowy', 'phone', 'fax'],
    ['Adres domowy - ulica (2)', 'street', 'home'],
    ['Адрес 2 эл. почты', 'email', ''],
    ['Улица  2 (другой адрес)', 'street', 'other'],
    ['Телефон переносной', 'phone', 'mobile'],
    ['Straße geschäftlich', 'street', 'work'],
    ['E-Mail-Adresse', 'email', ''],
    ['E-mail 1 - Value', 'email', ''],
    ['E-mail 2 - Type', 'emailLabel', ''],
    ['Phone 1 - Label', 'phoneLabel', ''],
    ['Address 1 - City', 'town', ''],
    ['Organization 1 - Name', 'organisation', ''],
    ['Organization Name', 'organisation', ''],
    ['Group Membership', 'groups', ''],
    ['Website 1 - Value', 'url', ''],
  ])('%s means %s %s', (heading, field, label) => {
    expect(meaningOf(heading)).toMatchObject({ field, label });
  });

  it.each(['Priority', 'E-mail Type', 'Kolor', '', '  ', 'Организатор', '2026'])('"%s" tells nothing', (heading) => {
    expect(meaningOf(heading)).toBeNull();
  });

  it('numbers keep a value with its label, and street lines with one address', () => {
    expect(meaningOf('Phone 2 - Label')?.set).toBe(meaningOf('Phone 2 - Value')?.set);
    expect(meaningOf('Business Street 2')?.set).toBe(meaningOf('Business City')?.set);
    expect(meaningOf('Address 1 - City')?.set).not.toBe(meaningOf('Address 2 - City')?.set);
  });
});

describe('the tables of headings', () => {
  it('name only fields of a card', () => {
    const fields = new Set<string>(CARD_FIELDS);
    expect(all.flatMap((words) => Object.keys(words)).filter((meaning) => !fields.has(meaning.split(/[:@]/)[0] ?? ''))).toEqual([]);
  });

  it('say one thing about one heading', () => {
    for (const words of all) {
      const keys = Object.values(words).flatMap((list) => list.split('|').map(headingKey));
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    }
  });
});
