import type { Instant } from '#shared/time/clock.ts';
import { dayOf, instantOf, timeOf, type Day } from '#shared/time/day.ts';
import { DAY_OF_HOURS, MINUTE, SECOND } from '#shared/time/duration.ts';

/** A property as jCal has it (RFC 7265): name, parameters, type, value. */
export type Property = readonly [name: string, params: Readonly<Record<string, string>>, type: string, value: string | number];
export type Component = readonly [name: string, properties: readonly Property[], components: readonly Component[]];

/** No zone changes its offset twice within so few days. */
const STEP_MS = 20 * DAY_OF_HOURS;

/** By how much clocks go back: an hour, on one island half of it. */
const BACK_MS = [30 * MINUTE, 60 * MINUTE];

/** Wall-clock time as `YYYY-MM-DDTHH:MM:SS`; null in the hour that comes twice, which programs do not read alike. */
export function wallClock(instant: Instant, zone: string): string | null {
  const wall = (at: Instant): string => `${dayOf(at, zone)}T${timeOf(at, zone)}`;
  const told = wall(instant);
  const comesTwice = BACK_MS.some((ms) => wall(instant + ms) === told || wall(instant - ms) === told);
  return comesTwice ? null : `${told}:${String(Math.floor((instant % MINUTE) / SECOND)).padStart(2, '0')}`;
}

/**
 * The zone as RFC 5545 wants it: an observance for every change of the clocks from the year of `from` to that of `to`, without
 * rules, because which rule a country will follow next is nothing a computer knows.
 */
export function zoneComponent(zone: string, from: Instant, to: Instant): Component {
  const begins = instantOf(`${dayOf(from, zone).slice(0, 4)}-01-01` as Day, '00:00', zone);
  const ends = instantOf(`${Number(dayOf(to, zone).slice(0, 4)) + 1}-01-01` as Day, '00:00', zone);
  const changes = changesBetween(zone, begins, ends);
  const first = offsetAt(begins, zone);
  const usual = Math.min(first, ...changes.map(({ after }) => after));
  const observances = [{ at: begins, before: first, after: first }, ...changes].map(({ at, before, after }): Component => [
    after > usual ? 'daylight' : 'standard',
    [
      // The moment of a change is told by the clock that is about to change.
      ['dtstart', {}, 'date-time', new Date(at + before * MINUTE).toISOString().slice(0, 19)],
      ['tzoffsetfrom', {}, 'utc-offset', offsetText(before)],
      ['tzoffsetto', {}, 'utc-offset', offsetText(after)],
    ],
    [],
  ]);
  return ['vtimezone', [['tzid', {}, 'text', zone]], observances];
}

type Change = { readonly at: Instant; readonly before: number; readonly after: number };

function changesBetween(zone: string, from: Instant, to: Instant): Change[] {
  const found: Change[] = [];
  for (let at = from; at < to; at += STEP_MS) {
    const next = Math.min(at + STEP_MS, to);
    const [before, after] = [offsetAt(at, zone), offsetAt(next, zone)];
    if (before !== after) found.push({ at: changeBetween(at, next, zone), before, after });
  }
  return found;
}

/** The first minute of the new offset. */
function changeBetween(from: Instant, to: Instant, zone: string): Instant {
  const before = offsetAt(from, zone);
  let [low, high] = [from, to];
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
    if (offsetAt(middle, zone) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** Minutes east of UTC. */
function offsetAt(instant: Instant, zone: string): number {
  const minute = Math.floor(instant / MINUTE) * MINUTE;
  return (instantOf(dayOf(minute, zone), timeOf(minute, zone), 'UTC') - minute) / MINUTE;
}

function offsetText(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}
