import type { NextThing } from '#shared/contract/pipeline.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import type { LastContact, ListPaper, OnPaper } from '#shared/domain/sheets/on-paper.ts';
import { addDays, dayOf, instantOf } from '#shared/time/day.ts';
import type { Instant } from '#shared/time/clock.ts';
import { mondayOf } from '#shared/domain/calls/call-block.ts';
import { workingCalendarOf } from '../calendar/working-calendar.ts';
import { calendarOf, settingsOf, type Practice } from '../handlers/context.ts';
import { endOfDays, nextDatedOf } from '../pipeline/next-thing.ts';
import { openThings, type OpenThing } from '../store/board-rows.ts';
import { clientLines } from '../store/client-page.ts';
import { lastContacts } from '../store/last-contacts.ts';

/** More of them on a list for the desk, and nobody would walk through it. */
export const ON_PAPER_MAX = 200;
/** What was agreed with them, or promised to them; what they owe is why they are on the list. */
const AGREED: ReadonlySet<OpenThing['kind']> = new Set(['clock_mine', 'decision', 'meeting']);

export function listPaper(practice: Practice): ListPaper {
  const { today, zone } = calendarOf(practice);
  const { name: practiceName, paper } = settingsOf(practice);
  return { practiceName, today, zone, paper };
}

/** The first moment after this week. */
export function endOfWeek(practice: Practice): Instant {
  const { today, zone } = calendarOf(practice);
  return instantOf(addDays(mondayOf(today), 7), '00:00', zone);
}

type Known = OnPaper & { readonly last: LastContact | null; readonly next: NextThing | null };

/** Names, numbers, the last contact and what was agreed next, in a few questions for all; who is in the Trash or archived is left out. */
export function knownOnPaper(practice: Practice, ids: readonly ClientId[]): Map<ClientId, Known> {
  const { read } = practice.store;
  const { now, zone } = calendarOf(practice);
  const wanted = new Set(ids);
  const last = lastContacts(read, [...wanted]);
  const agreed = openThings(read, now).filter(({ clientId, kind }) => wanted.has(clientId) && AGREED.has(kind));
  const things = Map.groupBy(agreed, ({ clientId }) => clientId);
  const around = { now, calendar: workingCalendarOf(practice), endOf: endOfDays(zone) };
  const known = clientLines(read, [...wanted]).filter(({ archived }) => !archived);
  return new Map(
    known.map(({ id, name, personName, phone }) => {
      const [contact, next] = [last.get(id), nextDatedOf(things.get(id) ?? [], null, null, around)];
      return [
        id,
        {
          name,
          personName,
          phone,
          last: contact ? { on: dayOf(contact.at, zone), channel: contact.channel } : null,
          next: next && { ...next, on: dayOf(next.at, zone) },
        },
      ];
    }),
  );
}
