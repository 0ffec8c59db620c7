import type { GapView } from '#shared/contract/views.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/language.ts';
import { gapMemory } from './gap-memory.ts';
import { gapViews, type Calendar } from './gap-views.ts';
import { nameOrder, type Places } from './name-order.ts';
import type { Store } from './store/open.ts';
import { followTouchedClients } from './store/touched-clients.ts';

/** What was computed for one question and is still true at the next: nothing in it is ever older than the file. */
export type PracticeMemory = {
  readonly gaps: (calendar: Calendar) => ReadonlyMap<ClientId, GapView>;
  readonly places: (language: Language) => Places;
};

export function practiceMemory({ connection, read }: Store): PracticeMemory {
  const touched = followTouchedClients(connection);
  const [gaps, names] = [gapMemory(read), nameOrder(read)];
  const refresh = (): void => {
    const ids = touched.take();
    gaps.forget(ids);
    names.forget(ids);
  };
  return {
    gaps(calendar) {
      // In the middle of a transaction nothing is certain yet, and nothing is remembered.
      if (connection.inTransaction) return gapViews(read, calendar);
      refresh();
      return gaps.gaps(calendar);
    },
    places(language) {
      if (connection.inTransaction) return nameOrder(read).places(language);
      refresh();
      return names.places(language);
    },
  };
}
