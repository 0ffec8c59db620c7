import type { ClientKind } from '#shared/domain/client.ts';
import type { ClientId } from '#shared/domain/ids.ts';
import type { Channel } from '#shared/domain/interaction.ts';
import type { Language } from '#shared/domain/language.ts';
import type { Outcome, Stage } from '#shared/domain/stage.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb } from './sql.ts';

/** What a line of a list says of a client, without what is computed. */
export type ClientLine = {
  readonly id: ClientId;
  readonly name: string;
  /** The decision maker, else the first person. */
  readonly personName: string | null;
  readonly kind: ClientKind;
  readonly stage: Stage;
  readonly outcome: Outcome | null;
  readonly town: string;
  readonly archived: boolean;
  /** The first phone and mail: of the person one deals with, else of the client itself. */
  readonly phone: string | null;
  readonly email: string | null;
  readonly tags: readonly string[];
  readonly source: string;
  readonly language: Language | null;
  readonly stageEnteredAt: Instant;
  readonly createdAt: Instant;
  /** The latest word to the client, by the rule of the gap; null: none yet. */
  readonly toldAt: Instant | null;
};

type Row = Omit<ClientLine, 'archived' | 'tags'> & { readonly archived: number; readonly tags: string };

/** In the order of the ids, in one question; who is in the trash is left out. CROSS: the few ids first, whatever the statistics of the file say. */
export function clientLines(db: ReadDb, ids: readonly ClientId[]): ClientLine[] {
  const rows = db.all<Row>(sql`
    SELECT c.id, c.name, c.kind, c.stage, c.outcome, c.town, c.archived_at IS NOT NULL AS archived, p.name AS personName, c.source,
      c.language, c.stage_entered_at AS stageEnteredAt, c.created_at AS createdAt, coalesce(l.decision_maker_at, l.anybody_at) AS toldAt,
      coalesce(
        (SELECT o.value FROM contact_point o WHERE o.person_id = p.id AND o.kind = 'phone' ORDER BY o.position LIMIT 1),
        (SELECT o.value FROM contact_point o WHERE o.client_id = c.id AND o.kind = 'phone' ORDER BY o.position LIMIT 1)) AS phone,
      coalesce(
        (SELECT o.value FROM contact_point o WHERE o.person_id = p.id AND o.kind = 'email' ORDER BY o.position LIMIT 1),
        (SELECT o.value FROM contact_point o WHERE o.client_id = c.id AND o.kind = 'email' ORDER BY o.position LIMIT 1)) AS email,
      (SELECT json_group_array(t.tag ORDER BY t.tag) FROM client_tag t WHERE t.client_id = c.id) AS tags
    FROM json_each(${JSON.stringify(ids)}) j CROSS JOIN client c ON c.id = j.value LEFT JOIN last_informed l ON l.client_id = c.id
      LEFT JOIN person p ON p.id = (
        SELECT m.person_id FROM client_person m JOIN person q ON q.id = m.person_id
        WHERE m.client_id = c.id AND q.deleted_at IS NULL ORDER BY m.role <> 'decision_maker', m.position LIMIT 1)
    WHERE c.deleted_at IS NULL ORDER BY j.key`);
  // SQLite has just written the array out of texts.
  return rows.map((row) => ({ ...row, archived: row.archived === 1, tags: JSON.parse(row.tags) as string[] }));
}

export type LastWord = { readonly clientId: ClientId; readonly summary: string; readonly channel: Channel };

/** The latest word to each, by the rule of the gap (as `lastTold`), and no more of it than a line shows. */
export function lastWords(db: ReadDb, ids: readonly ClientId[]): Map<ClientId, LastWord> {
  const rows = db.all<LastWord>(sql`
    SELECT i.client_id AS clientId, i.summary, i.channel
    FROM json_each(${JSON.stringify(ids)}) j CROSS JOIN last_informed l ON l.client_id = j.value
      JOIN interaction i ON i.id = (
        SELECT n.id FROM interaction n
          LEFT JOIN client_person m ON m.client_id = n.client_id AND m.person_id = n.person_id AND m.role = 'decision_maker'
          LEFT JOIN person p ON p.id = m.person_id AND p.deleted_at IS NULL
        WHERE n.client_id = l.client_id AND n.at = coalesce(l.decision_maker_at, l.anybody_at)
          AND n.informs = 1 AND n.superseded_at IS NULL AND n.retracted_at IS NULL
        ORDER BY (n.person_id IS NULL OR p.id IS NOT NULL) DESC, n.id DESC LIMIT 1)`);
  return new Map(rows.map((row) => [row.clientId, row]));
}
