import { useTranslation } from 'react-i18next';
import type { HistoryStep } from '#shared/contract/history.ts';
import { useCall } from '../api/use-call.ts';
import { useCommandMeaning } from './commands.tsx';
import { useHistoryWords } from './history-words.ts';
import { useRouter } from './router.tsx';
import { useAct } from './use-act.ts';

/** *Undo* and *Redo*, from anywhere: what was taken back is said, with the way forward again beside it. */
export function useHistoryCommands(): void {
  const { t } = useTranslation();
  const { data } = useCall('history.state', {});
  const words = useHistoryWords();
  const leave = useLeaveOfAbsent();
  const undo = useAct('history.undo');
  const redo = useAct('history.redo');

  const runUndo = async (): Promise<void> => {
    const step = await undo.run({}, { done: (done) => t('history.undone', { what: words(done) }), undo: () => void runRedo(), undoLabel: t('history.redo') });
    if (step) leave(step);
  };
  const runRedo = async (): Promise<void> => {
    const step = await redo.run({}, { done: (done) => t('history.redone', { what: words(done) }), undo: () => void runUndo() });
    if (step) leave(step);
  };
  useCommandMeaning('undo', data?.undo ? () => void runUndo() : null);
  useCommandMeaning('redo', data?.redo ? () => void runRedo() : null);
}

/** The page of a client whose making was undone shows nobody: the list takes its place, and the focus goes to its title. */
function useLeaveOfAbsent(): (step: HistoryStep) => void {
  const { route, replace } = useRouter();
  return ({ client }) => {
    const shown = route.view === 'client' || route.view === 'client-edit' ? route.id : null;
    if (client && !client.there && client.id === shown) replace({ view: 'clients' });
  };
}
