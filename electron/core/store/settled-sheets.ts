import { openClauses } from '#shared/domain/expectations/discussion.ts';
import type { ClientId, ExpectationSheetId } from '#shared/domain/ids.ts';
import { discussionsOf } from './clause-discussions.ts';
import { clausesOf } from './expectations.ts';
import { sql, type ReadDb } from './sql.ts';

/** Whether everything that must be talked about was, on the newest sheet of each of these clients; whoever has none is left out. */
export function settledSheets(db: ReadDb, ids: readonly ClientId[]): Map<ClientId, boolean> {
  const sheets = db.all<{ clientId: ClientId; sheetId: ExpectationSheetId }>(sql`
    SELECT s.client_id AS clientId, max(s.id) AS sheetId FROM expectation_sheet s JOIN engagement e ON e.id = s.engagement_id AND e.deleted_at IS NULL
    WHERE s.client_id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) AND s.status <> 'superseded' GROUP BY s.client_id`);
  // As many as are agreeing at one time: a few.
  return new Map(sheets.map(({ clientId, sheetId }) => [clientId, isSettled(db, sheetId)]));
}

function isSettled(db: ReadDb, sheetId: ExpectationSheetId): boolean {
  const discussions = Map.groupBy(discussionsOf(db, sheetId), ({ clauseId }) => clauseId);
  return openClauses(clausesOf(db, sheetId).map((clause) => ({ ...clause, discussions: discussions.get(clause.id) ?? [] }))).length === 0;
}
