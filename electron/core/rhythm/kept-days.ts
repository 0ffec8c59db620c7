import type { ClientId } from '#shared/domain/ids.ts';
import type { Tally } from '#shared/domain/statistics/share.ts';
import { complianceOf, dueDays, longestSilence, type NoteDays, type Silence } from '#shared/domain/statistics/silence.ts';
import { addDays, addMonths } from '#shared/time/day.ts';
import type { Computing } from '../client-memory.ts';
import type { Calendar } from '../gap-views.ts';
import type { ReadDb } from '../store/sql.ts';
import { silenceFacts } from './silence-facts.ts';

/** Spec 4.8. */
export const COMPLIANCE_DAYS = 90;
export const LONGEST_MONTHS = 12;

/** On how many of the last 90 days a client did not wait too long, and which days those were. */
export type KeptDays = { readonly kept: Tally; readonly noted: readonly Parameters<NoteDays>[] };

/** Of each engaged client; one with whom work has not begun has none. */
export function keptDays(db: ReadDb): Computing<KeptDays> {
  const of = (calendar: Calendar, only: ClientId | null): Map<ClientId, KeptDays> => {
    const from = addDays(calendar.today, 1 - COMPLIANCE_DAYS);
    const dueOn = dueDays(calendar.worked);
    const days = new Map<ClientId, KeptDays>();
    for (const [id, client] of silenceFacts(db, calendar, { from, only })) {
      const noted: Parameters<NoteDays>[] = [];
      const kept = complianceOf(client.facts, { from: client.from, to: calendar.today }, dueOn, (...it) => noted.push(it));
      if (kept.of > 0) days.set(id, { kept, noted });
    }
    return days;
  };
  return { all: (calendar) => of(calendar, null), one: (calendar, id) => of(calendar, id).get(id) ?? null };
}

/** The longest silence of each engaged client within twelve months. */
export function longestSilences(db: ReadDb): Computing<Silence> {
  const of = (calendar: Calendar, only: ClientId | null): Map<ClientId, Silence> => {
    const longest = new Map<ClientId, Silence>();
    for (const [id, { facts, from }] of silenceFacts(db, calendar, { from: addMonths(calendar.today, -LONGEST_MONTHS), only })) {
      const silence = longestSilence(facts, { from, to: calendar.today }, calendar.worked);
      if (silence) longest.set(id, silence);
    }
    return longest;
  };
  return { all: (calendar) => of(calendar, null), one: (calendar, id) => of(calendar, id).get(id) ?? null };
}
