import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import styles from './VisuallyHidden.module.css';

const Context = createContext<((text: string) => void) | null>(null);

/** Says a sentence to those who cannot see what changed: "12 clients found". */
export function useAnnounce(): (text: string) => void {
  const announce = useContext(Context);
  if (!announce) throw new Error('useAnnounce outside AnnouncerProvider');
  return announce;
}

/** The page's one live region. */
export function AnnouncerProvider({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', times: 0 });
  const announce = useCallback((text: string) => setSaid((was) => ({ text, times: was.times + 1 })), []);
  return (
    <Context value={announce}>
      {children}
      <div role="status" aria-live="polite" className={`${styles['hidden']} ${styles['announcer']}`}>
        {/* A new element for every sentence, so that the same one twice is said twice. */}
        <span key={said.times}>{said.text}</span>
      </div>
    </Context>
  );
}
