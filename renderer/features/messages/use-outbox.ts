import { useTranslation } from 'react-i18next';
import { useToasts } from '../../ui/toasts.tsx';
import { mailLink } from './mail-link.ts';

type Letter = { readonly subject: string; readonly body: string };

export type Outbox = { readonly copy: (text: string) => Promise<void>; readonly mail: (to: string, letter: Letter) => Promise<void> };

/** Ways out that need no file: the clipboard, and the system's mail program. */
export function useOutbox(): Outbox {
  const { t } = useTranslation();
  const { show } = useToasts();
  const copy = async (text: string, done: string = t('messages.hand.copied')): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      show({ text: done });
    } catch {
      // The browser refuses without a reason one could act on; what can be done stands in the sentence.
      show({ text: t('messages.hand.copyFailed') });
    }
  };
  const mail = async (to: string, letter: Letter): Promise<void> => {
    const { href, whole } = mailLink(to, letter);
    if (!whole) await copy(letter.body, t('messages.hand.tooLong'));
    const link = document.createElement('a');
    link.href = href;
    link.click();
  };
  return { copy: (text) => copy(text), mail };
}
