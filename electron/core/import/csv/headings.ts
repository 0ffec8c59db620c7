import type { CardField } from '#shared/domain/import-card.ts';
import { wordKey } from '../words/word-key.ts';
import { englishHeadings } from './headings-en.ts';
import { germanHeadings } from './headings-de.ts';
import { polishHeadings } from './headings-pl.ts';
import { russianHeadings } from './headings-ru.ts';

/**
 * What a column means. `label` names a phone, mail or address ("mobile"); `set` keeps the parts of one address, or a value and its
 * label, together.
 */
export type Meaning = { readonly field: CardField; readonly label: string; readonly set: string };

/** `field`, `field:label` or, for parts of an address, `field@set` → headings as people write them, with `|` between. */
export type Headings = Readonly<Record<string, string>>;

const KNOWN = new Map([germanHeadings, englishHeadings, russianHeadings, polishHeadings].flatMap((words) => Object.entries(words).flatMap(entries)));

/** The meaning of a heading as Google, Outlook and people write it; null when it tells us nothing. */
export function meaningOf(heading: string): Meaning | null {
  const google = googleMeaning(heading);
  if (google) return google;
  const key = headingKey(heading);
  const numbered = / (\d{1,2})(?= |$)/.exec(key)?.[1] ?? '';
  const known = KNOWN.get(key) ?? KNOWN.get(key.replace(/ \d{1,2}(?= |$)/, ''));
  // Street 2 and 3 are further lines of the same address; any other number is one more value.
  return known ? { ...known, set: known.set || (known.field === 'street' ? '' : numbered) } : null;
}

/** A heading without accents, case and punctuation. */
export function headingKey(heading: string): string {
  return wordKey(heading).replace(/\be mail/g, 'email');
}

function entries([meaning, words]: [string, string]): [string, Meaning][] {
  const [, field = '', label = '', set = ''] = /^(\w+):?(\w*)@?(\w*)$/.exec(meaning) ?? [];
  // The keys of our own tables are card fields; a test holds that.
  return words.split('|').map((word) => [headingKey(word), { field: field as CardField, label, set }]);
}

const GOOGLE = /^(e-mail|phone|address|website|organization|custom field) (\d+) - (.+)$/i;
const GOOGLE_KINDS: Readonly<Record<string, readonly [value: CardField, label: CardField]>> = {
  'e-mail': ['email', 'emailLabel'],
  phone: ['phone', 'phoneLabel'],
  address: ['address', 'addressLabel'],
  website: ['url', 'urlLabel'],
  'custom field': ['custom', 'skip'],
};
const GOOGLE_ADDRESS: Readonly<Record<string, CardField>> = {
  street: 'street',
  'extended address': 'street',
  'po box': 'street',
  city: 'town',
  region: 'region',
  'postal code': 'postcode',
  country: 'country',
};

/** "E-mail 1 - Value", "Phone 2 - Label", "Address 1 - City": Google numbers whatever may come more than once. */
function googleMeaning(heading: string): Meaning | null {
  const [, thing = '', number = '', part = ''] = (GOOGLE.exec(heading.trim()) ?? []).map((text) => text.toLowerCase());
  if (thing === '') return null;
  const set = `google ${number}`;
  const [value, label] = GOOGLE_KINDS[thing] ?? [];
  if (part === 'type' || part === 'label') return { field: label ?? 'skip', label: '', set };
  if (part === 'value' || part === 'formatted') return { field: value ?? 'skip', label: '', set };
  if (thing === 'address') return { field: GOOGLE_ADDRESS[part] ?? 'skip', label: '', set };
  if (thing === 'organization' && part === 'name') return { field: number === '1' ? 'organisation' : 'skip', label: '', set };
  return { field: thing === 'organization' && part === 'title' ? 'custom' : 'skip', label: '', set };
}
