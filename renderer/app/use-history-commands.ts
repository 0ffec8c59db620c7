import { useCall } from '../api/use-call.ts';
import { useCommandMeaning } from './commands.tsx';
import { useUndoing } from './use-undoing.ts';

/** *Undo* and *Redo*, from anywhere. */
export function useHistoryCommands(): void {
  const { data } = useCall('history.state', {});
  const { undo, redo } = useUndoing();
  useCommandMeaning('undo', data?.undo ? () => void undo() : null);
  useCommandMeaning('redo', data?.redo ? () => void redo() : null);
}
