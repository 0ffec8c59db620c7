import type { ClientId, PersonId } from '#shared/domain/ids.ts';
import type { Role } from '#shared/domain/person.ts';
import type { Instant } from '#shared/time/clock.ts';
import { moveReferences } from './move-references.ts';
import { sql, type WriteDb } from './sql.ts';

/** United field by field, kept by triggers, or about the pair itself. */
const CLIENT_LISTS = [
  'client_person',
  'client_tag',
  'contact_point',
  'contact_preference',
  'custom_field',
  'last_informed',
  'today_postponement',
  'told_apart',
];

/** Moves all that hangs on one client to the other, and puts the empty record away. Fields and lists are united before. */
export function moveClient(db: WriteDb, lose: ClientId, keep: ClientId, now: Instant): void {
  moveReferences(db, 'client', { from: lose, into: keep }, CLIENT_LISTS);
  moveMembers(db, lose, keep);
  uniteWishes(db, lose, keep);
  // Put off until the later of the two days.
  db.run(sql`
    INSERT INTO today_postponement (kind, ref_id, client_id, until_on)
    SELECT kind, ${keep}, ${keep}, until_on FROM today_postponement WHERE client_id = ${lose} AND kind IN ('update', 'wake_up')
    ON CONFLICT (kind, ref_id) DO UPDATE SET until_on = max(until_on, excluded.until_on)`);
  db.run(sql`DELETE FROM today_postponement WHERE client_id = ${lose} AND kind IN ('update', 'wake_up')`);
  db.run(sql`UPDATE today_postponement SET client_id = ${keep} WHERE client_id = ${lose}`);
  db.run(sql`UPDATE client SET deleted_at = ${now}, merged_into = ${keep} WHERE id = ${lose}`);
}

/** Who of the two did not want to be called does not want it afterwards; of what only one answer fits, the later stays. */
function uniteWishes(db: WriteDb, lose: ClientId, keep: ClientId): void {
  db.run(sql`
    INSERT INTO contact_preference (client_id, preferred_channel, said_on, source, no_calls, text_only, personal_topic, created_at, updated_at)
    SELECT ${keep}, preferred_channel, said_on, source, no_calls, text_only, personal_topic, created_at, updated_at
    FROM contact_preference WHERE client_id = ${lose}
    ON CONFLICT (client_id) DO UPDATE SET
      preferred_channel = CASE WHEN excluded.preferred_channel IS NOT NULL AND (preferred_channel IS NULL OR excluded.said_on > ifnull(said_on, ''))
        THEN excluded.preferred_channel ELSE preferred_channel END,
      source = CASE WHEN source = '' OR excluded.said_on > ifnull(said_on, '') AND excluded.source <> '' THEN excluded.source ELSE source END,
      said_on = nullif(max(ifnull(said_on, ''), ifnull(excluded.said_on, '')), ''),
      no_calls = max(no_calls, excluded.no_calls),
      text_only = max(text_only, excluded.text_only),
      personal_topic = CASE WHEN excluded.personal_topic IN ('', personal_topic) THEN personal_topic
        WHEN personal_topic = '' THEN excluded.personal_topic ELSE personal_topic || '; ' || excluded.personal_topic END`);
  db.run(sql`DELETE FROM contact_preference WHERE client_id = ${lose}`);
}

/** A person of both is one member; a decision maker of either is one of the other. */
function moveMembers(db: WriteDb, lose: ClientId, keep: ClientId): void {
  const members = db.all<{ personId: PersonId; role: Role }>(sql`
    SELECT person_id AS personId, role FROM client_person WHERE client_id = ${lose} ORDER BY position, person_id`);
  for (const { personId, role } of members) joinMember(db, keep, personId, role);
  db.run(sql`DELETE FROM client_person WHERE client_id = ${lose}`);
}

function joinMember(db: WriteDb, clientId: ClientId, personId: PersonId, role: Role): void {
  db.run(sql`
    INSERT INTO client_person (client_id, person_id, role, position)
    VALUES (${clientId}, ${personId}, ${role}, (SELECT coalesce(max(position) + 1, 0) FROM client_person WHERE client_id = ${clientId}))
    ON CONFLICT (client_id, person_id) DO UPDATE SET role = iif(excluded.role = 'decision_maker', excluded.role, role)`);
}

/** One person instead of two, at every client. Fields and points are united before. */
export function movePerson(db: WriteDb, from: PersonId, into: PersonId, now: Instant): void {
  moveReferences(db, 'person', { from, into }, ['client_person', 'contact_point']);
  const clients = db.all<{ clientId: ClientId; role: Role }>(sql`SELECT client_id AS clientId, role FROM client_person WHERE person_id = ${from}`);
  for (const { clientId, role } of clients) joinMember(db, clientId, into, role);
  db.run(sql`DELETE FROM client_person WHERE person_id = ${from}`);
  db.run(sql`UPDATE person SET deleted_at = ${now}, merged_into = ${into} WHERE id = ${from}`);
}
