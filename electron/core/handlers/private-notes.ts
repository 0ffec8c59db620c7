import type { HandlersOf } from '#shared/contract/index.ts';
import type { privateNoteCalls } from '#shared/contract/private-notes.ts';
import { clientOf, isThere } from '../store/clients.ts';
import { deletePrivateNote, insertPrivateNote, privateNotesOf, updatePrivateNote } from '../store/private-notes.ts';
import { found, mustExist, type Practice } from './context.ts';

export function privateNoteHandlers({ store, clock }: Practice): HandlersOf<keyof typeof privateNoteCalls> {
  return {
    'notes.list': ({ clientId }) => (isThere(store.read, clientId) ? privateNotesOf(store.read, clientId) : []),
    'notes.keep': ({ clientId, text }) =>
      store.write((db) => {
        found(clientOf(db, clientId));
        return { id: insertPrivateNote(db, clientId, text, clock.now()) };
      }),
    'notes.update'({ id, text }) {
      store.write((db) => mustExist(updatePrivateNote(db, id, text, clock.now())));
      return {};
    },
    'notes.discard'({ id }) {
      store.write((db) => mustExist(deletePrivateNote(db, id)));
      return {};
    },
  };
}
