import type { HandlersOf } from '#shared/contract/index.ts';
import { clientOf } from '../store/clients.ts';
import { insertEngagement, updateEngagement } from '../store/engagements.ts';
import { found, mustExist, type Practice } from './context.ts';

export function engagementHandlers({ store, clock }: Practice): HandlersOf<'engagements.add' | 'engagements.update'> {
  return {
    'engagements.add': ({ clientId, engagement }) =>
      store.write((db) => {
        found(clientOf(db, clientId));
        return { id: insertEngagement(db, clientId, engagement, clock.now()) };
      }),
    'engagements.update'({ id, engagement }) {
      store.write((db) => mustExist(updateEngagement(db, id, engagement, clock.now())));
      return {};
    },
  };
}
