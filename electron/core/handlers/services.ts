import type { HandlersOf } from '#shared/contract/index.ts';
import type { serviceCalls } from '#shared/contract/services.ts';
import { isThere } from '../store/clients.ts';
import { hintsOf, insertService, reorderServices, servicesOf, setReaction, setServiceArchived, updateService } from '../store/services.ts';
import { mustExist, type Practice } from './context.ts';

export function serviceHandlers({ store, clock }: Practice): HandlersOf<keyof typeof serviceCalls> {
  return {
    'services.list': () => servicesOf(store.read),
    'services.add': ({ service }) => store.write((db) => ({ id: insertService(db, service, clock.now()) })),
    'services.update'({ id, service }) {
      store.write((db) => mustExist(updateService(db, id, service, clock.now())));
      return {};
    },
    'services.archive'({ id, archived }) {
      store.write((db) => mustExist(setServiceArchived(db, id, archived, clock.now())));
      return {};
    },
    'services.reorder'({ ids }) {
      store.write((db) => reorderServices(db, ids));
      return {};
    },
    'services.hints': ({ clientId }) => (isThere(store.read, clientId) ? hintsOf(store.read, clientId) : []),
    'services.react'({ id, reaction }) {
      store.write((db) => mustExist(setReaction(db, id, reaction, clock.now())));
      return {};
    },
  };
}
