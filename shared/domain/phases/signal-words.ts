import type { TFunction } from 'i18next';
import { z } from 'zod';
import { assertNever } from '../../lib/assert-never.ts';
import { formatDayNear, formatNumber } from '../../text/format.ts';
import { day, isDay, type Day } from '../../time/day.ts';
import type { Language } from '../language.ts';
import { PROFESSIONS } from '../practice.ts';
import { NOTED_KINDS, SIGNAL_CODES } from './signal.ts';

type Profession = (typeof PROFESSIONS)[number];

/** What the words of a sign need. */
export const saidSignal = z.strictObject({
  code: z.enum(SIGNAL_CODES),
  ref: z.string(),
  text: z.string(),
  kind: z.enum(NOTED_KINDS).nullable(),
  value: z.number().nullable(),
  base: z.number().nullable(),
  from: day,
});
export type SaidSignal = Readonly<z.output<typeof saidSignal>>;

/** The signs of an alarm, what one did oneself first, as they are said in this profession. */
export const saidAlarm = { profession: z.enum(PROFESSIONS), signs: z.array(saidSignal) };
export type SaidAlarm = { readonly profession: Profession; readonly signs: readonly SaidSignal[] };

type Around = { readonly t: TFunction; readonly language: Language; readonly today: Day; readonly profession: Profession };

/** Where somebody else may be at work. */
export function fieldOf(profession: Profession): 'books' | 'site' | 'work' {
  if (profession === 'bookkeeper' || profession === 'accountant') return 'books';
  return profession === 'web_designer' ? 'site' : 'work';
}

/** Why it is an alarm, in a few sentences. */
export function alarmWords({ profession, signs }: SaidAlarm, around: Omit<Around, 'profession'>): string {
  return signs.map((sign) => signalWords(sign, { ...around, profession })).join('; ');
}

/** A sign as the fact it is, without its weight. */
export function signalWords({ code, ref, from, text, kind, value, base }: SaidSignal, { t, language, today, profession }: Around): string {
  const number = (of: number | null): string => formatNumber(of ?? 0, language, { maximumFractionDigits: 1 });
  const share = (of: number | null): string => formatNumber(of ?? 0, language, { style: 'percent', maximumFractionDigits: 0 });
  const dayOf = (of: string): string => (isDay(of) ? formatDayNear(of, today, language, 'long') : '');
  switch (code) {
    case 'S4':
      return t(`phases.signal.S4.${fieldOf(profession)}`);
    case 'S5':
      return t(`phases.signal.S5.${kind === 'person' || kind === 'tool' ? kind : 'somebody'}`);
    case 'S14':
      return t(`phases.signal.S14.${kind === 'early' ? 'early' : 'questions'}`);
    case 'S7':
      return t('phases.signal.S7', { value: share(value), base: share(base) });
    case 'S1':
    case 'S9':
      return t(`phases.signal.${code}`, { text, count: value ?? 0 });
    case 'S6':
      return t('phases.signal.S6', { value: number(value), base: number(base) });
    case 'S8':
      return t('phases.signal.S8', { count: value ?? 0, base: number(base) });
    case 'S2':
      return t('phases.signal.S2', { day: dayOf(from) });
    case 'S10':
      return t('phases.signal.S10', { day: dayOf(ref) });
    case 'S3':
    case 'S11':
    case 'S13':
      return t(`phases.signal.${code}`, { text });
    case 'S12':
      // Nothing records invoices yet, so nothing makes this sign.
      return code;
    default:
      return assertNever(code);
  }
}
