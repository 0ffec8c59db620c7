import { useEffect } from 'react';
import { COMMANDS } from '#shared/contract/commands.ts';
import { isPlainCharacter, matches } from '../ui/keyboard.ts';
import { useCommands } from './commands.tsx';

/** Input types one does not type text into. */
const NOT_TYPED = new Set(['button', 'checkbox', 'radio', 'range', 'submit', 'file']);
/** Keys the browser itself turns into its history; a desktop window has no such keys. */
const OF_THE_BROWSER = new Set<string>(['go-back', 'go-forward']);

/** Runs the command whose shortcut was pressed. `hostHasMenu`: the desktop, where Alt+← is ours to handle. */
export function useKeyboardCommands(hostHasMenu: boolean): void {
  const commands = useCommands();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      const command = COMMANDS.find(({ keys }) => keys !== null && matches(event, keys) && !(isPlainCharacter(keys) && isTyping(event.target)));
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

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !NOT_TYPED.has(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && (target.isContentEditable || target.getAttribute('role') === 'spinbutton'));
}
