import { contactPoint, type ContactPoint } from '#shared/domain/contact-point.ts';
import type { ClientId, PersonId } from '#shared/domain/ids.ts';
import { emailKey, phoneKey } from '../import/match-keys.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

export type PointOwner = { readonly clientId: ClientId } | { readonly personId: PersonId };

type Row = { readonly kind: string; readonly label: string; readonly value: string };

export function pointsOf(db: ReadDb, owner: PointOwner): ContactPoint[] {
  const rows =
    'clientId' in owner
      ? db.all<Row>(sql`SELECT kind, label, value FROM contact_point WHERE client_id = ${owner.clientId} ORDER BY position`)
      : db.all<Row>(sql`SELECT kind, label, value FROM contact_point WHERE person_id = ${owner.personId} ORDER BY position`);
  return rows.map((row) => contactPoint.parse(row));
}

export function replacePoints(db: WriteDb, owner: PointOwner, points: readonly ContactPoint[], country: string): void {
  if ('clientId' in owner) db.run(sql`DELETE FROM contact_point WHERE client_id = ${owner.clientId}`);
  else db.run(sql`DELETE FROM contact_point WHERE person_id = ${owner.personId}`);
  insertPoints(db, owner, points, country);
}

/** Those from the place `first` on; the ones before it are there already. */
export function insertPoints(db: WriteDb, owner: PointOwner, points: readonly ContactPoint[], country: string, first = 0): void {
  const [client, person] = 'clientId' in owner ? [owner.clientId, null] : [null, owner.personId];
  points.forEach((point, position) => {
    if (position < first) return;
    db.run(sql`
      INSERT INTO contact_point (client_id, person_id, kind, label, value, match_key, position)
      VALUES (${client}, ${person}, ${point.kind}, ${point.label}, ${point.value}, ${matchKey(point, country)}, ${position})`);
  });
}

/** What makes two phones or mails the same; addresses and web pages are not compared. */
export function matchKey(point: Pick<ContactPoint, 'kind' | 'value'>, country: string): string {
  if (point.kind === 'phone') return phoneKey(point.value, country);
  return point.kind === 'email' ? emailKey(point.value) : '';
}
