import type { GapView } from '#shared/contract/views.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { gapViewOf, gapViews, type Calendar } from './gap-views.ts';
import type { ClosedDays } from '#shared/time/working-days.ts';
import type { ReadDb } from './store/sql.ts';

/** The gaps of a whole practice, remembered from one question to the next. */
export type GapMemory = {
  readonly gaps: (calendar: Calendar) => ReadonlyMap<ClientId, GapView>;
  /** What was written to; `all` forgets everything. */
  readonly forget: (touched: ReadonlySet<ClientId> | 'all') => void;
};

/** Above this, computing all of them is quicker than one by one. */
const FEW = 500;

/** A gap follows from what a client's rows say and from the calendar: when either changes, it is computed anew. */
export function gapMemory(read: ReadDb): GapMemory {
  let known: { readonly under: string; readonly closed: ClosedDays; readonly views: Map<ClientId, GapView> } | null = null;
  const stale = new Set<ClientId>();
  return {
    gaps(calendar) {
      const { weekdays, closed } = calendar.worked;
      const under = `${calendar.today} ${calendar.zone} ${[...weekdays].toSorted((a, b) => a - b).join('')}`;
      const same = known?.under === under && known.closed === closed;
      if (!known || !same || stale.size > FEW) known = { under, closed, views: gapViews(read, calendar) };
      else for (const id of stale) put(known.views, id, gapViewOf(read, calendar, id));
      stale.clear();
      return known.views;
    },
    forget(touched) {
      if (touched === 'all') known = null;
      else for (const id of touched) stale.add(id);
    },
  };
}

function put(views: Map<ClientId, GapView>, id: ClientId, view: GapView | null): void {
  if (view) views.set(id, view);
  else views.delete(id);
}
