import type { HandlersOf } from '#shared/contract/index.ts';
import type { ClientRow } from '#shared/contract/clients.ts';
import type { GapView } from '#shared/contract/views.ts';
import type { EngagementFields } from '#shared/domain/engagement.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { isEngaged, STAGES } from '#shared/domain/stage.ts';
import { foldText } from '#shared/text/fold.ts';
import { collatorOf } from '#shared/text/format.ts';
import { textIn } from '#shared/text/index.ts';
import type { Language } from '#shared/domain/language.ts';
import type { Day } from '#shared/time/day.ts';
import { gapViews } from '../gap-views.ts';
import { emailKey, nameKey, phoneKey } from '../import/match-keys.ts';
import { clientRow, clientRows, reachOf, tagsInUse, tagsOf, type ClientSortRow } from '../store/client-rows.ts';
import { clientOf, insertClient, setArchived, updateClient } from '../store/clients.ts';
import { engagementsOf, insertEngagement } from '../store/engagements.ts';
import { insertPerson, linkPerson } from '../store/people.ts';
import { refreshSearchText } from '../store/search-text.ts';
import { similarClients } from '../store/similar.ts';
import type { ReadDb } from '../store/sql.ts';
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
      const { today } = calendarOf(practice);
      store.write((db) => {
        mustExist(updateClient(db, id, client, country, clock.now()));
        const language = client.language ?? settingsOf(practice).clientLanguage;
        if (isEngaged(client.stage) && engagementsOf(db, id).length === 0) insertEngagement(db, id, firstEngagement(today, language), clock.now());
        refreshSearchText(db, id);
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

/** What a client in an engaged stage gets when nothing else is said: recurring work, meetings ad hoc. */
export function firstEngagement(startedOn: Day, language: Language): EngagementFields {
  const title = textIn(language).t('clients.engagement.firstTitle');
  return { title, kind: 'recurring', startedOn, endsOn: null, meetingRhythm: 'ad_hoc', agreedInterval: null };
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
    refreshSearchText(db, id);
    return { id };
  });
}

type ListInput = Parameters<HandlersOf<Names>['clients.list']>[0];

function listClients(practice: Practice, input: ListInput): Awaited<ReturnType<HandlersOf<Names>['clients.list']>> {
  const { read } = practice.store;
  const collator = collatorOf(interfaceLanguage(practice));
  const words = foldText(input.search).split(/\s+/).filter(Boolean);
  const rows = clientRows(read, { ...input, words });
  const calendar = calendarOf(practice);
  const allGaps = input.sort === 'gap' ? gapViews(read, calendar) : null;
  const sorted = rows.toSorted(comparator(input.sort, allGaps ?? new Map(), collator));
  if (input.descending) sorted.reverse();
  const page = sorted.slice(input.offset, input.offset + input.limit);
  const gaps =
    allGaps ??
    gapViews(
      read,
      calendar,
      page.map((row) => row.id),
    );
  return { total: rows.length, rows: page.map((row) => listRow(read, row, gaps)), tags: tagsInUse(read).toSorted(collator.compare) };
}

/** The name a list shows first: the person one deals with, else the client's own. */
function shownName({ personName, name }: ClientSortRow): string {
  return personName ?? name;
}

function comparator(sort: ListInput['sort'], gaps: ReadonlyMap<ClientId, GapView>, { compare }: Intl.Collator) {
  const byName = (a: ClientSortRow, b: ClientSortRow): number => compare(shownName(a), shownName(b)) || compare(a.name, b.name) || a.id - b.id;
  const keyed = (difference: (a: ClientSortRow, b: ClientSortRow) => number) => (a: ClientSortRow, b: ClientSortRow) => difference(a, b) || byName(a, b);
  switch (sort) {
    case 'name':
      return byName;
    case 'town':
      return keyed((a, b) => compare(a.town, b.town));
    case 'stage':
      return keyed((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage));
    case 'gap':
      return keyed((a, b) => (gaps.get(b.id)?.ratio ?? -1) - (gaps.get(a.id)?.ratio ?? -1));
  }
}

function listRow(read: ReadDb, { personId, archived, ...row }: ClientSortRow, gaps: ReadonlyMap<ClientId, GapView>): ClientRow {
  const reach = reachOf(read, { id: row.id, personId });
  return { ...row, ...reach, archived: archived === 1, tags: tagsOf(read, row.id), gap: gaps.get(row.id) ?? null };
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
