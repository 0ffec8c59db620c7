import type { ClientId } from '#shared/domain/ids.ts';
import type { Channel } from '#shared/domain/interaction.ts';
import { sql, type ReadDb } from './sql.ts';

export type LatestNews = {
  /** Of the last two pieces of news, the newest first. */
  readonly channels: readonly Channel[];
  readonly noCalls: boolean;
};

/** How these clients were told something lately, and whether they want calls at all. */
export function latestNews(db: ReadDb, ids: readonly ClientId[]): Map<ClientId, LatestNews> {
  const rows = db.all<{ readonly id: ClientId; readonly noCalls: number; readonly channels: string }>(sql`
    SELECT j.value AS id, ifnull(p.no_calls OR p.text_only, 0) AS noCalls,
      (SELECT json_group_array(channel) FROM (
        SELECT i.channel FROM interaction i
        WHERE i.client_id = j.value AND i.informs = 1 AND i.superseded_at IS NULL AND i.retracted_at IS NULL
        ORDER BY i.at DESC, i.id DESC LIMIT 2)) AS channels
    FROM json_each(${JSON.stringify(ids)}) j LEFT JOIN contact_preference p ON p.client_id = j.value`);
  // SQLite has just written the array out of the channels.
  return new Map(rows.map(({ id, noCalls, channels }) => [id, { noCalls: noCalls === 1, channels: JSON.parse(channels) as Channel[] }]));
}
