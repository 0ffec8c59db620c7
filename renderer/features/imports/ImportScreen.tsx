import type { ReactNode } from 'react';
import { useCall } from '../../api/use-call.ts';
import { useAct } from '../../app/use-act.ts';
import { FailedState } from '../../ui/FailedState.tsx';
import { Page } from '../../ui/Page.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { ChooseFile } from './choose/ChooseFile.tsx';
import { ImportDone } from './ImportDone.tsx';
import { ImportFailed } from './ImportFailed.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import styles from './imports.module.css';
import { Preview } from './preview/Preview.tsx';
import { useImportSession, type ImportSession } from './use-import-session.ts';
import { useTitleWhenLost } from './use-title-when-lost.ts';
import { useWriting, type Writing } from './use-writing.ts';

/** Clients out of a file: choose it, look at every row, bring it in, take it back. */
export function ImportScreen() {
  const session = useImportSession();
  const writing = useWriting(session);
  const { name, content } = useStep(session, writing);
  const place = useTitleWhenLost(name);
  return (
    <div ref={place} className={styles['place']}>
      {content}
    </div>
  );
}

type Step = { readonly name: 'choose' | 'wait' | 'progress' | 'failed' | 'preview' | 'done'; readonly content: ReactNode };

function useStep(session: ImportSession, writing: Writing): Step {
  const draft = useCall('imports.draft', { draft: session.draft ?? '' }, { enabled: session.draft !== null && writing.draft === null });
  const cancel = useAct('imports.cancel');
  const close = (): void => {
    if (session.draft !== null) void cancel.run({ draft: session.draft });
    session.forget();
  };
  if (writing.written) return { name: 'done', content: <ImportDone written={writing.written} onAgain={writing.done} /> };
  if (writing.draft) return progressStep(writing.draft, true, (id) => void cancel.run({ draft: id }));
  const isGone = draft.error?.code === 'import-gone';
  if (session.draft === null || isGone) return { name: 'choose', content: <ChooseFile isGone={isGone} onOpened={session.begin} /> };
  const view = draft.data;
  if (!view)
    return { name: 'wait', content: <Page>{draft.error ? <FailedState error={draft.error} onRetry={() => void draft.refetch()} /> : <Waiting />}</Page> };
  if (view.state === 'failed') return { name: 'failed', content: <ImportFailed draft={view} session={session} onClose={close} /> };
  if (view.state === 'writing') return progressStep(view, true, (id) => void cancel.run({ draft: id }));
  // While a file is read once more, what was read before stays in view.
  if (view.state === 'reading' && view.counts.rows === 0) return progressStep(view, false, close);
  return { name: 'preview', content: <Preview draft={view} session={session} onImport={() => void writing.start(view)} onCancel={close} /> };
}

function progressStep(draft: { readonly id: string; readonly fileName: string }, isWriting: boolean, onCancel: (id: string) => void): Step {
  return { name: 'progress', content: <ImportProgress draft={draft} isWriting={isWriting} onCancel={() => onCancel(draft.id)} /> };
}
