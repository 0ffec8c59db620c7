import { useEffect } from 'react';
import { COMMANDS, type CommandId } from '#shared/contract/commands.ts';
import { isPlainCharacter, isTyping, matches, isApple } from '../ui/keyboard.ts';
import { useCommands } from './commands.tsx';

/** Keys the browser itself turns into its history; a desktop window has no such keys. */
const OF_THE_BROWSER = new Set<string>(['go-back', 'go-forward']);

/** Runs the command whose shortcut was pressed. `hostHasMenu`: the desktop, where Alt+← is ours to handle. */
export function useKeyboardCommands(hostHasMenu: boolean): void {
  const commands = useCommands();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      const command = COMMANDS.find(({ id }) => keysOf(id).some((keys) => matches(event, keys) && !(belongsToField(id, keys) && isTyping(event.target))));
      if (!command || !commands.isAvailable(command.id)) return;
      if (OF_THE_BROWSER.has(command.id) && !hostHasMenu) return;
      if (document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      commands.run(command.id);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [commands, hostHasMenu]);
}

/** Where Windows and Linux have a second key for a command, both are understood. */
function keysOf(id: CommandId): readonly string[] {
  const keys = COMMANDS.find((command) => command.id === id)?.keys ?? null;
  if (id === 'redo' && !isApple()) return ['Mod+Y', ...(keys ? [keys] : [])];
  return keys === null ? [] : [keys];
}

/** In a text field the key types, or takes back what was typed. */
function belongsToField(id: CommandId, keys: string): boolean {
  return isPlainCharacter(keys) || id === 'undo' || id === 'redo';
}
