import { useTranslation } from 'react-i18next';
import type { ClientId, EngagementId, PersonId } from '#shared/domain/ids.ts';
import { TRASH_DAYS } from '#shared/domain/trash.ts';
import { useRouter } from '../../app/router.tsx';
import { useAct } from '../../app/use-act.ts';

export type Deletion = {
  readonly deleteClient: (id: ClientId, name: string) => Promise<unknown>;
  readonly deletePerson: (id: PersonId, name: string) => Promise<unknown>;
  readonly deleteEngagement: (id: EngagementId, name: string) => Promise<unknown>;
};

/** Into the Trash, without a question: the message that says so has the way back. */
export function useDeletion(): Deletion {
  const { t } = useTranslation();
  const { replace } = useRouter();
  const clients = useAct('clients.delete');
  const people = useAct('people.delete');
  const engagements = useAct('engagements.delete');
  const restoring = useAct('trash.restore');
  const done = (name: string): string => t('trash.delete.done', { name, days: TRASH_DAYS });
  return {
    async deleteClient(id, name) {
      const answer = await clients.run({ id }, { done: done(name), undo: () => void restoring.run({ kind: 'client', id }) });
      if (answer) replace({ view: 'clients' });
    },
    deletePerson: (id, name) => people.run({ id }, { done: done(name), undo: () => void restoring.run({ kind: 'person', id }) }),
    deleteEngagement: (id, name) => engagements.run({ id }, { done: done(name), undo: () => void restoring.run({ kind: 'engagement', id }) }),
  };
}
