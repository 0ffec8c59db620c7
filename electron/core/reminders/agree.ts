import { effectiveAt } from '#shared/domain/reminders/moments.ts';
import type { OccurrenceId } from '#shared/domain/ids.ts';
import { HOUR } from '#shared/time/duration.ts';
import type { OccurrenceState } from '#shared/domain/reminders/reminder.ts';
import {
  endOccurrences,
  insertOccurrence,
  occurrencesAbout,
  openOfProgram,
  redate,
  type NewOccurrence,
  type OccurrenceRow,
} from '../store/reminder-occurrences.ts';
import type { WriteDb } from '../store/sql.ts';
import type { Moment } from './moment.ts';
import type { Wanted } from './source.ts';

/** From one end of the zones to the other, and a day's change of clocks. */
const ZONES_APART_MS = 27 * HOUR;

/** The row that `wanted` asks for. */
export function rowFor({ policy, subject, ...wanted }: Wanted, { calendar }: Pick<Moment, 'calendar'>): NewOccurrence {
  const { kind, refId, clientId, key, dueAt, expiresAt } = wanted;
  const effective = effectiveAt(dueAt, policy, calendar);
  return { kind, refId, clientId, key, dueAt, effectiveAt: effective, expiresAt, missed: 0, plannedFrom: '', subject: JSON.stringify(subject) };
}

/** Makes the program's own occurrences agree with what is wanted now. True when a row was written. */
export function agree(db: WriteDb, wanted: readonly Wanted[], moment: Moment): boolean {
  const open = new Map(openOfProgram(db).map((row) => [nameOf(row), row]));
  const byMoment = new Map([...open.values()].map((row) => [momentName(row), row]));
  const kept = new Set<OccurrenceId>();
  let changed = false;
  for (const each of wanted) {
    const row = rowFor(each, moment);
    // A zone that has changed gives the same moment another day: it stays the same occurrence.
    const known = open.get(nameOf(row)) ?? byMoment.get(momentName(row)) ?? laidAside(db, row);
    if (known) kept.add(known.id);
    if (put(db, row, known)) changed = true;
  }
  const settled = [...open.values()].filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  if (settled.length === 0) return changed;
  endOccurrences(db, settled, 'cancelled', moment.now);
  return true;
}

const nameOf = ({ kind, refId, key }: Pick<NewOccurrence, 'kind' | 'refId' | 'key'>): string => `${kind} ${refId} ${key}`;
const momentName = ({ kind, refId, dueAt }: Pick<NewOccurrence, 'kind' | 'refId' | 'dueAt'>): string => `${kind} ${refId} @${dueAt}`;

/** One that was over already. */
function laidAside(db: WriteDb, { kind, refId, key, dueAt }: NewOccurrence): OccurrenceRow | undefined {
  const rows = occurrencesAbout(db, kind, refId);
  return rows.find((row) => row.key === key) ?? rows.find((row) => row.dueAt === dueAt) ?? rows.find((row) => isSameElsewhere(row, { key, dueAt }));
}

/** What a day and a word make one of (a band, a step): where one has travelled, the day may be the one beside it. */
function isSameElsewhere(row: OccurrenceRow, { key, dueAt }: Pick<NewOccurrence, 'key' | 'dueAt'>): boolean {
  const word = key.slice('YYYY-MM-DD'.length);
  return word.startsWith(' ') && row.key.endsWith(word) && Math.abs(row.dueAt - dueAt) <= ZONES_APART_MS;
}

/** Inserts it, or brings the row that is there up to date. What is done with or expired stays so; what was settled and is open again comes back. */
export function put(db: WriteDb, row: NewOccurrence, known: OccurrenceRow | undefined): boolean {
  if (!known) {
    insertOccurrence(db, row);
    return true;
  }
  const state = stateAgain(known);
  if (state === null || (state === known.state && isSame(known, row))) return false;
  redate(db, known.id, row, state);
  return true;
}

function stateAgain({ state, shownAt }: OccurrenceRow): OccurrenceState | null {
  if (state === 'acked' || state === 'expired') return null;
  if (state !== 'cancelled') return state;
  return shownAt === null ? 'scheduled' : 'shown';
}

function isSame(known: OccurrenceRow, row: NewOccurrence): boolean {
  const moved = known.state !== 'snoozed' && known.effectiveAt !== row.effectiveAt;
  return (
    !moved &&
    known.dueAt === row.dueAt &&
    known.expiresAt === row.expiresAt &&
    known.subject === row.subject &&
    known.clientId === row.clientId &&
    known.missed === row.missed &&
    known.plannedFrom === row.plannedFrom
  );
}
