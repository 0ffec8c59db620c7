import { useEffect } from 'react';

/** What a printer's queue and a PDF are called; it says nothing about a client (PRT-10). */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
}
