import { z } from 'zod';
import { updateInterval, meetingRhythm } from './cadence.ts';
import { CLIENT_KINDS, customFields } from './client.ts';
import { contactPoints } from './contact-point.ts';
import { language } from './language.ts';
import { role } from './person.ts';
import { day } from '../time/day.ts';

export const IMPORT_FORMATS = ['vcard', 'csv'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1250', 'windows-1251', 'windows-1252'] as const;
export type ImportEncoding = (typeof ENCODINGS)[number];
/** `,` `;` tab `|` by name, so that a setting never depends on an invisible character. */
export const DELIMITERS = ['comma', 'semicolon', 'tab', 'pipe'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export const ROW_STATES = ['new', 'update', 'refused'] as const;
/** For a row that matches a client. `merge` fills what is empty and adds phones, mails, people; it overwrites nothing. */
export const ROW_DECISIONS = ['merge', 'separate', 'skip'] as const;

/**
 * What a column of a file, or a property of a card, can mean. `custom` keeps the column under its own heading,
 * `skip` leaves it out.
 */
export const CARD_FIELDS = [
  'organisation',
  'name',
  'given',
  'additional',
  'family',
  'prefix',
  'suffix',
  'greeting',
  'role',
  'email',
  'emailLabel',
  'phone',
  'phoneLabel',
  'address',
  'addressLabel',
  'street',
  'postcode',
  'town',
  'region',
  'country',
  'url',
  'urlLabel',
  'language',
  'birthday',
  'note',
  'groups',
  'taxId',
  'source',
  'startedOn',
  'lastContactOn',
  'meetingRhythm',
  'updates',
  'uid',
  'custom',
  'skip',
] as const;
export type CardField = (typeof CARD_FIELDS)[number];

/** One contact out of a file, checked: what a row of the preview shows and the import writes. */
export const card = z.strictObject({
  uid: z.string().max(500),
  kind: z.enum(CLIENT_KINDS),
  organisation: z.string().max(200),
  /** Full name; empty for a card without a person. */
  personName: z.string().max(200),
  greeting: z.string().max(200),
  role: role.nullable(),
  points: contactPoints,
  town: z.string().max(100),
  country: z.string().max(100),
  language: language.nullable(),
  birthday: z.string().nullable(),
  note: z.string().max(20_000),
  taxId: z.string().max(60),
  source: z.string().max(500),
  startedOn: day.nullable(),
  lastContactOn: day.nullable(),
  meetingRhythm: meetingRhythm.nullable(),
  updates: updateInterval.nullable(),
  groups: z.array(z.string().max(200)),
  custom: customFields,
  photo: z.boolean(),
});
export type Card = Readonly<z.output<typeof card>>;
