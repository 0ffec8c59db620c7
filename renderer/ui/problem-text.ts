import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { en } from '#shared/text/en/index.ts';

type Reason = keyof typeof en.errors.problem;

/** The sentence of a reason code. Zod's own words, which nobody should read, become a general sentence. */
export function useProblemText(): (reason: string) => string {
  const { t } = useTranslation();
  return useCallback((reason) => t(`errors.problem.${isReason(reason) ? reason : 'not-as-expected'}`), [t]);
}

function isReason(reason: string): reason is Reason {
  return Object.hasOwn(en.errors.problem, reason);
}
