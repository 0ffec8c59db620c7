import type { Calendar } from '../gap-views.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/open.ts';

/** Answers over the whole practice, kept until anything is written: a page that shows five of them is opened more often than something is logged. */
export type AnswersMemory = { readonly of: <T>(name: string, calendar: Calendar, work: () => T) => T };

export function answersMemory({ read, connection }: Store): AnswersMemory {
  const known = new Map<string, { readonly under: string; readonly answer: unknown }>();
  return {
    of<T>(name: string, calendar: Calendar, work: () => T): T {
      // Every write of this connection raises the one, every write of another the other; office hours and closed days are rows too.
      const writes = read.get<{ readonly own: number; readonly others: number }>(sql`
        SELECT total_changes() AS own, (SELECT data_version FROM pragma_data_version) AS others`);
      const under = `${calendar.today} ${calendar.zone} ${writes?.own} ${writes?.others}`;
      const kept = known.get(name);
      // What was kept under a name came from the work of that name.
      if (kept?.under === under && !connection.inTransaction) return kept.answer as T;
      const answer = work();
      known.set(name, { under, answer });
      return answer;
    },
  };
}
