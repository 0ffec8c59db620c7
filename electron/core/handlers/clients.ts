import type { HandlersOf } from '#shared/contract/index.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { isEngaged } from '#shared/domain/stage.ts';
import { firstEngagement } from '../first-engagement.ts';
import { emailKey, nameKey, phoneKey } from '../import/match-keys.ts';
import { beginEnquiry } from '../pipeline/apply-move.ts';
import { clientRow } from '../store/client-rows.ts';
import { clientOf, insertClient, setArchived, updateClient } from '../store/clients.ts';
import { insertEngagement } from '../store/engagements.ts';
import { insertPerson, linkPerson } from '../store/people.ts';
import { newestStageEvent } from '../store/stage-events.ts';
import { similarClients } from '../store/similar.ts';
import { clientView } from './client-view.ts';
import { calendarOf, found, mustExist, settingsOf, type Practice } from './context.ts';

type Names = 'clients.get' | 'clients.create' | 'clients.update' | 'clients.archive' | 'clients.bringBack' | 'clients.similar';

export function clientHandlers(practice: Practice): HandlersOf<Names> {
  const { store, clock } = practice;
  return {
    'clients.get': ({ id }) => clientView(practice, found(clientOf(store.read, id))),
    'clients.create': (input) => createClient(practice, input),
    'clients.update'({ id, client }) {
      const { country } = settingsOf(practice);
      store.write((db) => {
        mustExist(updateClient(db, id, client, country, clock.now()));
      });
      return {};
    },
    'clients.archive'({ id }) {
      store.write((db) => mustExist(setArchived(db, id, clock.now())));
      return {};
    },
    'clients.bringBack'({ id }) {
      store.write((db) => mustExist(setArchived(db, id, null)));
      return {};
    },
    'clients.similar': (input) => findSimilar(practice, input),
  };
}

function createClient(practice: Practice, input: Parameters<HandlersOf<Names>['clients.create']>[0]): { id: ClientId } {
  const { country, clientLanguage } = settingsOf(practice);
  const { now, today } = calendarOf(practice);
  return practice.store.write((db) => {
    const id = insertClient(db, { fields: input.client, reason: 'created' }, country, now);
    for (const { person, role } of input.people) linkPerson(db, id, insertPerson(db, person, input.client.country || country, now), role);
    const engaged = isEngaged(input.client.stage);
    const engagement = input.engagement ?? (engaged ? firstEngagement(today, input.client.language ?? clientLanguage) : null);
    if (engagement) insertEngagement(db, id, engagement, now);
    if (input.client.stage === 'enquiry') beginEnquiry(db, practice, id, newestStageEvent(db, id));
    return { id };
  });
}

function findSimilar(practice: Practice, input: Parameters<HandlersOf<Names>['clients.similar']>[0]) {
  const { read } = practice.store;
  const { country } = settingsOf(practice);
  const keys = {
    names: [nameKey(input.name)].filter(Boolean),
    emails: input.emails.map(emailKey).filter(Boolean),
    phones: input.phones.map((phone) => phoneKey(phone, country)).filter(Boolean),
    except: input.except,
  };
  return similarClients(read, keys).map(({ id, by }) => {
    const row = found(clientRow(read, id));
    return { id, by, name: row.name, personName: row.personName, town: row.town, archived: row.archived === 1 };
  });
}
