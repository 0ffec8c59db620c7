import { UPDATE_INTERVALS, type MeetingRhythm, type UpdateInterval } from '#shared/domain/cadence.ts';
import { remembering, wordKey, wordMap } from './word-key.ts';

const RHYTHMS = wordMap<MeetingRhythm>({
  weekly: 'weekly|every week|once a week|tygodniowo|co tydzień|raz w tygodniu|raz na tydzień|cotygodniowo|еженедельно|каждую неделю|раз в неделю|wöchentlich',
  fortnightly:
    'fortnightly|biweekly|bi-weekly|every two weeks|every other week|twice a month|co dwa tygodnie|raz na dwa tygodnie|dwutygodniowo|dwa razy w miesiącu|раз в две недели|каждые две недели|два раза в месяц|zweiwöchentlich|alle zwei Wochen',
  monthly: 'monthly|every month|once a month|miesięcznie|co miesiąc|raz w miesiącu|raz na miesiąc|comiesięcznie|ежемесячно|каждый месяц|раз в месяц|monatlich',
  two_monthly:
    'two-monthly|bimonthly|bi-monthly|every two months|every other month|co dwa miesiące|raz na dwa miesiące|dwumiesięcznie|раз в два месяца|каждые два месяца|zweimonatlich',
  quarterly:
    'quarterly|every quarter|once a quarter|every three months|kwartalnie|co kwartał|raz na kwartał|raz w kwartale|co trzy miesiące|ежеквартально|раз в квартал|каждый квартал|раз в три месяца|vierteljährlich|quartalsweise',
  half_yearly:
    'half-yearly|half yearly|semiannually|twice a year|every six months|półrocznie|co pół roku|raz na pół roku|co sześć miesięcy|dwa razy w roku|раз в полгода|каждые полгода|два раза в год|halbjährlich',
  yearly: 'yearly|annually|every year|once a year|rocznie|co rok|raz w roku|raz na rok|corocznie|ежегодно|каждый год|раз в год|jährlich',
  ad_hoc:
    'ad hoc|as needed|when needed|on demand|doraźnie|w razie potrzeby|według potrzeb|bez ustaleń|по необходимости|по запросу|по мере необходимости|nach Bedarf',
});

/** "co 2 tygodnie", "every 3 months", "раз в 2 недели", "14 dni": a number and a unit, whatever stands before. */
const COUNTED = /^(?:(?:every|once every|co|raz na|раз в|кажд\p{L}*|alle) )?(\d{1,3}) (\p{L}+)$/u;
const UNITS: readonly (readonly [RegExp, Readonly<Record<number, MeetingRhythm>>])[] = [
  [/^(days?|dni|dzien|дн\p{L}*|день|tage?)$/u, { 7: 'weekly', 14: 'fortnightly', 30: 'monthly', 60: 'two_monthly', 90: 'quarterly' }],
  [/^(weeks?|tygodni\p{L}*|tydzien|tyg|недел\p{L}*|нед|wochen?)$/u, { 1: 'weekly', 2: 'fortnightly' }],
  [/^(months?|miesiac\p{L}*|miesiec\p{L}*|mies|месяц\p{L}*|мес|monate?)$/u, { 1: 'monthly', 2: 'two_monthly', 3: 'quarterly', 6: 'half_yearly', 12: 'yearly' }],
  [/^(years?|rok|lata|год\p{L}*|jahre?)$/u, { 1: 'yearly' }],
];

/** How often one meets, in the words people put in a column; null when it is none of our rhythms. */
export const rhythmFrom = remembering((text: string): MeetingRhythm | null => {
  const key = wordKey(text);
  const known = RHYTHMS.get(key) ?? RHYTHMS.get(key.replaceAll(' ', ''));
  if (known) return known;
  const [, number, unit] = COUNTED.exec(key) ?? [];
  if (!number || !unit) return null;
  return UNITS.find(([pattern]) => pattern.test(unit))?.[1][Number(number)] ?? null;
});

export function updatesFrom(text: string): UpdateInterval | null {
  const rhythm = rhythmFrom(text);
  return UPDATE_INTERVALS.find((interval) => interval === rhythm) ?? null;
}
