import type { GapView } from '#shared/contract/views.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/language.ts';
import { closedDaysMemory, type ClosedDaysOf } from './calendar/closed-days.ts';
import { alphabet, type Alphabet } from './alphabet.ts';
import { clientDirectory, type Directory } from './client-directory.ts';
import { gapMemory } from './gap-memory.ts';
import { collatorOf } from '#shared/text/format.ts';
import { gapViews, type Calendar } from './gap-views.ts';
import { nameOrder, type Places } from './name-order.ts';
import type { Store } from './store/open.ts';
import { followTouchedClients } from './store/touched-clients.ts';

/** What was computed for one question and is still true at the next: nothing in it is ever older than the file. */
export type PracticeMemory = {
  readonly closedDays: ClosedDaysOf;
  readonly gaps: (calendar: Calendar) => ReadonlyMap<ClientId, GapView>;
  readonly places: (language: Language) => Places;
  /** All clients by the name a list shows first. */
  readonly directory: (language: Language) => Directory;
  readonly alphabet: (language: Language) => Alphabet;
};

export function practiceMemory({ connection, read }: Store): PracticeMemory {
  const touched = followTouchedClients(connection);
  const [gaps, names, directory] = [gapMemory(read), nameOrder(read), clientDirectory(read)];
  const alphabets = new Map<Language, Alphabet>();
  const refresh = (): void => {
    const ids = touched.take();
    gaps.forget(ids);
    names.forget(ids);
    directory.forget(ids);
  };
  return {
    closedDays: closedDaysMemory(),
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
    directory(language) {
      if (connection.inTransaction) return clientDirectory(read).in(nameOrder(read).places(language));
      refresh();
      return directory.in(names.places(language));
    },
    alphabet(language) {
      const known = alphabets.get(language) ?? alphabet(collatorOf(language));
      alphabets.set(language, known);
      return known;
    },
  };
}
