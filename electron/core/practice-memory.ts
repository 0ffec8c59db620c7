import type { GapView } from '#shared/contract/views.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/language.ts';
import type { Silence } from '#shared/domain/statistics/silence.ts';
import { closedDaysMemory, type ClosedDaysOf } from './calendar/closed-days.ts';
import { alphabet, type Alphabet } from './alphabet.ts';
import { clientDirectory, type Directory } from './client-directory.ts';
import { clientMemory, type Computing } from './client-memory.ts';
import { collatorOf } from '#shared/text/format.ts';
import { gapsComputed, type Calendar } from './gap-views.ts';
import { nameOrder, type Places } from './name-order.ts';
import { keptDays, longestSilences, type KeptDays } from './rhythm/kept-days.ts';
import type { Store } from './store/open.ts';
import { followTouchedClients } from './store/touched-clients.ts';

/** What was computed for one question and is still true at the next: nothing in it is ever older than the file. */
export type PracticeMemory = {
  readonly closedDays: ClosedDaysOf;
  readonly gaps: (calendar: Calendar) => ReadonlyMap<ClientId, GapView>;
  readonly keptDays: (calendar: Calendar) => ReadonlyMap<ClientId, KeptDays>;
  readonly longestSilences: (calendar: Calendar) => ReadonlyMap<ClientId, Silence>;
  readonly places: (language: Language) => Places;
  /** All clients by the name a list shows first. */
  readonly directory: (language: Language) => Directory;
  readonly alphabet: (language: Language) => Alphabet;
};

export function practiceMemory({ connection, read }: Store): PracticeMemory {
  const touched = followTouchedClients(connection);
  const [names, directory] = [nameOrder(read), clientDirectory(read)];
  const remembered: { readonly forget: ReturnType<typeof nameOrder>['forget'] }[] = [names, directory];
  const alphabets = new Map<Language, Alphabet>();
  const refresh = (): void => {
    const ids = touched.take();
    for (const each of remembered) each.forget(ids);
  };
  const remembering = <T>(computing: Computing<T>) => {
    const memory = clientMemory(computing);
    remembered.push(memory);
    return (calendar: Calendar): ReadonlyMap<ClientId, T> => {
      // In the middle of a transaction nothing is certain yet, and nothing is remembered.
      if (connection.inTransaction) return computing.all(calendar);
      refresh();
      return memory.of(calendar);
    };
  };
  return {
    closedDays: closedDaysMemory(),
    gaps: remembering(gapsComputed(read)),
    keptDays: remembering(keptDays(read)),
    longestSilences: remembering(longestSilences(read)),
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
