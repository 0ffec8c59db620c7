import { useEffect } from 'react';
import type { CommandId } from '#shared/contract/commands.ts';
import { useApi } from '../api/ApiProvider.tsx';
import { isTyping } from '../ui/keyboard.ts';
import { useCommands } from './commands.tsx';
import { useRouter } from './router.tsx';

/** What the host asks of the page: to go somewhere (a notification), to do something (its menu). */
export function useNavigationRequests(): void {
  const api = useApi();
  const { go } = useRouter();
  const { run } = useCommands();
  useEffect(() => api.on('navigation.requested', ({ route }) => go(route)), [api, go]);
  useEffect(() => api.on('command.requested', ({ command }) => undoInField(command) || run(command)), [api, run]);
}

/** The menu's *Undo* means the text field where one is being typed into; browsers have no other way to ask a field for it. */
function undoInField(command: CommandId): boolean {
  if ((command !== 'undo' && command !== 'redo') || !isTyping(document.activeElement)) return false;
  document.execCommand(command);
  return true;
}
