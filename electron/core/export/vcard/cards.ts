import type { ClientId } from '#shared/domain/ids.ts';
import { clientOf, type StoredClient } from '../../store/clients.ts';
import { peopleOf, photoOf, type Membership } from '../../store/people.ts';
import { sql, type ReadDb } from '../../store/sql.ts';
import type { Scope } from '../scope.ts';
import type { CardSource } from './write-card.ts';

/** A card for every person, and one for every client that has details of its own or nobody. What lies in the Trash is left out. */
export function* cardsOf(db: ReadDb, scope: Scope, country: string): Generator<CardSource> {
  for (const id of clientsIn(db, scope)) {
    const client = clientOf(db, id);
    if (!client) continue;
    const people = peopleOf(db, id);
    if (people.length === 0 || client.points.length > 0 || sourceOf(db, 'client', id).extra !== '') yield clientCard(db, client, country);
    for (const person of people) {
      const first = db.get<{ id: ClientId }>(sql`
        SELECT c.id FROM client_person m JOIN client c ON c.id = m.client_id
        WHERE m.person_id = ${person.id} AND c.deleted_at IS NULL ORDER BY c.id LIMIT 1`);
      // Somebody who belongs to several clients has one card, at the first of them.
      if (scope.kind === 'client' || first?.id === id) yield personCard(db, client, person, country);
    }
  }
}

function clientsIn(db: ReadDb, scope: Scope): ClientId[] {
  if (scope.kind === 'client') return [scope.id as ClientId];
  return db.all<{ id: ClientId }>(sql`SELECT id FROM client WHERE deleted_at IS NULL ORDER BY id`).map(({ id }) => id);
}

function clientCard(db: ReadDb, client: StoredClient, country: string): CardSource {
  const isPerson = client.kind === 'person';
  return {
    ...sourceOf(db, 'client', client.id),
    organisation: isPerson ? '' : client.name,
    personName: isPerson ? client.name : '',
    points: client.points,
    tags: client.tags,
    note: client.note,
    language: client.language,
    birthday: null,
    photo: null,
    town: client.town,
    country: client.country,
    practiceCountry: country,
  };
}

function personCard(db: ReadDb, client: StoredClient, person: Membership, country: string): CardSource {
  return {
    ...sourceOf(db, 'person', person.id),
    // A private person who is their own client works for nobody.
    organisation: client.kind === 'person' && client.name === person.name ? '' : client.name,
    personName: person.name,
    points: person.points,
    tags: client.tags,
    note: person.note,
    language: person.language,
    birthday: person.birthday,
    photo: person.hasPhoto ? (photoOf(db, person.id) ?? null) : null,
    town: client.town,
    country: client.country,
    practiceCountry: country,
  };
}

/** The identifier the card came with, else our own: written again, it is recognised. */
function sourceOf(db: ReadDb, table: 'client' | 'person', id: number): { uid: string; extra: string } {
  const row =
    table === 'client'
      ? db.get<{ uid: string; extra: string }>(sql`SELECT iif(vcard_uid = '', uid, vcard_uid) AS uid, vcard_extra AS extra FROM client WHERE id = ${id}`)
      : db.get<{ uid: string; extra: string }>(sql`SELECT iif(vcard_uid = '', uid, vcard_uid) AS uid, vcard_extra AS extra FROM person WHERE id = ${id}`);
  return row ?? { uid: '', extra: '' };
}
