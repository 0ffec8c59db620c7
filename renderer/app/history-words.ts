import { useTranslation } from 'react-i18next';
import type { HistoryStep } from '#shared/contract/history.ts';

/** What was done, and with whom: "interaction logged · Wrona Ceramika". */
export function useHistoryWords(): (step: HistoryStep) => string {
  const { t } = useTranslation();
  // Calls are data here; a test holds that each undoable one has its words.
  const did = t as unknown as (key: string) => string;
  return ({ call, client, personName, clients, fileName }) => {
    const what = call === 'wake' ? t('audit.call.wake') : did(`history.did.${call}`);
    const whom = fileName ?? client?.name ?? personName ?? (clients > 1 ? t('history.clients', { count: clients }) : null);
    return whom === null ? what : t('history.about', { what, whom });
  };
}
