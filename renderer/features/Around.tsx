import type { ReactNode } from 'react';
import { ExportAnywhere } from './exports/ExportAnywhere.tsx';
import { CaptureProvider } from './clocks/CaptureProvider.tsx';
import { LogProvider } from './interactions/LogProvider.tsx';

/** What can be opened from anywhere. */
export function Around({ children }: { readonly children: ReactNode }) {
  return (
    <LogProvider>
      <CaptureProvider>{children}</CaptureProvider>
      <ExportAnywhere />
    </LogProvider>
  );
}
