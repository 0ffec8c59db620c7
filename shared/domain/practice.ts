import { z } from 'zod';
import { isZone, WEEKDAYS, type Day, type Weekday } from '../time/day.ts';
import type { ClosedDays, WorkingDays } from '../time/working-days.ts';
import { country } from './client.ts';
import { CLOCK_MODES } from './clock24.ts';
import { language } from './language.ts';
import { RESPONSE_PROMISES } from './response-promise.ts';
import { LINE_MAX, NAME_MAX, optionalText } from './text-fields.ts';

export const PROFESSIONS = ['bookkeeper', 'accountant', 'web_designer', 'consultant', 'other'] as const;
export const PAPER_SIZES = ['A4', 'Letter'] as const;
export type PaperSize = (typeof PAPER_SIZES)[number];

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'bad-time');
/** One weekday: closed (null) or open from–to; both ends belong to it. */
const hours = z
  .strictObject({ from: time, to: time })
  .refine((it) => it.from < it.to, { path: ['to'], message: 'closes-before-opening' })
  .nullable();
/** Seven entries, Monday first. */
export const officeHours = z.array(hours).length(7);
export type OfficeHours = Readonly<z.output<typeof officeHours>>;

export const practiceFields = z.strictObject({
  name: optionalText(NAME_MAX),
  address: optionalText(LINE_MAX),
  profession: z.enum(PROFESSIONS),
  country,
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/, 'bad-currency'),
  /** The language clients are written to in unless they have their own. */
  clientLanguage: language,
  /** IANA zone; null: the computer's. */
  zone: z.string().refine(isZone, 'bad-zone').nullable(),
  officeHours,
  /** Whether a due moment outside the office hours rolls into them. */
  clockMode: z.enum(CLOCK_MODES),
  /** The part of the country whose holidays are kept, as `BY` or `BY.A`; null: those of the whole country. */
  holidayRegion: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,10}(\.[A-Za-z0-9-]{1,10})?$/, 'bad-region')
    .nullable(),
  paper: z.enum(PAPER_SIZES),
  /** Minor units of the currency; null: none is set. */
  minimumFee: z.int('bad-amount').min(0, 'bad-amount').max(1_000_000_000_000, 'bad-amount').nullable(),
  responsePromise: z.enum(RESPONSE_PROMISES),
});
export type PracticeFields = Readonly<z.output<typeof practiceFields>>;

const WORKDAY = { from: '09:00', to: '17:00' };

const NEVER: ReadonlySet<Day> = new Set();

/** Monday to Friday, 09:00–17:00 (the hours of the worked examples in 4.4). */
export const DEFAULT_OFFICE_HOURS: OfficeHours = [WORKDAY, WORKDAY, WORKDAY, WORKDAY, WORKDAY, null, null];

/** The days with office hours, without those the practice is `closed`. */
export function workingDays(hoursPerDay: OfficeHours, closed: ClosedDays = NEVER): WorkingDays {
  return { weekdays: new Set<Weekday>(WEEKDAYS.filter((weekday) => hoursPerDay[weekday - 1])), closed };
}

/** Countries whose offices print on Letter; everybody else uses A4 (CLDR, territory paper sizes). */
const LETTER = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE', 'PR', 'GT', 'CR', 'SV', 'PA', 'NI', 'DO', 'BZ']);

export function paperFor(countryCode: string): PaperSize {
  return LETTER.has(countryCode) ? 'Letter' : 'A4';
}
