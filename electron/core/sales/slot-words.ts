import { halfDayOf } from '#shared/domain/sales/half-day.ts';
import type { Language } from '#shared/domain/language.ts';
import type { Filler } from '#shared/domain/template.ts';
import { formatDay, formatTime, localeOf } from '#shared/text/format.ts';
import type { Instant } from '#shared/time/clock.ts';
import { dayOf, daysBetween } from '#shared/time/day.ts';

export type Places = { readonly now: Instant; readonly zone: string; readonly clientZone: string | null; readonly language: Language };

/** A weekday says enough while it is the next of its name. */
const WITHIN_A_WEEK = 7;

/** A half-day as the client calls it: with its date where the weekday alone could be two, with both hours where the clocks differ. */
export function slotWords(say: Filler<'slots'>, at: Instant, { now, zone, clientZone, language }: Places): string {
  const theirs = clientZone ?? zone;
  const halfDay = say(halfDayOf(at, theirs), {});
  const day = dayOf(at, theirs);
  const isNear = daysBetween(dayOf(now, theirs), day) < WITHIN_A_WEEK;
  const hours = clientZone === null || clientZone === zone ? null : bothHours(at, zone, clientZone, language);
  if (isNear && hours === null) return halfDay;
  const date = formatDay(day, language, 'long');
  return say('onDate', { halfDay, date: hours === null ? date : `${date}, ${hours}` });
}

/** 14:00 GMT+1 / 08:00 GMT-5 */
function bothHours(at: Instant, zone: string, clientZone: string, language: Language): string {
  return [clientZone, zone].map((each) => `${formatTime(at, each, language)} ${offsetName(at, each, language)}`).join(' / ');
}

function offsetName(at: Instant, zone: string, language: Language): string {
  const parts = new Intl.DateTimeFormat(localeOf(language), { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}
