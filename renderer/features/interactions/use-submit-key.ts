import { useEffect } from 'react';
import { matches } from '../../ui/keyboard.ts';

/** Ctrl or Cmd with Enter hands the form over from any of its fields, also from one in which Enter means a new line. */
export function useSubmitKey(formId: string): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!matches(event, 'Mod+Enter')) return;
      event.preventDefault();
      event.stopPropagation();
      const form = document.getElementById(formId);
      if (form instanceof HTMLFormElement) form.requestSubmit();
    };
    // Before the controls: a focused button would take Enter for a press of its own.
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [formId]);
}
