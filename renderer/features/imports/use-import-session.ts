import { z } from 'zod';
import { draftId, readOptions, type ReadOptions } from '#shared/contract/imports.ts';
import { stage, type Stage } from '#shared/domain/stage.ts';
import { useSessionState } from '../clients/use-session-state.ts';

const remembered = z.object({ draft: draftId.nullable(), options: readOptions, stage });
const NOTHING: z.output<typeof remembered> = { draft: null, options: { encoding: null, delimiter: null, mapping: null }, stage: 'active' };

export type ImportSession = {
  /** The preview that is open in this window; null while none is. */
  readonly draft: string | null;
  /** What the user said about how the file is to be read. */
  readonly options: ReadOptions;
  readonly stage: Stage;
  readonly begin: (draft: string) => void;
  readonly forget: () => void;
  readonly setOptions: (options: ReadOptions) => void;
  readonly setStage: (stage: Stage) => void;
};

/** The preview outlives a reload and a look at another page. */
export function useImportSession(): ImportSession {
  const [state, setState] = useSessionState('import', remembered, NOTHING);
  return {
    ...state,
    begin: (draft) => setState({ ...NOTHING, draft }),
    forget: () => setState(NOTHING),
    setOptions: (options) => setState({ ...state, options }),
    setStage: (chosen) => setState({ ...state, stage: chosen }),
  };
}
