import { blockOfWeek, mondayOf, WEEKS_BACK } from '#shared/domain/calls/call-block.ts';
import type { Instant } from '#shared/time/clock.ts';
import { addDays, dayOf } from '#shared/time/day.ts';
import { MINUTE } from '#shared/time/duration.ts';
import type { WorkingCalendar } from '#shared/time/working-hours.ts';
import { callBlockOf } from '../../store/calls.ts';
import type { ReadDb } from '../../store/sql.ts';
import type { DatedThing, Words } from './dated-thing.ts';

/** The weekly hour of calls of the next quarter, each on the open day it falls on: a rule of repetition would not know our holidays. */
const WEEKS = 13;
const DAYS_OF_WEEK = 7;

export function callHours(db: ReadDb, calendar: WorkingCalendar, now: Instant, t: Words): DatedThing[] {
  const settings = callBlockOf(db);
  if (!settings) return [];
  const thisWeek = mondayOf(dayOf(now, calendar.zone));
  // The hour of one of the weeks before may have moved into this one.
  const weeks = Array.from({ length: WEEKS_BACK + WEEKS }, (_, index) => addDays(thisWeek, (index - WEEKS_BACK) * DAYS_OF_WEEK));
  const hours = weeks.flatMap((monday) => {
    const block = blockOfWeek(settings, monday, calendar);
    return block ? [{ uid: `calls-${monday}`, on: block.on, when: { from: block.startsAt, to: block.startsAt + block.minutes * MINUTE } }] : [];
  });
  // Two that a holiday moved onto one day are one.
  const apart = [...new Map(hours.map((hour) => [hour.on, hour])).values()];
  return apart.filter(({ when }) => when.to > now).map(({ uid, when }) => ({ uid, title: t('calls.sheet.title'), when }));
}
