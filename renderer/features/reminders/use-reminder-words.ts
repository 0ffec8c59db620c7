import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReminderView } from '#shared/contract/reminders.ts';
import { wholeWords, type ReminderWords } from '#shared/domain/reminders/words.ts';
import { useLanguage } from '../../app/start.tsx';
import type { AsOf } from './use-moments.ts';

/** What each of them says, as of when the list was asked for. */
export function useReminderWords({ now, today, zone }: AsOf): (it: ReminderView) => ReminderWords {
  const { t } = useTranslation();
  const language = useLanguage();
  return useMemo(() => (it: ReminderView) => wholeWords(it, { t, language, now, today, zone }), [t, language, now, today, zone]);
}
