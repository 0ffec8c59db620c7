import { z } from 'zod';
import { day } from '../../time/day.ts';
import { LINE_MAX, optionalText, requiredText } from '../text-fields.ts';

/** Where an item comes from, in the order in which it is talked about: the client's own come first (spec 2.14). */
export const AGENDA_SOURCES = ['client', 'change_request', 'boundary', 'me', 'service_hint'] as const;
export type AgendaSource = (typeof AGENDA_SOURCES)[number];

export const agendaText = requiredText(LINE_MAX);

/** Parked items in the order in which a new agenda takes them. */
export function agendaOrder<Item extends { readonly source: AgendaSource; readonly position: number }>(items: readonly Item[]): Item[] {
  const place = ({ source }: Item): number => AGENDA_SOURCES.indexOf(source);
  return items.toSorted((a, b) => place(a) - place(b) || a.position - b.position);
}

/** The client's own items first; within them, and within the rest, the order is free (spec 2.14). */
export function clientsFirst<Item extends { readonly source: AgendaSource }>(items: readonly Item[]): Item[] {
  return [...items.filter(isClients), ...items.filter((item) => !isClients(item))];
}

/** May one of them stand where the other does? */
export function canChangePlaces(one: { readonly source: AgendaSource }, other: { readonly source: AgendaSource }): boolean {
  return isClients(one) === isClients(other);
}

/** The items with the one at `from` at the place `to`. */
export function withMoved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  return items.toSpliced(from, 1).toSpliced(to, 0, ...items.slice(from, from + 1));
}

function isClients({ source }: { readonly source: AgendaSource }): boolean {
  return source === 'client';
}

/** Who does it. */
export const DOERS = ['me', 'them'] as const;
export const actionFields = z.strictObject({
  who: z.enum(DOERS),
  what: requiredText(LINE_MAX),
  /** Null: not said, so within 24 hours. */
  byOn: day.nullable().default(null),
  /** How we will check. */
  followUp: optionalText(LINE_MAX).default(''),
});
export type ActionFields = Readonly<z.output<typeof actionFields>>;
