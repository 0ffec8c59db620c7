import { useCallback } from 'react';
import { AppError } from '#shared/contract/error.ts';
import type { Output } from '#shared/contract/index.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import type { ScreenProps } from '../../app/screens.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { ReadySheet } from './ReadySheet.tsx';
import { useDocumentTitle } from './use-document-title.ts';

/** A document alone, in a window that nobody sees: it says when it can be printed. */
export function PrintPage({ route: { job } }: ScreenProps<'print'>) {
  const printed = useCall('papers.job', { job });
  return <Loaded of={printed}>{(it) => <Printed job={job} printed={it} />}</Loaded>;
}

function Printed({ job, printed: { title, document: shown } }: { readonly job: string; readonly printed: Output<'papers.job'> }) {
  const api = useApi();
  useDocumentTitle(title);
  const sayDrawn = useCallback(() => {
    const say = async (): Promise<void> => {
      try {
        await api.call('papers.drawn', { job });
      } catch (error) {
        // Too late: the printer has given this page up, and has said so.
        if (!(error instanceof AppError)) throw error;
      }
    };
    afterPainting(() => void say());
  }, [api, job]);
  return <ReadySheet document={shown} onDrawn={sayDrawn} />;
}

/** Two frames later it is laid out; a window that is not seen may have no frames, so a moment will do as well. */
const FRAMES_AT_THE_LATEST_MS = 250;

function afterPainting(run: () => void): void {
  let isDone = false;
  const once = (): void => {
    if (isDone) return;
    isDone = true;
    run();
  };
  requestAnimationFrame(() => requestAnimationFrame(once));
  setTimeout(once, FRAMES_AT_THE_LATEST_MS);
}
