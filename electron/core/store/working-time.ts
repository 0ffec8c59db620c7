import type { Day } from '#shared/time/day.ts';
import { sql, type ReadDb } from './sql.ts';

/** What the practice says about one day against the holidays of its country: its own, or one it works on. */
export type HolidayOverride = { readonly on: Day; readonly label: string; readonly closed: boolean };

/** The first and the last day somebody is away. */
export type Absence = { readonly fromOn: Day; readonly toOn: Day };

export function holidayOverrides(db: ReadDb): HolidayOverride[] {
  return db
    .all<Omit<HolidayOverride, 'closed'> & { closed: number }>(sql`SELECT on_day AS "on", label, closed FROM holiday ORDER BY on_day`)
    .map((row) => ({ ...row, closed: row.closed === 1 }));
}

export function ownAbsences(db: ReadDb): Absence[] {
  return db.all(sql`SELECT from_on AS fromOn, to_on AS toOn FROM absence WHERE client_id IS NULL ORDER BY from_on, id`);
}
