import { useTranslation } from 'react-i18next';
import type { ClientView } from '#shared/contract/clients.ts';
import { useAct } from '../../../app/use-act.ts';
import { titleOf } from './main-person.ts';

type Archive = { readonly archive: () => Promise<unknown>; readonly bringBack: () => Promise<unknown> };

/** Putting a client away and bringing one back; each can be undone. */
export function useArchive(client: Pick<ClientView, 'id' | 'name' | 'people'>): Archive {
  const { t } = useTranslation();
  const archiving = useAct('clients.archive');
  const bringing = useAct('clients.bringBack');
  const id = { id: client.id };
  const name = titleOf(client);
  return {
    archive: () => archiving.run(id, { done: t('clients.archive.done', { name }), undo: () => bringing.run(id) }),
    bringBack: () => bringing.run(id, { done: t('clients.archive.back', { name }), undo: () => archiving.run(id) }),
  };
}
