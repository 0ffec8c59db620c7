import { useState } from 'react';
import { AppError } from '#shared/contract/error.ts';
import type { CommandName, Input, Output } from '#shared/contract/index.ts';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/ApiProvider.tsx';
import { useErrorText } from '../ui/error-text.ts';
import { useToasts } from '../ui/toasts.tsx';
import { useUndoing } from './use-undoing.ts';

type Said<N extends CommandName> = {
  /** What the toast says when it is done: "Anna Wrona archived". Without it, nothing is said. */
  readonly done?: string | ((output: Output<N>) => string) | undefined;
  /** Takes it back; the toast then has an undo button. `step`: as *Undo* does, but this and nothing that came after. */
  readonly undo?: 'step' | ((output: Output<N>) => unknown) | undefined;
  /** What the button says, where it is not “Undo”. */
  readonly undoLabel?: string | undefined;
};

export type Act<N extends CommandName> = { readonly run: (input: Input<N>, said?: Said<N>) => Promise<Output<N> | null>; readonly pending: boolean };

/** A command without a form around it: what was done, how to take it back and why it was refused are said in a toast. */
export function useAct<N extends CommandName>(name: N): Act<N> {
  const api = useApi();
  const { t } = useTranslation();
  const { show } = useToasts();
  const errorText = useErrorText();
  const { undoOf } = useUndoing();
  const [running, setRunning] = useState(0);
  const run = async (input: Input<N>, { done, undo, undoLabel = t('ui.toast.undo') }: Said<N> = {}): Promise<Output<N> | null> => {
    setRunning((count) => count + 1);
    try {
      const output = await api.call(name, input);
      const text = typeof done === 'function' ? done(output) : done;
      const takeBack = undo === 'step' ? undoOf(name) : undo;
      if (text) show({ text, action: takeBack && { label: undoLabel, onPress: () => void takeBack(output) } });
      return output;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      show({ text: errorText(error) });
      return null;
    } finally {
      setRunning((count) => count - 1);
    }
  };
  return { run, pending: running > 0 };
}
