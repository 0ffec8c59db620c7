import type { TFunction } from 'i18next';
import type { Language } from '#shared/domain/language.ts';
import type { Recurrence } from '#shared/domain/reminders/recurrence.ts';
import type { ReminderFields } from '#shared/domain/reminders/reminder.ts';
import { formatDay, formatDayNear, localeOf } from '#shared/text/format.ts';
import { WEEKDAYS, weekdayOf, type Day, type Weekday } from '#shared/time/day.ts';

export type Around = { readonly t: TFunction; readonly language: Language; readonly today: Day };

/** The gender of each weekday from Monday on, by which "every" and "the last" go. */
const GENDERS = { en: 'mmmmmmm', pl: 'mmfmmff', ru: 'mmfmffn' } as const satisfies Record<Language, string>;
const WORKING: readonly Weekday[] = [1, 2, 3, 4, 5];
/** A Monday, to name the days of a week after. */
const MONDAY = 5;

/** How often it comes, in words: "Every second Tuesday", "Every month, on the last day". */
export function rhythmWords({ repeat, startsOn, repeatBase }: Pick<ReminderFields, 'repeat' | 'startsOn' | 'repeatBase'>, around: Around): string {
  const { t, language, today } = around;
  if (!repeat) return t('reminders.centre.rhythm.once');
  const said = bare(repeat, startsOn, around);
  const rhythm = repeatBase === 'completion' ? t('reminders.centre.rhythm.fromDone', { rhythm: said }) : said;
  return repeat.until ? t('reminders.centre.rhythm.until', { rhythm, date: formatDayNear(repeat.until, today, language, 'long') }) : rhythm;
}

function bare(repeat: Recurrence, startsOn: Day, around: Around): string {
  const { t } = around;
  const every = everyWords(repeat, t);
  switch (repeat.unit) {
    case 'day':
      return every;
    case 'week':
      return weekWords(repeat, startsOn, around);
    case 'month':
      return t('reminders.centre.rhythm.on', { every, which: repeat.by === 'weekday' ? nthWords(repeat, around) : dayOfMonthWords(repeat.end, startsOn, t) });
    case 'year':
      return t('reminders.centre.rhythm.on', { every, which: dateWords(repeat.end, startsOn, around) });
  }
}

function everyWords({ unit, every }: Recurrence, t: TFunction): string {
  if (every === 1) return t(`reminders.centre.rhythm.every.${unit}`);
  if (every === 2) return t(`reminders.centre.rhythm.second.${unit}`);
  return t(`reminders.centre.rhythm.${unit}s`, { count: every });
}

/** One weekday is named with the rhythm, several after it. */
function weekWords(repeat: Extract<Recurrence, { unit: 'week' }>, startsOn: Day, { t, language }: Around): string {
  const days = weekdaysOf(repeat, startsOn);
  const [first] = days;
  if (repeat.every === 1 && String(days) === String(WORKING)) return t('reminders.centre.rhythm.working');
  if (repeat.every === 1 && days.length === WEEKDAYS.length) return t('reminders.centre.rhythm.every.day');
  if (first !== undefined && days.length === 1 && repeat.every <= 2) {
    const form = repeat.every === 1 ? 'weekday' : 'secondWeekday';
    return t(`reminders.centre.rhythm.${form}.${genderOf(first, language)}`, { weekday: t(`reminders.centre.rhythm.accusative.${first}`) });
  }
  const list = new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(days.map((each) => weekdayName(each, language)));
  return t('reminders.centre.rhythm.onDays', { every: everyWords(repeat, t), days: list });
}

function weekdaysOf({ weekdays }: Extract<Recurrence, { unit: 'week' }>, startsOn: Day): readonly Weekday[] {
  return weekdays.length > 0 ? [...new Set(weekdays)].toSorted((a, b) => a - b) : [weekdayOf(startsOn)];
}

/** "on the last Friday". */
function nthWords({ nth, weekday }: Extract<Recurrence, { by: 'weekday' }>, { t, language }: Around): string {
  return t(`reminders.centre.rhythm.nth.${genderOf(weekday, language)}.${nth === -1 ? 'last' : nth}`, {
    weekday: t(`reminders.centre.rhythm.accusative.${weekday}`),
  });
}

function dayOfMonthWords(end: Extract<Recurrence, { by: 'day' }>['end'], startsOn: Day, t: TFunction): string {
  const day = dayOfMonth(startsOn);
  if (end === 'last') return t('reminders.centre.rhythm.lastDay');
  if (!mayLack(startsOn)) return t('reminders.centre.rhythm.dayOf', { day });
  return t(end === 'nearest' ? 'reminders.centre.rhythm.dayOrLast' : 'reminders.centre.rhythm.dayIfAny', { day });
}

function dateWords(end: 'nearest' | 'skip', startsOn: Day, { t, language }: Around): string {
  const date = formatDay(startsOn, language, 'long');
  if (!isLeapDay(startsOn)) return t('reminders.centre.rhythm.date', { date });
  return t(end === 'nearest' ? 'reminders.centre.rhythm.dateOrLast' : 'reminders.centre.rhythm.dateIfAny', { date });
}

/** Not every month has it. */
export function mayLack(on: Day): boolean {
  return dayOfMonth(on) > 28;
}

export function isLeapDay(on: Day): boolean {
  return on.endsWith('-02-29');
}

export function weekdayName(weekday: Weekday, language: Language): string {
  return formatDay(`2026-01-${String(MONDAY + weekday - 1).padStart(2, '0')}` as Day, language, 'weekdayOnly');
}

function dayOfMonth(on: Day): number {
  return Number(on.slice('YYYY-MM-'.length));
}

/** A name of the table above, by its place in the week. */
function genderOf(weekday: Weekday, language: Language): 'm' | 'f' | 'n' {
  return GENDERS[language][weekday - 1] as 'm' | 'f' | 'n';
}
