import type { HandlersOf } from '#shared/contract/index.ts';
import { clientOf } from '../store/clients.ts';
import { insertEngagement, updateEngagement } from '../store/engagements.ts';
import { calendarOf, found, mustExist, type Practice } from './context.ts';

export function engagementHandlers(practice: Practice): HandlersOf<'engagements.add' | 'engagements.update'> {
  const { store } = practice;
  return {
    'engagements.add'({ clientId, engagement }) {
      const { now, today } = calendarOf(practice);
      return store.write((db) => {
        found(clientOf(db, clientId));
        return { id: insertEngagement(db, clientId, engagement, now, today) };
      });
    },
    'engagements.update'({ id, engagement }) {
      const { now, today } = calendarOf(practice);
      store.write((db) => mustExist(updateEngagement(db, id, engagement, { now, today })));
      return {};
    },
  };
}
