import { Suspense, useState } from 'react';
import { useCommandMeaning } from '../../app/commands.tsx';
import { later } from '../../app/later.ts';

const ExportDialog = later(
  () => import('./ExportDialog.tsx'),
  (file) => file.ExportDialog,
);

/** The command that opens the dialog, wherever one is. */
export function ExportAnywhere() {
  const [isOpen, setOpen] = useState(false);
  useCommandMeaning('export', () => setOpen(true));
  return <Suspense fallback={null}>{isOpen && <ExportDialog client={null} onClose={() => setOpen(false)} />}</Suspense>;
}
