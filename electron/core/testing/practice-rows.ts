import type Database from 'better-sqlite3';
import { APPEND_ONLY, UNTRACKED } from '../store/undo/tracked-tables.ts';

type Row = Readonly<Record<string, unknown>>;
export type PracticeRows = Readonly<Record<string, readonly Row[]>>;

/** Every row of every table that Undo answers for. */
export function practiceRows(file: Database.Database): PracticeRows {
  const names = file
    .prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 1 ORDER BY name`)
    .pluck()
    .all() as string[];
  const tracked = names.filter((name) => !Object.hasOwn(UNTRACKED, name));
  return Object.fromEntries(
    tracked.map((name) => [name, (file.prepare(`SELECT * FROM "${name}"`).all() as Row[]).filter((row) => !isPlanned(name, row)).toSorted(byText)]),
  );
}

/** What is said is worked out from the facts at every beat: nobody undoes that. Of one's own, what came stays. */
function isPlanned(table: string, { kind, state }: Row): boolean {
  return table === 'reminder_occurrence' && (kind !== 'own' || state === 'scheduled' || state === 'cancelled');
}

/** Without what an undo has only marked as retracted: rows that were not there before. */
export function withoutRetracted(rows: PracticeRows, before: PracticeRows): PracticeRows {
  const known = (table: string): ReadonlySet<unknown> => new Set(before[table]?.map(({ id }) => id));
  return Object.fromEntries(
    Object.entries(rows).map(([table, all]) => {
      if (!APPEND_ONLY.includes(table)) return [table, all];
      const ids = known(table);
      return [table, all.filter((row) => row['retracted_at'] === null || ids.has(row['id']))];
    }),
  );
}

function byText(a: Row, b: Row): number {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left < right ? -1 : Number(left > right);
}
