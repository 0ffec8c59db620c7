import ICAL from 'ical.js';
import type { ContactPoint } from '#shared/domain/contact-point.ts';
import { addressLine } from '../../import/address-line.ts';
import { countryFrom } from '../../import/words/country-names.ts';
import { groupOf, type JcardProperty } from '../../import/vcard/jcard.ts';

export type CardSource = {
  readonly uid: string;
  readonly organisation: string;
  readonly personName: string;
  readonly points: readonly ContactPoint[];
  readonly tags: readonly string[];
  readonly note: string;
  readonly language: string | null;
  /** `YYYY-MM-DD`, or `--MM-DD` without a year. */
  readonly birthday: string | null;
  readonly photo: { readonly mediaType: string; readonly bytes: Uint8Array } | null;
  readonly town: string;
  /** ISO alpha-2, '' where only the practice's own is known. */
  readonly country: string;
  /** Where addresses are, as far as nothing else is said. */
  readonly practiceCountry: string;
  /** Properties that an import could not place, as it kept them: JSON, or ''. */
  readonly extra: string;
};

/** vCard 3.0, which every address book reads; what an import kept goes out as it came in (R30). */
export function writeCard(card: CardSource): string {
  const extra = extraOf(card.extra);
  const own = [...nameProperties(card, extra), ...detailProperties(card), ...pointProperties(card, extra)];
  const lines = [...own, ...extra].map((property) => lineOf(property));
  return ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');
}

/** Foreign data that we kept ourselves; checked when it was read. */
function extraOf(extra: string): JcardProperty[] {
  return extra === '' ? [] : (JSON.parse(extra) as JcardProperty[]);
}

function lineOf([name, params, type, ...values]: JcardProperty): string {
  const known = (ICAL.design.vcard3.property as Readonly<Record<string, { readonly defaultType?: string }>>)[name];
  // What version 4 does not know may be something that version 3 does.
  const typed = [name, params, type === 'unknown' ? (known?.defaultType ?? type) : type, ...values];
  // The types of the library know its own structures; jCard is their plain form.
  return ICAL.stringify.property(typed as never, ICAL.design.vcard3, false);
}

function nameProperties({ organisation, personName }: CardSource, extra: readonly JcardProperty[]): JcardProperty[] {
  const has = (name: string): boolean => extra.some(([each]) => each === name);
  const shown = personName || organisation;
  return [
    // Other names of the same card are kept, and come second.
    ['fn', has('fn') ? { pref: '1' } : {}, 'text', shown],
    ...(has('n') ? [] : [['n', {}, 'text', namePartsOf(personName || organisation, personName !== '')] as const]),
    ...(organisation === '' || has('org') ? [] : [['org', {}, 'text', [organisation]] as const]),
    ...(personName === '' && organisation !== '' && !has('x-abshowas') ? [plain('x-abshowas', 'COMPANY')] : []),
  ];
}

/** "Anna Nowak" has a given name and a family name; anything longer is left whole, as its order is not known. */
function namePartsOf(name: string, isPerson: boolean): string[] {
  const words = name.split(' ');
  return isPerson && words.length === 2 ? [words[1]!, words[0]!, '', '', ''] : [name, '', '', '', ''];
}

function detailProperties({ uid, birthday, note, tags, language, photo }: CardSource): JcardProperty[] {
  return [
    ...(uid === '' ? [] : [text('uid', uid)]),
    ...(birthday === null || birthday === '' ? [] : [['bday', {}, 'date', birthday] as const]),
    ...(note === '' ? [] : [text('note', note)]),
    ...(tags.length === 0 ? [] : [['categories', {}, 'text', ...tags] as const]),
    ...(language === null ? [] : [plain('lang', language)]),
    ...(photo
      ? [
          [
            'photo',
            { encoding: 'b', type: photo.mediaType.replace(/^image\//, '').toUpperCase() },
            'binary',
            Buffer.from(photo.bytes).toString('base64'),
          ] as const,
        ]
      : []),
  ];
}

/** Words of TYPE that every address book knows; any other label stands beside, as Apple and Google write it. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  home: ['HOME'],
  work: ['WORK'],
  mobile: ['CELL'],
  fax: ['FAX'],
  main: ['MAIN'],
  pager: ['PAGER'],
  other: ['OTHER'],
};

function pointProperties(card: CardSource, extra: readonly JcardProperty[]): JcardProperty[] {
  const taken = new Set(extra.map(groupOf));
  let next = 1;
  const freeGroup = (): string => {
    while (taken.has(`item${next}`)) next += 1;
    taken.add(`item${next}`);
    return `item${next}`;
  };
  return card.points.flatMap((point) => {
    const types = TYPES[point.label];
    const label = types || point.label === '' ? [] : [['x-ablabel', point.label] as const];
    // Apple's way to say in which country an address is when its text does not.
    const land = point.kind === 'address' && card.country !== '' ? [['x-abadr', card.country.toLowerCase()] as const] : [];
    const beside = [...label, ...land];
    const params = types ? { type: [...types] } : {};
    if (beside.length === 0) return [pointProperty(point, params, card)];
    const group = freeGroup();
    return [pointProperty(point, { group, ...params }, card), ...beside.map(([name, value]) => plain(name, value, { group }))];
  });
}

function pointProperty(point: ContactPoint, params: Readonly<Record<string, unknown>>, card: CardSource): JcardProperty {
  switch (point.kind) {
    case 'phone':
      return ['tel', params, 'phone-number', point.value];
    case 'email':
      return ['email', params, 'text', point.value];
    case 'url':
      return ['url', params, 'uri', point.value];
    case 'address':
      return ['adr', params, 'text', addressParts(point.value, card)];
  }
}

/** Town, postcode and what follows apart, where putting them together again gives the same address; else all of it as the street. */
function addressParts(value: string, { town, country, practiceCountry }: CardSource): string[] {
  const parts = value.split(', ');
  const at = town === '' ? -1 : parts.findIndex((part) => part === town || part.endsWith(` ${town}`));
  const whole = ['', '', value, '', '', '', ''];
  if (at <= 0) return whole;
  const street = parts.slice(0, at).join(', ');
  const postcode = parts[at]!.slice(0, -town.length).trim();
  const behind = parts.slice(at + 1);
  const land = countryFrom(behind.at(-1) ?? '') === '' ? '' : (behind.at(-1) ?? '');
  const region = (land === '' ? behind : behind.slice(0, -1)).join(', ');
  const again = addressLine({ street, postcode, town, region, country: land }, country || practiceCountry);
  return again === value ? ['', '', street, town, region, postcode, land] : whole;
}

function text(name: string, value: string): JcardProperty {
  return [name, {}, 'text', value];
}

/** A property that vCard 3.0 does not define: without a type, and escaped as Apple does. */
function plain(name: string, value: string, params: Readonly<Record<string, unknown>> = {}): JcardProperty {
  return [name, params, 'unknown', value.replace(/[\\,;]/g, '\\$&').replaceAll('\n', ' ')];
}
