import type { ContactPreference } from '#shared/domain/contact-preference.ts';
import { contactPreference, NO_PREFERENCE } from '#shared/domain/contact-preference.ts';
import type { ClientGroupId, ClientId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

type PreferenceRow = { readonly clientId: ClientId; readonly noCalls: number; readonly textOnly: number };

/** Only clients who have said something. */
export function preferencesOf(db: ReadDb, ids: readonly ClientId[]): Map<ClientId, ContactPreference> {
  const rows = db.all<PreferenceRow>(sql`
    SELECT client_id AS clientId, preferred_channel AS preferredChannel, said_on AS saidOn, source, no_calls AS noCalls, text_only AS textOnly,
      personal_topic AS personalTopic
    FROM json_each(${JSON.stringify(ids)}) j CROSS JOIN contact_preference p ON p.client_id = j.value`);
  return new Map(rows.map(({ clientId, ...row }) => [clientId, contactPreference.parse({ ...row, noCalls: row.noCalls === 1, textOnly: row.textOnly === 1 })]));
}

export function preferenceOf(db: ReadDb, id: ClientId): ContactPreference {
  return preferencesOf(db, [id]).get(id) ?? NO_PREFERENCE;
}

export function setPreference(db: WriteDb, id: ClientId, it: ContactPreference, now: Instant): void {
  db.run(sql`
    INSERT INTO contact_preference (client_id, preferred_channel, said_on, source, no_calls, text_only, personal_topic, created_at, updated_at)
    VALUES (${id}, ${it.preferredChannel}, ${it.saidOn}, ${it.source}, ${it.noCalls}, ${it.textOnly}, ${it.personalTopic}, ${now}, ${now})
    ON CONFLICT (client_id) DO UPDATE SET preferred_channel = excluded.preferred_channel, said_on = excluded.said_on, source = excluded.source,
      no_calls = excluded.no_calls, text_only = excluded.text_only, personal_topic = excluded.personal_topic, updated_at = excluded.updated_at`);
}

export type GroupMember = { readonly id: ClientId; readonly name: string };

export function groupOf(db: ReadDb, id: ClientId): ClientGroupId | null {
  return db.get<{ id: ClientGroupId }>(sql`SELECT group_id AS id FROM client_group_member WHERE client_id = ${id}`)?.id ?? null;
}

/** Everybody of a group who is not in the Trash. */
export function membersOf(db: ReadDb, group: ClientGroupId): GroupMember[] {
  return db.all(sql`
    SELECT c.id, c.name FROM client_group_member m JOIN client c ON c.id = m.client_id
    WHERE m.group_id = ${group} AND c.deleted_at IS NULL ORDER BY c.name_key, c.id`);
}

/** Puts two clients, and whoever belongs to one of them, into one group; a new one bears the name of the first. */
export function joinGroups(db: WriteDb, ids: readonly [ClientId, ClientId], now: Instant): void {
  const [first, second] = [groupOf(db, ids[0]), groupOf(db, ids[1])];
  const group = first ?? second ?? newGroup(db, ids[0], now);
  if (first !== null && second !== null && first !== second) db.run(sql`UPDATE client_group_member SET group_id = ${group} WHERE group_id = ${second}`);
  for (const id of ids) {
    db.run(sql`
      INSERT INTO client_group_member (client_id, group_id) VALUES (${id}, ${group}) ON CONFLICT (client_id) DO UPDATE SET group_id = excluded.group_id`);
  }
  dropSmallGroups(db);
}

export function leaveGroup(db: WriteDb, id: ClientId): void {
  db.run(sql`DELETE FROM client_group_member WHERE client_id = ${id}`);
  dropSmallGroups(db);
}

function newGroup(db: WriteDb, named: ClientId, now: Instant): ClientGroupId {
  return db.run(sql`INSERT INTO client_group (name, created_at, updated_at) SELECT name, ${now}, ${now} FROM client WHERE id = ${named}`).id as ClientGroupId;
}

function dropSmallGroups(db: WriteDb): void {
  db.run(sql`DELETE FROM client_group WHERE (SELECT count(*) FROM client_group_member m WHERE m.group_id = client_group.id) < 2`);
}
