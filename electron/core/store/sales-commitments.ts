import type { CommitmentView, PromiseView } from '#shared/contract/sale-view.ts';
import type { ClientId, CommitmentId } from '#shared/domain/ids.ts';
import { commitmentFields, type CommitmentFields, type ExtensionFields } from '#shared/domain/sales/commitment.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

export type StoredCommitment = CommitmentFields & { readonly id: CommitmentId };

/** The one that is not closed; a sale has one at a time. */
export function openCommitmentOf(db: ReadDb, clientId: ClientId): StoredCommitment | undefined {
  const row = db.get<Record<string, unknown> & { id: CommitmentId }>(sql`
    SELECT id, question, answer, asked_at AS askedAt, decision_at AS decisionAt, decision_channel AS decisionChannel, decision_by AS decisionBy
    FROM commitment WHERE client_id = ${clientId} AND closed_at IS NULL ORDER BY id DESC LIMIT 1`);
  if (!row) return undefined;
  const { id, ...fields } = row;
  return { ...commitmentFields.parse(fields), id };
}

/** Oldest first. */
export function extensionsOf(db: ReadDb, id: CommitmentId): CommitmentView['extensions'] {
  return db.all(sql`SELECT from_at AS fromAt, to_at AS toAt, reason FROM decision_extension WHERE commitment_id = ${id} ORDER BY id`);
}

export function insertCommitment(db: WriteDb, clientId: ClientId, it: CommitmentFields, now: Instant): void {
  db.run(sql`
    INSERT INTO commitment (client_id, question, answer, asked_at, decision_at, decision_channel, decision_by, created_at, updated_at)
    VALUES (${clientId}, ${it.question}, ${it.answer}, ${it.askedAt}, ${it.decisionAt}, ${it.decisionChannel}, ${it.decisionBy}, ${now}, ${now})`);
}

export function updateCommitment(db: WriteDb, id: CommitmentId, it: CommitmentFields, now: Instant): void {
  db.run(sql`
    UPDATE commitment SET question = ${it.question}, answer = ${it.answer}, asked_at = ${it.askedAt}, decision_at = ${it.decisionAt},
      decision_channel = ${it.decisionChannel}, decision_by = ${it.decisionBy}, updated_at = ${now}
    WHERE id = ${id}`);
}

export function insertExtension(db: WriteDb, id: CommitmentId, fromAt: Instant, { toAt, reason }: ExtensionFields, now: Instant): void {
  db.run(sql`INSERT INTO decision_extension (commitment_id, from_at, to_at, reason, created_at) VALUES (${id}, ${fromAt}, ${toAt}, ${reason}, ${now})`);
  db.run(sql`UPDATE commitment SET decision_at = ${toAt}, updated_at = ${now} WHERE id = ${id}`);
}

/** What I owe this client and have not done, the earliest first. */
export function ownPromisesOf(db: ReadDb, clientId: ClientId): PromiseView[] {
  const tasks = db.all<Extract<PromiseView, { kind: 'task' }>>(sql`
    SELECT 'task' AS kind, kind AS task, note, due_at AS dueAt FROM task
    WHERE client_id = ${clientId} AND done_at IS NULL AND dropped_at IS NULL`);
  const clocks = db.all<Extract<PromiseView, { kind: 'clock' }>>(sql`
    SELECT 'clock' AS kind, matter, what, due_at AS dueAt FROM clock WHERE client_id = ${clientId} AND kind = 'mine' AND closed_at IS NULL`);
  return [...tasks, ...clocks].toSorted((a, b) => a.dueAt - b.dueAt);
}
