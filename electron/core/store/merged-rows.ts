import type { ClientId, PersonId } from '#shared/domain/ids.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

/** A row with all that a merge may change of it, as one JSON text; the numbers of its points among it. */
export type RowImage<Id extends ClientId | PersonId> = { readonly id: Id; readonly image: string };

/** What a merge changes (card-fields.ts, `withCard`), so that it can be put back to the letter. */
export function clientImages(db: ReadDb, ids: readonly ClientId[]): RowImage<ClientId>[] {
  return db.all<RowImage<ClientId>>(sql`
    SELECT c.id, json_object('taxId', c.tax_id, 'town', c.town, 'country', c.country, 'language', c.language, 'source', c.source, 'note', c.note,
      'updatedAt', c.updated_at,
      'points', json((SELECT json_group_array(json_array(o.id, o.kind, o.label, o.value, o.match_key, o.position)) FROM contact_point o WHERE o.client_id = c.id)),
      'tags', json((SELECT json_group_array(t.tag) FROM client_tag t WHERE t.client_id = c.id)),
      'custom', json((SELECT json_group_array(json_array(f.position, f.label, f.value)) FROM custom_field f WHERE f.client_id = c.id))) AS image
    FROM client c WHERE c.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`);
}

/** What a merge changes (card-fields.ts, `withPerson`). */
export function personImages(db: ReadDb, ids: readonly PersonId[]): RowImage<PersonId>[] {
  return db.all<RowImage<PersonId>>(sql`
    SELECT p.id, json_object('greeting', p.greeting, 'language', p.language, 'birthday', p.birthday, 'note', p.note, 'updatedAt', p.updated_at,
      'points', json((SELECT json_group_array(json_array(o.id, o.kind, o.label, o.value, o.match_key, o.position)) FROM contact_point o WHERE o.person_id = p.id))) AS image
    FROM person p WHERE p.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`);
}

export function putClients(db: WriteDb, images: readonly RowImage<ClientId>[]): void {
  if (images.length === 0) return;
  const rows = JSON.stringify(images);
  db.run(sql`
    WITH i AS MATERIALIZED (SELECT value ->> 'id' AS id, value ->> 'image' AS image FROM json_each(${rows}))
    UPDATE client SET tax_id = i.image ->> 'taxId', town = i.image ->> 'town', country = i.image ->> 'country', language = i.image ->> 'language',
      source = i.image ->> 'source', note = i.image ->> 'note', updated_at = i.image ->> 'updatedAt'
    FROM i WHERE client.id = i.id`);
  db.run(sql`DELETE FROM contact_point WHERE client_id IN (SELECT value ->> 'id' FROM json_each(${rows}))`);
  db.run(sql`DELETE FROM client_tag WHERE client_id IN (SELECT value ->> 'id' FROM json_each(${rows}))`);
  db.run(sql`DELETE FROM custom_field WHERE client_id IN (SELECT value ->> 'id' FROM json_each(${rows}))`);
  insertPoints(db, 'client', rows);
  db.run(sql`
    INSERT INTO client_tag (client_id, tag)
    SELECT i.value ->> 'id', t.value FROM json_each(${rows}) i, json_each(i.value ->> 'image', '$.tags') t`);
  db.run(sql`
    INSERT INTO custom_field (client_id, position, label, value)
    SELECT i.value ->> 'id', f.value ->> 0, f.value ->> 1, f.value ->> 2 FROM json_each(${rows}) i, json_each(i.value ->> 'image', '$.custom') f`);
}

export function putPeople(db: WriteDb, images: readonly RowImage<PersonId>[]): void {
  if (images.length === 0) return;
  const rows = JSON.stringify(images);
  db.run(sql`
    WITH i AS MATERIALIZED (SELECT value ->> 'id' AS id, value ->> 'image' AS image FROM json_each(${rows}))
    UPDATE person SET greeting = i.image ->> 'greeting', language = i.image ->> 'language', birthday = i.image ->> 'birthday',
      note = i.image ->> 'note', updated_at = i.image ->> 'updatedAt'
    FROM i WHERE person.id = i.id`);
  db.run(sql`DELETE FROM contact_point WHERE person_id IN (SELECT value ->> 'id' FROM json_each(${rows}))`);
  insertPoints(db, 'person', rows);
}

/** Under the number a point had; under a new one where somebody else's point has got it meanwhile. */
function insertPoints(db: WriteDb, owner: 'client' | 'person', rows: string): void {
  db.run(sql`
    INSERT INTO contact_point (id, client_id, person_id, kind, label, value, match_key, position)
    SELECT CASE WHEN taken THEN NULL ELSE id END, iif(${owner} = 'client', owner, NULL), iif(${owner} = 'person', owner, NULL), kind, label, value, match_key, position
    FROM (
      SELECT i.value ->> 'id' AS owner, p.value ->> 0 AS id, p.value ->> 1 AS kind, p.value ->> 2 AS label, p.value ->> 3 AS value,
        p.value ->> 4 AS match_key, p.value ->> 5 AS position, EXISTS (SELECT 1 FROM contact_point o WHERE o.id = p.value ->> 0) AS taken
      FROM json_each(${rows}) i, json_each(i.value ->> 'image', '$.points') p)
    ORDER BY taken, id`);
}
