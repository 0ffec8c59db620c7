import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** The sentence of a reason code. Zod's own words, which nobody should read, become a general sentence. */
export function useProblemText(): (reason: string) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    (reason) => {
      const key = `errors.problem.${reason}`;
      // Reasons come from schemas as plain strings, so their keys cannot be known to the compiler; `exists` has just checked.
      return /^[a-z-]+$/.test(reason) && i18n.exists(key) ? String(i18n.t(key as 'ui.field.invalid')) : t('ui.field.invalid');
    },
    [t, i18n],
  );
}
