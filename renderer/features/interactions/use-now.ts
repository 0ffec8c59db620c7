import { useCallback } from 'react';
import { AppError } from '#shared/contract/error.ts';
import type { Instant } from '#shared/time/clock.ts';
import { useApi } from '../../api/ApiProvider.tsx';
import { useErrorText } from '../../ui/error-text.ts';
import { useToasts } from '../../ui/toasts.tsx';

/** Asks the core what time it is now; null when it does not answer, which a toast has then said. */
export function useNow(): () => Promise<Instant | null> {
  const api = useApi();
  const { show } = useToasts();
  const errorText = useErrorText();
  return useCallback(async () => {
    try {
      return (await api.call('app.start', {})).now;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      show({ text: errorText(error) });
      return null;
    }
  }, [api, show, errorText]);
}
