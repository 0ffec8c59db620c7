import { useTranslation } from 'react-i18next';
import { fieldOf, signalWords, type SaidSignal } from '#shared/domain/phases/signal-words.ts';
import { useCall } from '../../api/use-call.ts';
import { useLanguage, useToday } from '../../app/start.tsx';

/** The words of a sign, and where in this profession somebody else would be at work. */
export function useSignalWords(): { readonly words: (signal: SaidSignal) => string; readonly field: ReturnType<typeof fieldOf> } {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useToday();
  const profession = useCall('practice.get', {}).data?.fields.profession ?? 'other';
  return { words: (signal) => signalWords(signal, { t, language, today, profession }), field: fieldOf(profession) };
}
