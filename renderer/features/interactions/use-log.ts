import { createContext, useContext, useEffect } from 'react';
import type { LogSubject, Written } from './log-draft.ts';

/** A `tel:` or `mailto:` link that somebody followed. */
export type Followed = {
  readonly kind: 'phone' | 'email';
  readonly clientId: number;
  /** Null: the client's decision maker. */
  readonly personId: number | null;
};

export type Log = {
  /** Opens the dialog with what is known. */
  readonly open: (subject?: LogSubject) => void;
  /** The same dialog for something written; `onCorrected` hears the id of the second version. */
  readonly correct: (written: Written, onCorrected?: (id: number) => void) => void;
  /** Offers to log what a link has started. */
  readonly follow: (link: Followed) => void;
  /** Whom the page is about, for the shortcut; null: nobody. */
  readonly about: (subject: LogSubject | null) => void;
};

export const LogContext = createContext<Log | null>(null);

/** Logging from anywhere: `const log = useLog()`, then `log.open({ clientId })`. */
export function useLog(): Log {
  const log = useContext(LogContext);
  if (!log) throw new Error('useLog outside LogProvider');
  return log;
}

/** While the component is there, the shortcut fills in this client; null leaves it open. */
export function useLogSubject(clientId: number | null): void {
  const { about } = useLog();
  useEffect(() => {
    about(clientId === null ? null : { clientId });
    return () => about(null);
  }, [about, clientId]);
}
