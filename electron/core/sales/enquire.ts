import type { Parsed } from '#shared/contract/index.ts';
import { clientFields } from '#shared/domain/client.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import { answerDueAt } from '#shared/domain/response-promise.ts';
import { personFields } from '#shared/domain/person.ts';
import { calendarOf, found, settingsOf, type Practice } from '../handlers/context.ts';
import { workingCalendarOf } from '../calendar/working-calendar.ts';
import { applyMove, beginEnquiry } from '../pipeline/apply-move.ts';
import { clientOf, insertClient } from '../store/clients.ts';
import { insertPerson, linkPerson } from '../store/people.ts';
import { restartFirstAnswer } from '../store/sales-clocks.ts';
import { insertEnquiry } from '../store/sales-enquiries.ts';
import { newestStageEvent } from '../store/stage-events.ts';
import type { WriteDb } from '../store/sql.ts';
import { logSalesContact } from './sales-contact.ts';

type Enquiry = Parsed<'sales.logEnquiry'>;

/** Somebody asked: the enquiry, whoever it is from, and the contact that it was. */
export function logEnquiry(db: WriteDb, practice: Practice, input: Enquiry): ClientId {
  const { now } = calendarOf(practice);
  const { enquiry } = input;
  const clientId = input.client.kind === 'known' ? comeBack(db, practice, input.client.id) : addEnquirer(db, practice, input, input.client);
  insertEnquiry(db, clientId, enquiry, now);
  logSalesContact(db, { clientId, channel: enquiry.channel, direction: 'in', at: enquiry.at, summary: enquiry.words }, now);
  return clientId;
}

type NewEnquirer = Extract<Enquiry['client'], { kind: 'new' }>;

function addEnquirer(db: WriteDb, practice: Practice, { referredBy, source, enquiry }: Enquiry, it: NewEnquirer): ClientId {
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
  beginEnquiry(db, practice, id, newestStageEvent(db, id));
  // What they wait for began when they asked, not when it was written down.
  restartFirstAnswer(db, id, enquiry.at, answerDueAt(enquiry.at, workingCalendarOf(practice), settingsOf(practice).responsePromise));
  return id;
}

/** Whoever asks again after a sale that ended is taken up where the pipeline has a place for it. */
function comeBack(db: WriteDb, practice: Practice, id: ClientId): ClientId {
  const { stage, outcome } = found(clientOf(db, id));
  if (outcome !== null) applyMove(db, practice, id, { event: 'reopened', reason: '' });
  else if (stage === 'nurture') applyMove(db, practice, id, { event: 'taken_up' });
  else if (stage === 'former') applyMove(db, practice, id, { event: 'new_need' });
  return id;
}
