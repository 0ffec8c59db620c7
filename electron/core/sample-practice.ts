import { rmSync } from 'node:fs';
import path from 'node:path';
import type { ClientId, InteractionId, PersonId } from '#shared/domain/ids.ts';
import { buildSample, type SamplePlan } from '#shared/domain/sample.ts';
import { workingDays } from '#shared/domain/practice.ts';
import { tellerOf } from '#shared/domain/sample-words.ts';
import { instantOf } from '#shared/time/day.ts';
import { calendarOf, found, interfaceLanguage, type Practice } from './handlers/context.ts';
import { sampleOf } from './sample-data.ts';
import { playActs, type Tell } from './sample-acts.ts';
import { insertSale } from './sample-sales.ts';
import { closeClock, openClock } from './store/clocks.ts';
import { insertClient, updateClient } from './store/clients.ts';
import { updateHouseStyle } from './store/house-style.ts';
import { insertEngagement } from './store/engagements.ts';
import { insertInteraction } from './store/interactions.ts';
import { insertPerson, linkPerson } from './store/people.ts';
import { updatePractice } from './store/practice.ts';
import type { WriteDb } from './store/sql.ts';

type SampleClient = SamplePlan['clients'][number];

/** Where the sample lives: a file of its own beside the practice, made afresh each time so that its days are near today. */
export function freshSampleFile(folder: string): string {
  const file = path.join(folder, 'sample', 'sample.db');
  rmSync(path.dirname(file), { recursive: true, force: true });
  return file;
}

/** Fills an empty file with the sample practice, in the interface language, around today. */
export function fillSample(practice: Practice): void {
  const { now, today, zone } = calendarOf(practice);
  const language = interfaceLanguage(practice);
  const { data, texts } = sampleOf(language);
  const plan = buildSample(data, texts, today, zone, language);
  practice.store.write((db) => {
    updatePractice(db, plan.practice, now);
    updateHouseStyle(db, plan.house, now);
    const made = insertAll(db, plan, zone, now);
    for (const client of plan.clients) refer(db, client, made, plan.practice.country, now);
    for (const { key, acts, fee } of plan.clients)
      if (acts.length > 0) playActs({ db, practice, clientId: found(made.get(key)), tell: sampleTeller(practice, fee) }, acts);
  });
}

function insertAll(db: WriteDb, plan: SamplePlan, zone: string, now: number): Map<string, ClientId> {
  const clients = new Map<string, ClientId>();
  const people = new Map<string, PersonId>();
  for (const client of plan.clients) clients.set(client.key, insertOne(db, client, people, { country: plan.practice.country, zone, now }));
  return clients;
}

type Around = { readonly country: string; readonly zone: string; readonly now: number };

function insertOne(db: WriteDb, it: SampleClient, people: Map<string, PersonId>, { country, zone, now }: Around): ClientId {
  const noon = (day: typeof it.createdOn): number => Math.min(instantOf(day, '12:00', zone), now);
  const id = insertClient(
    db,
    {
      fields: it.fields,
      reason: 'sample',
      outcome: it.outcome,
      stageEnteredAt: noon(it.stageEnteredOn),
      createdAt: noon(it.createdOn),
      archivedAt: it.archivedOn ? noon(it.archivedOn) : null,
    },
    country,
    now,
  );
  for (const { key, fields, role } of it.people) {
    const personId = people.get(key) ?? insertPerson(db, fields, it.fields.country || country, now);
    people.set(key, personId);
    linkPerson(db, id, personId, role);
  }
  for (const engagement of it.engagements) insertEngagement(db, id, engagement, now);
  const said = it.interactions.map(({ personKey, ...interaction }) =>
    insertInteraction(db, { ...interaction, clientId: id, personId: personKey === null ? null : (people.get(personKey) ?? null) }, interaction.at),
  );
  for (const clock of it.kept) insertKept(db, id, clock, said);
  if (it.sale) insertSale(db, id, it.sale, now);
  return id;
}

function insertKept(db: WriteDb, clientId: ClientId, { closedAt, saidIn, ...clock }: SampleClient['kept'][number], said: readonly InteractionId[]): void {
  const id = openClock(db, { ...clock, clientId, stageEventId: null, interactionId: said[saidIn] ?? null }, clock.startedAt);
  closeClock(db, id, { reason: clock.kind === 'mine' ? 'done' : 'answered' }, closedAt);
}

/** In the interface language, or in the one that stands on a client's papers. */
function sampleTeller(practice: Practice, fee: SampleClient['fee']): Tell {
  const { today } = calendarOf(practice);
  return (textKey, language = interfaceLanguage(practice)) => {
    const { data, texts } = sampleOf(language);
    return tellerOf(texts, language, workingDays(data.practice.officeHours))(textKey, { on: today, fee });
  };
}

/** Referrers can only be named once everybody is there. */
function refer(db: WriteDb, { key, fields, referredByKey }: SampleClient, made: ReadonlyMap<string, ClientId>, country: string, now: number): void {
  const [id, referrer] = [made.get(key), referredByKey === null ? undefined : made.get(referredByKey)];
  if (id !== undefined && referrer !== undefined) updateClient(db, id, { ...fields, referredBy: referrer }, country, now);
}
