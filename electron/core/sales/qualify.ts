import type { Parsed } from '#shared/contract/index.ts';
import type { QualifyingMove, SaleMoveAnswer } from '#shared/contract/sales.ts';
import type { QualificationDecision } from '#shared/domain/sales/qualification.ts';
import { calendarOf, found, type Practice } from '../handlers/context.ts';
import { clientOf } from '../store/clients.ts';
import { decideQualification, insertQualification, qualificationOf, updateQualification } from '../store/sales-enquiries.ts';
import type { WriteDb } from '../store/sql.ts';
import { moveInSale } from './move-in-sale.ts';

const DECISION: Readonly<Record<QualifyingMove['event'], QualificationDecision>> = { go: 'go', not_now: 'later', not_for_us: 'no' };

/** Keeps the call sheet and, where one of its three buttons was pressed, decides. */
export function qualify(db: WriteDb, practice: Practice, input: Parsed<'sales.saveQualification'>): SaleMoveAnswer {
  const { clientId, qualification, heldAt, minutes, decision, overrideReason } = input;
  const { now } = calendarOf(practice);
  found(clientOf(db, clientId));
  const before = qualificationOf(db, clientId);
  // A decided sheet is a fact; who comes back is asked anew.
  if (before?.decidedAt === null) updateQualification(db, before.id, qualification, { heldAt, minutes }, now);
  else insertQualification(db, clientId, qualification, { heldAt, minutes }, now);
  if (!decision) return { kind: 'saved' };
  const answer = moveInSale(db, practice, clientId, decision, overrideReason);
  if (answer.kind === 'moved') decideQualification(db, clientId, DECISION[decision.event], now);
  return answer;
}
