import type { Parsed } from '#shared/contract/index.ts';
import { clientFields } from '#shared/domain/client.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { personFields } from '#shared/domain/person.ts';
import { calendarOf, found, settingsOf, type Practice } from '../handlers/context.ts';
import { clientOf, insertClient } from '../store/clients.ts';
import { insertPerson, linkPerson } from '../store/people.ts';
import { insertEnquiry } from '../store/sales-enquiries.ts';
import { refreshSearchText } from '../store/search-text.ts';
import type { WriteDb } from '../store/sql.ts';
import { logSalesContact } from './sales-contact.ts';

type Enquiry = Parsed<'sales.logEnquiry'>;

/** Somebody asked: the enquiry, whoever it is from, and the contact that it was. */
export function logEnquiry(db: WriteDb, practice: Practice, input: Enquiry): ClientId {
  const { now } = calendarOf(practice);
  const { enquiry } = input;
  const clientId = input.client.kind === 'known' ? found(clientOf(db, input.client.id)).id : addEnquirer(db, practice, input, input.client);
  insertEnquiry(db, clientId, enquiry, now);
  logSalesContact(db, { clientId, channel: enquiry.channel, direction: 'in', at: enquiry.at, summary: enquiry.words }, now);
  return clientId;
}

type NewEnquirer = Extract<Enquiry['client'], { kind: 'new' }>;

function addEnquirer(db: WriteDb, practice: Practice, { referredBy, source }: Enquiry, it: NewEnquirer): ClientId {
  const { now } = calendarOf(practice);
  const { country } = settingsOf(practice);
  const points = [
    ...(it.phone ? [{ kind: 'phone' as const, label: '', value: it.phone }] : []),
    ...(it.email ? [{ kind: 'email' as const, label: '', value: it.email }] : []),
  ];
  // A private person is their own contact.
  const personName = it.personName || (it.clientKind === 'person' ? it.name : '');
  const fields = clientFields.parse({ kind: it.clientKind, name: it.name, stage: 'enquiry', source, referredBy, points: personName ? [] : points });
  const id = insertClient(db, { fields, reason: 'created' }, country, now);
  if (personName) linkPerson(db, id, insertPerson(db, personFields.parse({ name: personName, points }), country, now), 'decision_maker');
  refreshSearchText(db, id);
  return id;
}
