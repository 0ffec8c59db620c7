import type { TFunction } from 'i18next';
import { assertNever } from '../../lib/assert-never.ts';
import { formatDayNear, formatNumber } from '../../text/format.ts';
import { isDay, type Day } from '../../time/day.ts';
import type { Language } from '../language.ts';
import type { PROFESSIONS } from '../practice.ts';
import type { Signal } from './signal.ts';

type Profession = (typeof PROFESSIONS)[number];
export type SaidSignal = Pick<Signal, 'code' | 'ref' | 'text' | 'kind' | 'value' | 'base'> & { readonly from: Day };
type Around = { readonly t: TFunction; readonly language: Language; readonly today: Day; readonly profession: Profession };

/** Where somebody else may be at work. */
export function fieldOf(profession: Profession): 'books' | 'site' | 'work' {
  if (profession === 'bookkeeper' || profession === 'accountant') return 'books';
  return profession === 'web_designer' ? 'site' : 'work';
}

/** A sign as the fact it is, without its weight. */
export function signalWords({ code, ref, from, text, kind, value, base }: SaidSignal, { t, language, today, profession }: Around): string {
  const number = (of: number | null): string => formatNumber(of ?? 0, language, { maximumFractionDigits: 1 });
  const share = (of: number | null): string => formatNumber(of ?? 0, language, { style: 'percent', maximumFractionDigits: 0 });
  const day = (of: string): string => (isDay(of) ? formatDayNear(of, today, language, 'long') : '');
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
    case 'S8':
      return t(`phases.signal.${code}`, { value: number(value), base: number(base) });
    case 'S2':
      return t('phases.signal.S2', { day: day(from) });
    case 'S10':
      return t('phases.signal.S10', { day: day(ref) });
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
