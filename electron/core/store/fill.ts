import type { ClientFields } from '#shared/domain/client.ts';
import type { ClientId, PersonId } from '#shared/domain/ids.ts';
import type { PersonFields } from '#shared/domain/person.ts';
import type { Instant } from '#shared/time/clock.ts';
import { insertPoints, matchKey } from './contact-points.ts';
import { sql, type WriteDb } from './sql.ts';

type Filling<Fields> = { readonly before: Fields; readonly after: Fields; readonly country: string; readonly now: Instant };

/** What a merge adds (card-fields.ts, `withCard`): empty fields and new entries behind the old ones, which stay the rows they are. */
export function fillClient(db: WriteDb, id: ClientId, { before, after, country, now }: Filling<ClientFields>): void {
  db.run(sql`
    UPDATE client SET tax_id = ${after.taxId}, town = ${after.town}, country = ${after.country}, language = ${after.language}, source = ${after.source},
      note = ${after.note}, updated_at = ${now}
    WHERE id = ${id}`);
  if (after.country !== before.country) readPhonesAnew(db, id, after.country || country);
  insertPoints(db, { clientId: id }, after.points, after.country || country, before.points.length);
  for (const tag of after.tags.slice(before.tags.length)) db.run(sql`INSERT INTO client_tag (client_id, tag) VALUES (${id}, ${tag})`);
  for (const [position, { label, value }] of after.custom.entries()) {
    if (position >= before.custom.length)
      db.run(sql`INSERT INTO custom_field (client_id, position, label, value) VALUES (${id}, ${position}, ${label}, ${value})`);
  }
}

/** What a merge adds to a person (card-fields.ts, `withPerson`). */
export function fillPerson(db: WriteDb, id: PersonId, { before, after, country, now }: Filling<PersonFields>): void {
  db.run(sql`
    UPDATE person SET greeting = ${after.greeting}, language = ${after.language}, birthday = ${after.birthday}, note = ${after.note}, updated_at = ${now}
    WHERE id = ${id}`);
  insertPoints(db, { personId: id }, after.points, country, before.points.length);
}

/** A number without its country is compared by the country of the client. */
function readPhonesAnew(db: WriteDb, id: ClientId, country: string): void {
  const phones = db.all<{ id: number; value: string }>(sql`SELECT id, value FROM contact_point WHERE client_id = ${id} AND kind = 'phone'`);
  for (const phone of phones)
    db.run(sql`UPDATE contact_point SET match_key = ${matchKey({ kind: 'phone', value: phone.value }, country)} WHERE id = ${phone.id}`);
}
