import type { ClientId } from '#shared/domain/ids.ts';
import type { AuditMatter } from '#shared/domain/audit.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

/** Whose changes are kept in the log: by table, what they are about. A table of money that is added belongs here. */
const AUDITED: readonly { readonly table: string; readonly matter: AuditMatter }[] = [
  { table: 'stage_event', matter: 'stage' },
  { table: 'engagement', matter: 'agreement' },
  { table: 'commitment', matter: 'agreement' },
  { table: 'decision_extension', matter: 'agreement' },
  { table: 'proposal', matter: 'money' },
  { table: 'proposal_line', matter: 'money' },
  { table: 'concession', matter: 'money' },
];

export type AuditEntry = {
  readonly at: Instant;
  /** The call that did it. */
  readonly call: string;
  readonly matter: AuditMatter;
  readonly by: 'user' | 'clock';
  readonly ids: Readonly<Record<string, unknown>>;
};

export type AuditRow = Omit<AuditEntry, 'ids'> & { readonly id: number; readonly clientId: ClientId | null; readonly clientName: string | null };

/** Ids and never contents; nothing takes an entry away again. */
export function audit(db: WriteDb, { at, call, matter, by, ids }: AuditEntry): void {
  const clientId = typeof ids['clientId'] === 'number' ? ids['clientId'] : null;
  db.run(sql`
    INSERT INTO audit_log (at, call, matter, by, client_id, ids) VALUES (${at}, ${call}, ${matter}, ${by}, ${clientId}, ${JSON.stringify(ids)})`);
}

/** What a recorded step changed of stages, agreements and money: a line for each client and table, with the keys of the rows. */
export function auditStep(db: WriteDb, step: number, { at, call, by }: Pick<AuditEntry, 'at' | 'call' | 'by'>): void {
  db.run(sql`
    INSERT INTO audit_log (at, call, matter, by, client_id, ids)
    SELECT ${at}, ${call}, a.value ->> 'matter', ${by}, r.client_id, json_object('table', r.table_name, 'keys', json_group_array(json(r.key)))
    FROM undo_row r JOIN json_each(${JSON.stringify(AUDITED)}) a ON a.value ->> 'table' = r.table_name
    WHERE r.step = ${step} GROUP BY r.client_id, r.table_name, a.value ORDER BY min(r.id)`);
}

/** Newest first. */
export function auditRows(db: ReadDb, offset: number, limit: number): AuditRow[] {
  return db.all<AuditRow>(sql`
    SELECT l.id, l.at, l.call, l.matter, l.by, c.id AS clientId, c.name AS clientName
    FROM audit_log l LEFT JOIN client c ON c.id = l.client_id AND c.deleted_at IS NULL ORDER BY l.id DESC LIMIT ${limit} OFFSET ${offset}`);
}

export function countAudit(db: ReadDb): number {
  return db.get<{ n: number }>(sql`SELECT count(*) AS n FROM audit_log`)?.n ?? 0;
}
