import { createContext, useContext, type ReactNode } from 'react';
import type { StartState } from '#shared/contract/app.ts';
import type { Language } from '#shared/domain/language.ts';

const Context = createContext<StartState | null>(null);

/** What the core said at the start and keeps saying: version, preferences, today, what the host can do. */
export function useStart(): StartState {
  const start = useContext(Context);
  if (!start) throw new Error('useStart outside StartProvider');
  return start;
}

/** The core's today, the working day after it, and its zone; nothing in the renderer reads a clock. */
export function useToday(): Pick<StartState, 'today' | 'nextWorkingOn' | 'zone'> {
  const { today, nextWorkingOn, zone } = useStart();
  return { today, nextWorkingOn, zone };
}

/** The interface language, for the formatters of shared/text. */
export function useLanguage(): Language {
  return useStart().preferences.language;
}

export function StartProvider({ start, children }: { readonly start: StartState; readonly children: ReactNode }) {
  return <Context value={start}>{children}</Context>;
}
