import type { Which } from '#shared/contract/client-list.ts';
import type { HandlersOf, Output } from '#shared/contract/index.ts';
import { outcomeOf, type BulkFacts, type BulkStep } from '#shared/domain/bulk-edit.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import type { DirectoryEntry } from '../client-directory.ts';
import { applyToMany } from '../store/bulk-edit.ts';
import { peopleOnlyOf, trashClients } from '../store/trash.ts';
import { findClients } from './client-list.ts';
import { interfaceLanguage, type Practice } from './context.ts';

/** So many are shown, before and after. */
const EXAMPLES = 5;

export function bulkHandlers(practice: Practice): HandlersOf<'clients.bulkPreview' | 'clients.bulkEdit' | 'clients.deleteMany'> {
  const { store, clock } = practice;
  return {
    'clients.bulkPreview': ({ which, change }) => preview(practice, chosen(practice, which), change),
    'clients.bulkEdit'({ which, change }) {
      const ids = idsOf(chosen(practice, which).filter((entry) => outcomeOf(factsOf(entry), change).kind === 'changes'));
      if (ids.length > 0) store.write((db) => applyToMany(db, ids, change, clock.now()));
      return { changed: ids.length };
    },
    'clients.deleteMany'({ which }) {
      const ids = idsOf(chosen(practice, which));
      return { changed: ids.length === 0 ? 0 : store.write((db) => trashClients(db, ids, clock.now())) };
    },
  };
}

/** Ids of clients that are gone in the meantime are passed over. */
function chosen(practice: Practice, which: Which): readonly DirectoryEntry[] {
  if (which.kind === 'these') {
    const ids = new Set(which.ids);
    return practice.memory.directory(interfaceLanguage(practice)).entries.filter((entry) => ids.has(entry.id));
  }
  const except = new Set(which.except);
  return findClients(practice, { ...which.filter, sort: 'name', descending: false }).entries.filter((entry) => !except.has(entry.id));
}

const idsOf = (entries: readonly DirectoryEntry[]): ClientId[] => entries.map((entry) => entry.id);

function factsOf({ tags, language, source, archived }: DirectoryEntry): BulkFacts {
  return { tags: [...tags], language, source, archived, inTrash: false };
}

function preview({ store }: Practice, entries: readonly DirectoryEntry[], change: BulkStep): Output<'clients.bulkPreview'> {
  const examples: Output<'clients.bulkPreview'>['examples'] = [];
  const counts = { changes: 0, already: 0, full: 0 };
  for (const entry of entries) {
    const before = factsOf(entry);
    const outcome = outcomeOf(before, change);
    counts[outcome.kind] += 1;
    if (outcome.kind === 'changes' && examples.length < EXAMPLES)
      examples.push({ id: entry.id, name: entry.name, personName: entry.personName, before, after: outcome.after });
  }
  const people = change.kind === 'trash' ? peopleOnlyOf(store.read, idsOf(entries)) : 0;
  return { chosen: entries.length, changing: counts.changes, already: counts.already, full: counts.full, people, examples };
}
