import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Texts } from '#shared/text/instance.ts';

type Reason = keyof Texts['errors']['problem'];

/** The sentence of a reason code. Zod's own words, which nobody should read, become a general sentence. */
export function useProblemText(): (reason: string) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    (reason) => {
      const isReason = (text: string): text is Reason => i18n.exists(`errors.problem.${text}`);
      return t(`errors.problem.${isReason(reason) ? reason : 'not-as-expected'}`);
    },
    [t, i18n],
  );
}
