import type { ProposalView, SaleView } from '#shared/contract/sale-view.ts';
import type { ClientId, ProposalId } from '#shared/domain/ids.ts';
import { proposalFields, proposalLine, type ProposalFields, type ProposalLine } from '#shared/domain/sales/proposal.ts';
import type { Instant } from '#shared/time/clock.ts';
import { sql, type ReadDb, type WriteDb } from './sql.ts';

type Row = Record<string, unknown> & Pick<ProposalView, 'id' | 'version' | 'status' | 'sentAt' | 'closedAt'>;

/** The latest version. */
export function proposalOf(db: ReadDb, clientId: ClientId): ProposalView | undefined {
  const row = db.get<Row>(sql`
    SELECT id, version, status, title, situation, fee, currency, fee_per AS feePer, range_min AS rangeMin, range_max AS rangeMax,
      benefit_per_year AS benefitPerYear, benefit_words AS benefitWords, print_ratio AS printRatio, valid_until AS validUntil,
      verbal_yes_at AS verbalYesAt, sent_at AS sentAt, closed_at AS closedAt
    FROM proposal WHERE client_id = ${clientId} ORDER BY version DESC LIMIT 1`);
  if (!row) return undefined;
  const { id, version, status, sentAt, closedAt, printRatio, ...fields } = row;
  return { ...proposalFields.parse({ ...fields, printRatio: printRatio === 1, lines: linesOf(db, id) }), id, version, status, sentAt, closedAt };
}

export function clientOfProposal(db: ReadDb, id: ProposalId): ClientId | undefined {
  return db.get<{ clientId: ClientId }>(sql`SELECT client_id AS clientId FROM proposal WHERE id = ${id}`)?.clientId;
}

/** All but the latest, newest first. */
export function earlierProposalsOf(db: ReadDb, clientId: ClientId): SaleView['earlierProposals'] {
  return db.all(sql`
    SELECT id, version, status, sent_at AS sentAt FROM proposal WHERE client_id = ${clientId} ORDER BY version DESC LIMIT -1 OFFSET 1`);
}

export function insertProposal(db: WriteDb, clientId: ClientId, it: ProposalFields, version: number, now: Instant): ProposalId {
  const id = db.run(sql`
    INSERT INTO proposal (client_id, version, status, title, situation, fee, currency, fee_per, range_min, range_max, benefit_per_year, benefit_words,
      print_ratio, valid_until, verbal_yes_at, created_at, updated_at)
    VALUES (${clientId}, ${version}, 'draft', ${it.title}, ${it.situation}, ${it.fee}, ${it.currency}, ${it.feePer}, ${it.rangeMin}, ${it.rangeMax},
      ${it.benefitPerYear}, ${it.benefitWords}, ${it.printRatio}, ${it.validUntil}, ${it.verbalYesAt}, ${now}, ${now})`).id as ProposalId;
  insertLines(db, id, it.lines);
  return id;
}

export function updateProposal(db: WriteDb, id: ProposalId, it: ProposalFields, now: Instant): void {
  db.run(sql`
    UPDATE proposal SET title = ${it.title}, situation = ${it.situation}, fee = ${it.fee}, currency = ${it.currency}, fee_per = ${it.feePer},
      range_min = ${it.rangeMin}, range_max = ${it.rangeMax}, benefit_per_year = ${it.benefitPerYear}, benefit_words = ${it.benefitWords},
      print_ratio = ${it.printRatio}, valid_until = ${it.validUntil}, verbal_yes_at = ${it.verbalYesAt}, updated_at = ${now}
    WHERE id = ${id}`);
  db.run(sql`DELETE FROM proposal_line WHERE proposal_id = ${id}`);
  insertLines(db, id, it.lines);
}

/** False when it is no draft any more. */
export function markProposalSent(db: WriteDb, id: ProposalId, now: Instant): boolean {
  return db.run(sql`UPDATE proposal SET status = 'sent', sent_at = ${now}, updated_at = ${now} WHERE id = ${id} AND status = 'draft'`).changes > 0;
}

function linesOf(db: ReadDb, id: ProposalId): ProposalLine[] {
  return db
    .all<Record<string, unknown>>(sql`
      SELECT section, text, amount, due_on AS dueOn, said_aloud AS saidAloud FROM proposal_line WHERE proposal_id = ${id} ORDER BY position`)
    .map((row) => proposalLine.parse({ ...row, saidAloud: row['saidAloud'] === 1 }));
}

function insertLines(db: WriteDb, id: ProposalId, lines: readonly ProposalLine[]): void {
  lines.forEach((line, position) => {
    db.run(sql`
      INSERT INTO proposal_line (proposal_id, position, section, text, amount, due_on, said_aloud)
      VALUES (${id}, ${position}, ${line.section}, ${line.text}, ${line.amount}, ${line.dueOn}, ${line.saidAloud})`);
  });
}
