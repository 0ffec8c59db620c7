import ICAL from 'ical.js';
import type { Instant } from '#shared/time/clock.ts';
import { dayAfter, type DatedThing } from './dated-things.ts';

/** A property as jCal has it (RFC 7265): name, parameters, type, value. */
type Property = readonly [name: string, params: Readonly<Record<string, string>>, type: string, value: string];

/** RFC 5545: instants in UTC, so that no program needs to know our zone; days as days. */
export function writeCalendar(things: readonly DatedThing[], now: Instant): string {
  const head: Property[] = [
    ['version', {}, 'text', '2.0'],
    ['prodid', {}, 'text', '-//Evenkeel//Evenkeel//EN'],
    ['calscale', {}, 'text', 'GREGORIAN'],
    ['method', {}, 'text', 'PUBLISH'],
  ];
  // The types of the library know its own structures; jCal is their plain form.
  return `${ICAL.stringify(['vcalendar', head, things.map((thing) => ['vevent', propertiesOf(thing, now), []])] as never)}\r\n`;
}

function propertiesOf({ uid, title, when, tentative = false }: DatedThing, now: Instant): Property[] {
  const isDay = 'on' in when;
  return [
    ['uid', {}, 'text', uidOf(uid)],
    ['dtstamp', {}, 'date-time', utc(now)],
    ['summary', {}, 'text', title],
    isDay ? ['dtstart', {}, 'date', when.on] : ['dtstart', {}, 'date-time', utc(when.from)],
    isDay ? ['dtend', {}, 'date', dayAfter(when.on)] : ['dtend', {}, 'date-time', utc(when.to)],
    ['status', {}, 'text', tentative ? 'TENTATIVE' : 'CONFIRMED'],
    ['transp', {}, 'text', isDay ? 'TRANSPARENT' : 'OPAQUE'],
  ];
}

export function uidOf(uid: string): string {
  return `${uid}@evenkeel.invalid`;
}

function utc(instant: Instant): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

/** The events of a calendar: identifier and the value of DTSTART as it is written. */
export function eventsIn(text: string): { readonly uid: string; readonly start: string }[] {
  const [, , components] = ICAL.parse(text) as unknown as [string, unknown, readonly [string, readonly Property[]][]];
  return components.map(([, properties]) => {
    const value = (name: string): string => properties.find(([each]) => each === name)?.[3] ?? '';
    return { uid: value('uid'), start: value('dtstart') };
  });
}

export function startOf({ when }: DatedThing): string {
  return 'on' in when ? when.on : utc(when.from);
}
