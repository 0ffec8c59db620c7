import type { ErasurePreview } from '#shared/contract/erasure.ts';
import type { ClientId, PersonId } from '#shared/domain/ids.ts';
import { sql, type ReadDb } from '../sql.ts';
import { peopleOnlyOf } from './erase.ts';

export type Foreseen = Omit<ErasurePreview, 'copies'> & { readonly uid: string };

/** Undefined when there is no such client. */
export function foreseeClient(db: ReadDb, id: ClientId): Foreseen | undefined {
  const client = db.get<{ uid: string; name: string }>(sql`SELECT uid, name FROM client WHERE id = ${id}`);
  if (!client) return undefined;
  const going = new Set(peopleOnlyOf(db, id));
  const people = db.all<{ id: PersonId; name: string }>(sql`
    SELECT p.id, p.name FROM client_person m JOIN person p ON p.id = m.person_id WHERE m.client_id = ${id} ORDER BY m.position`);
  const counts = db.get<Counts>(sql`
    SELECT (SELECT count(*) FROM current_interaction WHERE client_id = ${id}) AS interactions,
      (SELECT count(*) FROM engagement WHERE client_id = ${id}) AS engagements,
      (SELECT count(*) FROM attachment WHERE client_id = ${id}) AS documents,
      (SELECT count(*) FROM client WHERE referred_by = ${id}) AS recommended`);
  return {
    ...client,
    people: people.filter((person) => going.has(person.id)).map(({ name }) => name),
    staying: people.filter((person) => !going.has(person.id)).map(({ name }) => name),
    ...(counts ?? NOTHING),
  };
}

/** Undefined when there is no such person. */
export function foreseePerson(db: ReadDb, id: PersonId): Foreseen | undefined {
  const person = db.get<{ uid: string; name: string }>(sql`SELECT uid, name FROM person WHERE id = ${id}`);
  if (!person) return undefined;
  const spoken = db.get<{ n: number }>(sql`SELECT count(*) AS n FROM current_interaction WHERE person_id = ${id}`);
  return { ...person, people: [], staying: [], ...NOTHING, interactions: spoken?.n ?? 0 };
}

type Counts = Pick<ErasurePreview, 'interactions' | 'engagements' | 'documents' | 'recommended'>;
const NOTHING: Counts = { interactions: 0, engagements: 0, documents: 0, recommended: 0 };
