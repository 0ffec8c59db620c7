import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '#shared/contract/error.ts';

/** The sentence of an error. The core writes its own in the interface language; what never reached the core is told here. */
export function useErrorText(): (error: unknown) => string {
  const { t } = useTranslation();
  return useCallback(
    (error) => {
      if (!(error instanceof AppError)) return t('errors.internal');
      if (error.code === 'unreachable' || error.message === '' || error.message === error.code) return t(`errors.${error.code}`);
      return error.message;
    },
    [t],
  );
}
