import type { ClientId } from '#shared/domain/ids.ts';
import type { ClosedDays } from '#shared/time/working-days.ts';
import type { Calendar } from './gap-views.ts';

/** Something computed for each client of a practice, remembered from one question to the next. */
export type ClientMemory<T> = {
  readonly of: (calendar: Calendar) => ReadonlyMap<ClientId, T>;
  /** What was written to; `all` forgets everything. */
  readonly forget: (touched: ReadonlySet<ClientId> | 'all') => void;
};

/** How it is computed: of everybody who has it, and of one; null: that client has none. */
export type Computing<T> = {
  readonly all: (calendar: Calendar) => Map<ClientId, T>;
  readonly one: (calendar: Calendar, id: ClientId) => T | null;
};

/** Above this, computing all of them is quicker than one by one. */
const FEW = 500;

/** For what follows from a client's rows and from the calendar alone: when either changes, it is computed anew. */
export function clientMemory<T>({ all, one }: Computing<T>): ClientMemory<T> {
  let known: { readonly under: string; readonly closed: ClosedDays; readonly values: Map<ClientId, T> } | null = null;
  const stale = new Set<ClientId>();
  return {
    of(calendar) {
      const { weekdays, closed } = calendar.worked;
      const under = `${calendar.today} ${calendar.zone} ${[...weekdays].toSorted((a, b) => a - b).join('')}`;
      const same = known?.under === under && known.closed === closed;
      if (!known || !same || stale.size > FEW) known = { under, closed, values: all(calendar) };
      else for (const id of stale) put(known.values, id, one(calendar, id));
      stale.clear();
      return known.values;
    },
    forget(touched) {
      if (touched === 'all') known = null;
      else for (const id of touched) stale.add(id);
    },
  };
}

function put<T>(values: Map<ClientId, T>, id: ClientId, value: T | null): void {
  if (value === null) values.delete(id);
  else values.set(id, value);
}
