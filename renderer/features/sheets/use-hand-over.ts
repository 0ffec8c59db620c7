import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandedWay } from '#shared/contract/papers.ts';
import type { SheetRef } from '#shared/contract/sheet-ref.ts';
import { isForClient } from '#shared/domain/sheets/audience.ts';
import { useStart } from '../../app/start.tsx';
import { useAct } from '../../app/use-act.ts';

type HandOver = { readonly run: (way: HandedWay) => Promise<void>; readonly pending: HandedWay | null };

/** Prints, saves or keeps a document. Where the host makes no files, the page prints by itself; what was for a client is kept all the same. */
export function useHandOver(sheet: SheetRef): HandOver {
  const { t } = useTranslation();
  const { capabilities } = useStart();
  const handing = useAct('papers.handOver');
  const [pending, setPending] = useState<HandedWay | null>(null);
  const isKept = isForClient(sheet.kind) && sheet.kind !== 'handed';
  const wordFor = (way: HandedWay): string => {
    if (way === 'archive') return t('papers.sheet.kept');
    if (way === 'file') return t('papers.sheet.saved');
    return t(isKept ? 'papers.sheet.printed' : 'papers.sheet.opened');
  };
  const run = async (way: HandedWay): Promise<void> => {
    if (way === 'print' && !capabilities.pdf) {
      window.print();
      if (isKept) await handing.run({ sheet, way }, { done: t('papers.sheet.kept'), undo: 'step' });
      return;
    }
    setPending(way);
    await handing.run({ sheet, way }, { done: ({ done }) => (done ? wordFor(way) : ''), ...(isKept && { undo: 'step' as const }) });
    setPending(null);
  };
  return { run, pending };
}
