import type { CardField } from '#shared/domain/import-card.ts';
import { foldText } from '#shared/text/fold.ts';
import { addressLine, inOneLine } from '../address-line.ts';
import type { CustomValue } from '../check-row.ts';
import { cleanText } from '../clean-text.ts';
import { asList, BETWEEN, listOf, present, type RowValues } from '../row-values.ts';
import type { Column } from './columns.ts';

export type RecordValues = { readonly values: Partial<Record<CardField, string>>; readonly custom: readonly CustomValue[] };

/** The columns of one kind of value, each with the column that has its label. */
type Valued = { readonly column: Column; readonly labels: Column | null };
type AddressParts = { readonly label: string; readonly columns: readonly Column[] };

/** Every field that a record gives by itself, without a list or a partner. */
const PLAIN: readonly CardField[] = [
  'organisation',
  'name',
  'given',
  'additional',
  'family',
  'prefix',
  'suffix',
  'greeting',
  'role',
  'language',
  'birthday',
  'taxId',
  'source',
  'startedOn',
  'lastContactOn',
  'meetingRhythm',
  'updates',
  'uid',
];
const PARTS: readonly CardField[] = ['street', 'postcode', 'town', 'region', 'country'];
/** Google's own label for every contact there is. */
const EVERYBODY = 'mycontacts';

/** How to read records with these columns; prepared once for a file. `country` is the practice's. */
export function recordReader(columns: readonly Column[], country: string): (cells: readonly string[]) => RecordValues {
  const of = (field: CardField): Column[] => columns.filter((column) => column.field === field);
  const lists = {
    phone: valued(columns, 'phone', 'phoneLabel'),
    email: valued(columns, 'email', 'emailLabel'),
    url: valued(columns, 'url', 'urlLabel'),
  };
  const addresses = valued(columns, 'address', 'addressLabel');
  const sets = addressSets(columns);
  const plain = PLAIN.map((field) => [field, of(field)] as const).filter(([, found]) => found.length > 0);
  const customs = columns.filter(({ field }) => field === 'custom').map((column) => ({ column, labels: customLabel(columns, column) }));

  return (cells) => {
    const cell = (column: Column | null): string => (column ? cleanText(cells[column.index] ?? '') : '');
    const values: Partial<Record<CardField, string>> = {};
    for (const [field, found] of plain) values[field] = found.map(cell).find((text) => text !== '') ?? '';
    for (const kind of ['phone', 'email', 'url'] as const) {
      const pairs = lists[kind].flatMap((one) => pieces(cell(one.column)).map((value) => [value, cell(one.labels) || one.column.label] as const));
      Object.assign(values, paired(kind, `${kind}Label`, pairs));
    }
    Object.assign(values, addressValues(addresses, sets, cell, country));
    values.note = of('note')
      .map(cell)
      .filter((text) => text !== '')
      .join('\n');
    values.groups = asList(of('groups').flatMap((column) => groupNames(cell(column))));
    const custom = customs.map(({ column, labels }) => ({ label: cell(labels) || column.heading, value: cell(column) })).filter(({ value }) => value !== '');
    return { values: present(values), custom };
  };
}

function valued(columns: readonly Column[], field: CardField, labelField: CardField): Valued[] {
  const labels = columns.filter((column) => column.field === labelField);
  return columns.filter((column) => column.field === field).map((column) => ({ column, labels: labelOf(labels, column) }));
}

/** The label column of the same number; one without any number belongs to the value beside it. */
function labelOf(labels: readonly Column[], column: Column): Column | null {
  const beside = labels.find(({ index, set }) => set === '' && Math.abs(index - column.index) === 1);
  return labels.find(({ set }) => set !== '' && set === column.set) ?? beside ?? null;
}

/** Google keeps the name of a custom field in the column before its value. */
function customLabel(columns: readonly Column[], column: Column): Column | null {
  const before = columns[column.index - 1];
  return column.set.startsWith('google ') && before?.set === column.set && before.field === 'skip' ? before : null;
}

function addressSets(columns: readonly Column[]): ReadonlyMap<string, AddressParts> {
  const sets = new Map<string, AddressParts>();
  for (const column of columns.filter(({ field }) => PARTS.includes(field))) {
    const known = sets.get(column.set);
    sets.set(column.set, { label: known?.label || column.label, columns: [...(known?.columns ?? []), column] });
  }
  return sets;
}

type Parts = Record<'street' | 'postcode' | 'town' | 'region' | 'country', string>;
type ReadCell = (column: Column | null) => string;

/** Whole addresses as they are; parts put together. Town and country of the first address that has them. */
function addressValues(whole: readonly Valued[], sets: ReadonlyMap<string, AddressParts>, cell: ReadCell, practice: string): RowValues {
  const left = new Map([...sets].map(([set, { label, columns }]) => [set, { label, parts: partsOf(columns, cell) }]));
  const places = [...left.values()].map(({ parts }) => parts);
  const pairs = whole.map(({ column, labels }): [string, string] => {
    const line = inOneLine(cell(column));
    const beside = line === '' ? undefined : left.get(column.set);
    if (beside) left.delete(column.set);
    return [beside ? completed(line, beside.parts, practice) : line, cell(labels) || column.label];
  });
  for (const { label, parts } of left.values()) {
    if (`${parts.street}${parts.postcode}${parts.region}` !== '') pairs.push([addressLine(parts, practice), label]);
  }
  const firstOf = (part: 'town' | 'country'): string => places.map((place) => place[part]).find((text) => text !== '') ?? '';
  return { ...paired('address', 'addressLabel', pairs), town: firstOf('town'), country: firstOf('country') };
}

/** Google repeats the town in its formatted address; people write "Adres; Kod; Miasto", where the first is only the street. */
function completed(line: string, parts: Parts, practice: string): string {
  const says = (part: string): boolean => foldText(line).includes(foldText(part));
  if (`${parts.town}${parts.postcode}` === '' || (says(parts.town) && says(parts.postcode))) return line;
  return addressLine({ ...parts, street: says(parts.street) ? line : `${line}\n${parts.street}` }, practice);
}

function partsOf(columns: readonly Column[], cell: ReadCell): Parts {
  const join = (field: CardField, between: string): string =>
    columns
      .filter((column) => column.field === field)
      .map(cell)
      .filter((text) => text !== '')
      .join(between);
  return {
    street: join('street', '\n'),
    postcode: join('postcode', ' '),
    town: join('town', ' '),
    region: join('region', ' '),
    country: join('country', ' '),
  };
}

function paired(field: CardField, labelField: CardField, pairs: readonly (readonly [string, string])[]): RowValues {
  const filled = pairs.filter(([value]) => value !== '');
  return { [field]: filled.map(([value]) => value).join(BETWEEN), [labelField]: asList(filled.map(([, label]) => label)) };
}

function pieces(text: string): string[] {
  return listOf(text).filter((piece) => piece !== '');
}

/** Google: `* myContacts ::: Clients`; Outlook and people: `Clients;Family` or `Clients, Family`. */
function groupNames(text: string): string[] {
  const names = text.includes(':::') ? listOf(text) : text.split(/[;,|\n]/).map((name) => name.trim());
  return names.map((name) => name.replace(/^\*\s*/, '')).filter((name) => name !== '' && name.toLowerCase() !== EVERYBODY);
}
