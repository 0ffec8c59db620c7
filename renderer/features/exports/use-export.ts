import { useEffect, useId, useRef, useState } from 'react';
import { AppError } from '#shared/contract/error.ts';
import type { Input, Output, Payload } from '#shared/contract/index.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import { useCommand } from '../../api/use-command.ts';
import { useSaveFile } from '../../app/use-save-file.ts';

type What = Input<'exports.run'>['what'];
export type Written = Output<'exports.run'>;
export type ExportProgress = Payload<'export.progress'>;

type State =
  | { readonly at: 'choosing'; readonly error: AppError | null }
  | { readonly at: 'running' }
  /** `to`: where it was put; null where only the browser knows. Not saved: the user thought better of it, and may yet. */
  | { readonly at: 'done'; readonly written: Written; readonly saved: { readonly to: string | null } | null };

export type Export = {
  readonly state: State;
  /** Null until the first word of it. */
  readonly progress: ExportProgress | null;
  readonly run: (what: What) => Promise<void>;
  /** What was under way leaves no file. */
  readonly cancel: () => void;
  readonly save: (written: Written) => Promise<void>;
};

const CHOOSING: State = { at: 'choosing', error: null };

/** An export from the choice to the file the user has put somewhere. One that nobody looks at any more ends. */
export function useExport(): Export {
  const api = useApi();
  const key = useId();
  const cancelling = useCommand('exports.cancel');
  const saveFile = useSaveFile();
  const [state, setState] = useState<State>(CHOOSING);
  const [progress, setProgress] = useState<ExportProgress | null>(null);
  const isRunning = useRef(false);
  useEffect(() => api.on('export.progress', (said) => said.export === key && setProgress(said)), [api, key]);
  const cancel = (): void => void (isRunning.current && cancelling.run({ export: key }));
  const latest = useRef(cancel);
  useEffect(() => {
    latest.current = cancel;
  });
  useEffect(() => () => latest.current(), []);
  const save = async (written: Written): Promise<void> => {
    const saved = await saveFile(written.file, written.name);
    setState({ at: 'done', written, saved: saved.saved ? { to: saved.to } : null });
  };
  const run = async (what: What): Promise<void> => {
    setProgress(null);
    setState({ at: 'running' });
    isRunning.current = true;
    try {
      const written = await api.call('exports.run', { export: key, what });
      isRunning.current = false;
      await save(written);
    } catch (error) {
      isRunning.current = false;
      if (!(error instanceof AppError)) throw error;
      setState({ at: 'choosing', error: error.code === 'export-cancelled' ? null : error });
    }
  };
  return { state, progress, run, cancel, save };
}
