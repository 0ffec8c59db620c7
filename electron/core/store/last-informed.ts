import type { ClientId } from '#shared/domain/ids.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

type Moments = { readonly clientId: ClientId; readonly decisionMakerAt: number | null; readonly anybodyAt: number | null };

/**
 * Clients for whom the moments that triggers keep (`last_informed`) are not what their interactions say; always none. For
 * checks of the whole file: two index seeks a client.
 */
export function wrongLastInformed(db: ReadDb): ClientId[] {
  return wrongMoments(db).map((row) => row.clientId);
}

/** Puts those right that are wrong; answers how many. */
export function mendLastInformed(db: WriteDb): number {
  const wrong = wrongMoments(db);
  for (const { clientId, decisionMakerAt, anybodyAt } of wrong)
    db.run(sql`
      INSERT INTO last_informed (client_id, decision_maker_at, anybody_at) VALUES (${clientId}, ${decisionMakerAt}, ${anybodyAt})
      ON CONFLICT (client_id) DO UPDATE SET decision_maker_at = excluded.decision_maker_at, anybody_at = excluded.anybody_at`);
  return wrong.length;
}

function wrongMoments(db: ReadDb): Moments[] {
  const kept = new Map(
    db
      .all<Moments>(sql`SELECT client_id AS clientId, decision_maker_at AS decisionMakerAt, anybody_at AS anybodyAt FROM last_informed`)
      .map((row) => [row.clientId, row]),
  );
  return momentsFromInteractions(db).filter((truth) => {
    const row = kept.get(truth.clientId);
    return !row || row.decisionMakerAt !== truth.decisionMakerAt || row.anybodyAt !== truth.anybodyAt;
  });
}

/** Puts the moments right from the interactions, for all clients. */
export function recountLastInformed(db: WriteDb): void {
  db.run(sql`DELETE FROM last_informed`);
  for (const { clientId, decisionMakerAt, anybodyAt } of momentsFromInteractions(db))
    db.run(sql`INSERT INTO last_informed (client_id, decision_maker_at, anybody_at) VALUES (${clientId}, ${decisionMakerAt}, ${anybodyAt})`);
}

/** A client without a named decision maker takes anybody for it; nobody named is the client itself. */
function momentsFromInteractions(db: ReadDb): Moments[] {
  return db.all<Moments>(sql`
    SELECT c.id AS clientId,
      (SELECT i.at FROM interaction i
        WHERE i.client_id = c.id AND i.informs = 1 AND i.superseded_at IS NULL AND i.retracted_at IS NULL
          AND (i.person_id IS NULL
            OR EXISTS (SELECT 1 FROM client_person m JOIN person p ON p.id = m.person_id
              WHERE m.client_id = c.id AND m.person_id = i.person_id AND m.role = 'decision_maker' AND p.deleted_at IS NULL)
            OR NOT EXISTS (SELECT 1 FROM client_person m JOIN person p ON p.id = m.person_id
              WHERE m.client_id = c.id AND m.role = 'decision_maker' AND p.deleted_at IS NULL))
        ORDER BY i.at DESC LIMIT 1) AS decisionMakerAt,
      (SELECT i.at FROM interaction i
        WHERE i.client_id = c.id AND i.informs = 1 AND i.superseded_at IS NULL AND i.retracted_at IS NULL
        ORDER BY i.at DESC LIMIT 1) AS anybodyAt
    FROM client c`);
}
