import type { HandlersOf } from '#shared/contract/index.ts';
import { nameKey } from '../import/match-keys.ts';
import { clientOf } from '../store/clients.ts';
import { peopleNamed } from '../store/people-search.ts';
import { clientsOfPerson, insertPerson, linkPerson, personOf, photoOf, unlinkPerson, updatePerson } from '../store/people.ts';
import { found, mustExist, settingsOf, type Practice } from './context.ts';

export function peopleHandlers(practice: Practice) {
  return { ...changingHandlers(practice), ...membershipHandlers(practice), ...askingHandlers(practice) };
}

function changingHandlers(practice: Practice): HandlersOf<'people.add' | 'people.update'> {
  const { store, clock } = practice;
  return {
    'people.add'({ clientId, person, role }) {
      const country = settingsOf(practice).country;
      return store.write((db) => {
        const client = found(clientOf(db, clientId));
        const id = insertPerson(db, person, client.country || country, clock.now());
        linkPerson(db, clientId, id, role);
        return { id };
      });
    },
    'people.update'({ id, person }) {
      const country = settingsOf(practice).country;
      store.write((db) => {
        mustExist(updatePerson(db, id, person, country, clock.now()));
      });
      return {};
    },
  };
}

function membershipHandlers({ store }: Practice): HandlersOf<'people.link' | 'people.unlink'> {
  return {
    'people.link'({ clientId, personId, role }) {
      store.write((db) => {
        found(clientOf(db, clientId));
        found(personOf(db, personId));
        linkPerson(db, clientId, personId, role);
      });
      return {};
    },
    'people.unlink'({ clientId, personId }) {
      store.write((db) => {
        mustExist(unlinkPerson(db, clientId, personId));
      });
      return {};
    },
  };
}

function askingHandlers({ store }: Practice): HandlersOf<'people.find' | 'people.photo'> {
  return {
    'people.find': ({ search, limit }) =>
      peopleNamed(store.read, nameKey(search), limit).map((person) => ({ ...person, clients: clientsOfPerson(store.read, person.id) })),
    'people.photo'({ id }) {
      const photo = photoOf(store.read, id);
      return { dataUrl: photo ? `data:${photo.mediaType};base64,${Buffer.from(photo.bytes).toString('base64')}` : null };
    },
  };
}
