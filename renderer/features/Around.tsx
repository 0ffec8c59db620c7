import type { ReactNode } from 'react';
import { ExportAnywhere } from './exports/ExportAnywhere.tsx';
import { LogProvider } from './interactions/LogProvider.tsx';

/** What can be opened from anywhere. */
export function Around({ children }: { readonly children: ReactNode }) {
  return (
    <LogProvider>
      {children}
      <ExportAnywhere />
    </LogProvider>
  );
}
