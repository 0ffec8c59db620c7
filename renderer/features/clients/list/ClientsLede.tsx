import { useTranslation } from 'react-i18next';
import { useCall } from '../../../api/use-call.ts';

/** "33 clients, 7 wait for news." */
export function ClientsLede() {
  const { t } = useTranslation();
  const current = useCall('clients.list', { limit: 1 });
  const today = useCall('today.get', {});
  // The line keeps its place while the figures come.
  if (!current.data || !today.data) return <span aria-hidden="true">&nbsp;</span>;
  const clients = current.data.total;
  const waiting = today.data.waiting;
  return <b>{waiting === 0 ? t('clients.list.ledeNobody', { clients }) : t('clients.list.lede', { clients, waiting })}</b>;
}
