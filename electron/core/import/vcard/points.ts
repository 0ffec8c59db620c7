import type { CardField } from '#shared/domain/import-card.ts';
import { addressLine } from '../address-line.ts';
import { asList, BETWEEN, type RowValues } from '../row-values.ts';
import { labelFrom } from '../words/label-words.ts';
import { componentsOf, groupOf, paramWords, textOf, type JcardProperty } from './jcard.ts';

/** Words of TYPE that say how a number is used, not whose it is. */
const NO_LABELS = new Set(['voice', 'pref', 'internet', 'msg', 'text', 'video', 'x400', 'pcs', 'dom', 'intl', 'parcel', 'postal', 'textphone']);
/** Of several words the more telling one: "WORK,FAX" is a fax. */
const TELLING = ['fax', 'mobile', 'pager', 'work', 'home', 'main', 'other'];

type Point = { readonly property: JcardProperty; readonly value: string };

/** Phones, mails, pages and addresses of a card with their labels, the preferred one first. `labels`: group → X-ABLabel. */
export function pointValues(properties: readonly JcardProperty[], labels: ReadonlyMap<string, string>, country: string): RowValues {
  const all = (name: string, read: (property: JcardProperty) => string): Point[] =>
    properties
      .filter((property) => property[0] === name)
      .map((property) => ({ property, value: read(property) }))
      .filter(({ value }) => value !== '');
  return {
    ...listed('phone', 'phoneLabel', all('tel', phone), labels),
    ...listed(
      'email',
      'emailLabel',
      all('email', (property) =>
        textOf(property)
          .replace(/^mailto:/i, '')
          .trim(),
      ),
      labels,
    ),
    ...listed(
      'url',
      'urlLabel',
      all('url', (property) => textOf(property).trim()),
      labels,
    ),
    ...listed(
      'address',
      'addressLabel',
      all('adr', (property) => addressLine(addressOf(property), country)),
      labels,
    ),
    ...places(properties),
  };
}

function listed(field: CardField, labelField: CardField, points: readonly Point[], labels: ReadonlyMap<string, string>): RowValues {
  const sorted = points.toSorted((one, other) => preference(one.property) - preference(other.property));
  return { [field]: sorted.map(({ value }) => value).join(BETWEEN), [labelField]: asList(sorted.map(({ property }) => labelOf(property, labels))) };
}

/** 4.0 counts preferences from 1 to 100, earlier versions only know a preferred one. */
function preference(property: JcardProperty): number {
  const said = Number(paramWords(property, 'pref')[0]);
  if (said >= 1 && said <= 100) return said;
  return paramWords(property, 'type').some((word) => word.toLowerCase() === 'pref') ? 1 : 101;
}

function labelOf(property: JcardProperty, labels: ReadonlyMap<string, string>): string {
  const own = labels.get(groupOf(property));
  if (own) return labelFrom(own);
  const words = paramWords(property, 'type')
    .filter((word) => !NO_LABELS.has(word.toLowerCase()))
    .map((word) => labelFrom(word.replace(/^x-/i, '')));
  return TELLING.find((label) => words.includes(label)) ?? words[0] ?? '';
}

/** 4.0 writes numbers as addresses: `tel:+48-22-555-01-66;ext=12`. */
function phone(property: JcardProperty): string {
  const text = textOf(property).trim();
  if (!/^tel:/i.test(text)) return text;
  const [number = '', ...params] = text.slice(4).split(';');
  const extension = params.find((param) => /^ext=/i.test(param))?.slice(4);
  return extension ? `${number} ext. ${extension}` : number;
}

function addressOf(property: JcardProperty) {
  const [box = '', extended = '', street = '', town = '', region = '', postcode = '', country = ''] = componentsOf(property);
  return { street: [street, extended, box].filter((part) => part.trim() !== '').join('\n'), postcode, town, region, country };
}

/** Town and country of the first address that has one; Apple adds the country's code in a property of its own. */
function places(properties: readonly JcardProperty[]): RowValues {
  const addresses = properties.filter(([name]) => name === 'adr');
  const towns = addresses.map((property) => addressOf(property).town.trim());
  const codes = addresses.map((property) => {
    const written = addressOf(property).country.trim();
    const code = properties.find((other) => other[0] === 'x-abadr' && groupOf(other) !== '' && groupOf(other) === groupOf(property));
    return written || (code ? textOf(code) : '');
  });
  return { town: towns.find((town) => town !== '') ?? '', country: codes.find((code) => code !== '') ?? '' };
}
