import { AppError } from '#shared/contract/error.ts';
import type { HandlersOf, Output } from '#shared/contract/index.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { laddersOf } from '../ladder/ladders.ts';
import { townsNearby } from '../paper/nearby.ts';
import { clientLines } from '../store/client-page.ts';
import { clientOf } from '../store/clients.ts';
import { groupOf, joinGroups, leaveGroup, membersOf, preferenceOf, setPreference } from '../store/reach.ts';
import { calendarOf, found, type Practice } from './context.ts';

type Names = 'reach.get' | 'reach.towns' | 'reach.prefer' | 'reach.group' | 'reach.ungroup';

export function reachHandlers(practice: Practice): HandlersOf<Names> {
  const { store, clock } = practice;
  return {
    'reach.get': ({ clientId }) => reachOf(practice, clientId),
    'reach.towns': () => townsNearby(practice),
    'reach.prefer'({ clientId, preference }) {
      if (preference.saidOn !== null && preference.saidOn > calendarOf(practice).today) {
        throw new AppError('invalid-input', { field: 'preference.saidOn', reason: 'in-future' });
      }
      store.write((db) => {
        found(clientOf(db, clientId));
        setPreference(db, clientId, preference, clock.now());
      });
      return {};
    },
    'reach.group'({ clientId, withClientId }) {
      if (clientId === withClientId) throw new AppError('invalid-input', { field: 'withClientId', reason: 'same-client' });
      store.write((db) => {
        for (const id of [clientId, withClientId]) found(clientOf(db, id));
        joinGroups(db, [clientId, withClientId], clock.now());
      });
      return {};
    },
    'reach.ungroup'({ clientId }) {
      store.write((db) => leaveGroup(db, clientId));
      return {};
    },
  };
}

function reachOf(practice: Practice, clientId: ClientId): Output<'reach.get'> {
  const { read } = practice.store;
  const [line] = clientLines(read, [clientId]);
  const { phone, email } = found(line);
  const id = groupOf(read, clientId);
  const group = id === null ? null : { id, others: membersOf(read, id).filter((member) => member.id !== clientId) };
  return { preference: preferenceOf(read, clientId), group, ladder: laddersOf(practice, clientId).get(clientId) ?? null, phone, email };
}
