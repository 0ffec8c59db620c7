import type { Card, CardField } from '#shared/domain/import-card.ts';
import { LINE_MAX, NAME_MAX, NOTE_MAX } from '#shared/domain/text-fields.ts';
import type { Day } from '#shared/time/day.ts';
import { addressLine } from './address-line.ts';
import { cleanLine, cleanText, isDamaged } from './clean-text.ts';
import { birthdayFrom, dateOrderOf, dayFrom, isNoDate, nearCentury } from './dates.ts';
import { problems, type Report, type Wrong } from './problem.ts';
import { pointsOf } from './row-points.ts';
import { BETWEEN, listOf, type RowValues } from './row-values.ts';
import { countryFrom } from './words/country-names.ts';
import { languageFrom } from './words/language-words.ts';
import { rhythmFrom, updatesFrom } from './words/rhythm-words.ts';
import { roleFrom } from './words/role-words.ts';

export type CustomValue = { readonly label: string; readonly value: string };
/** `country` is the practice's (ISO alpha-2): it decides 04/05/2024 where nothing else does, and how addresses are written. */
export type CheckContext = { readonly country: string; readonly today: Day };
export type Checked = Wrong & { readonly card: Card };

const UID_MAX = 500;
const TOWN_MAX = 100;
const TAX_ID_MAX = 60;
const GROUP_MAX = 200;
const CUSTOM_LABEL_MAX = 100;
const CUSTOM_MAX = 100;

/** Reads one record by its fields. What cannot be kept as it stands is left out of the card and reported: nothing is mended in silence. */
export function checkRow(values: RowValues, custom: readonly CustomValue[], context: CheckContext): Checked {
  const { report, found } = problems();
  const organisation = line(values, 'organisation', NAME_MAX, report);
  const personName = personNameOf(values, report);
  if (!hasName(values)) report('organisation', 'no-name', '');
  const card: Card = {
    kind: organisation === '' ? 'person' : 'company',
    organisation,
    personName,
    greeting: line(values, 'greeting', NAME_MAX, report),
    role: roleFrom(values.role ?? ''),
    points: pointsOf(withComposedAddress(values, context), report),
    town: line(values, 'town', TOWN_MAX, report),
    country: countryFrom(values.country ?? ''),
    language: languageFrom(values.language ?? ''),
    ...datesOf(values, context, report),
    ...rhythmsOf(values, report),
    note: checked(cleanText(values.note ?? ''), 'note', NOTE_MAX, report),
    taxId: line(values, 'taxId', TAX_ID_MAX, report),
    source: line(values, 'source', LINE_MAX, report),
    groups: groupsOf(values, report),
    custom: customOf(custom, report),
    uid: line(values, 'uid', UID_MAX, report),
    photo: false,
  };
  return { card, ...found() };
}

const NAME_PARTS = ['prefix', 'given', 'additional', 'family', 'suffix'] as const satisfies readonly CardField[];

/** Forms of address, not parts of a name; "dr" and "prof." are. */
const COURTESY = /^(mrs?|ms|miss|mx|sir|madam|pan|pani|panna|herr|frau|monsieur|madame|mme|mlle|г-н|г-жа|господин|госпожа)\.?$/i;

function personNameOf(values: RowValues, report: Report): string {
  if (cleanLine(values.name ?? '') !== '') return line(values, 'name', NAME_MAX, report);
  const named = [values.given, values.additional, values.family].some((part) => cleanLine(part ?? '') !== '');
  const parts = NAME_PARTS.map((part) => cleanLine(values[part] ?? '')).filter((part) => !COURTESY.test(part));
  return named ? checked(cleanLine(parts.join(' ')), 'name', NAME_MAX, report) : '';
}

/** A name that is too long is still a name: the row is refused for its length. */
function hasName(values: RowValues): boolean {
  return [values.organisation, values.name, values.given, values.additional, values.family].some((part) => cleanLine(part ?? '') !== '');
}

function line(values: RowValues, field: CardField, max: number, report: Report): string {
  return checked(cleanLine(values[field] ?? ''), field, max, report);
}

function checked(text: string, field: CardField, max: number, report: Report): string {
  const reason = text.length > max ? 'too-long' : isDamaged(text) ? 'bad-characters' : null;
  if (reason === null) return text;
  report(field, reason, text);
  return '';
}

/** Street, postcode and region have no field of their own in a card; together they are an address. */
function withComposedAddress(values: RowValues, context: CheckContext): RowValues {
  const { street = '', postcode = '', region = '', town = '', country = '' } = values;
  if (`${street}${postcode}${region}`.trim() === '') return values;
  const composed = addressLine({ street, postcode, town, region, country }, context.country);
  return { ...values, address: [...(values.address ? [values.address] : []), composed].join(BETWEEN) };
}

function datesOf(values: RowValues, { country, today }: CheckContext, report: Report): Pick<Card, 'birthday' | 'startedOn' | 'lastContactOn'> {
  const read = <Found extends string>(field: CardField, from: (text: string) => Found | null, latest: string | null): Found | null => {
    const text = cleanLine(values[field] ?? '');
    if (isNoDate(text)) return null;
    const found = from(text);
    const reason = found === null ? 'bad-date' : latest !== null && isLater(found, latest) ? 'in-future' : null;
    if (reason !== null) report(field, reason, text);
    return reason === null ? found : null;
  };
  const order = dateOrderOf([], country);
  return {
    birthday: read('birthday', (text) => birthdayFrom(text, order, today), today),
    startedOn: read('startedOn', (text) => dayFrom(text, order, nearCentury), null),
    lastContactOn: read('lastContactOn', (text) => dayFrom(text, order, nearCentury), today),
  };
}

/** Days and birthdays are written so that text order is time order; a birthday without its year (`--MM-DD`) is never later. */
function isLater(day: string, than: string): boolean {
  return day > than;
}

function rhythmsOf(values: RowValues, report: Report): Pick<Card, 'meetingRhythm' | 'updates'> {
  const read = <Found>(field: CardField, from: (text: string) => Found | null): Found | null => {
    const text = cleanLine(values[field] ?? '');
    const found = text === '' ? null : from(text);
    if (text !== '' && found === null) report(field, 'unknown-rhythm', text);
    return found;
  };
  return { meetingRhythm: read('meetingRhythm', rhythmFrom), updates: read('updates', updatesFrom) };
}

function groupsOf(values: RowValues, report: Report): string[] {
  const names = listOf(values.groups).map((name) => checked(cleanLine(name), 'groups', GROUP_MAX, report));
  return [...new Set(names)].filter((name) => name !== '');
}

function customOf(custom: readonly CustomValue[], report: Report): Card['custom'] {
  const kept = custom
    .map(({ label, value }) => ({
      label: checked(cleanLine(label), 'custom', CUSTOM_LABEL_MAX, report),
      value: checked(cleanText(value), 'custom', LINE_MAX, report),
    }))
    .filter(({ label, value }) => label !== '' && value !== '');
  const surplus = kept[CUSTOM_MAX];
  if (surplus) report('custom', 'too-many', surplus.value);
  return kept.slice(0, CUSTOM_MAX);
}
