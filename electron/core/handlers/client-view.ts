import type { ClientView } from '#shared/contract/clients.ts';
import { isRunning } from '#shared/domain/engagement.ts';
import { dayOf } from '#shared/time/day.ts';
import { gapViewOf, type Calendar } from '../gap-views.ts';
import { clientName, type StoredClient } from '../store/clients.ts';
import { engagementsOf } from '../store/engagements.ts';
import { importOf } from '../store/imports.ts';
import { countInteractions, interactionsOf, lastInbound, lastTold } from '../store/interactions.ts';
import { clientsOfPerson, peopleOf } from '../store/people.ts';
import { stageReasonOf } from '../store/stage-events.ts';
import type { ReadDb } from '../store/sql.ts';
import { calendarOf, type Practice } from './context.ts';
import { interactionView } from './views.ts';

const STRIP = 12;

/** Everything the client page says without scrolling, in one answer. */
export function clientView(practice: Practice, client: StoredClient): ClientView {
  const { read } = practice.store;
  const calendar = calendarOf(practice);
  const { stageEnteredAt, createdAt, archivedAt, importId, ...fields } = client;
  return {
    ...fields,
    stageEnteredOn: dayOf(stageEnteredAt, calendar.zone),
    stageReason: stageReasonOf(read, client.id),
    createdOn: dayOf(createdAt, calendar.zone),
    archivedOn: archivedAt === null ? null : dayOf(archivedAt, calendar.zone),
    referredByName: client.referredBy === null ? null : clientName(read, client.referredBy),
    importedFrom: importId === null ? null : source(read, importId, calendar.zone),
    people: peopleOf(read, client.id).map((person) => ({ ...person, clients: clientsOfPerson(read, person.id) })),
    engagements: engagementsOf(read, client.id).map((it) => ({ ...it, running: isRunning(it, calendar.today) })),
    gap: gapViewOf(read, calendar, client.id),
    ...heard(read, client, calendar),
    interactions: countInteractions(read, client.id),
  };
}

function heard(read: ReadDb, { id }: StoredClient, { zone }: Calendar): Pick<ClientView, 'heardFromMe' | 'heardFromThem' | 'lastTwelve'> {
  const [told, inbound] = [lastTold(read, id), lastInbound(read, id)];
  return {
    heardFromMe: told ? interactionView(told, zone) : null,
    heardFromThem: inbound ? interactionView(inbound, zone) : null,
    lastTwelve: interactionsOf(read, id, { offset: 0, limit: STRIP }).map((row) => interactionView(row, zone)),
  };
}

function source(read: ReadDb, importId: NonNullable<StoredClient['importId']>, zone: string): ClientView['importedFrom'] {
  const found = importOf(read, importId);
  return found ? { id: found.id, fileName: found.fileName, on: dayOf(found.createdAt, zone) } : null;
}
