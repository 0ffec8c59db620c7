import ICAL from 'ical.js';
import type { Instant } from '#shared/time/clock.ts';
import { addDays } from '#shared/time/day.ts';
import type { DatedThing } from './dated-thing.ts';
import { wallClock, zoneComponent, type Component, type Property } from './time-zone.ts';

type Told = { readonly now: Instant; readonly zone: string };

/** RFC 5545: instants by the clock of the practice, whose zone is explained in the file; days as days. */
export function writeCalendar(things: readonly DatedThing[], { now, zone }: Told): string {
  const head: Property[] = [
    ['version', {}, 'text', '2.0'],
    ['prodid', {}, 'text', '-//Evenkeel//Evenkeel//EN'],
    ['calscale', {}, 'text', 'GREGORIAN'],
    ['method', {}, 'text', 'PUBLISH'],
  ];
  const events = things.map((thing): Component => ['vevent', propertiesOf(thing, { now, zone }), thing.alarm ? [alarmOf(thing)] : []]);
  // The types of the library know its own structures; jCal is their plain form.
  return `${ICAL.stringify(['vcalendar', head, [...zonesOf(things, zone), ...events]] as never)}\r\n`;
}

function zonesOf(things: readonly DatedThing[], zone: string): Component[] {
  const instants = things.flatMap(({ when }) => ('on' in when ? [] : [when.from, when.to]));
  if (instants.length === 0 || zone === 'UTC') return [];
  const [first, last] = instants.reduce(([low, high], each) => [Math.min(low, each), Math.max(high, each)], [instants[0]!, instants[0]!]);
  return [zoneComponent(zone, first, last)];
}

function propertiesOf({ uid, title, when, place, status, sequence, alarm }: DatedThing, { now, zone }: Told): Property[] {
  const isDay = 'on' in when;
  return [
    ['uid', {}, 'text', uidOf(uid)],
    ['dtstamp', {}, 'date-time', utc(now)],
    ...(sequence === undefined ? [] : [['sequence', {}, 'integer', sequence] as const]),
    ['summary', {}, 'text', title],
    ...(place === undefined ? [] : [['location', {}, 'text', place] as const]),
    isDay ? ['dtstart', {}, 'date', when.on] : momentOf('dtstart', when.from, zone),
    // The first day that does not belong to it.
    isDay ? ['dtend', {}, 'date', addDays(when.on, 1)] : momentOf('dtend', when.to, zone),
    ['status', {}, 'text', status === undefined ? 'CONFIRMED' : status.toUpperCase()],
    ['transp', {}, 'text', isDay || alarm ? 'TRANSPARENT' : 'OPAQUE'],
  ];
}

function alarmOf({ title }: DatedThing): Component {
  const properties: Property[] = [
    ['action', {}, 'text', 'DISPLAY'],
    ['description', {}, 'text', title],
    ['trigger', {}, 'duration', 'PT0S'],
  ];
  return ['valarm', properties, []];
}

function momentOf(name: string, at: Instant, zone: string): Property {
  const wall = zone === 'UTC' ? null : wallClock(at, zone);
  return wall === null ? [name, {}, 'date-time', utc(at)] : [name, { tzid: zone }, 'date-time', wall];
}

export function uidOf(uid: string): string {
  return `${uid}@evenkeel.invalid`;
}

function utc(instant: Instant): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

/** The events of a calendar: identifier and the value of DTSTART as it is written. */
export function eventsIn(text: string): { readonly uid: string; readonly start: string }[] {
  const [, , components] = ICAL.parse(text) as unknown as Component;
  return components
    .filter(([name]) => name === 'vevent')
    .map(([, properties]) => {
      const value = (name: string): string => String(properties.find(([each]) => each === name)?.[3] ?? '');
      return { uid: value('uid'), start: value('dtstart') };
    });
}

export function startOf({ when }: DatedThing, zone: string): string {
  return 'on' in when ? when.on : String(momentOf('dtstart', when.from, zone)[3]);
}
