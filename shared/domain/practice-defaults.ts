import type { Language } from './language.ts';
import { DEFAULT_OFFICE_HOURS, paperFor, type PracticeFields } from './practice.ts';

/** Currencies of the countries our users are likeliest to work in (ISO 3166-1 → ISO 4217); elsewhere the euro is offered. */
const CURRENCIES: Readonly<Record<string, string>> = {
  PL: 'PLN',
  GB: 'GBP',
  US: 'USD',
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  CH: 'CHF',
  CZ: 'CZK',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  HU: 'HUF',
  RO: 'RON',
  RU: 'RUB',
  UA: 'UAH',
  BY: 'BYN',
  KZ: 'KZT',
  GE: 'GEL',
  AM: 'AMD',
  AZ: 'AZN',
  IL: 'ILS',
  TR: 'TRY',
  IN: 'INR',
  ZA: 'ZAR',
};

export function currencyFor(country: string): string {
  return CURRENCIES[country] ?? 'EUR';
}

/** What a new practice starts with: the country out of the computer's language tag (`pl-PL` → PL), the rest follows from it. */
export function practiceDefaults(systemLanguages: readonly string[], language: Language): PracticeFields {
  const country = systemLanguages.map((tag) => /[-_]([A-Z]{2})\b/.exec(tag)?.[1]).find(Boolean) ?? '';
  return {
    name: '',
    address: '',
    profession: 'bookkeeper',
    country,
    currency: currencyFor(country),
    clientLanguage: language,
    zone: null,
    officeHours: [...DEFAULT_OFFICE_HOURS],
    clockMode: 'working',
    holidayRegion: null,
    paper: paperFor(country),
    minimumFee: null,
    responsePromise: 'within_24_hours',
  };
}
