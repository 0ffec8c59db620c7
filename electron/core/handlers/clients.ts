import type { HandlersOf } from '#shared/contract/index.ts';
import type { GapView } from '#shared/contract/views.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { isEngaged, STAGES } from '#shared/domain/stage.ts';
import { foldText } from '#shared/text/fold.ts';
import { collatorOf } from '#shared/text/format.ts';
import { firstEngagement } from '../first-engagement.ts';
import { emailKey, nameKey, phoneKey } from '../import/match-keys.ts';
import type { Places } from '../name-order.ts';
import { beginEnquiry } from '../pipeline/apply-move.ts';
import { clientLines } from '../store/client-page.ts';
import { clientRow, matchingClients, tagsInUse, type MatchingClient } from '../store/client-rows.ts';
import { clientOf, insertClient, setArchived, updateClient } from '../store/clients.ts';
import { insertEngagement } from '../store/engagements.ts';
import { insertPerson, linkPerson } from '../store/people.ts';
import { newestStageEvent } from '../store/stage-events.ts';
import { similarClients } from '../store/similar.ts';
import { clientView } from './client-view.ts';
import { calendarOf, found, interfaceLanguage, mustExist, settingsOf, type Practice } from './context.ts';

type Names = 'clients.list' | 'clients.get' | 'clients.create' | 'clients.update' | 'clients.archive' | 'clients.bringBack' | 'clients.similar';

export function clientHandlers(practice: Practice): HandlersOf<Names> {
  const { store, clock } = practice;
  return {
    'clients.list': (input) => listClients(practice, input),
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

type ListInput = Parameters<HandlersOf<Names>['clients.list']>[0];

function listClients(practice: Practice, input: ListInput): Awaited<ReturnType<HandlersOf<Names>['clients.list']>> {
  const { read } = practice.store;
  const words = foldText(input.search).split(/\s+/).filter(Boolean);
  const found = matchingClients(read, { ...input, words });
  const gaps = practice.memory.gaps(calendarOf(practice));
  const sorted = inOrder(found, keyOf(practice, input.sort, gaps), practice.memory.places(interfaceLanguage(practice)));
  if (input.descending) sorted.reverse();
  const page = sorted.slice(input.offset, input.offset + input.limit);
  const { compare } = collatorOf(interfaceLanguage(practice));
  return {
    total: found.length,
    rows: clientLines(read, page).map((row) => ({ ...row, tags: [...row.tags], gap: gaps.get(row.id) ?? null })),
    tags: tagsInUse(read).toSorted(compare),
  };
}

type Gaps = ReadonlyMap<ClientId, GapView>;

/** What comes before the name: a number for each client. */
function keyOf(practice: Practice, sort: ListInput['sort'], gaps: Gaps): (row: MatchingClient) => number {
  switch (sort) {
    case 'name':
      return () => 0;
    case 'town': {
      const { byTown } = practice.memory.places(interfaceLanguage(practice));
      return ({ id }) => byTown.get(id) ?? 0;
    }
    case 'stage':
      return ({ stage }) => STAGES.indexOf(stage);
    case 'gap':
      return ({ id }) => -(gaps.get(id)?.ratio ?? -1);
  }
}

function inOrder(rows: readonly MatchingClient[], key: (row: MatchingClient) => number, { byName }: Places): ClientId[] {
  const keyed = rows.map((row) => ({ id: row.id, key: key(row), place: byName.get(row.id) ?? 0 }));
  return keyed.toSorted((a, b) => a.key - b.key || a.place - b.place).map((row) => row.id);
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
