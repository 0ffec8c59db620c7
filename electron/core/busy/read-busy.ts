import ICAL from 'ical.js';
import { AppError } from '#shared/contract/error.ts';
import type { Instant } from '#shared/time/clock.ts';
import { instantOf, isZone, type Day } from '#shared/time/day.ts';
import { DAY_OF_HOURS, SECOND } from '#shared/time/duration.ts';

export type BusyTime = { readonly uid: string; readonly title: string; readonly from: Instant; readonly to: Instant };

/** Appointments from yesterday on: a series goes on for ever, and two times are offered for the next weeks. */
const BACK_MS = DAY_OF_HOURS;
const AHEAD_MS = 366 * DAY_OF_HOURS;
/** A series that began long ago is walked through from its beginning. */
const STEPS_MAX = 20_000;
const BUSY_MAX = 20_000;
const TITLE_MAX = 200;

type Window = { readonly from: Instant; readonly to: Instant; readonly zone: string };

/** The busy times of a calendar file, each occurrence of a series by itself. AppError `invalid-input` with a reason a reader can act on. */
export function readBusy(text: string, { now, zone }: { readonly now: Instant; readonly zone: string }): BusyTime[] {
  const window = { from: now - BACK_MS, to: now + AHEAD_MS, zone };
  const found = calendarsIn(text).flatMap((calendar) => busyIn(calendar, window));
  return found.toSorted((a, b) => a.from - b.from || a.to - b.to).slice(0, BUSY_MAX);
}

function calendarsIn(text: string): ICAL.Component[] {
  const plain = text.replace(/^\uFEFF/, '').trim();
  if (plain === '') throw new AppError('invalid-input', { field: 'file', reason: 'empty-file' });
  if (!/^BEGIN:VCALENDAR/i.test(plain)) throw new AppError('invalid-input', { field: 'file', reason: 'not-a-calendar' });
  try {
    const parsed: unknown = ICAL.parse(plain);
    // Several calendars in one file come as a list of components, one comes alone; a component begins with its name.
    const all = Array.isArray(parsed) && typeof parsed[0] !== 'string' ? parsed : [parsed];
    return all.map((each: unknown) => new ICAL.Component(each as never));
  } catch (error) {
    throw new AppError('invalid-input', { field: 'file', reason: 'damaged-calendar', cause: error });
  }
}

function busyIn(calendar: ICAL.Component, window: Window): BusyTime[] {
  const zones = new Map(calendar.getAllSubcomponents('vtimezone').map((each) => [String(each.getFirstPropertyValue('tzid')), new ICAL.Timezone(each)]));
  const at = (time: ICAL.Time, tzid: string | null): Instant => instantFrom(time, tzid, zones, window.zone);
  const bySeries = Map.groupBy(calendar.getAllSubcomponents('vevent'), (each) => String(each.getFirstPropertyValue('uid') ?? ''));
  return [...bySeries].flatMap(([uid, components]) => seriesBusy(uid, components, at, window));
}

type At = (time: ICAL.Time, tzid: string | null) => Instant;

/** One event, or a series with the occurrences that were changed. */
function seriesBusy(uid: string, components: readonly ICAL.Component[], at: At, window: Window): BusyTime[] {
  const changed = components.filter((each) => each.hasProperty('recurrence-id'));
  const [master] = components.filter((each) => !each.hasProperty('recurrence-id'));
  const alone = (master ? [] : changed).flatMap((each) => oneBusy(uid, each, at));
  const found = master ? occurrences(uid, master, changed, at, window) : alone;
  return found.filter(({ from, to }) => from < to && to > window.from && from < window.to);
}

function occurrences(uid: string, master: ICAL.Component, changed: readonly ICAL.Component[], at: At, window: Window): BusyTime[] {
  const event = new ICAL.Event(master, { exceptions: [...changed] });
  if (!event.isRecurring()) return oneBusy(uid, master, at);
  const found: BusyTime[] = [];
  const steps = event.iterator();
  const tzid = tzidOf(master);
  for (let step = 0; step < STEPS_MAX; step += 1) {
    const next = steps.next();
    if (!next || at(next, tzid) > window.to) break;
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    const zone = tzidOf(item.component) ?? tzid;
    if (takesTime(item.component))
      found.push({ uid: `${uid}/${next.toString()}`, title: titleOf(item.component), from: at(startDate, zone), to: at(endDate, zone) });
  }
  return found;
}

function oneBusy(uid: string, component: ICAL.Component, at: At): BusyTime[] {
  if (!takesTime(component) || !component.hasProperty('dtstart')) return [];
  const event = new ICAL.Event(component);
  const zone = tzidOf(component);
  const end = tzidOf(component, 'dtend') ?? zone;
  return [{ uid, title: titleOf(component), from: at(event.startDate, zone), to: at(event.endDate, end) }];
}

/** Called off, or entered as free: it keeps nobody from meeting. */
function takesTime(component: ICAL.Component): boolean {
  const value = (name: string): string => String(component.getFirstPropertyValue(name) ?? '').toUpperCase();
  return value('status') !== 'CANCELLED' && value('transp') !== 'TRANSPARENT' && value('x-microsoft-cdo-busystatus') !== 'FREE';
}

function titleOf(component: ICAL.Component): string {
  return String(component.getFirstPropertyValue('summary') ?? '').slice(0, TITLE_MAX);
}

function tzidOf(component: ICAL.Component, name = 'dtstart'): string | null {
  const tzid = component.getFirstProperty(name)?.getFirstParameter('tzid');
  return tzid ?? null;
}

/** Wall-clock time in its zone: a name of the IANA list, else the rules in the file itself, else our own zone. */
function instantFrom(time: ICAL.Time, tzid: string | null, zones: ReadonlyMap<string, ICAL.Timezone>, own: string): Instant {
  const day = `${pad(time.year, 4)}-${pad(time.month)}-${pad(time.day)}` as Day;
  if (time.isDate) return instantOf(day, '00:00', own);
  const wall = `${pad(time.hour)}:${pad(time.minute)}`;
  if (time.zone?.tzid === 'UTC') return instantOf(day, wall, 'UTC');
  const known = tzid === null ? own : ianaName(tzid);
  if (known) return instantOf(day, wall, known);
  const rules = tzid === null ? undefined : zones.get(tzid);
  return rules ? instantOf(day, wall, 'UTC') - rules.utcOffset(time) * SECOND : instantOf(day, wall, own);
}

/** Some programs put a path before the name: `/freeassociation.sourceforge.net/Europe/Warsaw`. */
function ianaName(tzid: string): string | null {
  if (isZone(tzid)) return tzid;
  const end = tzid.split('/').slice(-2).join('/');
  return end !== tzid && isZone(end) ? end : null;
}

function pad(value: number, length = 2): string {
  return String(value).padStart(length, '0');
}
