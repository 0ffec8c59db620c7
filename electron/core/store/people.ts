import { personFields, type PersonFields, type Role } from '#shared/domain/person.ts';
import type { ClientId, PersonId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/time/clock.ts';
import { nameKey } from '../import/match-keys.ts';
import { newUid } from './uid.ts';
import { insertPoints, pointsOf, replacePoints } from './contact-points.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

export type StoredPerson = PersonFields & { readonly id: PersonId };
export type Membership = StoredPerson & { readonly role: Role; readonly hasPhoto: boolean };
export type VcardSource = { readonly uid: string; readonly extra: string };

type Row = Omit<PersonFields, 'points'> & { readonly id: PersonId };

export function personOf(db: ReadDb, id: PersonId): StoredPerson | undefined {
  const row = db.get<Row>(sql`
    SELECT id, name, greeting, form_of_address AS formOfAddress, gender, language, birthday, note FROM person WHERE id = ${id} AND deleted_at IS NULL`);
  return row && { ...personFields.parse({ ...withoutId(row), points: pointsOf(db, { personId: id }) }), id };
}

/** Decision makers first, then as they were added. */
export function peopleOf(db: ReadDb, clientId: ClientId): Membership[] {
  const rows = db.all<Row & { role: Role; photo: number }>(sql`
    SELECT p.id, p.name, p.greeting, p.form_of_address AS formOfAddress, p.gender, p.language, p.birthday, p.note, m.role,
      EXISTS (SELECT 1 FROM person_photo f WHERE f.person_id = p.id) AS photo
    FROM client_person m JOIN person p ON p.id = m.person_id
    WHERE m.client_id = ${clientId} AND p.deleted_at IS NULL
    ORDER BY m.role <> 'decision_maker', m.position`);
  return rows.map(({ role, photo, ...row }) => ({
    ...personFields.parse({ ...withoutId(row), points: pointsOf(db, { personId: row.id }) }),
    id: row.id,
    role,
    hasPhoto: photo === 1,
  }));
}

export function clientsOfPerson(db: ReadDb, id: PersonId): { id: ClientId; name: string }[] {
  return db.all(sql`
    SELECT c.id, c.name FROM client_person m JOIN client c ON c.id = m.client_id
    WHERE m.person_id = ${id} AND c.deleted_at IS NULL ORDER BY c.name`);
}

export function insertPerson(db: WriteDb, fields: PersonFields, country: string, now: Instant, vcard?: VcardSource): PersonId {
  const { id } = db.run(sql`
    INSERT INTO person (uid, name, greeting, form_of_address, gender, language, birthday, note, name_key, vcard_uid, vcard_extra, created_at, updated_at)
    VALUES (${newUid()}, ${fields.name}, ${fields.greeting}, ${fields.formOfAddress}, ${fields.gender}, ${fields.language}, ${fields.birthday},
      ${fields.note}, ${nameKey(fields.name)}, ${vcard?.uid ?? ''}, ${vcard?.extra ?? ''}, ${now}, ${now})`);
  insertPoints(db, { personId: id as PersonId }, fields.points, country);
  return id as PersonId;
}

export function updatePerson(db: WriteDb, id: PersonId, fields: PersonFields, country: string, now: Instant): boolean {
  const { changes } = db.run(sql`
    UPDATE person SET name = ${fields.name}, greeting = ${fields.greeting}, form_of_address = ${fields.formOfAddress}, gender = ${fields.gender},
      language = ${fields.language}, birthday = ${fields.birthday}, note = ${fields.note}, name_key = ${nameKey(fields.name)}, updated_at = ${now}
    WHERE id = ${id} AND deleted_at IS NULL`);
  if (changes === 0) return false;
  replacePoints(db, { personId: id }, fields.points, country);
  return true;
}

/** Joins a client, or changes the role there. */
export function linkPerson(db: WriteDb, clientId: ClientId, personId: PersonId, role: Role): void {
  db.run(sql`
    INSERT INTO client_person (client_id, person_id, role, position)
    VALUES (${clientId}, ${personId}, ${role}, (SELECT count(*) FROM client_person WHERE client_id = ${clientId}))
    ON CONFLICT (client_id, person_id) DO UPDATE SET role = excluded.role`);
}

export function unlinkPerson(db: WriteDb, clientId: ClientId, personId: PersonId): boolean {
  return db.run(sql`DELETE FROM client_person WHERE client_id = ${clientId} AND person_id = ${personId}`).changes > 0;
}

export function photoOf(db: ReadDb, id: PersonId): { mediaType: string; bytes: Uint8Array } | undefined {
  return db.get(
    sql`SELECT media_type AS mediaType, bytes FROM person_photo f JOIN person p ON p.id = f.person_id WHERE f.person_id = ${id} AND p.deleted_at IS NULL`,
  );
}

export function insertPhoto(db: WriteDb, id: PersonId, photo: { mediaType: string; bytes: Uint8Array }): void {
  db.run(sql`INSERT INTO person_photo (person_id, media_type, bytes) VALUES (${id}, ${photo.mediaType}, ${photo.bytes}) ON CONFLICT DO NOTHING`);
}

function withoutId({ id: _id, ...fields }: Row): Omit<Row, 'id'> {
  return fields;
}
