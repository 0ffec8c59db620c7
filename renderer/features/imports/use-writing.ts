import { useState } from 'react';
import type { ImportDraft } from '#shared/contract/imports.ts';
import type { Output } from '#shared/contract/index.ts';
import { useAct } from '../../app/use-act.ts';
import type { ImportSession } from './use-import-session.ts';

export type Written = {
  readonly fileName: string;
  readonly counts: Output<'imports.commit'>;
  /** Asked for before the preview closes, so that it can still be saved afterwards. */
  readonly refused: Output<'imports.refused'> | null;
};

type State = { readonly draft: ImportDraft | null; readonly written: Written | null };

export type Writing = State & { readonly start: (draft: ImportDraft) => Promise<void>; readonly done: () => void };

/** Writing the chosen rows: under way, refused (a toast says why, the preview stays), or done. */
export function useWriting(session: ImportSession): Writing {
  const [state, setState] = useState<State>({ draft: null, written: null });
  const refusedRows = useAct('imports.refused');
  const commit = useAct('imports.commit');
  const start = async (draft: ImportDraft): Promise<void> => {
    setState({ draft, written: null });
    const refused = draft.counts.refused > 0 ? await refusedRows.run({ draft: draft.id }) : null;
    const counts = await commit.run({ draft: draft.id, stage: session.stage });
    if (counts) session.forget();
    setState({ draft: null, written: counts && { fileName: draft.fileName, counts, refused } });
  };
  return { ...state, start, done: () => setState({ draft: null, written: null }) };
}
