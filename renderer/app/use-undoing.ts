import { useTranslation } from 'react-i18next';
import { AppError } from '#shared/contract/error.ts';
import type { HistoryStep } from '#shared/contract/history.ts';
import type { CommandName } from '#shared/contract/index.ts';
import { useApi } from '../api/ApiProvider.tsx';
import { useErrorText } from '../ui/error-text.ts';
import { useToasts } from '../ui/toasts.tsx';
import { useHistoryWords } from './history-words.ts';
import { useRouter } from './router.tsx';

export type Undoing = {
  /** The newest step, or this one and no other; what was taken back is said, with the way forward again beside it. */
  readonly undo: (step?: number) => Promise<void>;
  readonly redo: () => Promise<void>;
  /** Called when `call` was answered: what its message offers takes back what it did, and never what came after. */
  readonly undoOf: (call: CommandName) => () => Promise<void>;
};

/** *Undo* and *Redo*, and what they say. */
export function useUndoing(): Undoing {
  const { t } = useTranslation();
  const api = useApi();
  const { show } = useToasts();
  const words = useHistoryWords();
  const errorText = useErrorText();
  const leave = useLeaveOfAbsent();
  const attempt = async (work: () => Promise<HistoryStep>, said: (step: HistoryStep) => void): Promise<void> => {
    try {
      const step = await work();
      said(step);
      leave(step);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      show({ text: errorText(error) });
    }
  };
  const undo = (step?: number): Promise<void> =>
    attempt(
      () => api.call('history.undo', step === undefined ? {} : { step }),
      (done) => show({ text: t('history.undone', { what: words(done) }), action: { label: t('history.redo'), onPress: () => void redo() } }),
    );
  const redo = (): Promise<void> =>
    attempt(
      () => api.call('history.redo', {}),
      (done) => show({ text: t('history.redone', { what: words(done) }), action: { label: t('ui.toast.undo'), onPress: () => void undo(done.id) } }),
    );
  const undoOf = (call: CommandName): (() => Promise<void>) => {
    const state = api.call('history.state', {});
    return async () => {
      const { last } = await state;
      if (last?.call === call) await undo(last.id);
      else show({ text: errorText(new AppError('undo-not-newest')) });
    };
  };
  return { undo, redo, undoOf };
}

/** The page of a client whose making was undone shows nobody: the list takes its place, and the focus goes to its title. */
function useLeaveOfAbsent(): (step: HistoryStep) => void {
  const { route, replace } = useRouter();
  return ({ client }) => {
    const shown = route.view === 'client' || route.view === 'client-edit' ? route.id : null;
    if (client && !client.there && client.id === shown) replace({ view: 'clients' });
  };
}
